// A copy of an archive in a temporary folder, to look at without touching the original: a newer one, one in a
// folder that cannot be written. Only while SQLite does not have the original open in this process.
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { connect } from './connection.ts';
import { type ArchiveFiles, archiveFiles } from './files.ts';

export interface Copy {
  db: Database;
  /** Closes the copy and removes it. */
  remove(): void;
}

export interface CopyOptions {
  nativeBinding: string | undefined;
  temporaryFolder: string;
}

/** Copies a file that may be read-only to one that is not: SQLite has to merge a log before it reads. */
function copyWritable(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}

/**
 * Copies the database with its log and opens the copy. Throws file errors; what SQLite thinks of the copy shows only when
 * it is read.
 */
export function openCopy(files: ArchiveFiles, { nativeBinding, temporaryFolder }: CopyOptions): Copy {
  const folder = mkdtempSync(path.join(temporaryFolder, 'holdpoint-copy-'));
  const copied = archiveFiles(folder);
  try {
    copyWritable(files.database, copied.database);
    if (existsSync(files.wal)) copyWritable(files.wal, copied.wal);
    const db = connect(copied.database, nativeBinding);
    db.pragma('locking_mode = EXCLUSIVE');
    return {
      db,
      remove() {
        db.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
}
