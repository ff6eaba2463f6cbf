// The road: from a keystroke to the archive to a printed runbook, and back after a restart, a kill and an undo.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { samplePlan } from '../helpers/sample.ts';
import { planOf, savePdf } from './drive.ts';
import { chooseFile, launch, test } from './launch.ts';

const sample = samplePlan();
const titleField = (page: Page) => page.getByLabel('Plan title');
const stepTitle = (page: Page) => page.getByLabel('Title of step 1.1', { exact: true });
const stepMinutes = (page: Page) => page.getByLabel('Minutes of step 1.1', { exact: true });
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const saving = (page: Page) => page.getByRole('group', { name: 'Saving' });

test('the first start shows every phase, step, owner and hold point of the sample', async ({ folder }) => {
  const { page, app, problems } = await launch(folder);
  await expect(titleField(page)).toHaveValue(sample.title);
  // Only the rows in sight are drawn: the keyboard leads through all of them, and each says its name.
  await page.getByRole('row', { name: /^Phase 1,/ }).focus();
  const names: string[] = [];
  const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  for (let last = await name(); last !== names.at(-1); last = await name()) {
    names.push(last);
    await page.keyboard.press('ArrowDown');
  }
  const shown = names.join('\n');
  for (const phase of Object.values(sample.phases.byId)) {
    expect(shown).toMatch(new RegExp(`^Phase \\d, ${escaped(phase.title)}, ${phase.steps.length} step`, 'm'));
    for (const step of phase.steps.map((id) => sample.steps[id]))
      expect(shown).toMatch(new RegExp(`^Step \\d\\.\\d, ${escaped(step?.title ?? '')}, `, 'm'));
  }
  for (const { question } of Object.values(sample.holdPoints.byId))
    expect(shown).toMatch(new RegExp(`^Hold point H\\d, ${escaped(question)}`, 'm'));
  expect(shown).toContain('Technical Executor');
  expect(problems).toEqual([]);
  await app.close();
});

test('an edit is there after a restart, and so are undo and redo, by keyboard alone', async ({ folder }) => {
  const first = await launch(folder);
  const before = await stepTitle(first.page).inputValue();
  await stepTitle(first.page).focus();
  await first.page.keyboard.press('Control+A');
  await first.page.keyboard.type('Back up the database twice');
  await first.page.keyboard.press('Escape');
  await expect(saving(first.page)).toContainText('revision 1');
  for (const _ of ['title', 'owner', 'minutes']) await first.page.keyboard.press('Tab');
  await expect(stepMinutes(first.page)).toBeFocused();
  await first.page.keyboard.press('Control+A');
  await first.page.keyboard.type('7');
  await first.page.keyboard.press('Tab');
  await expect(saving(first.page)).toContainText('revision 2');
  await expect(saving(first.page)).toContainText(/Saved, revision 2\s*\d\d:\d\d:\d\d/);
  await first.app.close();

  const second = await launch(folder);
  const { page } = second;
  await expect(stepTitle(page)).toHaveValue('Back up the database twice');
  await expect(stepMinutes(page)).toHaveValue('7');
  await page.keyboard.press('Control+Z');
  await expect(stepMinutes(page)).toHaveValue('5');
  await page.keyboard.press('Control+Z');
  await expect(stepTitle(page)).toHaveValue(before);
  await second.app.close();

  const third = await launch(folder);
  await expect(stepTitle(third.page)).toHaveValue(before);
  await third.page.keyboard.press('Control+Shift+Z');
  await third.page.keyboard.press('Control+Shift+Z');
  await expect(stepTitle(third.page)).toHaveValue('Back up the database twice');
  await expect(stepMinutes(third.page)).toHaveValue('7');
  expect([...first.problems, ...second.problems, ...third.problems]).toEqual([]);
  await third.app.close();
});

test('a kill in the middle of a word gives the word back', async ({ folder }) => {
  const first = await launch(folder);
  await stepTitle(first.page).fill('Half a wo');
  await stepMinutes(first.page).fill('not a time');
  await expect.poll(async () => (await planOf(first.page)).drafts.map(({ text }) => text)).toContain('not a time');
  await first.kill();

  const { page, app } = await launch(folder);
  await expect(stepMinutes(page)).toHaveValue('not a time');
  await expect(page.getByText(/Restored/).first()).toBeVisible();
  await expect(stepTitle(page)).toHaveValue('Half a wo');
  await app.close();
});

test('text that was just typed is not lost when the window is closed at once', async ({ folder }) => {
  const first = await launch(folder);
  await titleField(first.page).fill('');
  await first.page.keyboard.type('Closed in a hurry');
  await first.app.close();
  const { page, app } = await launch(folder);
  await expect(titleField(page)).toHaveValue('Closed in a hurry');
  await app.close();
});

test('Markdown and PDF hold every step, command and check of the sample', async ({ folder }) => {
  const running = await launch(folder);
  const { page, app } = running;
  const markdown = path.join(folder, 'runbook.md');
  await chooseFile(running, markdown);
  await expect(titleField(page)).toBeVisible();
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('runbook.md');
  const pdf = path.join(folder, 'runbook.pdf');
  await chooseFile(running, pdf);
  expect(await savePdf(page)).toContain('runbook.pdf');

  const squeeze = (text: string): string => text.replace(/[\s\\]+/g, '');
  const paper = squeeze(execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }));
  const text = squeeze(readFileSync(markdown, 'utf8'));
  for (const step of Object.values(sample.steps)) {
    expect(text).toContain(squeeze(step.title));
    expect(paper).toContain(squeeze(step.title));
    for (const { text: command } of step.commands) {
      expect(text).toContain(squeeze(command));
      expect(paper).toContain(squeeze(command));
    }
  }
  for (const check of Object.values(sample.checks)) {
    expect(text).toContain(squeeze(check.text));
    expect(paper).toContain(squeeze(check.text));
  }
  for (const { question } of Object.values(sample.holdPoints.byId)) expect(paper).toContain(squeeze(question));
  await app.close();
});

test('a cancelled export says so and writes nothing', async ({ folder }) => {
  const running = await launch(folder);
  await chooseFile(running, undefined);
  await expect(titleField(running.page)).toBeVisible();
  await running.page.keyboard.press('Control+Shift+E');
  await expect(running.page.getByRole('status', { name: 'Messages' })).toContainText('cancelled');
  await running.app.close();
});
