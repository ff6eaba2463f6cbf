// Baselines: named revisions of a plan, each with its whole document, so that none depends on the log.
import type { Database } from 'better-sqlite3';
import { failed, ok, type Result } from '#shared/result.ts';
import type { Archive } from './open.ts';
import { prepared } from './prepared.ts';
import { baselineHash, type HashedBaseline, isBaselineWhole } from './row-hash.ts';
import { isDamage, storing } from './storage-errors.ts';

export type BaselineRow = HashedBaseline;

/** A baseline without its document. */
export type BaselineHead = Omit<BaselineRow, 'document'>;

const WRITE = `
INSERT INTO baseline (id, planId, name, revision, contentHash, at, person, rowHash, document)
VALUES (@id, @planId, @name, @revision, @contentHash, @at, @person, @rowHash, @document)`;

/** Writes a baseline's row with the hash that belongs to it. For new ones and rescued ones. */
export function writeBaselineRow(db: Database, row: BaselineRow): void {
  prepared(db, WRITE).run({ ...row, rowHash: baselineHash(row) });
}

/** Keeps a baseline. Refused: `storage`; then nothing is written. */
export function insertBaseline({ db }: Archive, row: BaselineRow): Result<undefined> {
  return storing('Nothing was changed.', () => {
    writeBaselineRow(db, row);
    return ok(undefined);
  });
}

const LIST = `
SELECT id, planId, name, revision, contentHash, at, person FROM baseline WHERE planId = ? ORDER BY at DESC, rowid DESC`;

/** Gives the baselines of a plan, the newest first, without their documents. */
export const listBaselines = (db: Database, planId: string): BaselineHead[] =>
  db.prepare<[string], BaselineHead>(LIST).all(planId);

const damaged = (): Result<never> =>
  failed('storage', 'This baseline is damaged on the disk, so it cannot be used.', { kept: 'The plan is as it was.' });

/** Reads a baseline. Refused: `not-found`, or `storage` when it is not what was saved. */
export function readBaseline(db: Database, planId: string, id: string): Result<BaselineRow> {
  const READ = 'SELECT * FROM baseline WHERE planId = ? AND id = ?';
  try {
    const found = prepared<[string, string], BaselineRow & { rowHash: string }>(db, READ).get(planId, id);
    if (!found) return failed('not-found', 'This baseline is no longer in the archive.');
    if (!isBaselineWhole({ ...found, planId, id })) return damaged();
    const { rowHash: _, ...row } = found;
    return ok(row);
  } catch (error) {
    if (isDamage(error)) return damaged();
    throw error;
  }
}
