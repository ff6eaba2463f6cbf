// A new archive file. It is made under another name and renamed into place when it is whole, so that a kill in between
// never leaves half an archive where the next start looks.
import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { applyPragmas, connect } from './connection.ts';
import { APPLICATION_ID } from './look.ts';
import { type Migration, migrate } from './migrations.ts';

interface CreateOptions {
  migrations: readonly Migration[];
  nativeBinding: string | undefined;
}

/**
 * Makes an archive at `file`, by way of `unfinished`, and lets `fill` put in its first rows. Throws SQLite's errors, and an
 * error when `file` exists: nothing is ever overwritten.
 */
export function createArchive(
  file: string,
  unfinished: string,
  { migrations, nativeBinding }: CreateOptions,
  fill: (db: Database) => void = () => undefined,
): void {
  // What an earlier, killed attempt left behind holds nothing that is not elsewhere too.
  for (const suffix of ['', '-wal', '-journal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  const db = connect(unfinished, nativeBinding);
  try {
    applyPragmas(db);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, migrations);
    db.transaction(() => fill(db))();
  } finally {
    db.close(); // this also moves the log into the file and syncs it
  }
  if (existsSync(file)) throw new Error(`${file} is already there`);
  renameSync(unfinished, file);
}
