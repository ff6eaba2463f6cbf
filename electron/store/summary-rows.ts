// What the library lists of a plan beyond the columns of its row: derived from the document, written with it, and never
// trusted over it. What the facts say is shared/library/summary.ts' matter.
import type { Database } from 'better-sqlite3';
import { ok, type Result } from '#shared/result.ts';
import type { Archive } from './open.ts';
import { prepared } from './prepared.ts';
import { type HashedSummary, summaryHash } from './row-hash.ts';
import { storing } from './storage-errors.ts';

/** The facts as JSON, and the version of the rules that they were worked out by. */
export type Summary = Pick<HashedSummary, 'tableVersion' | 'facts'>;

const WRITE = `
INSERT INTO summary (planId, revision, tableVersion, rowHash, facts)
VALUES (@planId, @revision, @tableVersion, @rowHash, @facts)
ON CONFLICT (planId) DO UPDATE SET revision = excluded.revision, tableVersion = excluded.tableVersion,
rowHash = excluded.rowHash, facts = excluded.facts`;

/** Writes the summary of a plan at a revision in the place of the one before. */
export function writeSummaryRow(db: Database, row: HashedSummary): void {
  prepared(db, WRITE).run({ ...row, rowHash: summaryHash(row) });
}

/** Keeps summaries that were worked out anew. Refused: `storage`; nothing depends on them. */
export function keepSummaries({ db }: Archive, rows: readonly HashedSummary[]): Result<undefined> {
  return storing('The list is complete all the same.', () => {
    // One transaction: the disk is waited for once, not once a plan.
    db.transaction(() => {
      for (const row of rows) writeSummaryRow(db, row);
    }).immediate();
    return ok(undefined);
  });
}
