// Baselines: a revision under a name, kept whole, to compare with and to go back to.
import type { Baseline, Committed, RequestInput } from '#shared/contract.ts';
import { planDifferences } from '#shared/library/differences.ts';
import { canonicalJson } from '#shared/plan/canonical.ts';
import { diff } from '#shared/plan/changes.ts';
import { quoted } from '#shared/plan/edits/define.ts';
import { parsePlanText } from '#shared/plan/parse.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { commit, type Desk, historyLabels, loadPlan, type ReadPlan } from './plans.ts';
import { type BaselineHead, insertBaseline, listBaselines, readBaseline } from './store/baseline-rows.ts';
import { hasPlan } from './store/plan-rows.ts';

const toBaseline = ({ id, name, revision, contentHash, at, person }: BaselineHead): Baseline => ({
  baselineId: id,
  name,
  revision,
  contentHash,
  at,
  person,
});

/** Gives the baselines of a plan, the newest first. Refused: `not-found`. */
export function baselinesOf({ archive }: Desk, planId: string): Result<Baseline[]> {
  if (!hasPlan(archive.db, planId)) return failed('not-found', 'This plan is no longer in the archive.');
  return ok(listBaselines(archive.db, planId).map(toBaseline));
}

/** Keeps the plan as it is now under a name; names may repeat. Refused: `not-found` and `storage`. */
export function addBaseline(desk: Desk, { planId, name }: RequestInput<'baseline.add'>): Result<Baseline> {
  const read = loadPlan(desk, planId);
  if (!read.ok) return read;
  const { plan, revision, contentHash } = read.value;
  const head = { id: desk.newId(), planId, name, revision, contentHash, at: desk.clock(), person: desk.person };
  const inserted = insertBaseline(desk.archive, { ...head, document: canonicalJson(plan) });
  return inserted.ok ? ok(toBaseline(head)) : inserted;
}

type OnBaseline = RequestInput<'baseline.compare'>;

interface States {
  now: ReadPlan;
  before: Plan;
  name: string;
}

/** The plan now, and as it was then. */
function bothStates(desk: Desk, { planId, baselineId }: OnBaseline): Result<States> {
  const now = loadPlan(desk, planId);
  if (!now.ok) return now;
  const row = readBaseline(desk.archive.db, planId, baselineId);
  if (!row.ok) return row;
  const before = parsePlanText(row.value.document);
  if (!before.ok) return failed('storage', `This baseline cannot be used. ${before.error.message}`);
  return ok({ now: now.value, before: before.value, name: row.value.name });
}

/** Gives a sentence for each change since; none when nothing differs. Refused: `not-found` and `storage`. */
export function compareBaseline(desk: Desk, input: OnBaseline): Result<string[]> {
  const states = bothStates(desk, input);
  return states.ok ? ok(planDifferences(states.value.before, states.value.now.plan)) : states;
}

/** Makes the plan what it was then, as one more change. Refused: `not-found` and `storage`; the plan is then as it was. */
export function restoreBaseline(desk: Desk, input: OnBaseline): Result<Committed> {
  const states = bothStates(desk, input);
  if (!states.ok) return states;
  const { planId } = input;
  const { now, before, name } = states.value;
  const { plan: _, ...head } = now;
  if (diff(now.plan, before).length === 0) return ok({ planId, ...head, changes: [], ...historyLabels(desk, planId) });
  const label = `Go back to the baseline ${quoted(name)}`;
  const committed = commit(desk, planId, now, before, { label });
  return committed.ok ? ok({ ...committed.value, undo: label }) : committed;
}
