// What a plan shows: marks that must not be overlooked, hold points where they stand, sums, and the way through it by keys.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aPlan } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';
import { field, showPlan } from './show-app.tsx';

const row = (label: string): HTMLElement => field(label).closest<HTMLElement>('[role=row]') ?? document.body;

test('the sample shows its phases, steps, owners and hold points', async () => {
  const sample = samplePlan();
  await showPlan(sample);
  expect(screen.getAllByLabelText(/^Title of phase/)).toHaveLength(sample.phases.order.length);
  expect(screen.getAllByLabelText(/^Question of hold point/)).toHaveLength(sample.holdPoints.order.length);
  await waitFor(() => expect(screen.getAllByLabelText(/^Title of step/)).toHaveLength(26));
  expect(screen.getByText(/^5 phases, 26 steps, 3 hold points, 2 h 30 min expected/)).toBeTruthy();
  expect(screen.getAllByText('5 voices, 6 criteria')).not.toHaveLength(0);
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
  for (const words of ['DATA LOSS RISK', 'Point of no return', '1 command', 'no owner'])
    expect(run.getByText(words)).toBeTruthy();
  const backup = within(row('Title of step 1.2'));
  for (const words of ['Backup', 'If: nobody has', 'executor', ', nobody yet'])
    expect(backup.getByText(words)).toBeTruthy();

  expect(screen.queryByDisplayValue('psql -f drop.sql')).toBeNull();
  row('Title of step 1.1').focus();
  await user.keyboard(' ');
  for (const text of ['psql -f drop.sql', 'Gone']) expect(screen.getByDisplayValue(text)).toBeTruthy();
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
  expect(within(row('Question of hold point H3')).getByText('its place was removed')).toBeTruthy();
});

test('sums are shown beside the figures that disagree with them', async () => {
  const plan = aPlan().phase('One', { minutes: 30 }).step('First', { minutes: 20 }).step('Second').build();
  await showPlan(plan);
  expect(screen.getByTitle(/phases say 30 min/)).toBeTruthy();
  expect(screen.getByTitle('30 min; the steps add up to 20+ min (1 step has no time)')).toBeTruthy();
  expect(screen.getByText(/^1 phase, 2 steps, 0 hold points, .* expected, 1 step has no time$/)).toBeTruthy();
});

test('a plan without phases teaches what belongs there', async () => {
  await showPlan(aPlan('').build());
  expect(screen.getByRole('heading', { name: 'What happens, in which order, by whom' })).toBeTruthy();
  expect(screen.queryAllByLabelText(/step/)).toEqual([]);
});

test('three hundred steps are there once their phases are unfolded', async () => {
  const builder = aPlan();
  for (let phase = 1; phase <= 10; phase += 1) {
    builder.phase(`Phase ${phase}`);
    for (let step = 1; step <= 30; step += 1) builder.step(`Step ${step}`, { minutes: 1 });
  }
  const { user } = await showPlan(builder.build());
  // A long plan opens with its first phase alone; the others are a key away.
  await waitFor(() => expect(screen.getAllByLabelText(/^Minutes of step/)).toHaveLength(30));
  for (const head of screen.getAllByRole('row', { expanded: false, name: /^Phase \d+,/ })) {
    head.focus();
    await user.keyboard('{ArrowRight}');
  }
  expect(screen.getAllByLabelText(/^Minutes of step/)).toHaveLength(300);
});
