// The bin: plans that were deleted and can come back. Emptying it for good is purge.ts' matter.
import type { Database } from 'better-sqlite3';
import { failed, ok, type Result } from '#shared/result.ts';
import type { Archive } from './open.ts';
import { hasPlan } from './plan-rows.ts';
import { storing } from './storage-errors.ts';

const FILL = 'INSERT INTO bin (planId, deletedAt) SELECT id, ? FROM plan WHERE id = ? ON CONFLICT (planId) DO NOTHING';

/** Runs a write for each plan, for all or for none of them. */
function forEach({ db }: Archive, planIds: readonly string[], write: (planId: string) => void): Result<undefined> {
  return storing('Nothing was changed.', () =>
    db
      .transaction((): Result<undefined> => {
        if (!planIds.every((planId) => hasPlan(db, planId)))
          return failed('not-found', 'A plan is no longer in the archive.', { kept: 'Nothing was changed.' });
        for (const planId of planIds) write(planId);
        return ok(undefined);
      })
      .immediate(),
  );
}

/**
 * Puts plans into the bin, all or none; one that is in it stays since when it was. `at` in milliseconds since 1970.
 * Refused: `not-found` and `storage`.
 */
export const putIntoBin = (archive: Archive, planIds: readonly string[], at: number): Result<undefined> =>
  forEach(archive, planIds, (planId) => archive.db.prepare(FILL).run(at, planId));

/** Takes plans out of the bin, all or none; one that is not in it is no error. Refused: `not-found` and `storage`. */
export const takeOutOfBin = (archive: Archive, planIds: readonly string[]): Result<undefined> =>
  forEach(archive, planIds, (planId) => archive.db.prepare('DELETE FROM bin WHERE planId = ?').run(planId));

/** Whether a plan is in the bin. */
export const isInBin = (db: Database, planId: string): boolean =>
  db.prepare<[string]>('SELECT 1 FROM bin WHERE planId = ?').get(planId) !== undefined;
