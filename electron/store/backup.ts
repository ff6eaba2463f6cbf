// A copy of the whole archive before something risky, which counts only once it has been opened and compared.
// It goes through SQLite: reading the live file any other way would drop the archive's lock.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { failed, ok, type Result } from '#shared/result.ts';
import { connect } from './connection.ts';
import { isFileError, storing } from './storage-errors.ts';

/**
 * SHA-256 over the schema and every row of every table. It needs no knowledge of the schema, so it holds for every version,
 * and it is stricter than the rows' own hashes: a plan that was damaged before must be in the backup exactly as it is.
 */
function digestOf(db: Database): string {
  const hash = createHash('sha256');
  const take = (sql: string): void => {
    for (const row of db.prepare(sql).raw().iterate()) hash.update(`${JSON.stringify(row)}\n`);
  };
  take('SELECT type, name, sql FROM sqlite_schema ORDER BY name');
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  for (const { name } of tables.all()) take(`SELECT * FROM "${name}"`);
  return hash.digest('hex');
}

function problemOf(file: string, digest: string, nativeBinding: string | undefined): string | undefined {
  const copy = connect(file, nativeBinding);
  try {
    copy.pragma('query_only = ON');
    const verdict = copy.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') return String(verdict);
    return digestOf(copy) === digest ? undefined : 'it does not hold what the archive holds';
  } finally {
    copy.close();
  }
}

/** Waits until a file that SQLite has closed is on the disk. */
function sync(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Writes the archive as it is now to `file`, opens the copy again and compares it row by row. Refused: `storage` when the
 * copy could not be written or does not compare; then there is no file.
 */
export function backUp(db: Database, file: string, nativeBinding: string | undefined): Result<undefined> {
  const part = `${file}.part`;
  const forget = (): void => rmSync(part, { force: true });
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    forget(); // what a killed backup left
    const compared = storing('The archive is as it was.', () => {
      db.prepare('VACUUM INTO ?').run(part);
      const problem = problemOf(part, digestOf(db), nativeBinding);
      return problem ? failed('storage', `The backup is not good: ${problem}.`) : ok(undefined);
    });
    if (compared.ok) {
      sync(part);
      renameSync(part, file);
    } else forget();
    return compared;
  } catch (error) {
    if (isFileError(error)) return failed('storage', `The backup cannot be written (${error.message}).`);
    throw error;
  }
}
