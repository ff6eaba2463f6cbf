// Reading what the first screen needs while the archive is opened, so that damage there shows now and not on the screen.
import type { Database } from 'better-sqlite3';
import { listPlans, type PlanHead } from './plan-rows.ts';
import { hasTail } from './side-file.ts';
import { isDamage, isSqliteError } from './storage-errors.ts';

export interface Damage {
  kind: 'broken';
  message: string;
}

const broken = (why: string): Damage => ({
  kind: 'broken',
  message: `The archive is damaged: holdpoint.db cannot be read (${why}).`,
});

/** The sentence for what SQLite says of a damaged archive. */
export const damageOf = (error: Error): Damage => broken(error.message);

/** A damaged page can put any value into any column. */
const isListed = ({ id, title, version }: PlanHead): boolean =>
  [id, title, version].every((text) => typeof text === 'string');

/** Gives the damage when the list of plans or the end of the log cannot be read. */
export function skim(db: Database): Damage | undefined {
  try {
    for (const table of ['draft', 'setting', 'summary', 'bin', 'baseline'])
      db.prepare(`SELECT * FROM ${table} LIMIT 1`).all();
    const isSound = listPlans(db).every(isListed) && hasTail(db);
    return isSound ? undefined : broken('rows hold what no program wrote');
  } catch (error) {
    const isWithoutTable = isSqliteError(error, 'SQLITE_ERROR') && /^no such (table|column)/.test(error.message);
    if (isDamage(error) || isWithoutTable) return damageOf(error);
    throw error;
  }
}
