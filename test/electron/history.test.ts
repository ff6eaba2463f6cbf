// The story of a plan: its rows page by page, who made them, and the revisions that were kept under a name.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/plan/canonical.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';

let app: TestApp;
beforeEach(() => {
  app = startApp({ plan: aPlan('Release').phase('Prepare').step('Drain').build() });
});
afterEach(() => app.close({ remove: true }));

const open = async () => expectOk(await app.request('plan.open', { planId: app.planId }));
async function rename(title: string): Promise<void> {
  const { revision } = await open();
  app.pass(1000);
  const edit = { type: 'plan.update' as const, fields: { title } };
  expectOk(await app.request('plan.edit', { planId: app.planId, baseRevision: revision, edit }));
}
const history = async (before?: number) =>
  expectOk(await app.request('plan.history', { planId: app.planId, ...(before !== undefined && { before }) }));

describe('the history', () => {
  test('of a new plan is empty', async () => {
    expect(await history()).toEqual({ rows: [], hasMore: false });
  });

  test('tells edits, undos and redos, the newest first', async () => {
    await rename('One');
    expectOk(await app.request('plan.undo', { planId: app.planId }));
    expectOk(await app.request('plan.redo', { planId: app.planId }));
    const { rows } = await history();
    expect(rows.map(({ kind, revision, person }) => [kind, revision, person])).toEqual([
      ['redo', 3, 'tester'],
      ['undo', 2, 'tester'],
      ['edit', 1, 'tester'],
    ]);
    expect(rows[2]).toEqual({
      seq: 1,
      revision: 1,
      at: Date.UTC(2026, 10, 28, 21, 0, 1),
      person: 'tester',
      label: 'Rename the plan',
      kind: 'edit',
    });
  });

  test('comes a hundred rows at a time, each row once', async () => {
    for (let revision = 1; revision <= 205; revision += 1) await rename(`Title ${revision}`);
    const pages = [await history()];
    while (pages.at(-1)?.hasMore) pages.push(await history(pages.at(-1)?.rows.at(-1)?.seq));
    expect(pages.map(({ rows }) => rows.length)).toEqual([100, 100, 5]);
    const revisions = pages.flatMap(({ rows }) => rows.map(({ revision }) => revision));
    expect(revisions).toEqual(Array.from({ length: 205 }, (_, place) => 205 - place));
  });

  test('of a plan that is not there, or before nonsense, is refused', async () => {
    expect(await app.request('plan.history', { planId: 'nobody' })).toMatchObject({ error: { code: 'not-found' } });
    for (const before of [-1, 1.5, '1', Number.MAX_VALUE])
      expect(await app.knock('plan.history', { planId: app.planId, before })).toMatchObject({
        error: { code: 'invalid' },
      });
  });
});

describe('the person', () => {
  test('is suggested, then confirmed, and stays after a restart', async () => {
    expect(expectOk(await app.request('app.status', {})).person).toEqual({ name: 'tester', isConfirmed: false });
    expectOk(await app.request('person.set', { name: '  Ada Lovelace ' }));
    app.close();
    app = Object.assign(startApp({ folder: app.folder }), { planId: app.planId });
    expect(expectOk(await app.request('app.status', {})).person).toEqual({ name: 'Ada Lovelace', isConfirmed: true });
    await rename('By Ada');
    expect((await history()).rows[0]?.person).toBe('Ada Lovelace');
  });

  test('stands, with the time, where an edit records who did it', async () => {
    expectOk(await app.request('person.set', { name: 'Ada' }));
    const edit = { type: 'preparation.tick' as const, ids: ['step-1'], isTicked: true };
    expectOk(await app.request('plan.edit', { planId: app.planId, baseRevision: 0, edit }));
    const { ticks } = (await open()).plan.preparation;
    expect(ticks).toEqual({ 'step-1': { by: 'Ada', at: Date.UTC(2026, 10, 28, 21) } });
  });

  test('without a name, or with one that is too long, is refused', async () => {
    for (const name of ['', '   ', 'x'.repeat(201), 7, null])
      expect(await app.knock('person.set', { name })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(expectOk(await app.request('app.status', {})).person.isConfirmed).toBe(false);
  });
});

describe('a baseline', () => {
  const add = async (name: string) => expectOk(await app.request('baseline.add', { planId: app.planId, name }));

  test('keeps a revision under a name', async () => {
    await rename('One');
    const { contentHash } = await open();
    const baseline = await add('Reviewed');
    const kept = { name: 'Reviewed', revision: 1, contentHash, person: 'tester', at: Date.UTC(2026, 10, 28, 21, 0, 1) };
    expect(baseline).toEqual({ baselineId: expect.any(String), ...kept });
    app.pass(1);
    const second = await add('Reviewed');
    expect(expectOk(await app.request('baseline.list', { planId: app.planId }))).toEqual([second, baseline]);
  });

  test('tells what has changed since', async () => {
    const { baselineId } = await add('First');
    const compare = async () => expectOk(await app.request('baseline.compare', { planId: app.planId, baselineId }));
    expect(await compare()).toEqual([]);
    await rename('One');
    expect(await compare()).toEqual(['Title: “Release” became “One”.']);
  });

  test('brings the plan back, to the byte, as a change that can be undone', async () => {
    const before = await open();
    const { baselineId } = await add('First');
    await rename('One');
    await rename('Two');
    const committed = expectOk(await app.request('baseline.restore', { planId: app.planId, baselineId }));
    expect(committed).toMatchObject({ revision: 3, undo: 'Go back to the baseline “First”' });
    expect(canonicalJson((await open()).plan)).toBe(canonicalJson(before.plan));
    expectOk(await app.request('plan.undo', { planId: app.planId }));
    expect((await open()).plan.title).toBe('Two');
  });

  test('of what the plan is now writes no row', async () => {
    const { baselineId } = await add('First');
    const committed = expectOk(await app.request('baseline.restore', { planId: app.planId, baselineId }));
    expect(committed).toMatchObject({ revision: 0, changes: [] });
    expect((await history()).rows).toEqual([]);
  });

  test('that is damaged is never used, and is named by the check', async () => {
    const { baselineId } = await add('First');
    await rename('One');
    expectOk(app.hold.use()).db.exec("UPDATE baseline SET document = replace(document, 'Drain', 'Drown')");
    for (const name of ['baseline.compare', 'baseline.restore'] as const)
      expect(await app.request(name, { planId: app.planId, baselineId })).toMatchObject({ error: { code: 'storage' } });
    expect((await open()).plan.title).toBe('One');
    expect(expectOk(await app.request('archive.check', {}))).toEqual([expect.stringContaining('"First"')]);
  });

  test('of another plan, or of none, is refused', async () => {
    const { baselineId } = await add('First');
    const { planId } = expectOk(await app.request('library.create', { from: 'blank' }));
    for (const input of [
      { planId, baselineId },
      { planId: app.planId, baselineId: 'nothing' },
      { planId: 'nobody', baselineId },
    ])
      for (const name of ['baseline.compare', 'baseline.restore'] as const)
        expect(await app.request(name, input)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    for (const name of ['baseline.list', 'baseline.add'] as const)
      expect(await app.knock(name, { planId: 'nobody', ...(name === 'baseline.add' && { name: 'x' }) })).toMatchObject({
        error: { code: 'not-found' },
      });
    for (const name of ['', '  ', 'x'.repeat(201), 7])
      expect(await app.knock('baseline.add', { planId: app.planId, name })).toMatchObject({
        error: { code: 'invalid' },
      });
  });
});
