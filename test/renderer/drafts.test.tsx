// After a crash a field opens with what was being typed in it, and says so.
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { expectOk, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, showPlan } from './show-app.tsx';

const plan = () => aPlan('Release').phase('Prepare').step('Drain', { minutes: 5 }).build();
const TITLE = 'Title of step 1.1';

const saveDraft = async (app: TestApp, entity: string, fieldName: string, text: string): Promise<void> => {
  const draft = { planId: app.planId, entity, field: fieldName, text, baseRevision: 0 };
  expectOk(await app.request('draft.save', draft));
};

test('a draft is back in its field with the saved text beside it, and Enter commits it', async () => {
  const { user, stored } = await showPlan(plan(), (app) => saveDraft(app, 'step-1', 'title', 'Drain the qu'));
  expect(field(TITLE).value).toBe('Drain the qu');
  expect(screen.getByText(/Restored: you were typing this when the app closed/).textContent).toContain('“Drain”');
  await user.type(field(TITLE), 'eue{Enter}');
  await waitFor(async () => expect((await stored()).plan.steps['step-1']?.title).toBe('Drain the queue'));
  expect((await stored()).drafts).toEqual([]);
  expect(screen.queryByText(/Restored/)).toBeNull();
});

test('a draft in a form is back, too, and is committed when its field is visited and left', async () => {
  const { user, stored } = await showPlan(plan(), (app) => saveDraft(app, 'plan', 'title', 'Release 2'));
  expect(field('Plan title').value).toBe('Release 2');
  expect(screen.getByText(/Restored/)).toBeTruthy();
  await user.click(field('Plan title'));
  await user.tab();
  await waitFor(async () => expect((await stored()).plan.title).toBe('Release 2'));
  await waitFor(() => expect(screen.queryByText(/Restored/)).toBeNull());
});

test('Escape takes a restored text as an edit, and undo gives it up', async () => {
  const { user, stored } = await showPlan(plan(), (app) => saveDraft(app, 'step-1', 'title', 'Drain the qu'));
  await user.click(field(TITLE));
  await user.keyboard('{Escape}');
  await waitFor(async () => expect((await stored()).plan.steps['step-1']?.title).toBe('Drain the qu'));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(field(TITLE).value).toBe('Drain'));
  expect((await stored()).drafts).toEqual([]);
});

test('a draft on an older plan says that the plan has changed since', async () => {
  await showPlan(plan(), async (app) => {
    await saveDraft(app, 'step-1', 'title', 'Drain the qu');
    const edit: Edit = { type: 'step.update', ids: ['step-1'], fields: { title: 'Empty' } };
    expectOk(await app.request('plan.edit', { planId: app.planId, baseRevision: 0, edit }));
  });
  expect(field(TITLE).value).toBe('Drain the qu');
  expect(screen.getByText(/Restored/).textContent).toContain('The plan has changed since; it says “Empty”.');
});
