// The guide beside the plan, by keyboard: its own page for each section, deeper pages with a way back, finding, and the way
// from a finding to what explains it.
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { findingsOf } from '#shared/readiness/check.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { showPlan } from './show-app.tsx';

const plan = () => aPlan('Release').phase('Prepare').step('Drain').build();
const inspector = () => within(screen.getByRole('complementary', { name: 'Inspector' }));
const title = (name: string) => inspector().findByRole('heading', { level: 3, name });
const focus = (element: HTMLElement): Promise<void> => waitFor(() => expect(document.activeElement).toBe(element));

/** Shows the guide beside a section, by keys. */
async function showGuide(section: string): Promise<UserEvent> {
  const { user } = await showPlan(plan());
  await user.keyboard(`{Alt>}${section}{Shift>}2{/Shift}{/Alt}`);
  (await inspector().findByRole('combobox', { name: 'Find in the guide' })).focus();
  return user;
}

/** Presses Tab until something has the focus. */
async function tabTo(user: UserEvent, element: HTMLElement): Promise<void> {
  for (let press = 0; press < 20 && document.activeElement !== element; press += 1) await user.tab();
  expect(document.activeElement).toBe(element);
}

test('each section begins with its page and its time box; a link in a text leads to the page it names', async () => {
  const user = await showGuide('3');
  await title('Plan the phases');
  expect(inspector().getByText('Section 3 of 8, 10 to 15 min')).toBeTruthy();
  expect(inspector().getByRole('heading', { name: 'Keys in the outline' })).toBeTruthy();
  await user.keyboard('{Alt>}2{/Alt}');
  await title('Plan what happens to the data');
  expect(inspector().getByText('Section 2 of 8, 15 to 20 min')).toBeTruthy();
  expect(inspector().queryByRole('heading', { name: 'Keys in the outline' })).toBeNull();
  await user.click(inspector().getByRole('button', { name: 'restore from backup' }));
  await focus(await title('The way back of the database'));
  await user.keyboard('{Alt>}6{/Alt}');
  await title('Plan who hears what');
  expect(inspector().queryByRole('button', { name: /^Back to/ })).toBeNull();
});

test('a deeper page opens in place with the focus on its title, and Back leads to the page before', async () => {
  const user = await showGuide('1');
  const more = within(inspector().getByRole('navigation', { name: 'More on this' }));
  await tabTo(user, more.getByRole('button', { name: 'Canary' }));
  await user.keyboard('{Enter}');
  await focus(await title('Canary'));
  const back = inspector().getByRole('button', { name: 'Back to Choose how it is deployed' });
  for (let press = 0; press < 3 && document.activeElement !== back; press += 1) await user.tab({ shift: true });
  expect(document.activeElement).toBe(back);
  await user.keyboard('{Enter}');
  await focus(await title('Choose how it is deployed'));
  expect(inspector().queryByRole('button', { name: /^Back to/ })).toBeNull();
});

test('finding: arrows choose, Enter opens the place, Escape empties the field', async () => {
  const user = await showGuide('3');
  const box = inspector().getByRole('combobox', { name: 'Find in the guide' });
  await user.keyboard('friday{ArrowDown}{ArrowUp}');
  const chosen = inspector().getByRole('option', { selected: true });
  expect(box.getAttribute('aria-activedescendant')).toBe(chosen.id);
  expect(chosen.querySelector('b')?.textContent).toMatch(/friday/i);
  await user.keyboard('{Escape}');
  await title('Plan the phases');
  await user.keyboard('nothing like this{Enter}');
  expect(inspector().getByText(/Nothing in the guide fits/)).toBeTruthy();
  await user.clear(box);
  await user.keyboard('marked invalid{Enter}');
  await focus(await inspector().findByRole('heading', { level: 4, name: 'Index in the background' }));
});

test('a finding leads to what the guide says about it', async () => {
  const { user } = await showPlan(plan());
  const found = findingsOf(plan()).find(({ rule }) => rule === 'rollback/no-triggers');
  await user.click(inspector().getByRole('button', { name: `Why, in the guide: ${found?.message}` }));
  await title('Plan the way back');
  await focus(inspector().getByRole('heading', { level: 4, name: 'Triggers' }));
  expect(inspector().getByRole('tab', { name: 'Guide', selected: true })).toBeTruthy();
});
