// Plans as rows: put in, read, listed. A plan's document is canonical JSON text here; its shape is not this file's matter.
import type { Database } from 'better-sqlite3';
import { failed, ok, type Result } from '#shared/result.ts';
import type { Archive } from './open.ts';
import { prepared } from './prepared.ts';
import { type HashedPlan, isPlanWhole, planHash } from './row-hash.ts';
import { writeTail } from './side-file.ts';
import { isDamage, storing } from './storage-errors.ts';
import { type Summary, writeSummaryRow } from './summary-rows.ts';

export interface PlanRow extends HashedPlan {
  /** When it was last opened, in milliseconds since 1970. */
  openedAt: number;
}

/** A plan without its document, as the library shows it. Times in milliseconds since 1970. */
export interface PlanHead {
  id: string;
  revision: number;
  title: string;
  version: string;
  status: string;
  pattern: string | null;
  /** The wall-clock minute at which its window opens: `2026-11-28T22:00`. */
  windowStart: string | null;
  createdAt: number;
  savedAt: number;
  openedAt: number;
}

export interface NewPlan {
  id: string;
  format: number;
  /** The document as canonical JSON. */
  document: string;
  contentHash: string;
  /** What the library lists of it; worked out anew where it is missing. */
  summary?: Summary;
  at: number;
}

const INSERT = `
INSERT INTO plan (id, revision, format, rowHash, contentHash, createdAt, savedAt, openedAt, document)
VALUES (@id, @revision, @format, @rowHash, @contentHash, @createdAt, @savedAt, @openedAt, @document)`;

/** Writes a plan's row as it is, with the hash that belongs to it. For new plans and rescued ones. */
export function writePlanRow(db: Database, row: PlanRow): void {
  prepared(db, INSERT).run({ ...row, rowHash: planHash(row) });
}

/** Puts in a new plan at revision 0. Refused: `storage`; then nothing is written. An id that is taken throws. */
export function insertPlan(archive: Archive, plan: NewPlan): Result<undefined> {
  const { db } = archive;
  const { id, format, document, contentHash, summary, at } = plan;
  const times = { createdAt: at, savedAt: at, openedAt: at };
  const insert = db.transaction(() => {
    writePlanRow(db, { id, revision: 0, format, contentHash, document, ...times });
    if (summary) writeSummaryRow(db, { planId: id, revision: 0, ...summary });
  });
  return storing('Nothing was changed.', () => {
    insert.immediate();
    writeTail(archive);
    return ok(undefined);
  });
}

const READ = `
SELECT id, revision, format, contentHash, createdAt, savedAt, openedAt, document, rowHash FROM plan WHERE id = ?`;

const damaged = (): Result<never> =>
  failed('storage', 'The text of this plan is damaged on the disk, so it is not shown.', {
    kept: 'What is left of it was not touched.',
  });

/**
 * Reads a plan. Refused: `not-found`, or `storage` when the text on the disk is not the text that was saved; damaged text
 * is never given out.
 */
export function readPlan(db: Database, id: string): Result<PlanRow> {
  try {
    const found = prepared<[string], PlanRow & { rowHash: string }>(db, READ).get(id);
    if (!found) return failed('not-found', 'This plan is no longer in the archive.');
    // The id that was asked for is hashed, not the one that was found: a damaged index leads to another plan's row.
    if (!isPlanWhole({ ...found, id })) return damaged();
    const { rowHash: _, ...row } = found;
    return ok(row);
  } catch (error) {
    if (isDamage(error)) return damaged();
    throw error;
  }
}

/** Whether there is a plan of this id. Reads no document. */
export const hasPlan = (db: Database, id: string): boolean =>
  prepared<[string]>(db, 'SELECT 1 FROM plan WHERE id = ?').get(id) !== undefined;

/** Gives all plans, the one opened last first, without reading a document. */
export function listPlans(db: Database): PlanHead[] {
  const columns = 'id, revision, title, version, status, pattern, windowStart, createdAt, savedAt, openedAt';
  return db.prepare<[], PlanHead>(`SELECT ${columns} FROM plan ORDER BY openedAt DESC, id`).all();
}

/** Notes that a plan was opened now. Refused: `storage`; the plan can be worked on all the same. */
export function markOpened(db: Database, id: string, at: number): Result<undefined> {
  return storing('The plan is open all the same.', () => {
    prepared(db, 'UPDATE plan SET openedAt = ? WHERE id = ?').run(at, id);
    return ok(undefined);
  });
}
