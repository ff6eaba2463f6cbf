// The library on the real handlers: by keyboard alone, and what each action leaves in the archive.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import type { PlanListItem } from '#shared/contract.ts';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { LIMITS } from '#shared/plan/limits.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { messages, showWindow } from './show-app.tsx';

interface Library {
  app: TestApp;
  user: UserEvent;
  listed(): Promise<PlanListItem[]>;
}

/** Shows the library with a plan of each title. */
async function showLibrary(titles: readonly string[]): Promise<Library> {
  const app = startApp({ plan: aPlan(titles[0]).build() });
  onTestFinished(() => app.close({ remove: true }));
  for (const title of titles.slice(1)) {
    app.pass(1000);
    expectOk(await app.request('library.addFile', { name: 'x.holdpoint', text: writePlanFile(aPlan(title).build()) }));
  }
  const user = await showWindow(app);
  await screen.findByLabelText('Plan title');
  await user.keyboard('{Control>}{Shift>}l{/Shift}{/Control}');
  await screen.findByRole('grid');
  await waitFor(() => expect(document.activeElement).toBe(grid()));
  return { app, user, listed: async () => expectOk(await app.request('library.list', {})) };
}

const grid = (): HTMLElement => screen.getByRole('grid');
const chosen = (): (string | undefined)[] =>
  within(grid())
    .queryAllByRole('row', { selected: true })
    .map((row) => row.querySelector('b')?.textContent ?? undefined);
const summary = () => within(screen.getByRole('complementary', { name: 'Chosen plans' }));
const nav = () => within(screen.getByRole('navigation', { name: 'Library' }));
const told = (text: string | RegExp): Promise<HTMLElement> => within(messages()).findByText(text);
const undo = async (user: UserEvent): Promise<void> =>
  user.click(await within(messages()).findByRole('button', { name: 'Undo' }));

// Without windows the plan opened last stands on top.
const THREE = ['Ledger', 'Portal', 'Search'];

test('arrows choose, Enter opens, and the summary says what is chosen', async () => {
  const { user } = await showLibrary(THREE);
  const first = chosen()[0];
  await user.keyboard('{ArrowDown}');
  const [second] = chosen();
  expect(second).not.toBe(first);
  expect(summary().getByRole('heading', { level: 2 }).textContent).toBe(second);
  await user.keyboard('{End}{Home}{Enter}');
  expect(((await screen.findByLabelText('Plan title')) as HTMLInputElement).value).toBe(first);
});

test('F2 renames in place; Escape gives up; it can be taken back', async () => {
  const { user, listed } = await showLibrary(['Ledger']);
  await user.keyboard('{F2}Nothing of this{Escape}');
  expect(chosen()).toEqual(['Ledger']);
  await user.keyboard('{F2}Ledger 5.4{Enter}');
  await waitFor(() => expect(chosen()).toEqual(['Ledger 5.4']));
  expect(document.activeElement).toBe(grid());
  expect((await listed())[0]?.revision).toBe(1);
  await undo(user);
  await waitFor(() => expect(chosen()).toEqual(['Ledger']));
});

test('a rename on a plan that was changed meanwhile is refused with a sentence, and the list is read anew', async () => {
  const { app, user } = await showLibrary(['Ledger']);
  const edit = { type: 'plan.update', fields: { title: 'Changed elsewhere' } } as const;
  expectOk(await app.request('plan.edit', { planId: app.planId, baseRevision: 0, edit }));
  await user.keyboard('{F2}Mine{Enter}');
  await told(/“Ledger” was not changed\./);
  await waitFor(() => expect(chosen()).toEqual(['Changed elsewhere']));
});

test('Delete puts what is chosen into the bin; Undo takes it out', async () => {
  const { user, listed } = await showLibrary(THREE);
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}');
  await told('2 plans are in the bin.');
  expect((await listed()).filter(({ deletedAt }) => deletedAt !== undefined)).toHaveLength(2);
  expect(chosen()).toHaveLength(1);
  await undo(user);
  await told('2 plans are back in the library.');
  expect((await listed()).filter(({ deletedAt }) => deletedAt !== undefined)).toHaveLength(0);
});

test('from the bin a plan is restored, or deleted for good after a question', async () => {
  const { user, listed } = await showLibrary(THREE);
  await user.keyboard('{Control>}a{/Control}{Delete}');
  expect(await screen.findByText('All plans are in the bin')).toBeTruthy();
  await user.click(nav().getByRole('button', { name: 'Bin 3' }));
  await user.click(summary().getByRole('button', { name: 'Restore' }));
  await told(/is back in the library/);
  grid().focus();
  await user.keyboard('{Control>}a{/Control}{Delete}');
  const question = await screen.findByRole('alertdialog', { name: 'Delete 2 plans for good?' });
  await user.click(within(question).getByRole('button', { name: 'Keep' }));
  expect(await listed()).toHaveLength(3);
  await waitFor(() => expect(document.activeElement).toBe(grid()));
  await user.keyboard('{Delete}');
  const again = await screen.findByRole('alertdialog');
  await user.click(within(again).getByRole('button', { name: 'Delete for good' }));
  await told('2 plans are deleted for good.');
  expect(await listed()).toHaveLength(1);
  expect(screen.getByText('The bin is empty')).toBeTruthy();
});

test('Control+D copies and chooses the copy', async () => {
  const { user } = await showLibrary(['Ledger']);
  await user.keyboard('{Control>}d{/Control}');
  await waitFor(() => expect(chosen()).toEqual(['Ledger (copy)']));
});

test('plans are archived and tagged, several at once, and each can be taken back', async () => {
  const { user, listed } = await showLibrary(THREE);
  await user.keyboard('{Control>}a{/Control}');
  expect(summary().getByRole('heading', { name: '3 plans' })).toBeTruthy();
  await user.type(summary().getByRole('combobox', { name: 'Add a tag' }), 'night{Enter}');
  await told('3 plans are tagged “night”.');
  expect(nav().getByRole('button', { name: 'night 3' })).toBeTruthy();
  await user.click(summary().getByRole('button', { name: 'Archive' }));
  await told('3 plans are archived.');
  expect((await listed()).map(({ status, tags }) => [status, tags])).toEqual(THREE.map(() => ['archived', ['night']]));
  await undo(user);
  await waitFor(async () => expect((await listed()).every(({ status }) => status === 'draft')).toBe(true));
  await user.click(summary().getByRole('button', { name: 'Take off the tag night' }));
  await waitFor(() => expect(nav().queryByRole('button', { name: /night/ })).toBeNull());
});

test('/ leads to the filter; what does not match is gone; nothing found teaches', async () => {
  const { user } = await showLibrary(THREE);
  await user.keyboard('/port');
  expect(chosen()).toEqual(['Portal']);
  await user.keyboard('folio');
  expect(screen.getByText('Nothing here matches “portfolio”')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(within(grid()).getAllByRole('row')).toHaveLength(3 + 2);
  await user.keyboard('r{ArrowDown}');
  expect(document.activeElement).toBe(grid());
  expect(chosen()).toHaveLength(1);
  await user.keyboard('{Escape}');
  expect(within(grid()).getAllByRole('row')).toHaveLength(3 + 2);
});

test('a new plan is opened, from what the menu offers', async () => {
  const { user, listed } = await showLibrary(['Ledger']);
  await user.click(screen.getByRole('button', { name: 'New plan' }));
  await user.click(await screen.findByRole('menuitem', { name: /Hotfix/ }));
  await screen.findByLabelText('Plan title');
  expect(await listed()).toHaveLength(2);
});

const drop = (file: File): boolean => fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [file] } });

test('a dropped plan file is added and chosen; what is no plan is refused with a sentence', async () => {
  const { listed } = await showLibrary(['Ledger']);
  drop(new File([writePlanFile(aPlan('Dropped').build())], 'dropped.holdpoint'));
  await told('The plan in “dropped.holdpoint” is in the library.');
  await waitFor(() => expect(chosen()).toEqual(['Dropped']));
  drop(new File(['<html>'], 'page.html'));
  await told(/"page\.html" cannot be opened\./);
  expect(await listed()).toHaveLength(2);
});

test('a file that is too large is refused before it is read', async () => {
  await showLibrary(['Ledger']);
  const file = new File([], 'large.holdpoint');
  Object.defineProperty(file, 'size', { value: LIMITS.fileBytes + 1 });
  drop(file);
  await told(/"large\.holdpoint" cannot be opened. It is larger than 64 MB/);
});

test('titles are shown as text, whatever they hold', async () => {
  const title = '<img src=x onerror=alert(1)> 🚀 עברית __proto__';
  await showLibrary([title, '']);
  expect(within(grid()).getByText(title)).toBeTruthy();
  expect(within(grid()).getByText('Untitled plan')).toBeTruthy();
});
