// The built app in one real window, with a plan of each size in its archive, and the ways to a plan that a person takes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { openPlanFile } from '../e2e/drive.ts';
import { launch } from '../e2e/launch.ts';
import { planOfSize, SIZES, type Size, titleOf } from './sizes.ts';

export interface BenchWindow {
  app: ElectronApplication;
  page: Page;
  close(): Promise<void>;
}

export async function openBenchWindow(): Promise<BenchWindow> {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdpoint-bench-'));
  const { app, page, problems } = await launch(folder);
  await page.getByRole('treegrid').waitFor();
  for (const size of SIZES) await openPlanFile(page, writePlanFile(planOfSize(size)));
  return {
    app,
    page,
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
      if (problems.length > 0) throw new Error(`The window wrote errors: ${problems.join('; ')}`);
    },
  };
}

/**
 * Opens a plan from the library with the palette. Gives the milliseconds from the Enter that chooses it to the second
 * frame with its rows; the first frame has them on the screen when the second begins.
 */
export async function openBySearch({ page }: BenchWindow, size: Size): Promise<number> {
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('treegrid', { name: 'Phases and steps' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Search commands' }).waitFor();
  await page.keyboard.type(titleOf(size));
  await page.getByRole('option', { name: titleOf(size) }).waitFor();
  const opened = await page.evaluateHandle(watchOpening);
  await page.keyboard.press('Enter');
  return opened.evaluate(({ milliseconds }) => milliseconds);
}

/** Runs in the page. */
function watchOpening(): { milliseconds: Promise<number> } {
  const milliseconds = new Promise<number>((resolve) => {
    const onKey = ({ timeStamp }: KeyboardEvent): void => {
      const look = (): void => {
        const isThere = document.querySelector('.outline [role=row][aria-level]') !== null;
        requestAnimationFrame(isThere ? () => resolve(performance.now() - timeStamp) : look);
      };
      requestAnimationFrame(look);
    };
    addEventListener('keydown', onKey, { capture: true, once: true });
  });
  return { milliseconds };
}

/** Opens a plan, unfolds all its phases and puts the caret at the end of its first step's title. */
export async function openUnfolded(window: BenchWindow, size: Size): Promise<void> {
  await openBySearch(window, size);
  const { page } = window;
  const title = page.getByLabel('Title of step 1.1', { exact: true });
  await title.click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  for (let left = await page.locator('[aria-level="1"][aria-expanded=false]').count(); left > 0; left -= 1) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
  }
  await page.keyboard.press('Home');
  await title.click();
  await page.keyboard.press('End');
}
