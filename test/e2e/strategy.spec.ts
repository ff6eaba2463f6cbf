// The strategy of a new plan by keyboard alone: assessed, chosen, explained, and its steps in the plan, in few keys.
import { expect, type Page } from '@playwright/test';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { newPlan } from '#shared/plan/presets.ts';
import { openPlanFile, planOf } from './drive.ts';
import { launch, test } from './launch.ts';

/** 24 answers, and little more: at four seconds of reading for each key that is under three minutes. */
const FEW = 40;

/** A keyboard that counts. */
function counting({ keyboard }: Page) {
  let count = 0;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
    count += keys.length;
  };
  return { press, count: () => count };
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, press: (key: string) => Promise<void>, name: RegExp): Promise<void> {
  for (let tabs = 0; tabs < 25; tabs += 1) {
    await press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(found)) return;
  }
  throw new Error(`Tab does not come to ${name}.`);
}

test('assessed, chosen, explained and put into the plan, and one undo takes the steps out', async ({ folder }) => {
  const { page, app, problems } = await launch(folder);
  await openPlanFile(page, writePlanFile(newPlan('standard', 'Keyboard')));
  const { press, count } = counting(page);
  await press('Alt+1');
  await tabTo(page, press, /^High$/);
  // Risk, impact, rollback; then the 21 facts, most of them unknown.
  await press('h', 'c', 'm', 'n', 'y', 'n', ...Array.from({ length: 18 }, () => 'u'));
  await expect(page.getByText('3 of 21 known')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Canary' })).toBeFocused();
  await expect(page.locator('.pattern').first()).toContainText('The risk is high');
  await press('Enter');
  await expect(page.getByLabel('Rationale of the pattern')).toBeFocused();
  await expect(page.getByLabel('Rationale of the pattern')).toHaveValue(/^Canary\. The risk is high/);
  await tabTo(page, press, /^Put the steps of Canary/);
  await press('Enter');
  await expect(page.getByRole('dialog')).toContainText('9 steps come in, 2 untouched steps go.');
  await tabTo(page, press, /^Put them in/);
  await press('Enter');
  await expect.poll(async () => Object.keys((await planOf(page)).plan.steps).length).toBe(29);
  expect(count()).toBeLessThan(FEW);
  await press('Control+z');
  await expect.poll(async () => Object.keys((await planOf(page)).plan.steps).length).toBe(22);
  expect((await planOf(page)).plan.strategy.pattern).toBe('canary');
  expect(problems).toEqual([]);
  await app.close();
});
