// Below the ranking: settings, what goes together, the way back, and the pattern's steps, put in by one edit.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newPlan } from '#shared/plan/presets.ts';
import type { Strategy } from '#shared/plan/schema/strategy.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, messages, retype, showPlan } from './show-app.tsx';

async function showStrategy(plan = aPlan('Release').build(), strategy: Partial<Strategy> = {}) {
  Object.assign(plan.strategy, strategy);
  const shown = await showPlan(plan);
  await shown.user.keyboard('{Alt>}1{/Alt}');
  const stored = async () => (await shown.stored()).plan;
  return { ...shown, plan: stored };
}

const radio = (name: string) => screen.getByRole('radio', { name });

test('a choice begins with the usual settings; stages are changed, added before the last one, and removed', async () => {
  const { user, plan } = await showStrategy();
  await user.click(radio('Canary'));
  await screen.findByText('Chosen: Canary');
  const stages = async () => (await plan()).strategy.knobs.canary?.stages.map(({ percent, wait }) => [percent, wait]);
  expect(await stages()).toEqual([
    [5, 1800],
    [25, 1800],
    [50, 1800],
    [100, 0],
  ]);
  await retype(user, 'To percent at stage 2 of Canary', '20 %');
  await user.tab();
  await retype(user, 'hold time after stage 2 of Canary', '1 h');
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'Add stage to Canary' }));
  await waitFor(() => expect(document.activeElement).toBe(field('To percent at stage 4 of Canary')));
  await user.click(screen.getByRole('button', { name: 'Remove stage 1 of Canary' }));
  await waitFor(async () =>
    expect(await stages()).toEqual([
      [20, 3600],
      [50, 1800],
      [75, 1800],
      [100, 0],
    ]),
  );
  await retype(user, 'To percent at stage 1 of Canary', 'most');
  await user.tab();
  expect(await screen.findByText('Write a number from 0 to 100.')).toBeTruthy();
});

test('feature flags get the best carrier; another pattern takes it away, and settings that nobody touched', async () => {
  const { user, plan } = await showStrategy();
  await user.click(radio('Feature Flags'));
  await waitFor(async () => expect((await plan()).strategy.carrier).toBe('rolling'));
  expect(Object.keys((await plan()).strategy.knobs).sort()).toEqual(['flags', 'rolling']);
  await user.selectOptions(screen.getByLabelText('The binary is carried by'), 'Recreate (All-at-Once)');
  await user.click(await screen.findByLabelText('With a maintenance page during Recreate'));
  await waitFor(async () => expect((await plan()).strategy.knobs.recreate).toEqual({ maintenancePage: false }));
  await user.click(radio('Blue-Green'));
  await waitFor(async () => expect((await plan()).strategy.pattern).toBe('blueGreen'));
  const { carrier, knobs } = (await plan()).strategy;
  expect(carrier).toBeUndefined();
  expect(Object.keys(knobs).sort()).toEqual(['blueGreen', 'recreate']);
  await user.click(await screen.findByRole('checkbox', { name: /Feature flags/ }));
  await waitFor(async () => expect((await plan()).strategy.companions).toEqual(['Feature flags']));
});

test('the steps of the pattern are shown before they are put in, and one undo takes them out', async () => {
  const { user, plan } = await showStrategy(newPlan('standard', 'Release'), { pattern: 'recreate' });
  await user.click(screen.getByRole('button', { name: /^Put the steps of Recreate/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('7 steps come in, 2 untouched steps go.')).toBeTruthy();
  await user.selectOptions(dialog.getByLabelText('Commands for'), 'Kubernetes');
  expect(dialog.getByText(/\{\{namespace\}\}, \{\{app\}\}/)).toBeTruthy();
  const before = await plan();
  await user.click(dialog.getByRole('button', { name: 'Put them in' }));
  await waitFor(async () => expect(Object.keys((await plan()).steps)).toHaveLength(27));
  expect(messages().textContent).toContain('stand in Application Deployment');
  expect(screen.getByText('They stand in Application Deployment.')).toBeTruthy();
  expect((await plan()).variables.order).toHaveLength(6);
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await plan()).toEqual(before));
});

test('what the plan makes of the way back stands beside what the pattern says', async () => {
  const lost = aPlan('Release').migration('Drop the table', { reversibility: 'irreversible' }).build();
  await showStrategy(lost, { pattern: 'blueGreen' });
  const wayBack = within(screen.getByRole('region', { name: 'Way back' }));
  expect(wayBack.getByText('seconds')).toBeTruthy();
  expect(wayBack.getByText('30–60 min and more')).toBeTruthy();
  expect(wayBack.getByText(/Once “Drop the table” has run, only a restore/)).toBeTruthy();
  expect(screen.getByText(/A migration takes the fast way back away/)).toBeTruthy();
});

test('a question that could change who leads goes to its fact', async () => {
  const { user } = await showStrategy();
  screen.getByRole('radio', { name: 'High' }).focus();
  await user.keyboard('hcm');
  await user.click(await screen.findByRole('button', { name: /^Twice the infrastructure is affordable\?/ }));
  const fact = screen.getByRole('group', { name: 'Twice the infrastructure is affordable' });
  expect(fact.contains(document.activeElement)).toBe(true);
  await user.keyboard('n');
  await waitFor(() =>
    expect(screen.getAllByRole('radio').find((one) => one.id.startsWith('pattern-'))?.id).toBe('pattern-canary'),
  );
});

test('Enter on a pattern chooses it and goes on to the rationale', async () => {
  const { user } = await showStrategy();
  radio('Rolling').focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(field('Rationale of the pattern')));
  expect(field('Rationale of the pattern').value).toMatch(/^Rolling\./);
});

test('the patterns stand side by side in a dialog that Escape closes', async () => {
  const { user } = await showStrategy(undefined, { pattern: 'rolling' });
  const opener = screen.getByRole('button', { name: 'Compare the patterns…' });
  await user.click(opener);
  const table = within(await screen.findByRole('dialog')).getByRole('table');
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toContain('Rolling chosen');
  expect(within(table).getAllByRole('rowheader')).toHaveLength(7);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(opener));
  expect(screen.queryByRole('dialog')).toBeNull();
});
