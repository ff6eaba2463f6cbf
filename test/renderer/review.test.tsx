// The review by keyboard: what is open leads to its place, the team's word is written down, and ready is said of a content.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { contentHash } from '#shared/plan/canonical.ts';
import { findingsOf } from '#shared/readiness/check.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, messages, retype, showPlan } from './show-app.tsx';
import { part, press, showReview, small } from './show-review.tsx';

const status = (): string => screen.getByText('Status').nextSibling?.textContent?.trim() ?? '';

test('a blank plan says of every output why nothing of it is there, and leads to its section', async () => {
  const { user } = await showReview(aPlan('Release').build());
  expect(part('Outputs').getAllByText('nothing yet')).toHaveLength(10);
  expect(part('Signs of success').getAllByText('nothing yet')).toHaveLength(8);
  await press(
    user,
    part('Outputs').getByRole('button', { name: /^Chosen pattern.*nothing yet.*No pattern is chosen/ }),
  );
  expect(screen.getByRole('heading', { level: 2, name: 'Strategy' })).toBeTruthy();
});

test('a blocker holds ready back until it is set aside with a reason, which can be taken back', async () => {
  const plan = aPlan('Release').phase('Deploy').step('Switch').build();
  const blockers = findingsOf(plan).filter(({ severity }) => severity === 'blocker');
  const { user, stored, preparation } = await showReview(plan);
  const ready = () => screen.getByRole('button', { name: 'Declare it ready' });
  await press(user, ready());
  expect(ready().getAttribute('aria-disabled')).toBe('true');
  expect((await preparation()).status).toEqual({ kind: 'draft' });
  const list = () => within(screen.getByRole('list', { name: 'Blockers' }));
  expect(list().getAllByRole('listitem')).toHaveLength(blockers.length);
  for (const { message } of blockers) {
    const row = list().getByText(message).closest('li');
    if (!row) throw new Error('It stands in no row.');
    await press(user, within(row).getByRole('button', { name: 'Set aside…' }));
    await user.keyboard('We know it{Enter}');
    await waitFor(() => expect(screen.queryByText(message, { selector: '.review *' })).toBeNull());
  }
  await press(user, ready());
  await waitFor(async () => {
    const { plan: now } = await stored();
    expect(now.preparation.status).toEqual({ kind: 'ready', hash: contentHash(now) });
    expect(now.waivers.order).toHaveLength(blockers.length);
  });
  await waitFor(() => expect(status()).toBe('Ready'));
  const [takeBack] = screen.getAllByRole('button', { name: 'Take it back: We know it' });
  if (takeBack) await press(user, takeBack);
  // A waiver is content: without it, it is another one.
  await waitFor(() => expect(status()).toBe('Changed'));
});

test('a sign-off holds for its content; after a change it says which one it was and what changed since', async () => {
  const { user, preparation, stored } = await showReview(small());
  await retype(user, 'Name', 'Marta Weiß');
  expect(field('As').value).toBe('Deployment Lead');
  await press(user, screen.getByRole('button', { name: 'Sign this content' }));
  expect(await screen.findByText('signed this content')).toBeTruthy();
  const { plan } = await stored();
  expect(Object.values((await preparation()).signOffs.byId)).toMatchObject([
    { name: 'Marta Weiß', role: 'Deployment Lead', hash: contentHash(plan) },
  ]);
  await retype(user, 'Plan title', 'Another title{Enter}');
  const changed = await screen.findByText(/signed an earlier content \(revision \d+\), 1 change since/);
  expect(changed.closest('details')?.textContent).toContain('became “Another title”');
  expect(screen.getByText('0 of 1 on this content')).toBeTruthy();
});

test('a part leaves as a document of its own', async () => {
  const { app, user } = await showPlan(small());
  app.saveTo = path.join(app.folder, 'plan.md');
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox', { name: 'Search commands, steps and plans' }), 'a part{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Export a part of the plan' }));
  dialog.getByRole('radio', { name: /^Monitoring Plan/ }).focus();
  await user.keyboard(' {Enter}');
  await waitFor(() => expect(messages().textContent).toContain(`Saved to ${app.saveTo}`));
  expect(readFileSync(app.saveTo, 'utf8')).toMatch(/^# Monitoring Plan: v2\.1\.0\n/);
});
