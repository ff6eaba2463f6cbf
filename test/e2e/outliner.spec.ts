// The keyboard contract of the outline, in the real app. One app serves all tests; each opens a fresh plan.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { OpenedPlan } from '#shared/contract.ts';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { aPlanOf } from '../helpers/plan-builder.ts';
import { focusedIn, openPlanFile, planOf } from './drive.ts';
import { launch, test } from './launch.ts';

test.describe.configure({ mode: 'serial' });

let app: ElectronApplication;
let page: Page;
let problems: string[];
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdpoint-outliner-'));
  const running = await launch(folder);
  ({ app, page, problems } = running);
  await page.getByRole('treegrid').waitFor();
});

test.afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (plan: Plan): Promise<void> => openPlanFile(page, writePlanFile(plan));
const stored = (): Promise<OpenedPlan> => planOf(page);
const titles = async (phase = 0): Promise<string[]> => {
  const { plan } = await stored();
  return (plan.phases.byId[plan.phases.order[phase] ?? '']?.steps ?? []).map((id) => plan.steps[id]?.title ?? '');
};
const title = (number: string) => page.getByLabel(`Title of step ${number}`, { exact: true });
const row = (name: RegExp) => page.getByRole('row', { name });
const focused = (): Promise<string> => focusedIn(page);
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const ten = (): Plan => aPlanOf({ phases: 2, steps: 10 });

test('Enter adds a step below and goes on there, however fast one types', async () => {
  await open(ten());
  await title('1.2').click();
  await press('Enter');
  await page.keyboard.type('one');
  await press('Enter');
  await page.keyboard.type('two');
  await press('Escape');
  await expect.poll(() => titles().then((all) => all.slice(1, 5))).toEqual(['Step 2', 'one', 'two', 'Step 3']);
  await expect.poll(focused).toMatch(/^Step 1\.4, two/);
});

test('Tab goes through the fields of the row and out of the outline behind them', async () => {
  await open(ten());
  await title('1.2').click();
  await press('Tab');
  expect(await focused()).toBe('Owner of step 1.2');
  await press('Tab');
  expect(await focused()).toBe('Minutes of step 1.2');
  await page.keyboard.type('17');
  await press('Shift+Tab', 'Shift+Tab');
  expect(await focused()).toBe('Title of step 1.2');
  await press('Tab', 'Tab', 'Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[role=treegrid]') === null)).toBe(true);
});

test('Up and Down keep the column, over a verification and a phase', async () => {
  await open(ten());
  await title('1.5').click();
  await press('Tab', 'ArrowDown');
  await expect.poll(focused).toBe('Owner of step 2.1');
  await press('ArrowUp');
  await expect.poll(focused).toBe('Owner of step 1.5');
});

test('Alt+Down moves a step with an unfinished title, across the phase too, and the caret stays', async () => {
  await open(ten());
  await title('1.5').click();
  await press('End');
  await page.keyboard.type(' XY');
  await press('ArrowLeft', 'Alt+ArrowDown');
  await expect.poll(() => titles(1).then(([first]) => first)).toBe('Step 5 XY');
  await page.keyboard.type('-');
  await press('Escape');
  await expect.poll(() => titles(1).then(([first]) => first)).toBe('Step 5 X-Y');
});

test('Shift selects, and the block moves, is ticked, duplicated and deleted as one; undo brings it back', async () => {
  await open(ten());
  await title('1.2').click();
  await press('Escape', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(page.locator('[role=row][aria-selected=true]')).toHaveCount(3);
  await press('Alt+ArrowUp');
  await expect.poll(titles).toEqual(['Step 2', 'Step 3', 'Step 4', 'Step 1', 'Step 5']);
  await press('Control+Enter');
  await expect.poll(async () => Object.keys((await stored()).plan.preparation.ticks).length).toBe(3);
  await press('Control+d');
  await expect.poll(async () => (await titles()).length).toBe(8);
  await press('Delete');
  await expect.poll(async () => (await titles()).length).toBe(5);
  await press('Control+z');
  await expect.poll(async () => (await titles()).length).toBe(8);
});

test('several steps get an owner and minutes at once', async () => {
  const plan = ten();
  plan.roles = { order: ['dba'], byId: { dba: { name: 'Database Lead', kind: 'dba', duties: [] } } };
  await open(plan);
  await title('1.1').click();
  await press('Escape', 'Control+a');
  const bar = page.getByRole('region', { name: 'Selected steps' });
  await expect(bar).toContainText('10 steps selected');
  await bar.getByLabel('Owner').selectOption({ label: 'Database Lead' });
  await bar.getByLabel('Minutes').fill('3');
  await press('Enter');
  await expect
    .poll(async () =>
      Object.values((await stored()).plan.steps).map(({ role, estimate }) => [role, estimate?.expected]),
    )
    .toEqual(Array.from({ length: 10 }, () => ['dba', 180]));
});

test('Left and Right fold, Space opens the detail and Escape in it comes back to the row', async () => {
  await open(ten());
  await title('1.1').click();
  await press('Escape', 'ArrowLeft', 'ArrowLeft');
  await expect(title('1.1')).toHaveCount(0);
  await expect.poll(focused).toMatch(/^Phase 1/);
  await press('ArrowRight', 'ArrowDown', ' ');
  await expect(row(/^Detail of step 1\.1/)).toBeVisible();
  await press('Tab', 'Tab', 'Tab', 'Tab');
  await press('Escape');
  await expect.poll(focused).toMatch(/^Step 1\.1/);
  await press(' ');
  await expect(row(/^Detail of step 1\.1/)).toHaveCount(0);
});

test('a hold point is added after a row, moved, and deleted', async () => {
  await open(ten());
  await title('1.2').click();
  await press('Control+Shift+H');
  await page.keyboard.type('Go on?');
  await press('Escape');
  await expect.poll(focused).toMatch(/^Hold point H1, Go on\?/);
  await press('Alt+ArrowDown');
  const place = async () => Object.values((await stored()).plan.holdPoints.byId)[0]?.place;
  await expect.poll(place).toEqual({ before: 'step-4' });
  await press('Delete');
  await expect.poll(place).toBeUndefined();
});

test('a list pasted on a row becomes steps with commands and minutes; a copied step comes back whole', async () => {
  await open(ten());
  await title('1.1').click();
  await press('Escape');
  const list = '- [ ] Stop the workers (5 min)\n  - Tell support\n```sh\nsystemctl stop worker\n```\n2. Start again';
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, list);
  await expect
    .poll(() => titles().then((all) => all.slice(1, 4)))
    .toEqual(['Stop the workers', 'Tell support', 'Start again']);
  const steps = Object.values((await stored()).plan.steps);
  expect(steps.find((step) => step.title === 'Stop the workers')?.estimate?.expected).toBe(300);
  expect(steps.find((step) => step.title === 'Tell support')).toMatchObject({
    depth: 1,
    commands: [{ language: 'sh', text: 'systemctl stop worker' }],
  });
});

test('cut and paste carry a step with its checks to another phase', async () => {
  await open(ten());
  await title('1.1').click();
  await press('Escape', 'Control+x');
  await expect.poll(async () => (await titles()).length).toBe(4);
  await title('2.1').click();
  await press('Escape', 'Control+v');
  await expect.poll(() => titles(1).then((all) => all[1])).toBe('Step 1');
  const { plan } = await stored();
  const [moved] = Object.values(plan.steps).filter((step) => step.title === 'Step 1');
  expect(plan.checks[moved?.checks[0] ?? '']?.text).toBe('Worker 1 is running');
});

test('find counts, goes from one to the next, and replaces all', async () => {
  await open(ten());
  await press('Control+f');
  await page.keyboard.type('restart worker');
  await expect(page.getByText('10 found')).toBeVisible();
  await press('Enter', 'Enter');
  await expect(page.getByText('2 of 10')).toBeVisible();
  await page.getByLabel('Replace by').fill('reload worker');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await expect
    .poll(
      async () =>
        Object.values((await stored()).plan.steps).filter((step) => step.commands[0]?.text.includes('reload worker'))
          .length,
    )
    .toBe(10);
  await press('Escape');
});

test('of 2,000 steps only those in sight are drawn, and the focus is kept through scrolling', async () => {
  await open(aPlanOf({ phases: 10, steps: 2000 }));
  expect(await page.getByRole('treegrid').locator('*').count()).toBeLessThan(1200);
  await title('1.3').click();
  await press('End');
  await page.getByRole('treegrid').evaluate((grid) => {
    grid.scrollTop = 4000;
  });
  await page.keyboard.type('Z');
  await expect(title('1.3')).toHaveValue(/Z$/);
  await press('Escape', 'End');
  await expect.poll(focused).toMatch(/^Phase 10/);
});

test('a row that is added does not move the row with the focus', async () => {
  await open(aPlanOf({ phases: 2, steps: 300 }));
  await title('1.3').click();
  await page.getByRole('treegrid').evaluate((grid) => {
    grid.scrollTop = 1500;
  });
  await title('1.50').click();
  const top = async (): Promise<number> => (await title('1.50').boundingBox())?.y ?? 0;
  const before = await top();
  await press('Enter');
  await expect(title('1.51')).toBeFocused();
  expect(await top()).toBe(before);
});

test('no page wrote an error', () => {
  expect(problems).toEqual([]);
});
