// The append-only log of changes: who changed what of which plan. What undo makes of it is shared/plan/history.ts' matter.
import type { Database } from 'better-sqlite3';
import { failed, ok, type Result } from '#shared/result.ts';
import { fittingLog } from './fitting-log.ts';
import { prepared } from './prepared.ts';
import { changeHash, type HashedChange, isChangeWhole } from './row-hash.ts';
import { isDamage } from './storage-errors.ts';

export interface ChangeRow extends HashedChange {
  seq: number;
}

/** A change without its content. `at` is in milliseconds since 1970. */
export type ChangeHeadRow = Omit<ChangeRow, 'planId' | 'changes'>;

const INSERT = `
INSERT INTO change (seq, planId, revision, format, at, person, label, groupId, undoes, redoes, rowHash, changes)
VALUES (@seq, @planId, @revision, @format, @at, @person, @label, @groupId, @undoes, @redoes, @rowHash, @changes)`;

/** Appends a change and gives its number. `seq` is null for a new one, and kept for a rescued one. */
export function writeChangeRow(db: Database, row: HashedChange & { seq: number | null }): number {
  const { lastInsertRowid } = prepared(db, INSERT).run({ ...row, rowHash: changeHash(row) });
  return Number(lastInsertRowid);
}

const HEADS = `
SELECT seq, revision, format, at, person, label, groupId, undoes, redoes FROM change WHERE planId = ? ORDER BY seq`;

/** Reads backwards until the damage: what is newer still fits the plan, and a plan without its log is still a plan. */
function newestHeads(db: Database, planId: string): ChangeHeadRow[] {
  const heads: ChangeHeadRow[] = [];
  try {
    for (const head of db.prepare<[string], ChangeHeadRow>(`${HEADS} DESC`).iterate(planId)) heads.unshift(head);
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  return fittingLog(heads, heads.at(-1)?.revision ?? 0);
}

/**
 * Gives the log of one plan without the changes themselves, oldest first. When it is damaged on the disk it begins after
 * the damage, which `checkArchive` reports.
 */
export function readChangeHeads(db: Database, planId: string): ChangeHeadRow[] {
  try {
    return prepared<[string], ChangeHeadRow>(db, HEADS).all(planId);
  } catch (error) {
    if (isDamage(error)) return newestHeads(db, planId);
    throw error;
  }
}

const NEWEST = `
SELECT seq, revision, format, at, person, label, groupId, undoes, redoes FROM change
WHERE planId = ? AND seq < ? ORDER BY seq DESC LIMIT ?`;

/**
 * Gives the newest rows of a plan's log without the changes themselves, or those before the row `before`, newest first.
 * Refused: `storage` when that part of the log is damaged.
 */
export function readNewestHeads(
  db: Database,
  planId: string,
  { before = Number.MAX_SAFE_INTEGER, limit }: { before: number | undefined; limit: number },
): Result<ChangeHeadRow[]> {
  try {
    return ok(prepared<[string, number, number], ChangeHeadRow>(db, NEWEST).all(planId, before, limit));
  } catch (error) {
    if (isDamage(error)) return damaged();
    throw error;
  }
}

const damaged = (): Result<never> =>
  failed('storage', 'This part of the history is damaged on the disk, so it cannot be used.', {
    kept: 'The plan is as it was.',
  });

/**
 * Gives the changes of these rows as JSON texts, in the order asked for. Refused: `storage` when one of them is not there
 * or is not what was saved, because undoing by it would put damaged text into a plan.
 */
export function readChanges(db: Database, seqs: readonly number[]): Result<string[]> {
  try {
    const read = prepared<[number], ChangeRow & { rowHash: string }>(db, 'SELECT * FROM change WHERE seq = ?');
    const texts: string[] = [];
    for (const seq of seqs) {
      const row = read.get(seq);
      if (!row || !isChangeWhole(row)) return damaged();
      texts.push(row.changes);
    }
    return ok(texts);
  } catch (error) {
    if (isDamage(error)) return damaged();
    throw error;
  }
}
