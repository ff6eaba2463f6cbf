// Taking things out of a plan with everything they own, and dropping what referred to them.
import type { Plan } from '../plan.ts';
import { collectionsOf } from '../structure.ts';
import { checkOwners, checksOf, stepOwners, stepsOf, withOwned } from './ownership.ts';
import { REFERENCES } from './references.ts';

/** Where hold points go whose place is removed: before the next step that stays, else after the phase. */
function rehouse(draft: Plan, plan: Plan, removed: ReadonlySet<string>): string[] {
  const phaseOf = stepOwners(plan);
  const homeless: string[] = [];
  for (const [id, { place }] of Object.entries(plan.holdPoints.byId)) {
    const anchor = 'after' in place ? place.after : place.before;
    if (!removed.has(anchor) || removed.has(id)) continue;
    const phase = phaseOf.get(anchor);
    const holdPoint = draft.holdPoints.byId[id];
    // The place is a phase that goes, or a step of one that goes: the decision is gone with the work.
    if (phase === undefined || removed.has(phase) || !holdPoint) homeless.push(id);
    else {
      const steps = stepsOf(plan, phase) ?? [];
      const next = steps.slice(steps.indexOf(anchor)).find((step) => !removed.has(step));
      holdPoint.place = next === undefined ? { after: phase } : { before: next };
    }
  }
  return homeless;
}

function unlist(lists: Map<string, string>, listOf: (owner: string) => string[] | undefined, gone: Set<string>): void {
  const owners = new Set([...gone].flatMap((id) => lists.get(id) ?? []));
  for (const owner of owners) {
    const list = gone.has(owner) ? undefined : listOf(owner);
    list?.splice(0, list.length, ...list.filter((id) => !gone.has(id)));
  }
}

function dropReferences(draft: Plan, plan: Plan, gone: ReadonlySet<string>): void {
  const lead = (id: string): string | undefined => (gone.has(id) ? undefined : id);
  for (const reference of REFERENCES) {
    // The plan is asked, not its draft: looking at every entity of a draft would copy it.
    const concerned = Object.entries(reference.holders(plan)).filter(([, holder]) =>
      reference.ids(holder).some((id) => id !== undefined && gone.has(id)),
    );
    if (concerned.length === 0) continue;
    const holders = reference.holders(draft);
    for (const [id] of concerned) {
      const holder = gone.has(id) ? undefined : holders[id];
      if (holder) reference.lead(holder, lead, plan);
    }
  }
}

/**
 * Removes entities from a draft: what they own goes along; references to them are dropped; hold points before a removed
 * step move to the next one, those of a removed phase go with it, and so do waivers on what is removed.
 */
export function removeAll(draft: Plan, plan: Plan, ids: readonly string[]): void {
  const gone = withOwned(plan, ids);
  // What goes along may take others along: a waiver on a hold point, for instance.
  for (let size = 0; size < gone.size; ) {
    size = gone.size;
    for (const id of rehouse(draft, plan, gone)) gone.add(id);
    for (const [id, { on }] of Object.entries(plan.waivers.byId)) if (on !== undefined && gone.has(on)) gone.add(id);
  }
  unlist(stepOwners(plan), (owner) => stepsOf(draft, owner), gone);
  unlist(checkOwners(plan), (owner) => checksOf(draft, owner), gone);
  dropReferences(draft, plan, gone);
  const drafted = new Map(collectionsOf(draft));
  for (const [name, { byId }] of collectionsOf(plan)) {
    const here = Object.keys(byId).filter((id) => gone.has(id));
    const collection = here.length > 0 ? drafted.get(name) : undefined;
    if (!collection) continue;
    collection.order = collection.order.filter((id) => !gone.has(id));
    for (const id of here) delete collection.byId[id];
  }
  for (const table of [draft.steps, draft.checks] as Record<string, unknown>[]) // both are tables by id
    for (const id of gone) if (id in table) delete table[id];
}
