// Reading what the first screen needs while the archive is opened, so that damage there shows now and not on the screen.
import type { Database } from 'better-sqlite3';
import { listPlans } from './plan-rows.ts';
import { isDamage, isSqliteError } from './storage-errors.ts';

export interface Damage {
  kind: 'broken';
  message: string;
}

/** The sentence for what SQLite says of a damaged archive. */
export const damageOf = (error: Error): Damage => ({
  kind: 'broken',
  message: `The archive is damaged: holdpoint.db cannot be read (${error.message}).`,
});

/** Gives the damage when the list of plans or the beginning of a table cannot be read. */
export function skim(db: Database): Damage | undefined {
  try {
    listPlans(db);
    for (const table of ['change', 'draft', 'setting']) db.prepare(`SELECT * FROM ${table} LIMIT 1`).all();
    return undefined;
  } catch (error) {
    const isWithoutTable = isSqliteError(error, 'SQLITE_ERROR') && /^no such (table|column)/.test(error.message);
    if (isDamage(error) || isWithoutTable) return damageOf(error);
    throw error;
  }
}
