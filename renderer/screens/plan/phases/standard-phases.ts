// The phases, steps, checks, hold points and roles of one plan as one edit on another, with ids of their own.
import type { Edit, OneEdit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { HoldPoint } from '#shared/plan/schema/phases.ts';
import { inOrder } from '#shared/runbook/reading.ts';

/** Where the ids of the source lead in the plan. */
interface Ids {
  /** A new id for each id of the source, always the same one for the same id. */
  fresh(id: string): string;
  /** The plan's own role of the same kind, or a new one. */
  role(id: string): string;
}

function idsFor(source: Plan, plan: Plan): Ids {
  const made = new Map<string, string>();
  const fresh = (id: string): string => {
    const known = made.get(id) ?? crypto.randomUUID();
    made.set(id, known);
    return known;
  };
  const role = (id: string): string => {
    const kind = source.roles.byId[id]?.kind;
    return inOrder(plan.roles).find(([, own]) => own.kind === kind)?.[0] ?? fresh(id);
  };
  return { fresh, role };
}

function checkEdits(source: Plan, { fresh }: Ids, ids: readonly string[]) {
  return ids.flatMap((id) => {
    const check = source.checks[id];
    return check ? [{ id: fresh(id), check }] : [];
  });
}

function phaseEdits(source: Plan, ids: Ids, id: string): OneEdit[] {
  const phase = source.phases.byId[id];
  if (!phase) return [];
  const steps = phase.steps.flatMap((stepId) => {
    const step = source.steps[stepId];
    if (!step) return [];
    const { checks, role, ...own } = step;
    const owner = role === undefined ? {} : { role: ids.role(role) };
    return [{ id: ids.fresh(stepId), step: { ...own, ...owner }, checks: checkEdits(source, ids, checks) }];
  });
  const owner = ids.fresh(id);
  return [
    { type: 'phase.add', id: owner, entity: { ...phase, steps: [], verification: [] } },
    { type: 'step.add', owner, steps },
    ...checkEdits(source, ids, phase.verification).map((check): OneEdit => ({ type: 'check.add', owner, ...check })),
  ];
}

function led({ decider, ...holdPoint }: HoldPoint, { fresh, role }: Ids): HoldPoint {
  const { place, rollCall, criteria } = holdPoint;
  return {
    ...holdPoint,
    ...(decider !== undefined && { decider: role(decider) }),
    rollCall: rollCall.map(role),
    criteria: criteria.map((one) => ('check' in one ? { check: fresh(one.check) } : one)),
    place: 'after' in place ? { after: fresh(place.after) } : { before: fresh(place.before) },
  };
}

/** Gives the edit that adds the phases of `source` to `plan`, which has none. Roles of the same kind are taken as they are. */
export function phasesOf(source: Plan, plan: Plan): Edit {
  const ids = idsFor(source, plan);
  const edits: OneEdit[] = [
    ...inOrder(source.roles)
      .filter(([id]) => ids.role(id) === ids.fresh(id))
      .map(([id, entity]): OneEdit => ({ type: 'role.add', id: ids.fresh(id), entity })),
    ...source.phases.order.flatMap((id) => phaseEdits(source, ids, id)),
    ...inOrder(source.holdPoints).map(
      ([id, entity]): OneEdit => ({ type: 'holdPoint.add', id: ids.fresh(id), entity: led(entity, ids) }),
    ),
  ];
  return { type: 'several', label: 'Start from the five standard phases', edits };
}
