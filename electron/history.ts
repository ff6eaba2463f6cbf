// The story of a plan, as its log tells it: a page of rows at a time, or the states that it has been in.
import type { HistoryRow, RequestInput } from '#shared/contract.ts';
import { apply, type Change, invert } from '#shared/plan/changes.ts';
import { FORMAT } from '#shared/plan/format.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import type { Desk, ReadPlan } from './plans.ts';
import { type ChangeHeadRow, readChangeHeads, readChanges, readNewestHeads } from './store/change-rows.ts';
import { hasPlan } from './store/plan-rows.ts';

const PAGE = 100;

function rowOf({ seq, revision, at, person, label, undoes, redoes }: ChangeHeadRow): HistoryRow {
  const kind = undoes !== null ? 'undo' : redoes !== null ? 'redo' : 'edit';
  return { seq, revision, at, person, label, kind };
}

/** Gives the newest rows, or those before a row, newest first. Refused: `not-found`, and `storage` when the log is damaged. */
export function planHistory(
  { archive }: Desk,
  { planId, before }: RequestInput<'plan.history'>,
): Result<{ rows: HistoryRow[]; hasMore: boolean }> {
  if (!hasPlan(archive.db, planId)) return failed('not-found', 'This plan is no longer in the archive.');
  const heads = readNewestHeads(archive.db, planId, { before, limit: PAGE + 1 });
  if (!heads.ok) return heads;
  return ok({ rows: heads.value.slice(0, PAGE).map(rowOf), hasMore: heads.value.length > PAGE });
}

/** A state that a plan has been in. */
export interface EarlierState {
  plan: Plan;
  revision: number;
  /** When it became another one, in milliseconds since 1970. */
  until: number;
}

/** Ticks, remarks and sign-offs make no other content; see `contentHash`. */
const isContent = ({ path }: Change): boolean => path[0] !== 'preparation';

/**
 * Gives every earlier content of a plan, the newest first, each as it was last. It ends where the log begins, or where it
 * speaks of another document format. A damaged row is given as `storage`, and is the last.
 */
export function* earlierStates(
  { archive }: Desk,
  planId: string,
  { plan: now }: Pick<ReadPlan, 'plan'>,
): Generator<Result<EarlierState>, undefined> {
  let plan = now;
  for (const { seq, revision, format, at } of readChangeHeads(archive.db, planId).reverse()) {
    if (format !== FORMAT) return undefined;
    const texts = readChanges(archive.db, [seq]);
    if (!texts.ok) {
      yield texts;
      return undefined;
    }
    const changes = texts.value.flatMap((text): Change[] => JSON.parse(text));
    plan = apply(plan, invert(changes));
    if (changes.some(isContent)) yield ok({ plan, revision: revision - 1, until: at });
  }
  return undefined;
}
