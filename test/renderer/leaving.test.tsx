// A plan leaves as a file, and a page comes back: the dialogs on the real handlers.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { currencyCode } from '#shared/codes/currency.ts';
import { contentHash } from '#shared/plan/canonical.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { messages, retype, showPlan } from './show-app.tsx';

const SECRET = 'aB3dE5gH7jK9mN2p';
const plan = () =>
  aPlan('Release')
    .phase('Prepare')
    .step('Log in', { command: `login --token ${SECRET}` })
    .build();
const EXPORT = '{Control>}{Shift>}e{/Shift}{/Control}';

test('secrets are shown before a file is made, and masked in it', async () => {
  const { app, user } = await showPlan(plan());
  app.saveTo = path.join(app.folder, 'runbook.md');
  await user.keyboard(EXPORT);
  const dialog = within(await screen.findByRole('dialog', { name: 'This plan holds a secret' }));
  expect(existsSync(app.saveTo)).toBe(false);
  expect(dialog.getByRole('checkbox', { name: /^Leave readable: .*“Log in”/, checked: false })).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Save the Markdown file…' }));
  await waitFor(() => expect(messages().textContent).toContain(`Saved to ${app.saveTo}. 1 secret is masked in it.`));
  expect(readFileSync(app.saveTo, 'utf8')).not.toContain(SECRET);
});

test('what is ticked stays readable', async () => {
  const { app, user } = await showPlan(plan());
  app.saveTo = path.join(app.folder, 'runbook.md');
  await user.keyboard(EXPORT);
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('checkbox'));
  expect(dialog.getByText(/0 secrets are masked, 1 secret is left readable/)).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Save the Markdown file…' }));
  await waitFor(() => expect(messages().textContent).toContain(`Saved to ${app.saveTo}`));
  expect(readFileSync(app.saveTo, 'utf8')).toContain(SECRET);
});

test('whoever cancels has saved nothing', async () => {
  const { app, user } = await showPlan(plan());
  app.saveTo = path.join(app.folder, 'runbook.md');
  await user.keyboard(EXPORT);
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(existsSync(app.saveTo)).toBe(false);
  // And the next time it is asked again.
  await user.keyboard(EXPORT);
  expect(await screen.findByRole('dialog', { name: 'This plan holds a secret' })).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a code from paper is current, then stale with the change since, and a slip is told', async () => {
  const { user, stored } = await showPlan(plan());
  const code = currencyCode(contentHash((await stored()).plan));
  const ask = async (typed: string): Promise<void> => {
    await user.keyboard('{Control>}k{/Control}');
    await user.type(
      await screen.findByRole('combobox', { name: 'Search commands, steps and plans' }),
      'printed page{Enter}',
    );
    await user.type(await screen.findByLabelText('Code'), `${typed}{Enter}`);
  };
  await ask(code.toLowerCase());
  const answer = (): HTMLElement => screen.getByRole('status', { name: 'Answer' });
  await waitFor(() => expect(answer().textContent).toContain('Current'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await retype(user, 'Plan title', 'Another{Enter}');
  await waitFor(async () => expect((await stored()).revision).toBe(1));
  await ask(code);
  await waitFor(() => expect(answer().textContent).toContain('Stale'));
  expect(within(answer()).getByRole('list').textContent).toBe('Title: “Release” became “Another”.');
  await user.clear(screen.getByLabelText('Code'));
  expect(answer().textContent).toBe('');
  await user.type(screen.getByLabelText('Code'), `${code}${code}{Enter}`);
  await waitFor(() => expect(screen.getByText(/this one has 14/)).toBeTruthy());
  expect(screen.getByLabelText('Code').getAttribute('aria-invalid')).toBe('true');
});
