// A runbook that was written from a plan of this archive comes back: what was changed in it by hand is brought into that
// plan, as one edit that can be undone.
import type { Origin } from '#shared/import/imported.ts';
import { planDifferences } from '#shared/library/differences.ts';
import { canonicalJson } from '#shared/plan/canonical.ts';
import { apply, type Change, diff } from '#shared/plan/changes.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { unmask } from '#shared/secrets/secrets.ts';
import { commit, type Desk, loadPlan, type ReadPlan } from './plans.ts';

/** What a runbook would change in the plan that it was written from. */
export interface Returning {
  planId: string;
  title: string;
  /** A sentence for each change; none when nothing was changed by hand. */
  changes: string[];
}

interface Come {
  plan: Plan;
  origin: Origin;
}

/** What was changed by hand, with the masked texts as they are here. */
function handChanges({ plan, origin }: Come, here: Plan): { before: Plan; after: Plan; changes: Change[] } {
  const before = unmask(origin.base, here);
  const after = unmask(plan, here);
  return { before, after, changes: diff(before, after) };
}

/** Gives what a runbook would change; nothing when its plan is not in this archive. Refused: `storage`. */
export function whatReturns(desk: Desk, come: Come): Result<Returning | undefined> {
  const read = loadPlan(desk, come.origin.planId);
  if (!read.ok) return read.error.code === 'not-found' ? ok(undefined) : read;
  const { plan } = read.value;
  const { before, after } = handChanges(come, plan);
  return ok({ planId: come.origin.planId, title: plan.title, changes: planDifferences(before, after) });
}

const valueAt = (document: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    document,
  );

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

/** The plan with the changes; refused with `conflict` where it was changed in the same places since. */
function merged(here: Plan, changes: readonly Change[]): Result<Plan> {
  const fits = changes.every(({ path, from }) => isSame(valueAt(here, path), from));
  const plan = fits ? parsePlan(apply(here, changes)) : undefined;
  if (plan?.ok) return plan;
  return failed('conflict', `“${here.title}” was changed here in the same places since it was exported.`, {
    kept: 'It stays as it is. Add the runbook as a new plan, and compare.',
  });
}

/**
 * Brings what was changed by hand into the plan that a runbook was written from. Refused: `not-found`, `storage`, and
 * `conflict` when the plan was changed in the same places meanwhile; it is then as it was.
 */
export function bringBack(desk: Desk, come: Come): Result<ReadPlan & { planId: string }> {
  const { planId } = come.origin;
  const read = loadPlan(desk, planId);
  if (!read.ok) return read;
  const { changes } = handChanges(come, read.value.plan);
  if (changes.length === 0) return ok({ planId, ...read.value });
  const plan = merged(read.value.plan, changes);
  if (!plan.ok) return plan;
  const committed = commit(desk, planId, read.value, plan.value, { label: 'Bring in the changes of a runbook' });
  return committed.ok ? ok({ ...read.value, ...committed.value, plan: plan.value }) : committed;
}
