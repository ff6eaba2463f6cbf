// The names of what lies in an archive's folder, and of what is made there. It touches no file.
import path from 'node:path';

export interface ArchiveFiles {
  database: string;
  /** SQLite's log of commits that are not yet in the database; the two belong together. */
  wal: string;
  /** How much the archive held after the last commit (side-file.ts). */
  tail: string;
  /** Held by the process that owns the archive; always empty. */
  lock: string;
  /** A new archive while it is being made. */
  fresh: string;
  backups: string;
}

export function archiveFiles(folder: string): ArchiveFiles {
  const database = path.join(folder, 'holdpoint.db');
  return {
    database,
    wal: `${database}-wal`,
    tail: path.join(folder, 'holdpoint.tail.json'),
    lock: path.join(folder, 'holdpoint.lock'),
    fresh: path.join(folder, 'holdpoint.new.db'),
    backups: path.join(folder, 'backups'),
  };
}

/** A time (milliseconds since 1970) for a file name: `2026-11-28T21-00-00Z`. */
export const timeForName = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

/** A time (milliseconds since 1970) for a sentence: `2026-11-28 21:00:00 UTC`. */
export const timeForPeople = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
