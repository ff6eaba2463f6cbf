// The library through the real door: plans come in, are copied, go into the bin and out of it.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanListItem } from '#shared/contract.ts';
import { planSummary } from '#shared/library/summary.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';

let app: TestApp;
beforeEach(() => {
  const plan = aPlan('Release').phase('Prepare').step('Drain', { minutes: 5 }).step('Back up').holdPoint('Go?');
  app = startApp({ plan: plan.and((draft) => void draft.tags.push('night')).build() });
});
afterEach(() => app.close({ remove: true }));

const list = async (): Promise<PlanListItem[]> => expectOk(await app.request('library.list', {}));
const titles = async (): Promise<string[]> => (await list()).map(({ title }) => title);
const rename = async (planId: string, title: string): Promise<void> => {
  const { revision } = expectOk(await app.request('plan.open', { planId }));
  const edit = { type: 'plan.update' as const, fields: { title } };
  expectOk(await app.request('plan.edit', { planId, baseRevision: revision, edit }));
};
const tables = ['plan', 'change', 'draft', 'summary', 'bin', 'baseline'];
const rowsOf = (planId: string): number[] => {
  const { db } = expectOk(app.hold.use());
  return tables.map((table) => {
    const key = table === 'plan' ? 'id' : 'planId';
    return Number(db.prepare(`SELECT count(*) FROM ${table} WHERE ${key} = ?`).pluck().get(planId));
  });
};

describe('the list', () => {
  test('has what the library shows', async () => {
    const [item] = await list();
    expect(item).toEqual({
      planId: app.planId,
      title: 'Release',
      version: '',
      status: 'draft',
      tags: ['night'],
      revision: 0,
      savedAt: Date.UTC(2026, 10, 28, 21),
      openedAt: Date.UTC(2026, 10, 28, 21),
      steps: 2,
      findings: expect.objectContaining({ blockers: expect.any(Number) }),
      shape: { phases: [300], holdPoints: [300] },
    });
  });

  test('reads no document', async () => {
    const { db } = expectOk(app.hold.use());
    await list();
    // A document that is damaged would be seen by whoever reads it.
    db.prepare("UPDATE plan SET document = json_set(document, '$.tags[0]', 'day')").run();
    expect((await list())[0]?.tags).toEqual(['night']);
  });

  test('follows an edit, its undo and a restart', async () => {
    await rename(app.planId, 'Renamed');
    expect(await list()).toMatchObject([{ title: 'Renamed', revision: 1, steps: 2 }]);
    expectOk(await app.request('plan.undo', { planId: app.planId }));
    app.close();
    app = startApp({ folder: app.folder });
    expect(await list()).toMatchObject([{ title: 'Release', revision: 2, steps: 2 }]);
  });

  test.each([
    ['missing', 'DELETE FROM summary'],
    ['of another revision', 'UPDATE summary SET revision = 7'],
    ['of other rules', 'UPDATE summary SET tableVersion = 0'],
    ['not what was saved', `UPDATE summary SET facts = '{"tags":[]}'`],
  ])('works a summary out anew that is %s, and keeps it', async (_, harm) => {
    const { db } = expectOk(app.hold.use());
    const before = await list();
    const rows = db.prepare('SELECT * FROM summary').all();
    db.exec(harm);
    expect(await list()).toEqual(before);
    expect(db.prepare('SELECT * FROM summary').all()).toEqual(rows);
  });

  test('lists a plan whose text is damaged, without its facts', async () => {
    const { db } = expectOk(app.hold.use());
    db.exec("DELETE FROM summary; UPDATE plan SET rowHash = 'x'");
    expect(await list()).toMatchObject([{ title: 'Release', steps: 0, tags: [] }]);
  });

  test('has the plan opened last first', async () => {
    app.pass(1000);
    const { planId } = expectOk(await app.request('library.create', { from: 'blank' }));
    expect((await list()).map((item) => item.planId)).toEqual([planId, app.planId]);
    app.pass(1000);
    expectOk(await app.request('plan.open', { planId: app.planId }));
    expect((await list()).map((item) => item.planId)).toEqual([app.planId, planId]);
  });
});

describe('a new plan', () => {
  test.each(['blank', 'sample', 'standard', 'hotfix', 'major'] as const)('from %s can be opened', async (from) => {
    const { planId } = expectOk(await app.request('library.create', { from }));
    const opened = expectOk(await app.request('plan.open', { planId }));
    expect(opened).toMatchObject({ revision: 0, drafts: [] });
    expect(opened.undo).toBeUndefined();
    const item = (await list()).find((listed) => listed.planId === planId);
    expect(item?.steps).toBe(planSummary(opened.plan).steps);
    expect(item?.steps === 0).toBe(from === 'blank');
  });

  test('from anything else is refused', async () => {
    for (const from of ['nightly', '__proto__', null, 7])
      expect(await app.knock('library.create', { from })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await list()).toHaveLength(1);
  });
});

describe('a copy', () => {
  test('is a plan of its own', async () => {
    const { planId } = expectOk(await app.request('library.duplicate', { planId: app.planId }));
    await rename(planId, 'Another');
    expect((await titles()).sort()).toEqual(['Another', 'Release']);
  });

  test('of a copy may have the same title', async () => {
    for (const _time of [1, 2]) expectOk(await app.request('library.duplicate', { planId: app.planId }));
    expect((await titles()).sort()).toEqual(['Release', 'Release (copy)', 'Release (copy)']);
  });

  test('of a plan that is not there is refused', async () => {
    const answer = await app.request('library.duplicate', { planId: 'nobody' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('the bin', () => {
  test('keeps a plan with everything, and gives it back', async () => {
    const planIds = [app.planId];
    await rename(app.planId, 'Renamed');
    expectOk(await app.request('library.remove', { planIds }));
    const deletedAt = Date.UTC(2026, 10, 28, 21);
    expect(await list()).toMatchObject([{ title: 'Renamed', deletedAt }]);
    app.pass(1000);
    expectOk(await app.request('library.remove', { planIds }));
    expect(await list()).toMatchObject([{ deletedAt }]);
    expectOk(await app.request('library.restore', { planIds }));
    expectOk(await app.request('library.restore', { planIds }));
    expect((await list())[0]).not.toHaveProperty('deletedAt');
    expect(expectOk(await app.request('plan.open', { planId: app.planId })).undo).toBe('Rename the plan');
  });

  test.each(['library.remove', 'library.restore', 'library.purge'] as const)(
    '%s takes all plans or none',
    async (name) => {
      const { planId } = expectOk(await app.request('library.create', { from: 'blank' }));
      if (name !== 'library.remove') expectOk(await app.request('library.remove', { planIds: [planId] }));
      const before = await list();
      expect((await app.request(name, { planIds: [planId, 'nobody'] })).ok).toBe(false);
      expect(await list()).toEqual(before);
      for (const planIds of [[], ['../x'], [7], Array.from({ length: 1001 }, () => planId), 'id-1'])
        expect(await app.knock(name, { planIds })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    },
  );
});

describe('deleting for good', () => {
  test('is refused outside the bin', async () => {
    const answer = await app.request('library.purge', { planIds: [app.planId] });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await list()).toHaveLength(1);
  });

  test('takes history, drafts and baselines along, leaves other plans alone, and leaves a backup', async () => {
    const { planId } = expectOk(await app.request('library.create', { from: 'sample' }));
    const other = rowsOf(app.planId);
    await rename(planId, 'Goes');
    expectOk(await app.request('baseline.add', { planId, name: 'First' }));
    const draft = { entity: 'plan', field: 'title', text: 'x', baseRevision: 1 };
    expectOk(await app.request('draft.save', { planId, ...draft }));
    expectOk(await app.request('library.remove', { planIds: [planId] }));
    expect(rowsOf(planId)).toEqual([1, 1, 1, 1, 1, 1]);
    expectOk(await app.request('library.purge', { planIds: [planId, planId] }));
    expect(rowsOf(planId)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(rowsOf(app.planId)).toEqual(other);
    expect(readdirSync(path.join(app.folder, 'backups'))).toEqual(['before-purge-2026-11-28T21-00-00Z.db']);
    expect(await app.request('plan.open', { planId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(expectOk(await app.request('archive.check', {}))).toEqual([]);
  });

  test('does not look like a loss at the next start', async () => {
    await rename(app.planId, 'Renamed');
    expectOk(await app.request('library.remove', { planIds: [app.planId] }));
    expectOk(await app.request('library.purge', { planIds: [app.planId] }));
    app.close();
    app = startApp({ folder: app.folder });
    expect(expectOk(await app.request('app.status', {})).archive).toEqual({ kind: 'ready', notices: [] });
    expect(await list()).toEqual([]);
  });

  test('twice in one second keeps both backups', async () => {
    for (const _time of [1, 2]) {
      const { planId } = expectOk(await app.request('library.create', { from: 'blank' }));
      expectOk(await app.request('library.remove', { planIds: [planId] }));
      expectOk(await app.request('library.purge', { planIds: [planId] }));
    }
    expect(readdirSync(path.join(app.folder, 'backups'))).toHaveLength(2);
  });
});
