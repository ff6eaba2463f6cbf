// The schema of the archive as a numbered list of steps. A step that has been released is never changed: add one below.
import type { Database } from 'better-sqlite3';

export interface Migration {
  /** What `user_version` says after it: 1, 2, 3… without a gap. */
  version: number;
  up(db: Database): void;
}

// Generated columns stand before the document: SQLite then lists plans without reading the documents' pages.
const SCHEMA_1 = `
CREATE TABLE plan (
  id TEXT PRIMARY KEY NOT NULL,
  revision INTEGER NOT NULL,
  format INTEGER NOT NULL,
  rowHash TEXT NOT NULL,
  contentHash TEXT NOT NULL,
  createdAt INTEGER NOT NULL,
  savedAt INTEGER NOT NULL,
  openedAt INTEGER NOT NULL,
  title TEXT NOT NULL GENERATED ALWAYS AS (document ->> '$.title') STORED,
  version TEXT NOT NULL GENERATED ALWAYS AS (document ->> '$.release.version') STORED,
  status TEXT NOT NULL GENERATED ALWAYS AS (document ->> '$.preparation.status.kind') STORED,
  pattern TEXT GENERATED ALWAYS AS (document ->> '$.strategy.pattern') STORED,
  windowStart TEXT GENERATED ALWAYS AS (document ->> '$.window.start.at') STORED,
  document TEXT NOT NULL
) STRICT;

CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  planId TEXT NOT NULL REFERENCES plan (id),
  revision INTEGER NOT NULL,
  format INTEGER NOT NULL,
  at INTEGER NOT NULL,
  person TEXT NOT NULL,
  label TEXT NOT NULL,
  groupId TEXT,
  undoes INTEGER,
  redoes INTEGER,
  rowHash TEXT NOT NULL,
  changes TEXT NOT NULL
) STRICT;
CREATE INDEX changeOfPlan ON change (planId, seq);
CREATE TRIGGER changeIsAppendOnly BEFORE UPDATE ON change
BEGIN
  SELECT raise(ABORT, 'A change is never altered.');
END;

CREATE TABLE draft (
  planId TEXT NOT NULL REFERENCES plan (id),
  entity TEXT NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  baseRevision INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (planId, entity, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

// Tables beside `plan`, so that no document is written anew. The key of `baseline` keeps its records apart from those of
// all other tables by their width, which is how the rescue tells them (archive-records.ts).
const SCHEMA_2 = `
CREATE TABLE summary (
  planId TEXT PRIMARY KEY NOT NULL REFERENCES plan (id),
  revision INTEGER NOT NULL,
  tableVersion INTEGER NOT NULL,
  rowHash TEXT NOT NULL,
  facts TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE bin (
  planId TEXT PRIMARY KEY NOT NULL REFERENCES plan (id),
  deletedAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE baseline (
  id TEXT NOT NULL,
  planId TEXT NOT NULL REFERENCES plan (id),
  name TEXT NOT NULL,
  revision INTEGER NOT NULL,
  contentHash TEXT NOT NULL,
  at INTEGER NOT NULL,
  person TEXT NOT NULL,
  rowHash TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (planId, id)
) STRICT;
`;

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, up: (db) => db.exec(SCHEMA_1) },
  { version: 2, up: (db) => db.exec(SCHEMA_2) },
];

/** The version that a list of migrations leads to. Throws when the list is not 1, 2, 3…: that is a bug. */
export function latestVersion(migrations: readonly Migration[]): number {
  migrations.forEach(({ version }, index) => {
    if (version !== index + 1) throw new Error(`Migration ${version} stands in place ${index + 1}`);
  });
  return migrations.length;
}

/** The version of an open archive. */
export const versionOf = (db: Database): number => db.pragma('user_version', { simple: true }) as number; // SQLite keeps it as a 32-bit number

/**
 * Brings an archive to the newest version. Each step and its new `user_version` are one transaction, so a killed process
 * leaves the version before or after a step, never something between. Backing up first is the caller's matter.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  for (const { version, up } of migrations.slice(versionOf(db))) {
    db.transaction(() => {
      up(db);
      db.pragma(`user_version = ${version}`);
    }).exclusive();
  }
}
