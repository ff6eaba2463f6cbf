// The note beside the archive: SQLite opens cleanly when the end of its log is gone, and the note says what is missing.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitChange } from '../../../electron/store/commit.ts';
import { archiveFiles } from '../../../electron/store/files.ts';
import type { Archive, OpenOptions } from '../../../electron/store/open.ts';
import { readPlan } from '../../../electron/store/plan-rows.ts';
import {
  addPlan,
  copyAsKilled,
  documentOf,
  harm,
  NOW,
  OPTIONS,
  opened,
  openReady,
  randomFrom,
  rounds,
  SEED,
  saved,
  testFolder,
} from './support.ts';

/** Commits edits one minute apart. */
function edit(archive: Archive, planId: string, count: number): void {
  for (let made = 0; made < count; made += 1) {
    const { revision } = saved(readPlan(archive.db, planId));
    const document = documentOf(`Revision ${revision + 1}`, 'x'.repeat(5000));
    const change = { person: 'Ada', label: 'Edit', changes: '[]' };
    const at = NOW + (revision + 1) * 60_000;
    saved(commitChange(archive, { planId, baseRevision: revision, document, contentHash: '', format: 1, change, at }));
  }
}

const noticesOf = (folder: string): string[] => opened(folder, 'ready').notices;

test('says where the archive ends', () => {
  const folder = testFolder();
  const archive = openReady(folder);
  edit(archive, addPlan(archive, 'One'), 3);
  const note: unknown = JSON.parse(readFileSync(archiveFiles(folder).tail, 'utf8'));
  expect(note).toEqual({ lastSeq: 3, plans: 1, at: NOW + 180_000 });
});

describe('nothing is said', () => {
  test('after a kill that lost nothing, after closing, and on the first start', () => {
    const live = testFolder();
    const archive = openReady(live);
    edit(archive, addPlan(archive, 'One'), 3);
    const killed = copyAsKilled(live);
    archive.close();
    expect([noticesOf(killed), noticesOf(live), noticesOf(testFolder())]).toEqual([[], [], []]);
  });

  test('when the note is older than the archive, because a kill came between the two', () => {
    const folder = testFolder();
    const archive = openReady(folder);
    const planId = addPlan(archive, 'One');
    const note = readFileSync(archiveFiles(folder).tail);
    edit(archive, planId, 2);
    archive.close();
    writeFileSync(archiveFiles(folder).tail, note);
    expect(noticesOf(folder)).toEqual([]);
  });
});

/** A killed archive with three changes in the database and five more in its log. */
function killedArchive(): string {
  const live = testFolder();
  const archive = openReady(live);
  edit(archive, addPlan(archive, 'One'), 3);
  archive.close();
  edit(openReady(live), 'one', 5);
  return copyAsKilled(live);
}

describe('it is said how many changes are missing and since when', () => {
  const five =
    '5 changes are missing. The archive ends 2026-11-28 21:03:00 UTC; the last change was saved 2026-11-28 21:08:00 UTC.';

  test('when the log has gone', () => {
    const folder = killedArchive();
    rmSync(archiveFiles(folder).wal);
    expect(noticesOf(folder)).toEqual([five]);
  });

  test('again at every start until the next change, and not after it', () => {
    const folder = killedArchive();
    rmSync(archiveFiles(folder).wal);
    const archive = openReady(folder);
    archive.close();
    expect(noticesOf(folder)).toEqual([five]);
  });

  test('when the log was cut anywhere', { timeout: 120_000 }, () => {
    const whole = killedArchive();
    const size = readFileSync(archiveFiles(whole).wal).length;
    const random = randomFrom(SEED);
    for (let round = 0; round < rounds(20, 500); round += 1) {
      const folder = copyAsKilled(whole);
      const length = Math.floor(random() * (size - 100));
      harm(archiveFiles(folder).wal, (bytes) => bytes.subarray(0, length));
      const { archive, notices } = opened(folder, 'ready');
      const missing = 8 - saved(readPlan(archive.db, 'one')).revision;
      const expected = `${missing === 1 ? '1 change is' : `${missing} changes are`} missing.`;
      expect(notices, `seed ${SEED}, cut at ${length}`).toEqual([expect.stringContaining(expected)]);
      expect(missing).toBeGreaterThan(0);
    }
  });

  test('when one bit of the log is wrong', () => {
    const folder = killedArchive();
    harm(archiveFiles(folder).wal, (bytes) => {
      const place = Math.floor(bytes.length / 2);
      bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
      return bytes;
    });
    expect(noticesOf(folder)).toEqual([expect.stringMatching(/^\d changes? (is|are) missing\./)]);
  });
});

test('it is said when a plan that was put in is missing', () => {
  const live = testFolder();
  openReady(live).close();
  addPlan(openReady(live), 'One');
  const folder = copyAsKilled(live);
  rmSync(archiveFiles(folder).wal);
  expect(noticesOf(folder)).toEqual(['1 plan is missing: 1 were saved, 0 are here.']);
});

test.each([
  ['zeros', '\0'.repeat(120)],
  ['half', '{"lastSeq":3,'],
  ['of another shape', '{"lastSeq":"3"}'],
  ['out of time', '{"lastSeq":9,"plans":1,"at":9e15}'],
])('it is said when the note is %s', (_, text) => {
  const folder = testFolder();
  const archive = openReady(folder);
  edit(archive, addPlan(archive, 'One'), 1);
  archive.close();
  writeFileSync(archiveFiles(folder).tail, text);
  expect(noticesOf(folder)).toEqual([expect.stringContaining('could not be read')]);
});

describe('a note that cannot be written', () => {
  const inTheWay = (folder: string): void => {
    rmSync(archiveFiles(folder).tail);
    mkdirSync(archiveFiles(folder).tail);
  };

  test('is reported, and the commit stands', () => {
    const folder = testFolder();
    const reports: string[] = [];
    const archive = openReady(folder, { ...OPTIONS, report: (problem) => reports.push(problem) });
    const planId = addPlan(archive, 'One');
    inTheWay(folder);
    edit(archive, planId, 1);
    expect(reports).toEqual([expect.stringContaining('could not be written')]);
    expect(saved(readPlan(archive.db, planId)).revision).toBe(1);
  });

  test('is a warning of the process when nobody takes reports', async () => {
    const folder = testFolder();
    const options: OpenOptions = { clock: () => NOW };
    const archive = openReady(folder, options);
    const planId = addPlan(archive, 'One');
    inTheWay(folder);
    const warned = new Promise<Error>((resolve) => process.once('warning', resolve));
    edit(archive, planId, 1);
    expect((await warned).message).toContain('could not be written');
  });
});

test('the folder of a closed archive holds the database, the note and the empty lock', () => {
  const folder = path.join(testFolder(), 'data');
  const archive = openReady(folder);
  addPlan(archive, 'One');
  archive.close();
  expect(readdirSync(folder).sort()).toEqual(['holdpoint.db', 'holdpoint.lock', 'holdpoint.tail.json']);
});
