// Migrations: numbered, never without a checked backup, and old or new after a kill, never between.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../../electron/store/backup.ts';
import { writeChangeRow } from '../../../electron/store/change-rows.ts';
import { checkArchive } from '../../../electron/store/check.ts';
import { createArchive } from '../../../electron/store/create.ts';
import { readDrafts, writeDraftRow } from '../../../electron/store/draft-rows.ts';
import { archiveFiles } from '../../../electron/store/files.ts';
import { latestVersion, MIGRATIONS, type Migration, versionOf } from '../../../electron/store/migrations.ts';
import { openArchive } from '../../../electron/store/open.ts';
import { listPlans, readPlan, writePlanRow } from '../../../electron/store/plan-rows.ts';
import { LATER } from './later-migration.ts';
import { runAndKill } from './run-and-kill.ts';
import {
  addPlan,
  copyAsKilled,
  documentOf,
  NOW,
  OPTIONS,
  opened,
  openReady,
  randomFrom,
  rounds,
  SEED,
  saved,
  testFolder,
  withSqlite,
} from './support.ts';

const SNAPSHOT = path.join(import.meta.dirname, '../../fixtures/archive-schema.sql');
const UPGRADED = { ...OPTIONS, migrations: [...MIGRATIONS, LATER] };
const NEWEST = MIGRATIONS.length;

const TIMES = { createdAt: NOW, savedAt: NOW, openedAt: NOW };
const DRAFT = { planId: 'one', entity: 'plan', field: 'title', text: 'half a ti', baseRevision: 0, at: NOW };

/** An archive of version 1 with a few plans, a change and a draft. */
function olderArchive(): string {
  const folder = testFolder();
  const { database, fresh } = archiveFiles(folder);
  createArchive(database, fresh, { migrations: MIGRATIONS.slice(0, 1), nativeBinding: undefined }, (db) => {
    const plan = { format: 1, contentHash: '', ...TIMES };
    writePlanRow(db, { ...plan, id: 'one', revision: 1, document: documentOf('One, changed') });
    for (const title of ['Two', 'Three'])
      writePlanRow(db, { ...plan, id: title, revision: 0, document: documentOf(title, 'text '.repeat(2000)) });
    const story = { person: 'Ada', label: 'Edit', groupId: null, undoes: null, redoes: null, changes: '[]' };
    writeChangeRow(db, { seq: null, planId: 'one', revision: 1, format: 1, at: NOW, ...story });
    writeDraftRow(db, DRAFT);
  });
  return folder;
}

test('the schema is the one that is checked in', () => {
  const { db } = openReady(testFolder());
  const parts = db
    .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
    .pluck()
    .all();
  expect(`${parts.join(';\n\n')};\n`).toBe(readFileSync(SNAPSHOT, 'utf8'));
});

test('the list is 1, 2, 3… and nothing else', () => {
  const step = (version: number): Migration => ({ version, up: () => undefined });
  expect(latestVersion(MIGRATIONS)).toBe(MIGRATIONS.length);
  for (const wrong of [[2], [1, 3], [1, 1], [0, 1]])
    expect(() => latestVersion(wrong.map(step))).toThrow(/^Migration \d stands in place \d$/);
});

describe('an older archive', () => {
  test('is upgraded, with every plan, its log and its drafts', () => {
    const folder = olderArchive();
    const { db } = openReady(folder, UPGRADED);
    expect(versionOf(db)).toBe(NEWEST + 1);
    expect(listPlans(db)).toHaveLength(3);
    expect(saved(readPlan(db, 'one')).document).toBe(documentOf('One, changed'));
    expect(readDrafts(db, 'one')).toMatchObject([{ text: 'half a ti' }]);
  });

  test('is backed up first, and the backup is the older archive, whole', () => {
    const folder = olderArchive();
    openReady(folder, UPGRADED).close();
    const [backup, ...others] = readdirSync(archiveFiles(folder).backups);
    expect([backup, others]).toEqual([`before-version-${NEWEST + 1}-2026-11-28T21-00-00Z.db`, []]);
    const restored = testFolder();
    const bytes = readFileSync(path.join(archiveFiles(folder).backups, backup ?? ''));
    writeFileSync(archiveFiles(restored).database, bytes);
    withSqlite(archiveFiles(restored).database, (db) => {
      expect([versionOf(db), listPlans(db).length]).toEqual([1, 3]);
      expect(listPlans(db).every(({ id }) => readPlan(db, id).ok)).toBe(true);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    });
  });

  test('is not upgraded when it cannot be backed up', () => {
    const folder = olderArchive();
    writeFileSync(archiveFiles(folder).backups, 'a file where the folder should be');
    const message = expect.stringMatching(/^The archive was not upgraded, because it could not be backed up first\./);
    expect(opened(folder, 'refused', UPGRADED)).toMatchObject({ reason: 'no-backup', message });
    withSqlite(archiveFiles(folder).database, (db) => expect(versionOf(db)).toBe(1));
  });

  test('gets the tables of version 2 and loses no byte of those it had', () => {
    const folder = olderArchive();
    const rowsOf = (db: Database): unknown =>
      ['plan', 'change', 'draft', 'setting'].map((table) => db.prepare(`SELECT * FROM ${table}`).all());
    let before: unknown;
    withSqlite(archiveFiles(folder).database, (db) => {
      before = rowsOf(db);
    });
    const { db } = openReady(folder, { ...OPTIONS, migrations: MIGRATIONS.slice(0, 2) });
    expect(versionOf(db)).toBe(2);
    expect(rowsOf(db)).toEqual(before);
    for (const table of ['summary', 'bin', 'baseline'])
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  });

  test('is not upgraded again', () => {
    const folder = olderArchive();
    for (const _time of [1, 2]) openReady(folder, UPGRADED).close();
    expect(readdirSync(archiveFiles(folder).backups)).toHaveLength(1);
  });

  test('stays as it was when a migration fails', () => {
    const folder = olderArchive();
    const up: Migration['up'] = (db) =>
      db.exec('ALTER TABLE plan ADD COLUMN extra TEXT; INSERT INTO nowhere VALUES (1)');
    // A mistake of the program stops it; it is not taken for damage of the archive.
    const migrations = [...MIGRATIONS, { version: NEWEST + 1, up }];
    expect(() => openArchive(folder, { ...OPTIONS, migrations })).toThrow('no such table: nowhere');
    const { db } = openReady(folder);
    expect(versionOf(db)).toBe(NEWEST);
    expect(db.prepare("SELECT count(*) FROM pragma_table_info('plan') WHERE name = 'extra'").pluck().get()).toBe(0);
  });

  test('that was killed with a full log is upgraded too', () => {
    const live = testFolder();
    addPlan(openReady(live), 'One');
    const { db } = openReady(copyAsKilled(live), UPGRADED);
    expect([versionOf(db), listPlans(db).length]).toEqual([NEWEST + 1, 1]);
  });
});

describe('a backup counts only', () => {
  test('when it holds what the archive holds', () => {
    const archive = openReady(testFolder());
    addPlan(archive, 'One');
    const file = path.join(archive.folder, 'backups', 'one.db');
    // A table of the same name on the side: what is compared differs from what was backed up.
    archive.db.exec("CREATE TEMP TABLE setting (key); INSERT INTO temp.setting VALUES ('x')");
    const message = 'The backup is not good: it does not hold what the archive holds.';
    expect(backUp(archive.db, file, undefined)).toMatchObject({ ok: false, error: { code: 'storage', message } });
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  test('when SQLite finds nothing wrong with it', () => {
    const archive = openReady(testFolder());
    archive.db.exec('CREATE TABLE odd (number CHECK (number > 0)); PRAGMA ignore_check_constraints = ON');
    archive.db.exec('INSERT INTO odd VALUES (-1)');
    const backup = backUp(archive.db, path.join(archive.folder, 'backups', 'one.db'), undefined);
    expect(backup).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('CHECK constraint failed in odd') },
    });
  });
});

test('a kill during the upgrade leaves the old archive or the new one, whole', { timeout: 300_000 }, async () => {
  const random = randomFrom(SEED);
  const duration = await runAndKill('upgrade-archive.ts', olderArchive());
  const versions: number[] = [];
  for (let round = 0; round < rounds(5, 100); round += 1) {
    const folder = olderArchive();
    await runAndKill('upgrade-archive.ts', folder, random() * duration);
    const copy = archiveFiles(copyAsKilled(folder)).database;
    withSqlite(copy, (db) => versions.push(versionOf(db)));
    const { db, close } = openReady(folder, UPGRADED);
    const which = `seed ${SEED}, round ${round}`;
    expect(await checkArchive(db), which).toEqual({ damagedPlans: [], problems: [], isComplete: true });
    expect([listPlans(db).length, readDrafts(db, 'one').length], which).toEqual([3, 1]);
    expect(db.prepare('SELECT count(*) FROM extra').pluck().get(), which).toBe(900);
    close();
  }
  console.log(`Upgrade of ${Math.round(duration)} ms killed with seed ${SEED}; versions found: ${versions.join(' ')}`);
  expect(versions.filter((version) => version < 1 || version > NEWEST + 1)).toEqual([]);
});
