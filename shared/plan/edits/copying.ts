// Copies of things within a plan: each with a new id, references among them leading to the copies.
import { failed, type Result } from '../../result.ts';
import type { Plan } from '../plan.ts';
import { collectionsOf } from '../structure.ts';
import { copiedIds } from './copied-ids.ts';
import { DONE, gone } from './define.ts';
import { checksOf, isTaken, stepsOf, tooManySteps } from './ownership.ts';
import { REFERENCES } from './references.ts';

/** A new id for each old one. */
export type NewIds = Record<string, string>;

/** Says why a set of new ids cannot be used: one is missing, taken, or given twice. */
function idProblem(plan: Plan, needed: readonly string[], newIds: NewIds): Result<undefined> {
  const given = needed.map((id) => (Object.hasOwn(newIds, id) ? newIds[id] : undefined));
  const problem = given.some((id) => id === undefined || isTaken(plan, id)) || new Set(given).size < given.length;
  return problem ? failed('invalid', 'A copy needs an id of its own for everything in it.') : DONE;
}

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T; // plain JSON, as all of a plan is

function copyTables(draft: Plan, plan: Plan, newIds: NewIds): void {
  const drafted = new Map(collectionsOf(draft));
  const tables: [Record<string, unknown>, Record<string, unknown>][] = [
    ...collectionsOf(plan).map(
      ([name, { byId }]) => [byId, drafted.get(name)?.byId ?? {}] as [typeof byId, typeof byId],
    ),
    [plan.steps, draft.steps],
    [plan.checks, draft.checks],
  ];
  for (const [from, to] of tables)
    for (const [old, id] of Object.entries(newIds)) if (Object.hasOwn(from, old)) to[id] = copyOf(from[old]);
}

/** The copy of an owner owns the copies. */
function copyLists(draft: Plan, newIds: NewIds): void {
  for (const id of Object.values(newIds))
    for (const list of [stepsOf(draft, id), checksOf(draft, id)])
      list?.splice(0, list.length, ...list.flatMap((old) => newIds[old] ?? []));
}

function leadToCopies(draft: Plan, plan: Plan, newIds: NewIds): void {
  const lead = (id: string): string => (Object.hasOwn(newIds, id) ? newIds[id] : undefined) ?? id;
  for (const reference of REFERENCES) {
    const before = reference.holders(plan);
    const concerned = Object.keys(newIds).filter((old) => {
      const holder = Object.hasOwn(before, old) ? before[old] : undefined;
      return holder !== undefined && reference.ids(holder).some((id) => id !== undefined && Object.hasOwn(newIds, id));
    });
    const holders = concerned.length > 0 ? reference.holders(draft) : {};
    for (const old of concerned) {
      const holder = holders[newIds[old] ?? ''];
      if (holder) reference.lead(holder, lead, plan);
    }
  }
}

/**
 * Puts copies of entities and of what they own into their tables; the caller puts them into an order. Refused:
 * `not-found` when one has gone, `invalid` when `newIds` has no free id for each or the plan would have too many steps.
 */
export function copyAll(
  draft: Plan,
  plan: Plan,
  ids: readonly string[],
  newIds: NewIds,
  what: string,
): Result<undefined> {
  if (!ids.every((id) => isTaken(plan, id))) return gone(what);
  const needed = copiedIds(plan, ids);
  const steps = needed.filter((id) => Object.hasOwn(plan.steps, id)).length;
  for (const problem of [tooManySteps(plan, steps), idProblem(plan, needed, newIds)]) if (!problem.ok) return problem;
  const used = Object.fromEntries(needed.map((id) => [id, newIds[id] ?? '']));
  copyTables(draft, plan, used);
  copyLists(draft, used);
  leadToCopies(draft, plan, used);
  return DONE;
}
