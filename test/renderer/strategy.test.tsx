// The assessment is answered by keyboard, the advice follows at once, and a choice drafts its own reasons.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, retype, showPlan } from './show-app.tsx';

async function showStrategy(plan = aPlan('Release').build()) {
  const shown = await showPlan(plan);
  await shown.user.keyboard('{Alt>}1{/Alt}');
  const strategy = async () => (await shown.stored()).plan.strategy;
  return { ...shown, strategy };
}

const question = (name: string) => within(screen.getByRole('group', { name }));
const ranking = (): (string | undefined)[] =>
  screen
    .getAllByRole('radio')
    .filter((radio) => radio.id.startsWith('pattern-'))
    .map((radio) => radio.id.slice('pattern-'.length));

test('levels and facts are stored, and the order of the patterns follows', async () => {
  const { user, strategy } = await showStrategy();
  await user.click(question('Risk level').getByRole('radio', { name: 'High' }));
  await user.click(question('User impact').getByRole('radio', { name: 'Critical' }));
  await user.click(question('Rollback complexity').getByRole('radio', { name: 'Complex' }));
  await waitFor(async () => expect((await strategy()).axes.risk.level).toBe('high'));
  question('The change is breaking').getByRole('radio', { name: '?' }).focus();
  // Breaking; side by side unknown; twice the infrastructure.
  await user.keyboard('yuy');
  await waitFor(async () => {
    const { facts } = await strategy();
    expect([facts.breakingChange, facts.versionsCoexist, facts.doubleInfrastructure]).toEqual([
      'yes',
      'unknown',
      'yes',
    ]);
  });
  expect(ranking()).toEqual(['blueGreen', 'canary', 'flags', 'recreate', 'rolling']);
  expect(screen.getByText('2 of 21 known')).toBeTruthy();
  expect(screen.getByText(/nobody has said that old and new can run side by side/)).toBeTruthy();
});

test('choosing a pattern drafts a rationale; another choice drafts it anew until somebody edits it', async () => {
  const { user, strategy } = await showStrategy();
  await user.click(question('Risk level').getByRole('radio', { name: 'High' }));
  await user.click(screen.getByRole('radio', { name: 'Blue-Green' }));
  await waitFor(async () => expect((await strategy()).rationale).toMatch(/^Blue-Green\. The risk is high/));
  expect((await strategy()).advice?.ranking[0]).toEqual({ pattern: 'blueGreen', score: 3 });
  await user.click(screen.getByRole('radio', { name: 'Canary' }));
  await waitFor(async () => expect((await strategy()).rationale).toMatch(/^Canary\./));
  await retype(user, 'Rationale of the pattern', 'Our own words');
  await user.tab();
  await user.click(screen.getByRole('radio', { name: 'Feature Flags' }));
  await waitFor(async () => expect((await strategy()).pattern).toBe('flags'));
  expect((await strategy()).rationale).toBe('Our own words');
});

test('a pattern that does not lead asks why, and one that is ruled out is a finding until that is said', async () => {
  const { user, strategy } = await showStrategy();
  await user.click(question('Risk level').getByRole('radio', { name: 'Low' }));
  question('Downtime is acceptable').getByRole('radio', { name: '?' }).focus();
  await user.keyboard('n');
  await user.click(screen.getByRole('radio', { name: 'Recreate (All-at-Once)' }));
  expect(await screen.findByText(/was chosen, but is ruled out/)).toBeTruthy();
  await retype(user, 'Why the advice was not followed', 'The customer agreed to a window');
  await user.tab();
  await waitFor(() => expect(screen.queryByText(/was chosen, but is ruled out/)).toBeNull());
  expect((await strategy()).override).toBe('The customer agreed to a window');
});

test('evidence is written below its axis', async () => {
  const { user, strategy } = await showStrategy();
  await retype(user, 'Evidence for Risk level', 'A new session format');
  await user.tab();
  await waitFor(async () => expect((await strategy()).axes.risk.evidence).toBe('A new session format'));
  expect(field('Evidence for User impact').value).toBe('');
});

test('when everything is ruled out there are four ways on', async () => {
  const plan = aPlan('Release')
    .and(({ strategy }) =>
      Object.assign(strategy.facts, {
        breakingChange: 'yes',
        versionsCoexist: 'no',
        doubleInfrastructure: 'no',
        flagsAvailable: 'no',
        downtimeAcceptable: 'no',
      }),
    )
    .build();
  await showStrategy(plan);
  expect(screen.getByText('Everything is ruled out. What can be done, in this order:')).toBeTruthy();
  expect(screen.getByText('Put the change behind a flag.')).toBeTruthy();
});
