// What SQLite and the file system say when the disk, not the program, is at fault, as sentences for people.
import Database from 'better-sqlite3';
import { failed, type Result } from '#shared/result.ts';

type SqliteError = InstanceType<typeof Database.SqliteError>;

/** Codes of SQLite (with all their extended forms) that a person can do something about. */
const SENTENCES: readonly [code: string, sentence: string][] = [
  ['SQLITE_FULL', 'The disk is full. Free some space.'],
  ['SQLITE_READONLY', 'The archive can only be read, not written.'],
  ['SQLITE_IOERR', 'The disk refused to read or write. It may be failing or gone.'],
  ['SQLITE_CORRUPT', 'The archive is damaged where this would be written.'],
  ['SQLITE_BUSY', 'Another program is using the archive. Close it.'],
];

/** Whether this is SQLite's error with one of these codes, extended forms included. */
export function isSqliteError(error: unknown, ...codes: readonly string[]): error is SqliteError {
  if (!(error instanceof Database.SqliteError)) return false;
  return codes.length === 0 || codes.some((code) => error.code === code || error.code.startsWith(`${code}_`));
}

/** What SQLite says of a file whose pages do not hold together, or that is no database at all. */
export const isDamage = (error: unknown): error is SqliteError =>
  isSqliteError(error, 'SQLITE_CORRUPT', 'SQLITE_NOTADB') ||
  (isSqliteError(error, 'SQLITE_ERROR') && error.message === 'unsupported file format');

/** What SQLite says when it cannot make a file, or not write to one. */
export const UNWRITABLE = ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_IOERR', 'SQLITE_FULL'] as const;

/** Whether a file operation failed for the file's or the disk's sake, and not for a mistake of the program. */
export const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'errno' in error && 'code' in error && typeof error.code === 'string';

/**
 * Runs a write. A full, failing, damaged, busy or read-only disk answers `storage` with what was kept; every other error is a bug
 * and is thrown on.
 */
export function storing<T>(kept: string, write: () => Result<T>): Result<T> {
  try {
    return write();
  } catch (error) {
    const known = SENTENCES.find(([code]) => isSqliteError(error, code));
    if (!known) throw error;
    return failed('storage', known[1], { kept });
  }
}
