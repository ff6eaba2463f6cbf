// The palette: what it finds, in which order, and that everything in it is done by keys.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, messages, showPlan } from './show-app.tsx';

const plan = () =>
  aPlan('Release')
    .phase('Prepare')
    .step('Create a backup')
    .step('Drain')
    .holdPoint('Back to work?')
    .phase('Deploy')
    .step('Switch over')
    .build();

const KEYS = '{Control>}k{/Control}';
const options = () => screen.queryAllByRole('option').map((row) => row.querySelector('.palette-text')?.textContent);
const asked = () => screen.findByRole('combobox', { name: 'Search commands, steps and plans' });

test('commands come first, then parts of the plan, then plans; what fits is underlined', async () => {
  const { user } = await showPlan(plan());
  await user.keyboard(KEYS);
  await asked();
  await user.keyboard('back');
  // The guide comes behind them, once it is loaded.
  expect(options().slice(0, 3)).toEqual(['Go to Rollback', '1.1 Create a backup', 'H1 Back to work?']);
  const [, step] = screen.getAllByRole('option');
  expect(step?.querySelector('b')?.textContent).toBe('back');
  await user.clear(await asked());
  await user.keyboard('rel');
  await waitFor(() => expect(options()).toContain('Release'));
});

test('arrows choose, Enter does it, and the text keeps the focus', async () => {
  const { user } = await showPlan(plan());
  await user.keyboard(KEYS);
  const box = await asked();
  await user.keyboard('> go to{ArrowDown}{ArrowDown}{ArrowUp}');
  const chosen = screen.getByRole('option', { selected: true });
  expect(box.getAttribute('aria-activedescendant')).toBe(chosen.id);
  expect(document.activeElement).toBe(box);
  await user.clear(box);
  await user.keyboard('> go team{Enter}');
  expect(await screen.findByRole('heading', { level: 2, name: 'Team' })).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('a page of the guide is found by its title and opens beside the plan', async () => {
  const { user } = await showPlan(plan());
  await user.keyboard(KEYS);
  await asked();
  await user.keyboard('canary stages');
  await waitFor(() => expect(options()).toContain('Canary: Stages and time'));
  await user.keyboard('{Enter}');
  const heading = await screen.findByRole('heading', { name: 'Stages and time' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(screen.getByRole('tab', { name: 'Guide', selected: true })).toBeTruthy();
});

test('a number finds the step; Ctrl+Enter says where a command stands instead of giving it', async () => {
  const { user } = await showPlan(plan());
  await user.keyboard(KEYS);
  await asked();
  await user.keyboard('#2.');
  expect(options()).toEqual(['2.1 Switch over']);
  await user.clear(await asked());
  await user.keyboard('export mark{Control>}{Enter}{/Control}');
  await waitFor(() => expect(messages().textContent).toContain('“Export Markdown” stands in the menu under File.'));
});

test('Escape gives the focus back to the field it came from', async () => {
  const { user } = await showPlan(plan());
  await user.click(field('Plan title'));
  await user.keyboard(KEYS);
  await asked();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(field('Plan title')));
});

test('at most fifty rows are drawn of however many fit', async () => {
  const builder = aPlan('Long').phase('All');
  for (let step = 1; step <= 300; step += 1) builder.step(`Do ${step}`);
  const { user } = await showPlan(builder.build());
  await user.keyboard(KEYS);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getAllByRole('option').length).toBeLessThanOrEqual(50);
  await user.keyboard('#');
  expect(dialog.getAllByRole('option')).toHaveLength(50);
  expect(dialog.getByText(/301 results/)).toBeTruthy();
});
