// A printed page's code, typed into the app: current, stale with the changes since, or not of this plan.
import { afterEach, expect, test } from 'vitest';
import { currencyCode } from '#shared/codes/currency.ts';
import type { CurrencyAnswer } from '#shared/leaving.ts';
import { contentHash } from '#shared/plan/canonical.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';

let app: TestApp;
afterEach(() => app.close({ remove: true }));

const plan = (): Plan => aPlan('Release').phase('Prepare').step('Drain the queue').step('Stop').build();
const codeOf = (of: Plan): string => currencyCode(contentHash(of));
const opened = async () => expectOk(await app.request('plan.open', { planId: app.planId }));

async function edit(change: Edit): Promise<void> {
  const { revision } = await opened();
  expectOk(await app.request('plan.edit', { planId: app.planId, baseRevision: revision, edit: change }));
}

const rename = (title: string): Promise<void> => edit({ type: 'plan.update', fields: { title } });

const check = async (code: string): Promise<CurrencyAnswer> =>
  expectOk(await app.request('currency.check', { planId: app.planId, code }));

test('the code of the plan as it is now is current, however it is typed', async () => {
  app = startApp({ plan: plan() });
  const code = codeOf(plan());
  for (const typed of [code, code.toLowerCase(), ` ${code.replace('-', '')} `])
    expect(await check(typed)).toEqual({ kind: 'current' });
});

test('every earlier state is stale, with its revision, when it ended, and what has changed since', async () => {
  app = startApp({ plan: plan() });
  const states: Plan[] = [(await opened()).plan];
  const moments: number[] = [];
  for (const title of ['Second', 'Third', 'Fourth']) {
    app.pass(60_000);
    moments.push(app.office.clock());
    await rename(title);
    states.push((await opened()).plan);
  }
  for (const [revision, state] of states.slice(0, -1).entries()) {
    expect(await check(codeOf(state))).toEqual({
      kind: 'stale',
      revision,
      until: moments[revision],
      changes: [`Title: “${state.title}” became “Fourth”.`],
    });
  }
});

test('a state that was undone and redone is found; one that is back is current', async () => {
  app = startApp({ plan: plan() });
  await rename('Second');
  const second = (await opened()).plan;
  expectOk(await app.request('plan.undo', { planId: app.planId }));
  expect(await check(codeOf(plan()))).toEqual({ kind: 'current' });
  expect(await check(codeOf(second))).toMatchObject({ kind: 'stale', revision: 1 });
  expectOk(await app.request('plan.redo', { planId: app.planId }));
  expect(await check(codeOf(second))).toEqual({ kind: 'current' });
});

test('ticks, remarks and status make no page stale, and are no change of it', async () => {
  app = startApp({ plan: plan() });
  await edit({ type: 'preparation.setStatus', status: 'archived' });
  expect(await check(codeOf(plan()))).toEqual({ kind: 'current' });
  await rename('Second');
  await edit({ type: 'preparation.setStatus', status: 'draft' });
  expect(await check(codeOf(plan()))).toEqual({
    kind: 'stale',
    revision: 1,
    until: app.office.clock(),
    changes: ['Title: “Release” became “Second”.'],
  });
});

test('a page of another plan is unknown', async () => {
  app = startApp({ plan: plan() });
  await rename('Second');
  expect(await check(codeOf(aPlan('Another').build()))).toEqual({ kind: 'unknown' });
});

test('a wrong character is told from a stale page', async () => {
  app = startApp({ plan: plan() });
  const code = codeOf(plan());
  const wrong = (code.startsWith('0') ? '1' : '0') + code.slice(1);
  expect(await app.request('currency.check', { planId: app.planId, code: wrong })).toMatchObject({
    ok: false,
    error: { code: 'invalid', message: expect.stringContaining('A character is wrong') },
  });
});

test('a history that is damaged before that state is said, and the newer states are still found', async () => {
  app = startApp({ plan: plan() });
  for (const title of ['Second', 'Third', 'Fourth']) await rename(title);
  const archive = expectOk(app.hold.use());
  archive.db.exec("DROP TRIGGER changeIsAppendOnly; UPDATE change SET changes = '[]' WHERE revision = 2");
  const third = { ...(await opened()).plan, title: 'Third' };
  expect(await check(codeOf(third))).toMatchObject({ kind: 'stale', revision: 2 });
  expect(await app.request('currency.check', { planId: app.planId, code: codeOf(plan()) })).toMatchObject({
    ok: false,
    error: { code: 'storage' },
  });
});
