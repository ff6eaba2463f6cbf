// Readiness on the screen: every finding with its weight, its place and its fix.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { findingsOf } from '#shared/readiness/check.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { messages, showPlan } from './show-app.tsx';

/** Nobody owns the step and it has no time. */
const plan = () => aPlan('Release').phase('Prepare').step('Drain').build();
const inspector = () => within(screen.getByRole('complementary', { name: 'Inspector' }));
const nav = () => within(screen.getByRole('navigation', { name: 'Plan' }));

test('every finding is shown with why, the worst first, and counted in tab and navigation', async () => {
  const findings = findingsOf(plan());
  expect(findings.length).toBeGreaterThan(0);
  await showPlan(plan());
  const shown = inspector()
    .getAllByRole('heading', { level: 4 })
    .map(({ textContent }) => textContent);
  expect([...shown].sort()).toEqual(findings.map(({ message }) => message).sort());
  const weights = ['blocker', 'warning', 'hint'];
  const order = shown.map((text) => weights.indexOf(findings.find(({ message }) => message === text)?.severity ?? ''));
  expect(order).toEqual([...order].sort());
  expect(inspector().getByRole('tab', { name: `Readiness ${findings.length}` })).toBeTruthy();
  for (const severity of ['blocker', 'warning'] as const) {
    const own = findings.filter((one) => one.view === 'phases');
    if (own.every((one) => one.severity !== severity)) continue;
    const count = own.filter((one) => one.severity === severity).length;
    expect(nav().getByRole('button', { name: new RegExp(`Phases.* ${count} ${severity}`) })).toBeTruthy();
    break;
  }
});

test('a finding leads to its place', async () => {
  const elsewhere = findingsOf(plan()).find(({ view }) => view !== 'phases');
  const { user } = await showPlan(plan());
  await user.click(inspector().getByRole('button', { name: new RegExp(`^Go to .*: ${elsewhere?.message}$`) }));
  expect(nav().getByRole('button', { current: 'page' }).textContent).not.toContain('Phases');
  await user.keyboard('{F8}');
  expect(messages().textContent).not.toBe('');
});

test('a fix is one edit that can be taken back from the message', async () => {
  const fixable = findingsOf(plan()).find(({ fix }) => fix !== undefined);
  if (!fixable?.fix) throw new Error('This plan needs a finding with a fix.');
  const { user, stored } = await showPlan(plan());
  const [button] = inspector().getAllByRole('button', { name: fixable.fix.label });
  if (!button) throw new Error('The fix has no button.');
  await user.click(button);
  await waitFor(async () => expect((await stored()).revision).toBe(1));
  await user.click(await within(messages()).findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await stored()).revision).toBe(2));
  expect((await stored()).plan).toEqual(plan());
});
