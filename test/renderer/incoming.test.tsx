// A runbook that is dropped on the window: what was guessed in it is shown; one that was written here asks where it goes.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { writeMarkdownFile } from '#shared/files/markdown.ts';
import { expectOk } from '../helpers/app.ts';
import { samplePlan } from '../helpers/sample.ts';
import { messages, showPlan } from './show-app.tsx';

const drop = (name: string, text: string): boolean =>
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [new File([text], name)] } });

const dialog = () => screen.findByRole('dialog');

test('a stranger’s runbook becomes a plan, and the places to look at are listed with their lines', async () => {
  const { app, user } = await showPlan(samplePlan());
  drop('night.md', '# Release v4.2\n\n## Deploy\n\n- [ ] Stop the queue (5 min)\n- [ ] Start it\n');
  const shown = within(await dialog());
  expect(shown.getByText('The runbook was read: night.md')).toBeTruthy();
  expect(shown.getByText('Line 1').parentElement?.textContent).toContain('The version 4.2 was taken from the title.');
  await user.click(shown.getByRole('button', { name: 'Close' }));
  expect(messages().textContent).toContain('The plan in “night.md” is in the library.');
  expect(
    expectOk(await app.request('library.list', {}))
      .map(({ steps }) => steps)
      .sort(),
  ).toContain(2);
});

test('a runbook that comes back unchanged offers nothing to bring in, but a copy', async () => {
  const { app, user } = await showPlan(samplePlan());
  drop('runbook.md', writeMarkdownFile(samplePlan(), app.planId));
  const shown = within(await dialog());
  expect(shown.getByText('Nothing was changed in it since.')).toBeTruthy();
  expect(shown.queryByRole('button', { name: 'Bring into the plan' })).toBeNull();
  await user.click(shown.getByRole('button', { name: 'Add as a new plan' }));
  await waitFor(async () => expect(expectOk(await app.request('library.list', {}))).toHaveLength(2));
});

test('changes that do not fit are refused, and said', async () => {
  const { app, user } = await showPlan(samplePlan());
  const text = writeMarkdownFile(samplePlan(), app.planId).replace('- **Version:** v2.1.0', '- **Version:** v3.0.0');
  const { revision } = expectOk(await app.request('plan.open', { planId: app.planId }));
  const edit = { type: 'release.update' as const, fields: { version: 'v2.2.0' } };
  expectOk(await app.request('plan.edit', { planId: app.planId, baseRevision: revision, edit }));
  drop('runbook.md', text);
  await user.click(within(await dialog()).getByRole('button', { name: 'Bring into the plan' }));
  await waitFor(() => expect(messages().textContent).toContain('was changed here in the same places'));
  expect(expectOk(await app.request('plan.open', { planId: app.planId })).plan.release.version).toBe('v2.2.0');
});
