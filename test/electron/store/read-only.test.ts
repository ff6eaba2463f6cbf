// Where nothing can be written the archive opens for reading, says why, and tries no write.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { archiveFiles } from '../../../electron/store/files.ts';
import { MIGRATIONS } from '../../../electron/store/migrations.ts';
import { canMount, runWithMounts } from './namespace.ts';
import { addPlan, copyAsKilled, harm, OPTIONS, openReady, sha256, testFolder, withSqlite } from './support.ts';

const READER = path.join(import.meta.dirname, 'read-archive.ts');
const IS_ROOT = process.getuid?.() === 0;

/** An archive as it lies there after closing, and as after a kill: with a log that holds the second plan. */
function archives(): { closed: string; killed: string } {
  const live = testFolder();
  const first = openReady(live);
  addPlan(first, 'One');
  first.close();
  const closed = copyAsKilled(live);
  const archive = openReady(live);
  addPlan(archive, 'Two');
  const killed = copyAsKilled(live);
  archive.close();
  copyFileSync(archiveFiles(live).database, archiveFiles(closed).database);
  copyFileSync(archiveFiles(live).tail, archiveFiles(closed).tail);
  return { closed, killed };
}

const READ = {
  kind: 'readOnly',
  isReadOnly: true,
  notices: [],
  titles: ['One', 'Two'],
  areAllWhole: true,
  refusals: Array.from({ length: 10 }, () => 'storage'),
};

/** Names and hashes of all files of a folder. */
const contents = (folder: string): string[] =>
  readdirSync(folder).map((name) => `${name} ${sha256(path.join(folder, name))}`);

/** Runs the reader as a user who has no right to write; root has every right, so root becomes nobody. */
function readWithoutRights(folder: string, ...wrapper: string[]): unknown {
  const temporary = mkdtempSync('/tmp/holdpoint-nobody-');
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  chmodSync(temporary, 0o777);
  for (const entry of readdirSync(folder)) chmodSync(path.join(folder, entry), 0o444);
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o755));
  const [command = '', ...args] = [...wrapper, process.execPath, READER, folder];
  const nobody = IS_ROOT ? { uid: 65_534, gid: 65_534 } : {};
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env: { TMPDIR: temporary }, ...nobody });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

describe.skipIf(process.platform === 'win32')('a folder that this user may not write to', () => {
  test.each(['closed', 'killed'] as const)('opens for reading: an archive that was %s', (which) => {
    const folder = archives()[which];
    const before = contents(folder);
    const reason = 'You have no permission to write there.';
    expect(readWithoutRights(folder)).toEqual({ ...READ, reason });
    expect(contents(folder)).toEqual(before);
  });

  test('without an archive is refused', () => {
    expect(readWithoutRights(testFolder())).toMatchObject({ kind: 'refused', reason: 'unusable' });
  });

  test('with the archive of a newer version is refused', () => {
    const { closed } = archives();
    withSqlite(archiveFiles(closed).database, (db) => db.pragma('user_version = 999'));
    expect(readWithoutRights(closed)).toMatchObject({ kind: 'refused', reason: 'newer' });
  });

  test('with a damaged archive says what is whole', () => {
    const { killed } = archives();
    harm(archiveFiles(killed).database, (bytes) => bytes.fill(0, 0, 4096));
    expect(readWithoutRights(killed)).toMatchObject({
      kind: 'broken',
      rescue: { whole: [{ title: 'One' }, { title: 'Two' }] },
    });
  });

  const canTrace = spawnSync('strace', ['-V']).status === 0;
  test.skipIf(!canTrace).each(['closed', 'killed'] as const)('is not even tried: an archive that was %s', (which) => {
    const folder = archives()[which];
    const trace = path.join(mkdtempSync('/tmp/holdpoint-trace-'), 'trace');
    chmodSync(path.dirname(trace), 0o777);
    onTestFinished(() => rmSync(path.dirname(trace), { recursive: true }));
    readWithoutRights(folder, 'strace', '-f', '-o', trace, '-e', 'trace=%file');
    chmodSync(folder, 0o755);
    const calls = spawnSync('grep', [folder, trace], { encoding: 'utf8' }).stdout.split('\n');
    const isWrite = (call: string): boolean =>
      /O_WRONLY|O_RDWR|O_CREAT|mkdir|unlink|rename|chmod|truncate|utime/.test(call);
    expect(calls.length).toBeGreaterThan(5);
    expect(calls.filter(isWrite)).toEqual([]);
  });
});

// Needs Linux and the right to mount in a namespace; without either it is reported as skipped.
describe.skipIf(!canMount)('a disk that is mounted for reading', () => {
  test.each(['closed', 'killed'] as const)('opens for reading, for root too: an archive that was %s', (which) => {
    const folder = archives()[which];
    const before = contents(folder);
    const script = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && exec "$2" "$3" "$1"';
    const answer: unknown = JSON.parse(runWithMounts(script, folder, process.execPath, READER));
    expect(answer).toEqual({ ...READ, reason: 'It lies on a disk that can only be read.' });
    expect(contents(folder)).toEqual(before);
  });
});

test.skipIf(process.platform === 'win32')(
  'a database file that may not be written opens for reading, in a folder that may',
  () => {
    const { closed } = archives();
    const inside = archiveFiles(closed).database;
    chmodSync(inside, 0o444);
    const answer = IS_ROOT ? readInWritableFolder(closed) : readPlainly(closed);
    expect(answer).toEqual({ ...READ, reason: 'You have no permission to write there.' });
  },
);

const readPlainly = (folder: string, as: { uid?: number; gid?: number } = {}): unknown =>
  JSON.parse(spawnSync(process.execPath, [READER, folder], { encoding: 'utf8', ...as }).stdout);

function readInWritableFolder(folder: string): unknown {
  chmodSync(folder, 0o777);
  chmodSync(archiveFiles(folder).tail, 0o444);
  return readPlainly(folder, { uid: 65_534, gid: 65_534 });
}

test('an older archive that cannot be written is read as if it were upgraded', async () => {
  const { openForReading } = await import('../../../electron/store/open-for-reading.ts');
  const { toolsOf } = await import('../../../electron/store/open.ts');
  const { closed } = archives();
  const before = contents(closed);
  const migrations = [
    ...MIGRATIONS,
    {
      version: MIGRATIONS.length + 1,
      up: (db: { exec(sql: string): unknown }) => void db.exec('CREATE TABLE extra (a)'),
    },
  ];
  const place = { ...toolsOf({ ...OPTIONS, migrations }), folder: closed, files: archiveFiles(closed) };
  const result = openForReading(place, 'For the test.');
  if (result.kind !== 'readOnly') throw new Error(result.kind);
  expect(result.archive.db.prepare('SELECT count(*) FROM extra').pluck().get()).toBe(0);
  result.archive.close();
  expect(contents(closed)).toEqual(before);
});
