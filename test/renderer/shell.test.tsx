// The shell of a plan: the way through its parts by pointer and by keys, the panes, leaving it and coming back.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aPlan } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';
import { field, messages, retype, showPlan } from './show-app.tsx';

const plan = () => aPlan('Release').phase('Prepare').step('Drain', { minutes: 5 }).build();
const nav = () => within(screen.getByRole('navigation', { name: 'Plan' }));
const heading = (name: string): HTMLElement => screen.getByRole('heading', { level: 2, name });

test('the navigation has every part of the plan, and says which one is shown', async () => {
  const { user } = await showPlan(plan());
  const rows = nav().getAllByRole('button');
  expect(rows.map((row) => row.querySelector('.nav-title')?.textContent)).toEqual([
    'Overview',
    'Strategy',
    'Migrations',
    'Phases',
    'Feature flags',
    'Rollback',
    'Communications',
    'Team',
    'Review',
    'Checklist',
    'Runbook',
  ]);
  expect(nav().getByRole('button', { current: 'page' }).textContent).toContain('Phases');
  await user.click(nav().getByRole('button', { name: /Rollback, empty/ }));
  expect(heading('Rollback')).toBeTruthy();
  await user.keyboard('{Alt>}0{/Alt}');
  expect(heading('Overview')).toBeTruthy();
});

test('every section of the sample opens with its heading and what the plan holds there', async () => {
  const { user } = await showPlan(samplePlan());
  for (const [name, text] of [
    ['Feature flags', 'oauth_authentication'],
    ['Rollback', 'Roll back to blue'],
    ['Communications', 'Deployment scheduled'],
    ['Team', 'Deployment Lead'],
  ] as const) {
    await user.click(nav().getByRole('button', { name: new RegExp(name) }));
    const shown = within(screen.getByRole('main'));
    expect(shown.getByRole('heading', { level: 2, name })).toBeTruthy();
    expect(shown.getAllByText(text)).not.toHaveLength(0);
  }
});

test('the runbook shows markup as the text that it is', async () => {
  const title = '<img src=x onerror=alert(1)> **not bold**';
  const { user } = await showPlan(aPlan('Release').phase('One').step(title).build());
  await user.click(nav().getByRole('button', { name: 'Runbook' }));
  expect(within(screen.getByRole('main')).getByText(title)).toBeTruthy();
  expect(document.querySelector('main img')).toBeNull();
});

test('F6 goes round the panes and comes back to where one was; Shift+F6 goes the other way', async () => {
  const { user } = await showPlan(plan());
  await user.click(field('Plan title'));
  const pane = () => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane');
  const seen = [pane()];
  do {
    await user.keyboard('{F6}');
    seen.push(pane());
  } while (pane() !== 'title' && seen.length < 9);
  expect(new Set(seen)).toEqual(new Set(['document', 'inspector', 'timeline', 'bars', 'title', 'navigation']));
  expect(document.activeElement).toBe(field('Plan title'));
  await user.keyboard('{Shift>}{F6}{/Shift}');
  expect(pane()).toBe('bars');
});

test('a page that is only read is a pane like any other', async () => {
  const { user } = await showPlan(plan());
  await user.click(nav().getByRole('button', { name: /Runbook/ }));
  await user.keyboard('{F6}');
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test('a new plan opens empty, with the guide beside it', async () => {
  const { user } = await showPlan(plan());
  await user.keyboard('{Control>}n{/Control}');
  await waitFor(() => expect(nav().getByRole('button', { name: /Phases, empty/ })).toBeTruthy());
  expect(screen.getByRole('tab', { name: 'Guide', selected: true })).toBeTruthy();
});

test('the library keeps what is being typed, and the plan opens again with it', async () => {
  const { user, stored } = await showPlan(plan());
  await retype(user, 'Plan title', 'Drain the queue');
  await user.click(screen.getByRole('button', { name: 'Library' }));
  expect(await screen.findByRole('heading', { name: 'All plans' })).toBeTruthy();
  expect((await stored()).plan.title).toBe('Drain the queue');
});

test('a plan is not left while a field holds a text that cannot be saved', async () => {
  const { user } = await showPlan(plan());
  await user.keyboard('{Alt>}0{/Alt}');
  await retype(user, 'Window starts', 'abc');
  await user.keyboard('{Control>}{Shift>}l{/Shift}{/Control}');
  await waitFor(() => expect(messages().textContent).toContain('could not be saved'));
  expect(field('Window starts').value).toBe('abc');
});

test('the runbook is exported with what is still being typed, and the path is said', async () => {
  const { app, user } = await showPlan(plan());
  app.saveTo = path.join(app.folder, 'runbook.md');
  await user.type(field('Plan title'), ' of the queue');
  await user.keyboard('{Control>}{Shift>}e{/Shift}{/Control}');
  await waitFor(() => expect(messages().textContent).toContain(`Saved to ${app.saveTo}`));
  expect(readFileSync(app.saveTo, 'utf8')).toContain('Release of the queue');
});

test('the menu has every command with its key, and runs them', async () => {
  const { user } = await showPlan(plan());
  await user.click(screen.getByRole('button', { name: 'Menu' }));
  const menu = within(await screen.findByRole('menu'));
  expect(menu.getByRole('menuitem', { name: 'Undo Nothing to undo' }).getAttribute('aria-disabled')).toBe('true');
  await user.click(menu.getByRole('menuitem', { name: 'Go to Team Alt+7' }));
  expect(heading('Team')).toBeTruthy();
});

test('who is at this machine is asked once', async () => {
  const { app, user } = await showPlan(plan());
  await retype(user, 'Who is at this machine?', 'Marta Weiss');
  await user.click(screen.getByRole('button', { name: 'That is me' }));
  await waitFor(() => expect(screen.queryByLabelText('Who is at this machine?')).toBeNull());
  expect(messages().textContent).toContain('Marta Weiss');
  const status = await app.request('app.status', {});
  expect(status.ok && status.value.person).toEqual({ name: 'Marta Weiss', isConfirmed: true });
});
