// Summaries, the bin, baselines and what is left when a plan is deleted for good.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { insertBaseline, readBaseline } from '../../../electron/store/baseline-rows.ts';
import { isInBin, putIntoBin, takeOutOfBin } from '../../../electron/store/bin-rows.ts';
import { readChangeHeads } from '../../../electron/store/change-rows.ts';
import { checkArchive } from '../../../electron/store/check.ts';
import { type Commit, commitChange } from '../../../electron/store/commit.ts';
import { archiveFiles } from '../../../electron/store/files.ts';
import { listLibrary } from '../../../electron/store/library-rows.ts';
import type { Archive } from '../../../electron/store/open.ts';
import { listPlans, readPlan } from '../../../electron/store/plan-rows.ts';
import { purge } from '../../../electron/store/purge.ts';
import { survey } from '../../../electron/store/salvage.ts';
import { keepSummaries } from '../../../electron/store/summary-rows.ts';
import { runAndKill } from './run-and-kill.ts';
import {
  addPlan,
  copyAsKilled,
  documentOf,
  harm,
  NOW,
  opened,
  openReady,
  randomFrom,
  rounds,
  SEED,
  saved,
  testFolder,
  withSqlite,
} from './support.ts';

const commitOf = (planId: string, baseRevision: number, facts: string): Commit => ({
  planId,
  baseRevision,
  document: documentOf(`Revision ${baseRevision + 1}`),
  contentHash: '',
  format: 1,
  change: { person: 'Ada', label: 'Edit', changes: '[]' },
  summary: { tableVersion: 1, facts },
  at: NOW,
});
const factsOf = ({ db }: Archive): (string | null)[] => listLibrary(db, 1).map(({ facts }) => facts);

describe('a summary', () => {
  test('is written with its revision, in the same transaction', () => {
    const archive = openReady(testFolder());
    const planId = addPlan(archive, 'Plan');
    saved(commitChange(archive, commitOf(planId, 0, 'first')));
    expect(factsOf(archive)).toEqual(['first']);
    archive.db.exec("CREATE TRIGGER no BEFORE UPDATE ON summary BEGIN SELECT raise(ABORT, 'no'); END");
    expect(() => commitChange(archive, commitOf(planId, 1, 'second'))).toThrow('no');
    expect(saved(readPlan(archive.db, planId)).revision).toBe(1);
    expect(factsOf(archive)).toEqual(['first']);
  });

  test('of another revision, of other rules, or changed on the disk is not given out', () => {
    const archive = openReady(testFolder());
    const planId = addPlan(archive, 'Plan');
    expect(factsOf(archive)).toEqual([null]);
    saved(keepSummaries(archive, [{ planId, revision: 0, tableVersion: 1, facts: 'kept' }]));
    expect(factsOf(archive)).toEqual(['kept']);
    expect(listLibrary(archive.db, 2)).toMatchObject([{ facts: null }]);
    archive.db.exec("UPDATE summary SET facts = 'kepT'");
    expect(factsOf(archive)).toEqual([null]);
  });
});

describe('the bin', () => {
  test('is filled and emptied for all plans or none', () => {
    const archive = openReady(testFolder());
    const planIds = ['One', 'Two'].map((title) => addPlan(archive, title));
    expect(putIntoBin(archive, [...planIds, 'nobody'], NOW)).toMatchObject({ error: { code: 'not-found' } });
    expect(planIds.map((id) => isInBin(archive.db, id))).toEqual([false, false]);
    saved(putIntoBin(archive, planIds, NOW));
    expect(listLibrary(archive.db, 1).map(({ deletedAt }) => deletedAt)).toEqual([NOW, NOW]);
    expect(takeOutOfBin(archive, ['nobody', ...planIds])).toMatchObject({ error: { code: 'not-found' } });
    saved(takeOutOfBin(archive, ['one']));
    expect(planIds.map((id) => isInBin(archive.db, id))).toEqual([false, true]);
  });
});

describe('a baseline', () => {
  const baseline = { id: 'b', planId: 'plan', name: 'First', revision: 0, contentHash: 'c', at: NOW, person: 'Ada' };

  test('reads back to the byte, and not when it was changed on the disk', async () => {
    const archive = openReady(testFolder());
    addPlan(archive, 'Plan');
    const row = { ...baseline, document: documentOf('Umlaute äöü 🚀', '\u0000\u202e') };
    saved(insertBaseline(archive, row));
    expect(saved(readBaseline(archive.db, 'plan', 'b'))).toEqual(row);
    archive.db.exec("UPDATE baseline SET name = 'Fürst'");
    expect(readBaseline(archive.db, 'plan', 'b')).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect((await checkArchive(archive.db)).problems).toEqual(['the baseline "Fürst" is not what was saved']);
  });
});

describe('a plan that is deleted for good', () => {
  /** An archive with three plans of a few revisions each, one of them in the bin. */
  function filled(): Archive {
    const archive = openReady(testFolder());
    for (const title of ['One', 'Two', 'Three']) {
      const planId = addPlan(archive, title, 'text '.repeat(3000));
      for (let revision = 0; revision < 3; revision += 1) saved(commitChange(archive, commitOf(planId, revision, '')));
    }
    saved(putIntoBin(archive, ['three'], NOW));
    return archive;
  }

  test('is in the backup and no longer in the archive', () => {
    const archive = filled();
    saved(purge(archive, ['three'], NOW));
    expect(listPlans(archive.db).map(({ id }) => id)).toEqual(['one', 'two']);
    const { backups } = archiveFiles(archive.folder);
    const [backup = '', ...others] = readdirSync(backups);
    expect(others).toEqual([]);
    withSqlite(path.join(backups, backup), (db) => expect(readPlan(db, 'three').ok).toBe(true));
  });

  test('stays when there can be no backup', () => {
    const archive = filled();
    writeFileSync(archiveFiles(archive.folder).backups, 'a file where the folder should be');
    const kept = 'The plans are still in the bin.';
    expect(purge(archive, ['three'], NOW)).toMatchObject({ ok: false, error: { code: 'storage', kept } });
    expect([readPlan(archive.db, 'three').ok, isInBin(archive.db, 'three')]).toEqual([true, true]);
  });

  test('stays with the others when one of them is not in the bin', () => {
    const archive = filled();
    expect(purge(archive, ['three', 'one'], NOW)).toMatchObject({ error: { code: 'not-allowed' } });
    expect(listPlans(archive.db)).toHaveLength(3);
    expect(existsSync(archiveFiles(archive.folder).backups)).toBe(false);
  });

  test('stays, and the note with it, when the deletion fails half-way', () => {
    const archive = filled();
    archive.db.exec("CREATE TRIGGER no BEFORE DELETE ON plan BEGIN SELECT raise(ABORT, 'no'); END");
    expect(() => purge(archive, ['three'], NOW)).toThrow('no');
    archive.db.exec('DROP TRIGGER no');
    expect(listPlans(archive.db)).toHaveLength(3);
    archive.close();
    expect(opened(archive.folder, 'ready').notices).toEqual([]);
  });

  test('is there with all it had or gone with all it had after a kill, and never counts as a loss', {
    timeout: 60_000,
  }, async () => {
    const random = randomFrom(SEED);
    const fresh = (): string => {
      const archive = filled();
      archive.close();
      return archive.folder;
    };
    const duration = await runAndKill('purge-archive.ts', fresh());
    const plans: number[] = [];
    for (let round = 0; round < rounds(5, 100); round += 1) {
      const folder = fresh();
      await runAndKill('purge-archive.ts', folder, random() * duration);
      const { archive, notices } = opened(folder, 'ready');
      const { db } = archive;
      const which = `seed ${SEED}, round ${round}`;
      const left = listPlans(db).length;
      expect(notices, which).toEqual([]);
      expect(await checkArchive(db), which).toEqual({ damagedPlans: [], problems: [], isComplete: true });
      const rows = [readChangeHeads(db, 'three').length, isInBin(db, 'three')];
      expect(rows, which).toEqual(left === 3 ? [3, true] : [0, false]);
      plans.push(left);
      archive.close();
    }
    console.log(`Deletion of ${Math.round(duration)} ms killed with seed ${SEED}; plans left: ${plans.join(' ')}`);
  });

  test('does not come back by a rescue', () => {
    const archive = filled();
    saved(purge(archive, ['three'], NOW));
    const folder = copyAsKilled(archive.folder);
    harm(archiveFiles(folder).database, (bytes) => bytes.fill(0, 0, 100));
    const { whole, lost } = survey(folder);
    expect(whole.map(({ id }) => id).sort()).toEqual(['one', 'two']);
    expect(lost).toEqual([]);
  });

  test('leaves the logs of the others whole, although numbers of changes are given anew', () => {
    const archive = filled();
    saved(purge(archive, ['three'], NOW));
    saved(commitChange(archive, commitOf('one', 3, '')));
    const folder = copyAsKilled(archive.folder);
    harm(archiveFiles(folder).database, (bytes) => bytes.fill(0, 0, 100));
    expect(survey(folder)).toMatchObject({ changes: 7, lost: [] });
  });
});
