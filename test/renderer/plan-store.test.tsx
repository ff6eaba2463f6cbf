// How the screen follows main: the next revision is applied, an old one ignored, and after a gap the plan is read anew.
import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Committed } from '#shared/contract.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { openPlan, take } from '../../renderer/stores/plan-store.ts';
import { expectOk, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, retype, showPlan } from './show-app.tsx';

const plan = () => aPlan('Release').phase('Prepare').step('Drain', { minutes: 5 }).step('Back up').build();
const TITLE = 'Title of step 1.1';

/** Edits the first step past the window, as nothing but a second writer could. */
async function editBehind(app: TestApp, baseRevision: number, title: string): Promise<Committed> {
  const edit: Edit = { type: 'step.update', ids: ['step-1'], fields: { title } };
  return expectOk(await app.request('plan.edit', { planId: app.planId, baseRevision, edit }));
}

test('the next revision is applied, and what it does not name stays the same object', async () => {
  const { app } = await showPlan(plan());
  const before = openPlan().plan;
  expectOk(await take(await editBehind(app, 0, 'Empty')));
  await waitFor(() => expect(field(TITLE).value).toBe('Empty'));
  const after = openPlan().plan;
  expect(openPlan().revision).toBe(1);
  expect(after.steps['step-2']).toBe(before.steps['step-2']);
  expect(after.phases).toBe(before.phases);
});

test('a revision that is known already is ignored', async () => {
  const { app } = await showPlan(plan());
  const first = await editBehind(app, 0, 'Empty');
  expectOk(await take(first));
  const known = openPlan();
  expectOk(await take(first));
  expect(openPlan()).toBe(known);
});

test('after a gap the plan is read anew', async () => {
  const { app } = await showPlan(plan());
  await editBehind(app, 0, 'Empty');
  expectOk(await take(await editBehind(app, 1, 'Empty it')));
  expect(openPlan().revision).toBe(2);
  await waitFor(() => expect(field(TITLE).value).toBe('Empty it'));
});

test('an edit of a plan that has moved on keeps its text, reads the plan anew and succeeds when it is tried again', async () => {
  const { app, user, stored } = await showPlan(plan());
  await editBehind(app, 0, 'Empty');
  await retype(user, 'Title of step 1.2', 'Back up twice');
  await user.tab();
  await waitFor(() => expect(field(TITLE).value).toBe('Empty'));
  expect(field('Title of step 1.2').value).toBe('Back up twice');
  expect((await stored()).drafts).toMatchObject([{ entity: 'step-2', text: 'Back up twice' }]);
  await user.click(field('Title of step 1.2'));
  await user.tab();
  await waitFor(async () => expect((await stored()).plan.steps['step-2']?.title).toBe('Back up twice'));
  expect((await stored()).plan.steps['step-1']?.title).toBe('Empty');
});
