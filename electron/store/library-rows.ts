// The list of the library: every plan with its summary and whether it is in the bin. No document is read for it.
import type { Database } from 'better-sqlite3';
import type { PlanHead } from './plan-rows.ts';
import { summaryHash } from './row-hash.ts';

export interface LibraryRow extends PlanHead {
  /** The summary's facts as JSON; null when there is none that fits the plan's revision and these rules. */
  facts: string | null;
  /** When it was put into the bin, in milliseconds since 1970. */
  deletedAt: number | null;
}

const LIST = `
SELECT id, plan.revision, title, version, status, pattern, windowStart, createdAt, savedAt, openedAt, deletedAt,
  summary.rowHash AS summaryHash, facts
FROM plan
LEFT JOIN summary ON summary.planId = id AND summary.revision = plan.revision AND tableVersion = ?
LEFT JOIN bin ON bin.planId = id
ORDER BY openedAt DESC, id`;

type Listed = LibraryRow & { summaryHash: string | null };

/**
 * Gives every plan, those in the bin included, the one opened last first. A summary that is missing, of another revision,
 * of other rules than `tableVersion`, or not what was saved, is left out.
 */
export function listLibrary(db: Database, tableVersion: number): LibraryRow[] {
  return db
    .prepare<[number], Listed>(LIST)
    .all(tableVersion)
    .map(({ summaryHash: saved, ...row }) => {
      const { id: planId, revision, facts } = row;
      const isWhole = facts !== null && summaryHash({ planId, revision, tableVersion, facts }) === saved;
      return isWhole ? row : { ...row, facts: null };
    });
}
