// The screens for an archive that cannot simply be opened, and for a bug.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { addPlan } from '../../electron/plans.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, retype, showPlan, showWindow } from './show-app.tsx';

/** A folder with an archive of these plans, closed. */
function archiveOf(...plans: Plan[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdpoint-screens-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const app = startApp({ folder });
  const desk = { archive: expectOk(app.hold.use()), clock: () => 0, person: 'tester' };
  for (const [index, plan] of plans.entries()) expectOk(addPlan({ ...desk, newId: () => `plan-${index}` }, plan));
  app.close();
  return folder;
}

/** Changes the bytes of an archive's database. */
function spoil(folder: string, change: (bytes: Buffer) => unknown): void {
  const file = path.join(folder, 'holdpoint.db');
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

function open(folder: string): TestApp {
  const app = startApp({ folder });
  onTestFinished(() => app.close());
  return app;
}

test('a damaged archive names what is whole and goes on with it when asked', async () => {
  const folder = archiveOf(aPlan('Alpha').phase('One').build());
  spoil(folder, (bytes) => bytes.fill(0xff, 0, 16));
  const user = await showWindow(open(folder));
  expect(await screen.findByRole('heading', { name: '1 plan whole' })).toBeTruthy();
  expect(screen.getByText('Alpha')).toBeTruthy();
  expect(screen.getByText(/stay untouched in a folder of their own/)).toBeTruthy();
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Continue with the 1 whole plan',
    'Show the folder',
  ]);
  await user.click(screen.getByRole('button', { name: /Continue/ }));
  expect((await screen.findByLabelText<HTMLInputElement>('Plan title')).value).toBe('Alpha');
  expect(readdirSync(folder).some((name) => name.startsWith('damaged'))).toBe(true);
});

test('an archive of a newer Holdpoint is refused in a sentence', async () => {
  const folder = archiveOf(aPlan('Alpha').build());
  spoil(folder, (bytes) => bytes.writeInt32BE(999, 60));
  await showWindow(open(folder));
  expect(await screen.findByText(/newer Holdpoint/)).toBeTruthy();
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Show the folder']);
});

test('an archive that lost its newest changes says so in a bar that can be dismissed', async () => {
  const folder = archiveOf(aPlan('Alpha').build());
  const tail = path.join(folder, 'holdpoint.tail.json');
  writeFileSync(tail, JSON.stringify({ ...JSON.parse(readFileSync(tail, 'utf8')), lastSeq: 3 }));
  const user = await showWindow(open(folder));
  expect(await screen.findByText(/changes are missing/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText(/changes are missing/)).toBeNull();
});

test('an archive without plans shows the library', async () => {
  await showWindow(open(archiveOf()));
  expect(await screen.findByRole('heading', { name: 'All plans' })).toBeTruthy();
});

test('a bug shows what happened, and the plan opens again with what was being typed', async () => {
  const { app, user } = await showPlan(aPlan('Alpha').phase('One').step('Drain').build());
  const { request } = window.holdpoint;
  const fail = () => Promise.reject(new Error('a bug in main'));
  window.holdpoint = { request: (name, input) => (name === 'plan.edit' ? fail() : request(name, input)) };
  await retype(user, 'Plan title', 'Drain the queue');
  // The browser reports a promise that nobody handled; jsdom does not.
  const reported = new Promise<unknown>((resolve) => process.once('unhandledRejection', resolve));
  await user.tab();
  const event = Object.assign(new Event('unhandledrejection'), { reason: await reported });
  window.dispatchEvent(event);
  expect(await screen.findByText(/a bug in main/)).toBeTruthy();
  window.holdpoint = { request: (name, input) => app.knock(name, input) };
  await user.click(screen.getByRole('button', { name: 'Open the plan again' }));
  await screen.findByLabelText('Plan title');
  await waitFor(() => expect(field('Plan title').value).toBe('Drain the queue'));
  expect(screen.getByText(/Restored/)).toBeTruthy();
});
