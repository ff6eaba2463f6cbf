// Marking a migration irreversible changes until when one can turn back, how, and what is lost: on every screen at once.
import { expect, type Page } from '@playwright/test';
import { launch, test } from './launch.ts';

const latestAbort = (page: Page) => page.locator('.title-cell', { hasText: 'Latest abort' });
const main = (page: Page) => page.getByRole('main');

test('by keyboard, on the sample, and back again', async ({ folder }) => {
  const { page, app, problems } = await launch(folder);
  const { keyboard } = page;
  await page.getByRole('treegrid').waitFor();
  await expect(latestAbort(page)).toHaveText(/01:50/);
  await keyboard.press('Alt+2');
  // What is painted over a script stands letter by letter on what is typed.
  const sizes = () =>
    page.locator('.entry.painted .sizer').evaluateAll((boxes) =>
      boxes.map((box) => {
        const [field, paint] = [box.querySelector('textarea'), box.querySelector('.paint')];
        return field?.scrollHeight === field?.clientHeight && field?.offsetHeight === paint?.clientHeight;
      }),
    );
  // The fonts are there a moment after the page.
  await expect.poll(sizes).toEqual([true, true, true]);
  await page.getByLabel('Can be taken back of migration 1').focus();
  await keyboard.type('no');
  await expect(latestAbort(page)).toHaveText(/00:20\. From 22:32 on only a restore/);
  await expect(main(page).getByText('DATA LOSS RISK').first()).toBeVisible();
  const readiness = page.locator('[data-pane="inspector"]');
  await expect(readiness).toContainText('After 00:20 no way back fits the window any more');
  await expect(page.locator('[data-pane="timeline"]')).toContainText('point of no return 22:32');
  await expect(page.locator('[data-pane="timeline"]')).toContainText('Restore only');
  await keyboard.press('Alt+Shift+9');
  await expect(main(page)).toContainText('Restore from backup; lost is what was written from 22:00 on');
  await expect(main(page)).toContainText('22:32, step 2.2 Run migration scripts in order, decided at H1');
  await keyboard.press('Control+z');
  await expect(latestAbort(page)).toHaveText(/Latest abort01:50$/);
  await expect(main(page)).toContainText('Every step can be taken back');
  expect(problems).toEqual([]);
  await app.close();
});
