// The timeline: phases and hold points on a clock, each reached by mouse and keys.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aPlan } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';
import { showPlan } from './show-app.tsx';

const strip = () => within(screen.getByRole('toolbar', { name: 'Phases and hold points' }));

test('the sample stands on the clock of its window, hold points where they are reached', async () => {
  await showPlan(samplePlan());
  const names = strip()
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label'));
  expect(names).toHaveLength(8);
  expect(names[0]).toMatch(/^Phase 1, Pre-Deployment, 22:00 to 22:30/);
  expect(names.join('; ')).toMatch(/Phase 5, Monitoring, 23:30 to .*00:30/);
});

test('one of them is in the tab order, arrows lead on, and choosing one goes to its row', async () => {
  const { user } = await showPlan(
    aPlan()
      .phase('One')
      .step('First', { minutes: 5 })
      .holdPoint('Go?')
      .phase('Two')
      .step('Second', { minutes: 5 })
      .build(),
  );
  const [first, hold, second] = strip().getAllByRole('button');
  expect(
    strip()
      .getAllByRole('button')
      .filter((button) => button.tabIndex === 0),
  ).toEqual([first]);
  first?.focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(hold);
  await user.keyboard('{ArrowRight}{Enter}');
  expect(second?.getAttribute('aria-label')).toMatch(/^Phase 2, Two/);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Phase 2, Two, 1 step/));
});

test('a plan without phases shows what will stand here', async () => {
  await showPlan(aPlan().build());
  expect(screen.queryByRole('toolbar', { name: 'Phases and hold points' })).toBeNull();
  expect(screen.getByText(/Steps draw themselves here/)).toBeTruthy();
});

const words = (list: string): string[] =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map((item) => item.textContent ?? '');

test('messages and the way back say their times in words', async () => {
  await showPlan(samplePlan());
  expect(words('Messages')[1]).toContain('T+30 min: Progress update, 22:30');
  expect(screen.getByText('messages, 2 earlier')).toBeTruthy();
  expect(words('Way back')).toEqual([
    'Nothing to roll back yet, from 22:00 to 22:45',
    'Roll back to blue, 5 min, from 22:45 to 01:50',
    'Forward only, from 01:50 to 02:00',
  ]);
  expect(screen.getByText('latest abort 01:50')).toBeTruthy();
});

test('an irreversible migration shows the point of no return and what a restore costs', async () => {
  const plan = samplePlan();
  for (const migration of Object.values(plan.migrations.byId)) migration.reversibility = 'irreversible';
  await showPlan(plan);
  expect(screen.getByText('point of no return 22:32')).toBeTruthy();
  // 240 minutes of window less 5 to decide, 90 to restore, 5 to go back to blue.
  expect(screen.getByText('latest abort 00:20')).toBeTruthy();
  expect(words('Way back')).toContain('Restore only, 1 h 35+ min, data loss, from 22:45 to 00:20');
});

test('collapsed, the bars stay and the rest goes; a plan without a window counts from T-0', async () => {
  const { user } = await showPlan(aPlan().phase('One').step('First', { minutes: 5 }).build());
  expect(strip().getByRole('button', { name: 'Phase 1, One, T-0 to T+0:05' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Collapse the timeline' }));
  expect(screen.queryByRole('list', { name: 'Way back' })).toBeNull();
  expect(strip().getByRole('button', { name: /^Phase 1/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Expand the timeline' }));
  expect(screen.getByRole('list', { name: 'Way back' })).toBeTruthy();
});
