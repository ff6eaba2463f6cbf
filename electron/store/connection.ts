// A connection to SQLite as the archive wants it: settings made and then read back, and a version without known damage.
import Database from 'better-sqlite3';

/** SQLite before 3.51.3 can corrupt a database in WAL mode when a checkpoint meets a commit. */
const OLDEST_SQLITE = [3, 51, 3] as const;

type Pragma = readonly [name: string, value: string | number, readBack: string | number];

/** What the live archive runs with. `locking_mode` stands first: set later, SQLite would make a file for shared memory. */
const PRAGMAS: readonly Pragma[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  // The driver is compiled to sync only at checkpoints in WAL mode; then a power cut takes acknowledged commits back.
  ['synchronous', 'FULL', 2],
  // On macOS an ordinary sync stops at the drive's cache; elsewhere these two change nothing.
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', 0, 0],
  ['temp_store', 'MEMORY', 2],
];

/** How long SQLite waits for another program to let go of the file, in milliseconds. */
const PATIENCE = 250;

/** Opens a connection; SQLite makes the file when it is absent. `nativeBinding` is the path of the compiled driver. */
export const connect = (file: string, nativeBinding: string | undefined): Database.Database =>
  new Database(file, { timeout: PATIENCE, nativeBinding });

/** Makes the settings and reads each back. Throws when one did not take: that is a bug, and nothing must be written. */
export function applyPragmas(db: Database.Database): void {
  for (const [name, value, expected] of PRAGMAS) {
    db.pragma(`${name} = ${value}`);
    const actual = db.pragma(name, { simple: true });
    if (actual !== expected) throw new Error(`SQLite refused ${name} = ${value}: it says ${String(actual)}`);
  }
}

/** Whether a version such as `3.51.2` is older than what the archive needs. */
export function isTooOld(version: string): boolean {
  const parts = version.split('.').map(Number);
  const differing = OLDEST_SQLITE.findIndex((wanted, index) => parts[index] !== wanted);
  if (differing === -1) return false;
  const [wanted, actual] = [OLDEST_SQLITE[differing] ?? 0, parts[differing] ?? 0];
  return actual < wanted;
}

/** The version of SQLite in the driver. */
export function sqliteVersion(nativeBinding: string | undefined): string {
  const db = connect(':memory:', nativeBinding);
  const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() as string; // SQLite answers with a text
  db.close();
  return version;
}
