// The story of a plan, as its log tells it: a page of rows at a time.
import type { HistoryRow, RequestInput } from '#shared/contract.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import type { Desk } from './plans.ts';
import { type ChangeHeadRow, readNewestHeads } from './store/change-rows.ts';
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
