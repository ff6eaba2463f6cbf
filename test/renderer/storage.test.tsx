// When the archive cannot be written, the text stays, the top says what was not saved and why, and it can be tried again.
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectOk, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, messages, retype, saving, showPlan } from './show-app.tsx';

const plan = () => aPlan('Drain').phase('Prepare').step('Drain', { minutes: 5 }).build();
const TITLE = 'Plan title';

/** Lets SQLite refuse every write, or accept them again. */
const refuseWrites = (app: TestApp, refuses: boolean): unknown =>
  expectOk(app.hold.use()).db.pragma(`query_only = ${refuses ? 1 : 0}`);

test('a text that could not be saved stays in its field, is named, and is saved on Try again', async () => {
  const { app, user, stored } = await showPlan(plan());
  refuseWrites(app, true);
  await retype(user, TITLE, 'Drain the queue');
  await user.tab();
  await waitFor(() =>
    expect(messages().textContent).toContain(`“${TITLE}” is not saved. The archive can only be read`),
  );
  expect(saving().textContent).toContain('Not saved since');
  expect(field(TITLE).value).toBe('Drain the queue');

  refuseWrites(app, false);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(async () => expect((await stored()).plan.title).toBe('Drain the queue'));
  await waitFor(() => expect(saving().textContent).toMatch(/^Saved, revision 1 \d/));
});

test('a text that could not be saved is tried again when its field is left again', async () => {
  const { app, user, stored } = await showPlan(plan());
  refuseWrites(app, true);
  await retype(user, TITLE, 'Drain the queue{Enter}');
  await waitFor(() => expect(messages().textContent).toContain('is not saved'));
  refuseWrites(app, false);
  await user.tab();
  await waitFor(async () => expect((await stored()).plan.title).toBe('Drain the queue'));
  await waitFor(() => expect(saving().textContent).toMatch(/^Saved, revision 1 \d/));
});

test('a text longer than any field holds is refused beside the field', async () => {
  const { user } = await showPlan(plan());
  await user.clear(field(TITLE));
  await user.click(field(TITLE));
  await user.paste('x'.repeat(100_001));
  await user.tab();
  await waitFor(() => expect(screen.getByText(/Keep this under 100,000 characters/)).toBeTruthy());
  expect(field(TITLE).value).toHaveLength(100_001);
});
