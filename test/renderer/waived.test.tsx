// What a plan sets aside is listed beside its findings, with the reason, and does not count.
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aPlan } from '../helpers/plan-builder.ts';
import { showPlan } from './show-app.tsx';

test('a waived finding stands apart with its reason', async () => {
  const waiver = { rule: 'steps/no-owner', on: 'step-1', reason: 'Whoever is there', by: 'Marta', at: 1 };
  const plan = aPlan('Release').phase('Prepare').step('Drain');
  await showPlan(plan.and(({ waivers }) => Object.assign(waivers, { order: ['w'], byId: { w: waiver } })).build());
  const waived = within(screen.getByRole('region', { name: 'Waived 1' }));
  expect(waived.getByText('"Drain" has no owner.')).toBeTruthy();
  expect(waived.getByText('Waived: Whoever is there')).toBeTruthy();
  expect(screen.getAllByText('"Drain" has no owner.')).toHaveLength(1);
});
