// The focus never falls out of the outline: whoever works by keyboard goes on where the row was.
import { expect, type Page } from '@playwright/test';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { aPlanOf } from '../helpers/plan-builder.ts';
import { focusedIn, openPlanFile, planOf } from './drive.ts';
import { launch, test } from './launch.ts';

const stepsOf = async (page: Page, phase: number): Promise<number> => {
  const { phases } = (await planOf(page)).plan;
  return phases.byId[phases.order[phase] ?? '']?.steps.length ?? 0;
};

test('it stays when its row goes: by cut, by undo, and by the bar of the selection', async ({ folder }) => {
  const { page, app, problems } = await launch(folder);
  await openPlanFile(page, writePlanFile(aPlanOf({ phases: 2, steps: 10 })));
  const { keyboard } = page;
  const focused = () => expect.poll(() => focusedIn(page));
  await page.getByLabel('Title of step 1.2', { exact: true }).click();
  await keyboard.press('Escape');
  await keyboard.press('Control+x');
  await focused().toMatch(/^Step 1\.2, Step 3/);
  await keyboard.press('Enter');
  await focused().toBe('Title of step 1.3');
  await keyboard.press('Control+z');
  await focused().toMatch(/^Step 1\.3, Step 4/);
  await keyboard.press('Shift+ArrowDown');
  await page.getByRole('region', { name: 'Selected steps' }).getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => stepsOf(page, 0)).toBe(2);
  await focused().toMatch(/^(Step|Phase)/);
  expect(problems).toEqual([]);
  await app.close();
});

test('copies that land in a folded phase unfold it, and the keys go on working', async ({ folder }) => {
  const { page, app, problems } = await launch(folder);
  await openPlanFile(page, writePlanFile(aPlanOf({ phases: 2, steps: 10 })));
  const { keyboard } = page;
  const focused = () => expect.poll(() => focusedIn(page));
  await page.getByLabel('Title of step 1.1', { exact: true }).click();
  await keyboard.press('Escape');
  await keyboard.press('Control+a');
  await page
    .getByRole('row', { name: /^Phase 2,/ })
    .locator('.fold')
    .click();
  await page.getByRole('row', { name: /^Step 1\.1,/ }).focus();
  await keyboard.press('Control+d');
  await expect.poll(() => stepsOf(page, 1)).toBe(15);
  await focused().toMatch(/^Step 2\./);
  await keyboard.press('ArrowUp');
  await focused().toMatch(/^Step 2\./);
  expect(problems).toEqual([]);
  await app.close();
});
