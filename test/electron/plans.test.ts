// From request to row and back, through the real handlers on a real archive.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Committed, OpenedPlan } from '#shared/contract.ts';
import { canonicalJson } from '#shared/plan/canonical.ts';
import { apply } from '#shared/plan/changes.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { LIMITS } from '#shared/plan/limits.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';

let app: TestApp;
beforeEach(() => {
  app = startApp({ plan: aPlan('Release').phase('Prepare').step('Drain', { minutes: 5 }).step('Back up').build() });
});
afterEach(() => app.close({ remove: true }));

const open = async (): Promise<OpenedPlan> => expectOk(await app.request('plan.open', { planId: app.planId }));
const rename = (title: string): Edit => ({ type: 'plan.update', fields: { title } });

async function edit(
  change: Edit,
  more: { group?: string; draft?: { entity: string; field: string } } = {},
): Promise<Committed> {
  const { revision } = await open();
  app.pass(1000);
  return expectOk(
    await app.request('plan.edit', { planId: app.planId, baseRevision: revision, edit: change, ...more }),
  );
}

describe('an edit', () => {
  test('is saved, answered as changes, and there after a restart', async () => {
    const before = await open();
    const committed = await edit(rename('Renamed'));
    expect(committed).toMatchObject({
      revision: before.revision + 1,
      changes: [{ path: ['title'], from: 'Release', to: 'Renamed' }],
      undo: 'Rename the plan',
      savedAt: Date.UTC(2026, 10, 28, 21, 0, 1),
    });
    app.close();
    app = Object.assign(startApp({ folder: app.folder }), { planId: app.planId });
    const after = await open();
    expect(after.plan.title).toBe('Renamed');
    expect(canonicalJson(apply(before.plan, committed.changes))).toBe(canonicalJson(after.plan));
    expect(after.contentHash).toBe(committed.contentHash);
  });

  test('on an older revision is refused and says that the text is kept', async () => {
    await edit(rename('First'));
    const late = await app.request('plan.edit', { planId: app.planId, baseRevision: 0, edit: rename('Late') });
    expect(late).toMatchObject({ ok: false, error: { code: 'conflict', kept: 'Your text is still in the field.' } });
    expect((await open()).plan.title).toBe('First');
  });

  test('of a step that has gone is refused', async () => {
    const { revision } = await open();
    const gone: Edit = { type: 'step.update', ids: ['nowhere'], fields: { title: 'x' } };
    const answer = await app.request('plan.edit', { planId: app.planId, baseRevision: revision, edit: gone });
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('that changes nothing writes no row', async () => {
    const { revision } = await open();
    expect(await edit(rename('Release'))).toMatchObject({ revision, changes: [] });
    expect((await open()).undo).toBeUndefined();
  });

  test('of a plan that is not there is refused', async () => {
    expect(await app.request('plan.open', { planId: 'nobody' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

describe('undo and redo', () => {
  test('survive a restart, to the byte', async () => {
    const states = [canonicalJson((await open()).plan)];
    for (const title of ['One', 'Two', 'Three']) {
      await edit(rename(title));
      states.push(canonicalJson((await open()).plan));
    }
    app.close();
    app = Object.assign(startApp({ folder: app.folder }), { planId: app.planId });
    for (const expected of [states[2], states[1], states[0]]) {
      expectOk(await app.request('plan.undo', { planId: app.planId }));
      expect(canonicalJson((await open()).plan)).toBe(expected);
    }
    expect(await app.request('plan.undo', { planId: app.planId })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    for (const expected of [states[1], states[2], states[3]]) {
      expectOk(await app.request('plan.redo', { planId: app.planId }));
      expect(canonicalJson((await open()).plan)).toBe(expected);
    }
    expect(await open()).toMatchObject({ undo: 'Rename the plan' });
    expect((await open()).redo).toBeUndefined();
  });

  test('take the edits of one stay in one field together', async () => {
    await edit(rename('R'), { group: 'stay' });
    await edit(rename('Re'), { group: 'stay' });
    expectOk(await app.request('plan.undo', { planId: app.planId }));
    expect((await open()).plan.title).toBe('Release');
    expectOk(await app.request('plan.redo', { planId: app.planId }));
    expect((await open()).plan.title).toBe('Re');
  });

  test('a new edit ends what could be redone', async () => {
    await edit(rename('One'));
    expectOk(await app.request('plan.undo', { planId: app.planId }));
    await edit(rename('Other'));
    expect((await open()).redo).toBeUndefined();
  });
});

describe('a draft', () => {
  const place = { entity: 'plan', field: 'title' };

  test('stays through a restart until its edit clears it', async () => {
    const draft = { ...place, text: 'Half a ti', baseRevision: 0 };
    expectOk(await app.request('draft.save', { planId: app.planId, ...draft }));
    app.close();
    app = Object.assign(startApp({ folder: app.folder }), { planId: app.planId });
    expect((await open()).drafts).toMatchObject([draft]);
    await edit(rename('Half a title'), { draft: place });
    expect((await open()).drafts).toEqual([]);
  });

  test('of text that equals the plan is gone after its edit', async () => {
    expectOk(await app.request('draft.save', { planId: app.planId, ...place, text: 'Release', baseRevision: 0 }));
    await edit(rename('Release'), { draft: place });
    expect((await open()).drafts).toEqual([]);
  });

  test('can be discarded', async () => {
    expectOk(await app.request('draft.save', { planId: app.planId, ...place, text: 'x', baseRevision: 0 }));
    expectOk(await app.request('draft.discard', { planId: app.planId, ...place }));
    expect((await open()).drafts).toEqual([]);
  });

  test('keeps control characters, emoji and half-written HTML as they were typed', async () => {
    const text = 'a\u0000b\t<img onerror=x>\u202eabc 🚀';
    expectOk(await app.request('draft.save', { planId: app.planId, ...place, text, baseRevision: 0 }));
    expect((await open()).drafts[0]?.text).toBe(text);
  });
});

test('a full disk refuses the edit, keeps plan and draft, and works again when there is space', async () => {
  const archive = expectOk(app.hold.use());
  const place = { entity: 'plan', field: 'title' };
  expectOk(await app.request('draft.save', { planId: app.planId, ...place, text: 'typed', baseRevision: 0 }));
  const { revision } = await open();
  const pages = archive.db.pragma('page_count', { simple: true }) as number; // SQLite answers with a count
  archive.db.pragma(`max_page_count = ${pages}`);
  const large = 'x'.repeat(90_000);
  const refused = await app.request('plan.edit', {
    planId: app.planId,
    baseRevision: revision,
    edit: rename(large),
    draft: place,
  });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'storage', kept: expect.stringContaining('still in the field') },
  });
  expect(await open()).toMatchObject({ revision, drafts: [{ text: 'typed' }] });
  archive.db.pragma('max_page_count = 1073741823');
  const saved = await app.request('plan.edit', {
    planId: app.planId,
    baseRevision: revision,
    edit: rename(large),
    draft: place,
  });
  expect(saved).toMatchObject({ ok: true });
  expect(await open()).toMatchObject({ drafts: [] });
});

test('an edit that would make the plan too large to be opened again is refused', { timeout: 60_000 }, async () => {
  const details = 'x'.repeat(LIMITS.fieldCharacters);
  const builder = aPlan('Large').phase('Prepare').step('First').step('Second');
  const full = Math.floor(LIMITS.fileBytes / LIMITS.fieldCharacters) - 2;
  for (let step = 0; step < full; step += 1) builder.step('Step', { details });
  app.close({ remove: true });
  app = startApp({ plan: builder.build() });
  const grow = (id: string, baseRevision: number) => {
    const growing: Edit = { type: 'step.update', ids: [id], fields: { details } };
    return app.request('plan.edit', { planId: app.planId, baseRevision, edit: growing });
  };
  expect((await grow('step-1', 0)).ok).toBe(true);
  expect(await grow('step-2', 1)).toMatchObject({
    ok: false,
    error: { code: 'invalid', kept: 'The plan is as it was.' },
  });
  expect((await open()).revision).toBe(1);
});
