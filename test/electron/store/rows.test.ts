// Plans, changes, drafts and settings as rows: what is saved, what is refused, and that a refusal writes nothing.
import { describe, expect, test } from 'vitest';
import { readChangeHeads, readChanges } from '../../../electron/store/change-rows.ts';
import { type Commit, commitChange } from '../../../electron/store/commit.ts';
import { discardDraft, readDrafts, saveDraft } from '../../../electron/store/draft-rows.ts';
import type { Archive } from '../../../electron/store/open.ts';
import { insertPlan, listPlans, markOpened, readPlan } from '../../../electron/store/plan-rows.ts';
import { getSetting, setSetting } from '../../../electron/store/setting-rows.ts';
import { addPlan, documentOf, NOW, openReady, saved, testFolder } from './support.ts';

const commitOf = (planId: string, baseRevision: number, more: Partial<Commit> = {}): Commit => ({
  planId,
  baseRevision,
  document: documentOf(`Revision ${baseRevision + 1}`),
  contentHash: `content ${baseRevision + 1}`,
  format: 1,
  change: { person: 'Ada', label: `Edit ${baseRevision + 1}`, changes: `[${baseRevision + 1}]` },
  at: NOW + 1000,
  ...more,
});

const rowsOf = ({ db }: Archive): unknown =>
  ['plan', 'change', 'draft'].map((table) => db.prepare(`SELECT * FROM ${table}`).all());

describe('a plan', () => {
  test('reads back to the byte, control characters and emoji included', () => {
    const archive = openReady(testFolder());
    const document = documentOf('Umlaute äöü 🚀', '\u0000\u0007\t<b>\u202e"\\');
    saved(insertPlan(archive, { id: 'p', format: 1, document, contentHash: 'h', at: NOW }));
    const times = { createdAt: NOW, savedAt: NOW, openedAt: NOW };
    const row = { id: 'p', revision: 0, format: 1, document, contentHash: 'h', ...times };
    expect(saved(readPlan(archive.db, 'p'))).toEqual(row);
  });

  test('that is not there is not found', () => {
    const archive = openReady(testFolder());
    expect(readPlan(archive.db, 'nobody')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('with an id that is taken is a mistake of the program', () => {
    const archive = openReady(testFolder());
    addPlan(archive, 'Same');
    expect(() => addPlan(archive, 'Same')).toThrow('UNIQUE constraint failed');
  });
});

describe('the list of plans', () => {
  test('has what the library shows, the plan opened last first', () => {
    const archive = openReady(testFolder());
    for (const title of ['One', 'Two', 'Three']) addPlan(archive, title);
    saved(markOpened(archive.db, 'two', NOW + 5));
    const head = { revision: 0, title: 'Two', version: '1.0.0', status: 'draft', pattern: null, windowStart: null };
    expect(listPlans(archive.db)[0]).toEqual({ id: 'two', ...head, createdAt: NOW, savedAt: NOW, openedAt: NOW + 5 });
    expect(listPlans(archive.db).map(({ id }) => id)).toEqual(['two', 'one', 'three']);
    expect(readPlan(archive.db, 'two')).toMatchObject({ ok: true });
  });
});

describe('a commit', () => {
  test('writes change and document and clears its draft', () => {
    const archive = openReady(testFolder());
    const planId = addPlan(archive, 'Plan');
    const place = { entity: 'plan', field: 'title' };
    saved(saveDraft(archive, { planId, ...place, text: 'Revision 1', baseRevision: 0, at: NOW }));
    const change = { person: 'Ada', label: 'Rename the plan', groupId: 'g', changes: '[{"to":1}]' };
    expect(saved(commitChange(archive, commitOf(planId, 0, { clearsDraft: place, change })))).toEqual({
      revision: 1,
      seq: 1,
    });
    const plan = {
      revision: 1,
      contentHash: 'content 1',
      createdAt: NOW,
      savedAt: NOW + 1000,
      document: documentOf('Revision 1'),
    };
    expect(saved(readPlan(archive.db, planId))).toMatchObject(plan);
    expect(listPlans(archive.db)).toMatchObject([{ title: 'Revision 1', revision: 1 }]);
    const head = {
      seq: 1,
      revision: 1,
      format: 1,
      at: NOW + 1000,
      person: 'Ada',
      label: 'Rename the plan',
      groupId: 'g',
    };
    expect(readChangeHeads(archive.db, planId)).toEqual([{ ...head, undoes: null, redoes: null }]);
    expect(saved(readChanges(archive.db, [1]))).toEqual(['[{"to":1}]']);
    expect(readDrafts(archive.db, planId)).toEqual([]);
  });

  test('keeps what an undo and a redo refer to', () => {
    const archive = openReady(testFolder());
    const planId = addPlan(archive, 'Plan');
    const story = { person: 'Ada', label: 'Edit', changes: '[]' };
    saved(commitChange(archive, commitOf(planId, 0)));
    saved(commitChange(archive, commitOf(planId, 1, { change: { ...story, undoes: 1 } })));
    saved(commitChange(archive, commitOf(planId, 2, { change: { ...story, redoes: 1 } })));
    const links = readChangeHeads(archive.db, planId).map(({ undoes, redoes }) => [undoes, redoes]);
    expect(JSON.stringify(links)).toBe('[[null,null],[1,null],[null,1]]');
  });

  test('leaves the drafts of other fields alone', () => {
    const archive = openReady(testFolder());
    const planId = addPlan(archive, 'Plan');
    const draft = { planId, entity: 's1', field: 'title', text: 'half', baseRevision: 0, at: NOW };
    saved(saveDraft(archive, draft));
    saved(commitChange(archive, commitOf(planId, 0, { clearsDraft: { entity: 's1', field: 'details' } })));
    expect(readDrafts(archive.db, planId)).toEqual([draft]);
  });

  test.each([
    ['on an older revision', 'plan', 0, 'conflict'],
    ['on a revision that is not there yet', 'plan', 2, 'conflict'],
    ['of a plan that has gone', 'nobody', 1, 'not-found'],
  ])('%s is refused and writes nothing', (_, planId, baseRevision, code) => {
    const archive = openReady(testFolder());
    addPlan(archive, 'Plan');
    const place = { entity: 'plan', field: 'title' };
    saved(saveDraft(archive, { planId: 'plan', ...place, text: 'kept', baseRevision: 0, at: NOW }));
    saved(commitChange(archive, commitOf('plan', 0)));
    const before = rowsOf(archive);
    const refused = commitChange(archive, commitOf(planId, baseRevision, { clearsDraft: place }));
    expect(refused).toMatchObject({ ok: false, error: { code } });
    expect(rowsOf(archive)).toEqual(before);
  });

  test('that fails in the middle writes nothing at all', () => {
    const archive = openReady(testFolder());
    const planId = addPlan(archive, 'Plan');
    const before = rowsOf(archive);
    expect(() => commitChange(archive, commitOf(planId, 0, { document: 'not JSON' }))).toThrow('malformed JSON');
    expect(rowsOf(archive)).toEqual(before);
  });

  test('touches two rows', () => {
    const archive = openReady(testFolder());
    const planId = addPlan(archive, 'Plan');
    const touched = archive.db.prepare<[], number>('SELECT total_changes()').pluck();
    const before = Number(touched.get());
    saved(commitChange(archive, commitOf(planId, 0)));
    expect(Number(touched.get()) - before).toBe(2);
  });
});

describe('the log of changes', () => {
  test('cannot be altered', () => {
    const archive = openReady(testFolder());
    saved(commitChange(archive, commitOf(addPlan(archive, 'Plan'), 0)));
    expect(() => archive.db.exec("UPDATE change SET label = 'Other'")).toThrow('A change is never altered.');
  });

  test('gives changes in the order asked for', () => {
    const archive = openReady(testFolder());
    const planId = addPlan(archive, 'Plan');
    for (let revision = 0; revision < 3; revision += 1) saved(commitChange(archive, commitOf(planId, revision)));
    expect(saved(readChanges(archive.db, [3, 1]))).toEqual(['[3]', '[1]']);
  });

  test('has no change that was never made', () => {
    expect(readChanges(openReady(testFolder()).db, [7])).toMatchObject({ ok: false, error: { code: 'storage' } });
  });
});

describe('a draft', () => {
  const draft = { planId: 'plan', entity: 's1', field: 'title', text: 'a\u0000b <img> 🚀', baseRevision: 0, at: NOW };

  test('is kept as it was typed, and the newest text counts', () => {
    const archive = openReady(testFolder());
    addPlan(archive, 'Plan');
    saved(saveDraft(archive, { ...draft, text: 'a' }));
    saved(saveDraft(archive, draft));
    expect(readDrafts(archive.db, 'plan')).toEqual([draft]);
  });

  test('is gone when it is discarded, as often as you like', () => {
    const archive = openReady(testFolder());
    addPlan(archive, 'Plan');
    saved(saveDraft(archive, draft));
    for (const _time of [1, 2]) saved(discardDraft(archive, draft));
    expect(readDrafts(archive.db, 'plan')).toEqual([]);
  });

  test('of a plan that has gone is refused', () => {
    const archive = openReady(testFolder());
    expect(saveDraft(archive, draft)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

test('a setting is there once it is set, and the last text counts', () => {
  const archive = openReady(testFolder());
  expect(getSetting(archive.db, 'sample.added')).toBeUndefined();
  for (const value of ['1', '2']) saved(setSetting(archive, 'sample.added', value));
  expect(getSetting(archive.db, 'sample.added')).toBe('2');
});
