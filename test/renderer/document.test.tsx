// What a plan shows: marks that must not be overlooked, hold points where they stand, sums, and the way through it by keys.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aPlan } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';
import { field, showPlan } from './show-app.tsx';

const row = (label: string): HTMLElement => field(label).closest('li') ?? document.body;

test('the sample shows its phases, steps, owners and hold points', async () => {
  const sample = samplePlan();
  await showPlan(sample);
  expect(screen.getAllByLabelText(/^Title of phase/)).toHaveLength(sample.phases.order.length);
  expect(screen.getAllByLabelText(/^Question of hold point/)).toHaveLength(sample.holdPoints.order.length);
  await waitFor(() => expect(screen.getAllByLabelText(/^Title of step/)).toHaveLength(26));
  expect(screen.getByText('5 phases, 26 steps, 3 hold points')).toBeTruthy();
  expect(screen.getAllByText('6 criteria, 5 voices')).not.toHaveLength(0);
});

test('a step says in words what must not be overlooked', async () => {
  const plan = aPlan()
    .migration('Drop the column', { reversibility: 'irreversible' })
    .phase('Database')
    .step('Run', { migrations: ['migration-1'], effect: 'pointOfNoReturn', command: 'psql -f drop.sql', check: 'Gone' })
    .step('Back up', { backup: true, condition: { text: 'nobody has', counted: true }, role: 'executor' })
    .build();
  const { user } = await showPlan(plan);
  const run = within(row('Title of step 1.1'));
  for (const words of ['DATA LOSS RISK', 'Point of no return', '1 command', 'no owner', 'Gone'])
    expect(run.getByText(words)).toBeTruthy();
  const backup = within(row('Title of step 1.2'));
  for (const words of ['Backup', 'If: nobody has', 'executor', ', nobody yet'])
    expect(backup.getByText(words)).toBeTruthy();

  expect(screen.queryByText('psql -f drop.sql')).toBeNull();
  await user.click(run.getByRole('button', { name: 'Commands and details of step 1.1', expanded: false }));
  expect(screen.getByText('psql -f drop.sql').tagName).toBe('PRE');
});

test('hold points stand where work meets them', async () => {
  const plan = aPlan()
    .phase('One')
    .step('First')
    .step('Second')
    .holdPoint('Before the second?', { place: { before: 'step-2' } })
    .holdPoint('After the phase?')
    .holdPoint('Nowhere?', { place: { after: 'phase-9' } })
    .build();
  await showPlan(plan);
  const shown = screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);
  const order = ['First', 'Before the second?', 'Second', 'After the phase?', 'Nowhere?'];
  expect(shown.filter((value) => order.includes(value))).toEqual(order);
  expect(screen.getByRole('region', { name: 'Hold points without a place' })).toBeTruthy();
});

test('sums are shown beside the figures that disagree with them', async () => {
  const plan = aPlan().phase('One', { minutes: 30 }).step('First', { minutes: 20 }).step('Second').build();
  await showPlan(plan);
  expect(screen.getByText('phases say 30 min')).toBeTruthy();
  expect(screen.getByText('30 min; the steps add up to 20+ min (1 step has no time)')).toBeTruthy();
  expect(screen.getByText('1 phase, 2 steps, 0 hold points, 1 step has no time')).toBeTruthy();
});

test('the navigation goes to the field of a phase or hold point', async () => {
  // The document is not laid out here, so there is nowhere to scroll to.
  Element.prototype.scrollIntoView ??= () => undefined;
  const { user } = await showPlan(aPlan().phase('One').step('First').holdPoint('Go on?').phase('Two').build());
  const nav = within(screen.getByRole('navigation'));
  await user.click(nav.getByRole('link', { name: /2 Two/ }));
  expect(document.activeElement).toBe(field('Title of phase 2'));
  await user.click(nav.getByRole('link', { name: /H1 Go on\?/ }));
  expect(document.activeElement).toBe(field('Question of hold point H1'));
});

test('a plan without phases teaches what belongs there', async () => {
  await showPlan(aPlan('').build());
  expect(screen.getByRole('heading', { name: 'What happens, in which order, by whom' })).toBeTruthy();
  expect(screen.queryAllByLabelText(/step/)).toEqual([]);
});

test('three hundred steps are all there once the first are drawn', async () => {
  const builder = aPlan();
  for (let phase = 1; phase <= 10; phase += 1) {
    builder.phase(`Phase ${phase}`);
    for (let step = 1; step <= 30; step += 1) builder.step(`Step ${step}`, { minutes: 1 });
  }
  await showPlan(builder.build());
  await waitFor(() => expect(screen.getAllByLabelText(/^Minutes of step/)).toHaveLength(300));
});

test('the runbook is exported with what is still being typed, and the path is said', async () => {
  const { app, user } = await showPlan(aPlan('Release').phase('One').step('Drain').build());
  app.saveTo = path.join(app.folder, 'runbook.md');
  await user.type(field('Title of step 1.1'), ' the queue');
  await user.click(screen.getByRole('button', { name: 'Export Markdown' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain(`Exported to ${app.saveTo}`));
  expect(readFileSync(app.saveTo, 'utf8')).toContain('Drain the queue');
});
