// Opening the preview in the real window, as its specs do.
import { expect, type Locator, type Page } from '@playwright/test';
import { openPlanFile } from './drive.ts';
import { launch, type RunningApp } from './launch.ts';

/** The dialog. */
export const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Print and export' });
/** The pages that are drawn now. */
export const drawn = (page: Page): Locator => page.locator('canvas[data-drawn]');

/** Starts the app on its sample or on a plan file, and opens the pages by key. */
export async function openPreview(folder: string, file?: string): Promise<RunningApp> {
  const running = await launch(folder);
  const { page } = running;
  await expect(page.getByLabel('Plan title')).toBeVisible();
  if (file !== undefined) await openPlanFile(page, file);
  await page.keyboard.press('Control+P');
  await expect(drawn(page).first()).toBeVisible({ timeout: 30_000 });
  return running;
}
