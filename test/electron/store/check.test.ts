// The check of a whole archive: it names what is damaged, lets other work in between, and changes nothing.
import { describe, expect, test } from 'vitest';
import { readChangeHeads } from '../../../electron/store/change-rows.ts';
import { checkArchive } from '../../../electron/store/check.ts';
import { commitChange } from '../../../electron/store/commit.ts';
import { archiveFiles } from '../../../electron/store/files.ts';
import type { Archive } from '../../../electron/store/open.ts';
import { addPlan, documentOf, harm, NOW, openReady, saved, testFolder } from './support.ts';

const GOOD = { damagedPlans: [], problems: [], isComplete: true };

test('a whole archive is found good', async () => {
  const archive = openReady(testFolder());
  expect(await checkArchive(archive.db)).toEqual(GOOD);
  for (const title of ['One', 'Two', 'Three']) addPlan(archive, title);
  expect(await checkArchive(archive.db)).toEqual(GOOD);
});

test('a plan with a changed letter is named', async () => {
  const archive = openReady(testFolder());
  for (const title of ['One', 'Two', 'Three']) addPlan(archive, title, 'within 15 minutes');
  archive.db.exec("UPDATE plan SET document = replace(document, '15', '50') WHERE id = 'two'");
  expect(await checkArchive(archive.db)).toEqual({ ...GOOD, damagedPlans: [{ id: 'two', title: 'Two' }] });
});

test('a plan that the list shows with another title than its text is named', async () => {
  const folder = testFolder();
  const archive = openReady(folder);
  addPlan(archive, 'One');
  archive.close();
  // In the row, the columns for the list stand one after the other; the document comes later.
  harm(archiveFiles(folder).database, (bytes) => {
    bytes.write('0ne', bytes.lastIndexOf('One1.0.0draft'));
    return bytes;
  });
  expect(await checkArchive(openReady(folder).db)).toEqual({ ...GOOD, damagedPlans: [{ id: 'one', title: '0ne' }] });
});

/** A plan with many changes. */
function longLog(archive: Archive): void {
  addPlan(archive, 'One');
  const change = { person: 'Ada', label: 'Edit', changes: JSON.stringify('x'.repeat(500)) };
  for (let revision = 0; revision < 60; revision += 1)
    saved(
      commitChange(archive, {
        ...{ planId: 'one', baseRevision: revision, document: documentOf('One'), contentHash: '', format: 1 },
        ...{ change, at: NOW },
      }),
    );
}

describe('a log with a damaged page', () => {
  test('is reported, and gives the changes after the damage', async () => {
    const folder = testFolder();
    const archive = openReady(folder);
    longLog(archive);
    const leaves = "SELECT pageno FROM dbstat WHERE name = 'change' AND pagetype = 'leaf' ORDER BY path";
    const pages = archive.db.prepare<[], number>(leaves).pluck().all().map(Number);
    archive.close();
    const page = pages[Math.floor(pages.length / 2)] ?? 0;
    harm(archiveFiles(folder).database, (bytes) => bytes.fill(0, (page - 1) * 4096, page * 4096));
    const { db } = openReady(folder);
    const seqs = readChangeHeads(db, 'one').map(({ seq }) => seq);
    expect(seqs.at(-1)).toBe(60);
    expect(seqs[0]).toBeGreaterThan(1);
    expect(seqs).toHaveLength(61 - (seqs[0] ?? 0));
    expect(await checkArchive(db)).toMatchObject({ damagedPlans: [], problems: [expect.stringMatching(/^change: /)] });
  });
});

test('other work is done in between, and no slice is long', async () => {
  const archive = openReady(testFolder());
  for (let count = 0; count < 60; count += 1) addPlan(archive, `Plan ${count}`, 'x'.repeat(300_000));
  let turns = 0;
  const count = (): void => {
    turns += 1;
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  expect(await checkArchive(archive.db)).toEqual(GOOD);
  clearImmediate(next);
  expect(turns).toBeGreaterThan(2);
});

test('it ends when the archive is closed meanwhile, and says that it is not complete', async () => {
  const archive = openReady(testFolder());
  for (let count = 0; count < 60; count += 1) addPlan(archive, `Plan ${count}`, 'x'.repeat(300_000));
  const report = checkArchive(archive.db);
  setImmediate(() => archive.close());
  expect(await report).toEqual({ ...GOOD, isComplete: false });
});
