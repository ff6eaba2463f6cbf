// The example of the origin document, built from a blank plan by keyboard alone: release, strategy, migrations, phases,
// flags, the way back, messages and team, to a plan that nothing blocks, on paper and in the runbook.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeMarkdownFile } from '#shared/files/markdown.ts';
import { planOf, savePdf } from './drive.ts';
import { choose, pressOn, pressTo, tabTo, write } from './keys.ts';
import { chooseFile, launch, test } from './launch.ts';
import { ORIGIN_ITEMS } from './origin-items.ts';

async function overview(page: Page): Promise<void> {
  await page.keyboard.press('Alt+0');
  await write(page, 'Title', 'v2.1.0 OAuth authentication and dashboard');
  await write(page, 'Version', 'v2.1.0');
  await write(page, 'Version to go back to', 'v2.0.3');
  await write(page, 'Summary', 'OAuth sign-in, a new dashboard and an experimental search, all behind flags.');
  await write(page, 'Window starts', '2026-11-28 22:00 Europe/Berlin');
  await write(page, 'Window ends', '2026-11-29 02:00 Europe/Berlin');
  await page.keyboard.press('Tab');
}

async function strategy(page: Page): Promise<void> {
  await page.keyboard.press('Alt+1');
  await tabTo(page, 'High');
  // Risk high, impact critical, rollback complex; breaking, side by side unknown, twice the infrastructure.
  for (const key of ['h', 'c', 'c', 'y', 'u', 'y', ...Array.from({ length: 18 }, () => 'u')])
    await page.keyboard.press(key);
  await expect(page.getByRole('radio', { name: 'Blue-Green' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Rationale of the pattern')).toBeFocused();
}

async function migrations(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2');
  const scripts = [
    ['001_add_oauth_tokens.sql', 'CREATE TABLE oauth_tokens (id bigint PRIMARY KEY, user_id bigint NOT NULL);'],
    ['002_add_user_preferences.sql', "ALTER TABLE users ADD COLUMN preferences jsonb DEFAULT '{}';"],
    ['003_index_users_email.sql', 'CREATE INDEX idx_users_email ON users (email);'],
  ] as const;
  for (const [index, [name, up]] of scripts.entries()) {
    await pressTo(page, 'Add migration', `Script (name of migration ${index + 1})`);
    await page.keyboard.type(name);
    await write(page, `UP script of migration ${index + 1}`, up);
    await pressOn(page, /^Use this/);
  }
}

const FLAGS = [
  ['oauth_authentication', 'OAuth sign-in, enabled gradually'],
  ['new_dashboard', 'The new dashboard, for beta users'],
  ['experimental_search', 'Another search, as an A/B test'],
] as const;

async function flags(page: Page): Promise<void> {
  await page.keyboard.press('Alt+4');
  for (const [index, [key, purpose]] of FLAGS.entries()) {
    const name = `flag ${index + 1}`;
    await pressTo(page, 'Add flag', `Key of ${name}`);
    await page.keyboard.type(key);
    await write(page, `Purpose of ${name}`, purpose);
    await choose(page, `Schedule for ${name}`, /^5, 25, 100 %/);
    if (index < FLAGS.length - 1) await tabTo(page, 'Add flag', 'Shift+Tab');
  }
}

async function rollback(page: Page): Promise<void> {
  await page.keyboard.press('Alt+5');
  for (const option of [/^Blue-Green/, /DOWN/, /fall/i]) await choose(page, 'Add procedure', option);
  await choose(page, 'Add a metric with its thresholds', /^The usual/);
  await choose(page, 'Add a set of triggers', /^The usual eight/);
}

const PEOPLE = ['Marta Weiss', 'Jonas Keller', 'Priya Raman', 'Elif Kaya', 'Tom Braendle', 'Lena Novak', 'Daniel Roth'];
const HELD = [
  ['Deployment Lead', 'Marta'],
  ['Technical Executor', 'Jonas'],
  ['Monitoring Observer', 'Priya'],
  ['Communication Coordinator', 'Elif'],
  ['QA Validator', 'Tom'],
  ['Backup Engineer', 'Lena'],
  ['On-Call Engineer', 'Lena'],
  ['Release Manager', 'Daniel'],
] as const;

async function team(page: Page): Promise<void> {
  await page.keyboard.press('Alt+7');
  for (const [index, person] of PEOPLE.entries()) {
    await pressTo(page, 'Add person', `Name of person ${index + 1}`);
    await page.keyboard.type(person);
    await write(page, `Contact of person ${index + 1}`, `+49 30 1234 ${index}`);
  }
  for (const [index, [role, person]] of HELD.entries()) {
    await tabTo(page, new RegExp(`^${role}`), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, `Holder of role ${index + 1}`);
    await page.keyboard.type(person);
  }
}

/** Without spaces, which paper breaks lines at, and without what Markdown escapes. */
const squeeze = (text: string): string => text.replace(/[\s\\]+/g, '').toLowerCase();

/** The items that a runbook does not say. */
const missing = (runbook: string): unknown[] => {
  const text = squeeze(runbook);
  return ORIGIN_ITEMS.filter(([, words]) => !text.includes(squeeze(words)));
};

test('the example of the origin, from nothing to paper', async ({ folder }) => {
  test.setTimeout(180_000);
  const running = await launch(folder);
  const { page, app, problems } = running;
  const { keyboard } = page;
  await page.getByRole('treegrid').waitFor();
  await keyboard.press('Control+n');
  await expect(page.getByLabel('Title of the first phase')).toBeFocused();
  await pressOn(page, /^Start from the five standard phases/);
  await page.getByRole('row', { name: /^Phase 1, Pre-Deployment/ }).waitFor();
  await overview(page);
  await strategy(page);
  await migrations(page);
  await flags(page);
  await rollback(page);
  await keyboard.press('Alt+6');
  await choose(page, 'Set of messages', /^The six/);
  await team(page);
  await keyboard.press('Alt+5');
  await tabTo(page, 'Primary to decide about a rollback');
  await keyboard.type('Release');
  await keyboard.press('Alt+Shift+1');
  await expect(page.getByText('Nothing blocks this plan')).toBeVisible();

  const { plan } = await planOf(page);
  expect(missing(writeMarkdownFile(plan))).toEqual([]);
  const pdf = path.join(folder, 'runbook.pdf');
  await chooseFile(running, pdf);
  expect(await savePdf(page)).toContain('runbook.pdf');
  expect(missing(execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }))).toEqual([]);
  expect(problems).toEqual([]);
  await app.close();
});
