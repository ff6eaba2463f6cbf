// The library in a real window: a file dropped on it, every plan deleted and brought back by keyboard, and axe.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { launch, test } from './launch.ts';

const SAMPLE = readFileSync(path.resolve(import.meta.dirname, '../../resources/sample.holdpoint'), 'utf8');

/** Drops a file on the middle of the window, as the system would. */
async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? ''));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await expect(page.getByText('Drop the plan or runbook to add it to the library')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

async function expectNothing(page: Page, where: string): Promise<void> {
  // The default opens a page of its own for its work, which Electron does not have.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${where}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('a plan file dropped on the window is in the library; what is no plan is refused', async ({ folder }) => {
  const { page, app, problems } = await launch(folder);
  await expect(page.getByLabel('Plan title')).toBeVisible();
  await dropFile(page, 'night.holdpoint', SAMPLE);
  await expect(page.getByText('The plan in “night.holdpoint” is in the library.')).toBeVisible();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(4);
  await dropFile(page, 'page.html', '<html>');
  await expect(page.getByText('"page.html" cannot be opened.')).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(4);
  expect(problems).toEqual([]);
  await app.close();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the library in the ${colorScheme} theme`, async ({ folder }) => {
    const { page, app, problems } = await launch(folder);
    await expect(page.getByLabel('Plan title')).toBeVisible();
    await page.emulateMedia({ colorScheme });
    await page.keyboard.press('Control+Shift+L');
    const grid = page.getByRole('grid');
    await expect(grid).toBeFocused();
    await expectNothing(page, 'list');
    await page.keyboard.press('F2');
    await expectNothing(page, 'renaming');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await expect(page.getByText('All plans are in the bin')).toBeVisible();
    await expectNothing(page, 'empty');
    await page.getByRole('button', { name: 'Bin 1' }).click();
    await grid.focus();
    await page.keyboard.press('Delete');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expectNothing(page, 'question');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect(page.getByText('The bin is empty')).toBeVisible();
    expect(problems).toEqual([]);
    await app.close();
  });
