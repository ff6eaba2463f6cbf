// Opening an archive: made when there is none, refused when it is someone else's, never touched before it is known.
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyPragmas, isTooOld } from '../../../electron/store/connection.ts';
import { archiveFiles } from '../../../electron/store/files.ts';
import { MIGRATIONS } from '../../../electron/store/migrations.ts';
import { listPlans } from '../../../electron/store/plan-rows.ts';
import { startFromRescue } from '../../../electron/store/rescue.ts';
import { setSetting } from '../../../electron/store/setting-rows.ts';
import { runAndKill } from './run-and-kill.ts';
import {
  addPlan,
  copyAsKilled,
  harm,
  OPTIONS,
  opened,
  openReady,
  randomFrom,
  rounds,
  SEED,
  saved,
  sha256,
  testFolder,
  withSqlite,
} from './support.ts';

describe('a folder without an archive', () => {
  test('gets one, the folder included', () => {
    const folder = path.join(testFolder(), 'deep', 'down');
    const archive = openReady(folder);
    addPlan(archive, 'First');
    archive.close();
    expect(listPlans(openReady(folder).db)).toMatchObject([{ id: 'first', title: 'First', revision: 0 }]);
  });

  test('that was left by a kill while the first archive was made gets one all the same', () => {
    const folder = testFolder();
    for (const suffix of ['', '-wal', '-journal'])
      writeFileSync(`${archiveFiles(folder).fresh}${suffix}`, 'half an archive');
    openReady(folder).close();
    expect(readdirSync(folder).sort()).toEqual(['holdpoint.db', 'holdpoint.lock']);
  });

  test('gets one after any kill while one was made', { timeout: 120_000 }, async () => {
    const random = randomFrom(SEED);
    const duration = await runAndKill('create-archive.ts', testFolder());
    for (let round = 0; round < rounds(4, 100); round += 1) {
      const folder = testFolder();
      await runAndKill('create-archive.ts', folder, random() * duration);
      expect(openReady(folder).isReadOnly, `seed ${SEED}, round ${round}`).toBe(false);
    }
  });

  test('that is a file cannot be used, and it is said why', () => {
    const file = path.join(testFolder(), 'file');
    writeFileSync(file, '');
    expect(opened(path.join(file, 'folder'), 'refused')).toMatchObject({ reason: 'unusable' });
  });
});

test('the settings that durability hangs on are set', () => {
  const { db, folder } = openReady(testFolder());
  const settings = ['journal_mode', 'synchronous', 'locking_mode', 'foreign_keys', 'trusted_schema', 'cell_size_check'];
  const actual = settings.map((name) => db.pragma(name, { simple: true }));
  expect(actual).toEqual(['wal', 2, 'exclusive', 1, 0, 1]);
  expect(db.pragma('application_id', { simple: true })).toBe(0x48504e54);
  expect(readdirSync(folder)).not.toContain('holdpoint.db-shm');
});

test.each([
  ['3.51.2', true],
  ['3.50.7', true],
  ['3.9.99', true],
  ['2.99.99', true],
  ['3.51.3', false],
  ['3.52.0', false],
  ['4.0.0', false],
])('SQLite %s is too old: %s', (version, isOld) => {
  expect(isTooOld(version)).toBe(isOld);
});

describe('with a SQLite that is too old', () => {
  const old = { ...OPTIONS, sqliteVersion: '3.51.2' };
  const refusal = {
    reason: 'sqlite-too-old',
    message: 'This build has SQLite 3.51.2, which can damage an archive. Install a newer Holdpoint.',
  };

  test('an archive is refused and stays as it is, its log included', () => {
    const live = testFolder();
    addPlan(openReady(live), 'Plan');
    const folder = copyAsKilled(live);
    const before = fingerprint(folder);
    expect(Object.keys(before)).toHaveLength(2);
    const files = readdirSync(folder);
    expect(opened(folder, 'refused', old)).toMatchObject(refusal);
    expect(fingerprint(folder)).toEqual(before);
    expect(readdirSync(folder)).toEqual(files);
  });

  test('none is made', () => {
    const folder = path.join(testFolder(), 'none');
    expect(opened(folder, 'refused', old)).toMatchObject(refusal);
    expect(existsSync(folder)).toBe(false);
  });
});

/** The archive's files and their hashes. */
function fingerprint(folder: string): Record<string, string> {
  const { database, wal } = archiveFiles(folder);
  return Object.fromEntries([database, wal].filter((file) => existsSync(file)).map((file) => [file, sha256(file)]));
}

describe('an archive of someone else is refused and stays as it is, byte for byte:', () => {
  test('of a newer version', () => {
    const folder = testFolder();
    openReady(folder).close();
    withSqlite(archiveFiles(folder).database, (db) => db.pragma('user_version = 999'));
    const before = fingerprint(folder);
    const message = expect.stringMatching(/newer Holdpoint.*999.*not touched/);
    expect(opened(folder, 'refused')).toMatchObject({ reason: 'newer', message });
    expect(fingerprint(folder)).toEqual(before);
  });

  test('of a newer version that stands only in the log', () => {
    const newer = [...MIGRATIONS, { version: MIGRATIONS.length + 1, up: () => undefined }];
    const live = testFolder();
    openReady(live).close();
    openReady(live, { ...OPTIONS, migrations: newer });
    const folder = copyAsKilled(live);
    const before = fingerprint(folder);
    expect(Object.keys(before)).toHaveLength(2);
    expect(opened(folder, 'refused')).toMatchObject({ reason: 'newer' });
    expect(fingerprint(folder)).toEqual(before);
  });

  test('of another program', () => {
    const folder = testFolder();
    withSqlite(archiveFiles(folder).database, (db) => db.exec('CREATE TABLE plan (id)'));
    const before = fingerprint(folder);
    expect(opened(folder, 'refused')).toMatchObject({ reason: 'foreign' });
    expect(fingerprint(folder)).toEqual(before);
  });

  test('of another program, with a log', () => {
    const folder = testFolder();
    withSqlite(archiveFiles(testFolder()).database, (db) => {
      db.pragma('journal_mode = WAL');
      db.exec('CREATE TABLE plan (id)');
      copyAsKilled(path.dirname(db.name), folder);
    });
    const before = fingerprint(folder);
    expect(Object.keys(before)).toHaveLength(2);
    expect(opened(folder, 'refused')).toMatchObject({ reason: 'foreign' });
    expect(fingerprint(folder)).toEqual(before);
  });

  test('behind a link', () => {
    const [folder, elsewhere] = [testFolder(), testFolder()];
    openReady(elsewhere).close();
    symlinkSync(archiveFiles(elsewhere).database, archiveFiles(folder).database);
    expect(opened(folder, 'refused')).toMatchObject({ reason: 'foreign', message: expect.stringContaining('link') });
  });
});

const HARM: [what: string, change: (bytes: Buffer) => Buffer, sentence: string][] = [
  ['is empty', () => Buffer.alloc(0), 'is empty'],
  ['is one byte', () => Buffer.from('S'), 'is not a database'],
  ['is a text', () => Buffer.from('A plan\n'.repeat(5000)), 'is not a database'],
  ['is all zeros', (bytes) => bytes.fill(0), 'holds only zeros where its beginning should be'],
  ['has lost its end', (bytes) => bytes.subarray(0, bytes.length - 5000), 'has been cut short'],
  ['has lost all but its header', (bytes) => bytes.subarray(0, 100), 'has been cut short'],
  ['has grown', (bytes) => Buffer.concat([bytes, Buffer.alloc(4096)]), 'is longer than its header says'],
  ['has lost its list of tables', (bytes) => bytes.fill(0, 100, 4096), 'cannot be read'],
  ['has no version', (bytes) => bytes.fill(0, 60, 64), 'says that it is of no version'],
  ['has lost the list of plans', (bytes) => bytes.fill(0, 4096, 8192), 'cannot be read'],
];

describe('a damaged archive is never taken for an empty one, and stays as it is: the file', () => {
  test.each(HARM)('%s', (_, change, sentence) => {
    const folder = testFolder();
    const archive = openReady(folder);
    addPlan(archive, 'First');
    archive.close();
    harm(archiveFiles(folder).database, change);
    const before = fingerprint(folder);
    // Whoever quits instead of deciding finds the same again.
    for (const _time of [1, 2])
      expect(opened(folder, 'broken').message).toContain(`The archive is damaged: holdpoint.db ${sentence}`);
    expect(fingerprint(folder)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['holdpoint.db', 'holdpoint.lock', 'holdpoint.tail.json']);
  });

  test('is a folder', () => {
    const folder = testFolder();
    mkdirSync(archiveFiles(folder).database);
    expect(opened(folder, 'broken').message).toContain('is not a file');
    expect(readdirSync(archiveFiles(folder).database)).toEqual([]);
  });

  test('is gone but its log is there', () => {
    const live = testFolder();
    addPlan(openReady(live), 'First');
    const folder = copyAsKilled(live);
    rmSync(archiveFiles(folder).database);
    expect(opened(folder, 'broken').message).toContain('is missing, but holdpoint.db-wal is there');
  });

  test('is gone but the note of its last change is there', () => {
    const folder = testFolder();
    const archive = openReady(folder);
    addPlan(archive, 'First');
    archive.close();
    rmSync(archiveFiles(folder).database);
    expect(opened(folder, 'broken').message).toContain('is missing, but holdpoint.tail.json is there');
    saved(startFromRescue(folder, OPTIONS));
    expect(opened(folder, 'ready').notices).toEqual([]);
  });

  test.each([
    ['its first page', 0],
    ['a page that its log does not have', 1],
  ])('is damaged on %s and has a log, which stays unmerged', (_, page) => {
    const live = testFolder();
    openReady(live).close();
    saved(setSetting(openReady(live), 'key', 'value'));
    const folder = copyAsKilled(live);
    harm(archiveFiles(folder).database, (bytes) => bytes.fill(0, page * 4096, (page + 1) * 4096));
    const before = fingerprint(folder);
    expect(Object.keys(before)).toHaveLength(2);
    opened(folder, 'broken');
    expect(fingerprint(folder)).toEqual(before);
  });
});

test('a setting that SQLite does not take stops the program', () => {
  // In memory there is no log, so SQLite answers "memory" to journal_mode = WAL.
  withSqlite(':memory:', (db) =>
    expect(() => applyPragmas(db)).toThrow('SQLite refused journal_mode = WAL: it says memory'),
  );
});
