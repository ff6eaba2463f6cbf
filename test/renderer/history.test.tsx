// Undo and redo, by key and by button, also from inside a field.
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, retype, showPlan } from './show-app.tsx';

const plan = () => aPlan('Release').phase('Prepare').step('Drain', { minutes: 5 }).build();
const TITLE = 'Title of step 1.1';
const MINUTES = 'Minutes of step 1.1';
const UNDO = '{Control>}z{/Control}';
const REDO = '{Control>}{Shift>}z{/Shift}{/Control}';

test('undo and redo take an edit back and bring it back, say so, and leave the focus where it is', async () => {
  const { user, stored } = await showPlan(plan());
  await retype(user, TITLE, 'Drain the queue{Enter}');
  await waitFor(async () => expect((await stored()).revision).toBe(1));
  await user.keyboard(UNDO);
  await waitFor(() => expect(field(TITLE).value).toBe('Drain'));
  expect(document.activeElement).toBe(field(TITLE));
  expect(screen.getByRole('status').textContent).toContain('Undone: Edit step “Drain”');
  await user.keyboard(REDO);
  await waitFor(() => expect(field(TITLE).value).toBe('Drain the queue'));
  expect(screen.getByRole('status').textContent).toContain('Redone: Edit step “Drain”');
  expect((await stored()).revision).toBe(3);
});

test('undo commits what is being typed first, so that redo brings it back', async () => {
  const { user, stored } = await showPlan(plan());
  await retype(user, TITLE, 'Drain the queue');
  await user.keyboard(UNDO);
  await waitFor(() => expect(field(TITLE).value).toBe('Drain'));
  await user.keyboard('{Control>}y{/Control}');
  await waitFor(() => expect(field(TITLE).value).toBe('Drain the queue'));
  expect((await stored()).drafts).toEqual([]);
});

test('undo of minutes that were typed as a time shows the minutes of before', async () => {
  const { user } = await showPlan(plan());
  await retype(user, MINUTES, '1 h 30');
  await user.keyboard(UNDO);
  await waitFor(() => expect(field(MINUTES).value).toBe('5'));
});

test('undo leaves a text that cannot be committed, and what was committed before it', async () => {
  const { user, stored } = await showPlan(plan());
  await retype(user, TITLE, 'Drain the queue');
  await retype(user, MINUTES, 'abc');
  await user.keyboard(UNDO);
  await waitFor(() => expect(screen.getByText(/Write minutes/)).toBeTruthy());
  expect(field(MINUTES).value).toBe('abc');
  expect((await stored()).plan.steps['step-1']?.title).toBe('Drain the queue');
});

test('the edits of one stay in a field are taken back together, those of two stays one by one', async () => {
  const { user, stored } = await showPlan(plan());
  await retype(user, TITLE, 'Two{Enter}');
  await waitFor(async () => expect((await stored()).revision).toBe(1));
  await retype(user, TITLE, 'Three{Enter}');
  await waitFor(async () => expect((await stored()).revision).toBe(2));
  await user.tab();
  await retype(user, TITLE, 'Four');
  await user.tab();
  await waitFor(async () => expect((await stored()).revision).toBe(3));
  await user.keyboard(UNDO);
  await waitFor(() => expect(field(TITLE).value).toBe('Three'));
  await user.keyboard(UNDO);
  await waitFor(() => expect(field(TITLE).value).toBe('Drain'));
});

test('the buttons say what they would take back, and why they cannot', async () => {
  const { user } = await showPlan(plan());
  const undo = screen.getByRole('button', { name: 'Undo' });
  expect(undo.getAttribute('aria-disabled')).toBe('true');
  expect(undo.title).toBe('Nothing to undo (Ctrl+Z)');
  await retype(user, TITLE, 'Drain the queue');
  await user.tab();
  await waitFor(() => expect(undo.title).toBe('Undo: Edit step “Drain” (Ctrl+Z)'));
  await user.click(undo);
  await waitFor(() => expect(field(TITLE).value).toBe('Drain'));
  expect(undo.title).toBe('Nothing to undo (Ctrl+Z)');
  const redo = screen.getByRole('button', { name: 'Redo' });
  expect(redo.title).toBe('Redo: Edit step “Drain” (Ctrl+Shift+Z)');
  await user.click(redo);
  await waitFor(() => expect(field(TITLE).value).toBe('Drain the queue'));
});
