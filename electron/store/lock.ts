// One process owns an archive at a time. The lock is SQLite's own on an empty file beside the database: it works on every
// system, goes with a killed process, and lets us read the database's bytes before SQLite opens it. (Opening and closing
// a file that this process has locked would drop the lock, so the database itself cannot serve.)
import type Database from 'better-sqlite3';
import { connect } from './connection.ts';
import { isSqliteError, UNWRITABLE } from './storage-errors.ts';

export type Locked = { kind: 'held'; release(): void } | { kind: 'busy' } | { kind: 'unwritable' };

/** Takes the lock of an archive, or says who is in the way: another process, or a folder that cannot be written. */
export function takeLock(file: string, nativeBinding: string | undefined): Locked {
  let db: Database.Database | undefined;
  try {
    const held = connect(file, nativeBinding);
    db = held;
    held.pragma('journal_mode = MEMORY'); // no journal file beside the lock
    held.exec('BEGIN EXCLUSIVE');
    return { kind: 'held', release: () => held.close() };
  } catch (error) {
    db?.close();
    if (isSqliteError(error, 'SQLITE_BUSY')) return { kind: 'busy' };
    if (isSqliteError(error, ...UNWRITABLE)) return { kind: 'unwritable' };
    throw error;
  }
}
