// Undo and redo, by key and by button, also from inside a field.
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, messages, retype, saving, showPlan } from './show-app.tsx';

const plan = () => aPlan('Drain').phase('Prepare').step('Drain', { minutes: 5 }).build();
const TITLE = 'Plan title';
const START = 'Window starts';
const UNDO = '{Control>}z{/Control}';
const REDO = '{Control>}{Shift>}z{/Shift}{/Control}';

test('undo and redo take an edit back and bring it back, say so, and leave the focus where it is', async () => {
  const { user, stored } = await showPlan(plan());
  await retype(user, TITLE, 'Drain the queue{Enter}');
  await waitFor(async () => expect((await stored()).revision).toBe(1));
  await user.keyboard(UNDO);
  await waitFor(() => expect(field(TITLE).value).toBe('Drain'));
  expect(document.activeElement).toBe(field(TITLE));
  expect(messages().textContent).toContain('Undone: Rename the plan');
  await user.keyboard(REDO);
  await waitFor(() => expect(field(TITLE).value).toBe('Drain the queue'));
  expect(messages().textContent).toContain('Redone: Rename the plan');
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

test('undo of a time that was typed shows the time of before', async () => {
  const { user } = await showPlan(plan());
  await user.keyboard('{Alt>}0{/Alt}');
  await retype(user, START, '2026-11-28T22:00 UTC');
  await user.keyboard(UNDO);
  await waitFor(() => expect(field(START).value).toBe(''));
});

test('undo leaves a text that cannot be committed, and what was committed before it', async () => {
  const { user, stored } = await showPlan(plan());
  await retype(user, TITLE, 'Drain the queue');
  await user.keyboard('{Alt>}0{/Alt}');
  await retype(user, START, 'abc');
  await user.keyboard(UNDO);
  await waitFor(() => expect(screen.getByText(/Write a day and a time/)).toBeTruthy());
  expect(field(START).value).toBe('abc');
  expect((await stored()).plan.title).toBe('Drain the queue');
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

test('the menu says what it would take back, and why it cannot', async () => {
  const { user } = await showPlan(plan());
  const item = async (name: RegExp): Promise<HTMLElement> => {
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    return screen.findByRole('menuitem', { name });
  };
  expect((await item(/^Undo Nothing to undo/)).getAttribute('aria-disabled')).toBe('true');
  await user.keyboard('{Escape}');
  await retype(user, TITLE, 'Drain the queue');
  await user.tab();
  await waitFor(() => expect(saving().textContent).toContain('revision 1'));
  await user.click(await item(/^Undo/));
  await waitFor(() => expect(field(TITLE).value).toBe('Drain'));
  expect((await item(/^Undo Nothing to undo/)).getAttribute('aria-disabled')).toBe('true');
  await user.click(screen.getByRole('menuitem', { name: /^Redo/ }));
  await waitFor(() => expect(field(TITLE).value).toBe('Drain the queue'));
});
