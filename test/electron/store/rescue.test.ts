// Starting from what was rescued: everything whole comes along, everything lost is named, nothing is thrown away.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COLUMNS } from '../../../electron/store/archive-records.ts';
import { listBaselines, readBaseline } from '../../../electron/store/baseline-rows.ts';
import { isInBin } from '../../../electron/store/bin-rows.ts';
import { readChangeHeads } from '../../../electron/store/change-rows.ts';
import { checkArchive } from '../../../electron/store/check.ts';
import { readDrafts } from '../../../electron/store/draft-rows.ts';
import { archiveFiles } from '../../../electron/store/files.ts';
import { listLibrary } from '../../../electron/store/library-rows.ts';
import { openArchive } from '../../../electron/store/open.ts';
import { listPlans, readPlan } from '../../../electron/store/plan-rows.ts';
import { startFromRescue } from '../../../electron/store/rescue.ts';
import { getSetting } from '../../../electron/store/setting-rows.ts';
import { runAndKill } from './run-and-kill.ts';
import {
  copyAsKilled,
  documentOf,
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
} from './support.ts';
import { buildWhole, edit, PAGE, PLANS, type Whole } from './whole-archive.ts';

let whole: Whole;
beforeAll(() => {
  whole = buildWhole();
  return whole.remove;
});

describe('starting from what was rescued', () => {
  /** An archive with a plan and a baseline damaged, a bad change in the log of a plan, and a log that is not merged. */
  function damaged(): string {
    const live = copyAsKilled(whole.folder);
    edit(openReady(live), 'plan-7', 'only in the log');
    const folder = copyAsKilled(live);
    harm(archiveFiles(folder).database, (bytes) => {
      bytes.fill(0, 0, PAGE);
      const title = bytes.indexOf('"title":"Title of plan-5, revision 3"');
      bytes.write('"title":"Title of plan-5, revision 9"', title);
      const change = bytes.indexOf('["plan-9",1]');
      bytes.write('["plan-9",7]', change);
      const baseline = bytes.indexOf('"title":"plan-6 as it was"');
      bytes.write('"title":"plan-6 as it has"', baseline);
      return bytes;
    });
    return folder;
  }

  test('brings plans, history, baselines, drafts and settings along, and names what is lost', () => {
    const folder = damaged();
    const { rescue } = opened(folder, 'broken');
    const rescued = saved(startFromRescue(folder, OPTIONS));
    expect(rescued).toMatchObject({ ...rescue, damagedFolder: path.join(folder, 'damaged-2026-11-28T21-00-00Z') });
    expect(rescued.lost).toEqual([
      'Title of plan-5, revision 3',
      'The history of "Title of plan-9, revision 3" up to its revision 2',
      'The baseline "First" of "Title of plan-6, revision 3"',
    ]);
    const { db } = openReady(folder);
    expect(listPlans(db)).toHaveLength(PLANS - 1);
    expect(saved(readPlan(db, 'plan-7'))).toMatchObject({
      revision: 4,
      document: expect.stringContaining('only in the log'),
    });
    expect(readChangeHeads(db, 'plan-7').map(({ label }) => label)).toEqual(['Edit 1', 'Edit 2', 'Edit 3', 'Edit 4']);
    expect(readChangeHeads(db, 'plan-9').map(({ label }) => label)).toEqual(['Edit 3']);
    expect(readDrafts(db, 'plan-3')).toMatchObject([{ text: 'half a ti' }]);
    expect(getSetting(db, 'sample.added')).toBe('1');
    expect(listBaselines(db, 'plan-3')).toMatchObject([{ id: 'plan-3-first', name: 'First', revision: 2 }]);
    expect(saved(readBaseline(db, 'plan-3', 'plan-3-first')).document).toBe(documentOf('plan-3 as it was'));
    expect(listBaselines(db, 'plan-6')).toEqual([]);
    expect(isInBin(db, 'plan-4')).toBe(false);
    expect(listLibrary(db, 1).every(({ facts }) => facts === null)).toBe(true);
  });

  test('puts the damaged files aside as they were, together, and makes an archive that is whole', async () => {
    const folder = damaged();
    const files = archiveFiles(folder);
    const before = [files.database, files.wal, files.tail].map(sha256);
    opened(folder, 'broken');
    const { damagedFolder } = saved(startFromRescue(folder, OPTIONS));
    const aside = archiveFiles(damagedFolder);
    expect([aside.database, aside.wal, aside.tail].map(sha256)).toEqual(before);
    const { archive, notices } = opened(folder, 'ready');
    expect(notices).toEqual([]);
    expect(await checkArchive(archive.db)).toEqual({ damagedPlans: [], problems: [], isComplete: true });
    archive.close();
    expect(readdirSync(folder).sort()).toEqual([path.basename(damagedFolder), 'holdpoint.db', 'holdpoint.lock']);
  });

  test('does not overwrite what was put aside before', () => {
    const folder = testFolder();
    for (const text of ['first', 'second', 'third']) {
      writeFileSync(archiveFiles(folder).database, text);
      saved(startFromRescue(folder, OPTIONS));
    }
    const texts = readdirSync(folder)
      .filter((name) => name.startsWith('damaged-'))
      .map((name) => readFileSync(path.join(folder, name, 'holdpoint.db'), 'utf8'));
    expect(texts.sort()).toEqual(['first', 'second', 'third']);
  });

  test('is refused while another Holdpoint has the archive', () => {
    const folder = copyAsKilled(whole.folder);
    openReady(folder);
    expect(startFromRescue(folder, OPTIONS)).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(readdirSync(folder).filter((name) => name.startsWith('damaged-'))).toEqual([]);
  });

  test('that was killed after the damaged database was put aside is finished at the next start', () => {
    const folder = damaged();
    const reference = copyAsKilled(folder);
    const { damagedFolder } = saved(startFromRescue(folder, OPTIONS));
    // Back to the moment after the first of the moves.
    const aside = archiveFiles(damagedFolder);
    copyFileSync(archiveFiles(folder).database, path.join(damagedFolder, 'rescued.db'));
    rmSync(archiveFiles(folder).database);
    for (const file of ['wal', 'tail'] as const) {
      rmSync(aside[file]);
      copyFileSync(archiveFiles(reference)[file], archiveFiles(folder)[file]);
    }
    const { archive, notices } = opened(folder, 'ready');
    expect(notices).toEqual([expect.stringContaining('The damaged archive was put aside')]);
    expect(listPlans(archive.db)).toHaveLength(PLANS - 1);
    expect([existsSync(aside.wal), existsSync(aside.tail)]).toEqual([true, true]);
  });

  test('that was killed before anything was moved finds the damaged archive again', () => {
    const folder = damaged();
    mkdirSync(path.join(folder, 'damaged-2026-01-01T00-00-00Z'));
    writeFileSync(path.join(folder, 'damaged-2026-01-01T00-00-00Z', 'rescued.db'), 'never used');
    expect(opened(folder, 'broken').rescue.whole).toHaveLength(PLANS - 1);
  });

  test('of a folder where the database is a folder keeps that too', () => {
    const folder = testFolder();
    mkdirSync(archiveFiles(folder).database);
    writeFileSync(path.join(archiveFiles(folder).database, 'note'), 'mine');
    const { damagedFolder } = saved(startFromRescue(folder, OPTIONS));
    expect(readFileSync(path.join(damagedFolder, 'holdpoint.db', 'note'), 'utf8')).toBe('mine');
    expect(listPlans(openReady(folder).db)).toEqual([]);
  });
});

test('a kill during the rescue leaves the damaged archive or the new one', { timeout: 300_000 }, async () => {
  const damage = (): string => {
    const folder = copyAsKilled(whole.folder);
    harm(archiveFiles(folder).database, (bytes) => bytes.fill(0, 0, PAGE));
    return folder;
  };
  const random = randomFrom(SEED);
  const before = sha256(archiveFiles(damage()).database);
  const duration = await runAndKill('rescue-archive.ts', damage());
  const kinds: string[] = [];
  for (let round = 0; round < rounds(4, 100); round += 1) {
    const folder = damage();
    await runAndKill('rescue-archive.ts', folder, random() * duration);
    const result = openArchive(folder, OPTIONS);
    const which = `seed ${SEED}, round ${round}: ${result.kind}`;
    const asides = readdirSync(folder).filter((name) => name.startsWith('damaged-'));
    const originals = [folder, ...asides.map((name) => path.join(folder, name))]
      .map((place) => archiveFiles(place).database)
      .filter((file) => existsSync(file) && (result.kind === 'broken' || path.dirname(file) !== folder));
    expect(originals.map(sha256), which).toEqual([before]);
    if (result.kind === 'ready') expect(listPlans(result.archive.db), which).toHaveLength(PLANS);
    else expect(result, which).toMatchObject({ kind: 'broken' });
    if (result.kind === 'ready') result.archive.close();
    kinds.push(result.kind);
  }
  console.log(`Rescue of ${Math.round(duration)} ms killed with seed ${SEED}; found: ${kinds.join(' ')}`);
});

test('the rescue knows the columns of the tables in the order in which they are stored', () => {
  const { db } = openReady(testFolder());
  for (const [table, columns] of Object.entries(COLUMNS)) {
    const actual = db
      .prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?) ORDER BY cid')
      .pluck()
      .all(table);
    expect(actual.join(' ')).toBe(columns);
  }
});
