// Reading what the first screen needs while the archive is opened, so that damage there shows now and not on the screen.
import type { Database } from 'better-sqlite3';
import type { Look } from './look.ts';
import { listPlans } from './plan-rows.ts';
import { isDamage, isSqliteError } from './storage-errors.ts';

/** Throws SQLite's error when the list of plans or the beginning of a table cannot be read. */
export function skim(db: Database): void {
  listPlans(db);
  for (const table of ['change', 'draft', 'setting']) db.prepare(`SELECT * FROM ${table} LIMIT 1`).all();
}

/** Gives the damage that an error of `skim` tells of, or nothing when the error is of another kind. */
export function damageIn(error: unknown): (Look & { kind: 'broken' }) | undefined {
  const isWithoutTables = isSqliteError(error, 'SQLITE_ERROR') && /^no such (table|column)/.test(error.message);
  if (!isDamage(error) && !isWithoutTables) return undefined;
  return { kind: 'broken', message: `The archive is damaged: holdpoint.db cannot be read (${error.message}).` };
}
