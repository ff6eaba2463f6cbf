// What a person sees when the archive cannot be used, and that they can go on.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { launch, test } from './launch.ts';

/** Starts once, so that there is an archive with the sample, and then spoils its first bytes. */
async function damagedArchive(folder: string): Promise<void> {
  const { page, app } = await launch(folder);
  await expect(page.getByLabel('Plan title')).toBeVisible();
  await app.close();
  const file = path.join(folder, 'holdpoint.db');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xff, 0, 16));
}

test('a damaged archive shows what is whole, waits, and goes on when asked', async ({ folder }) => {
  await damagedArchive(folder);
  const first = await launch(folder);
  await expect(first.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(first.page.getByText('v2.1.0 OAuth sign-in and new dashboard')).toBeVisible();
  const { violations } = await new AxeBuilder({ page: first.page }).setLegacyMode(true).analyze();
  expect(violations).toEqual([]);
  await first.app.close();

  const second = await launch(folder);
  await second.page.getByRole('button', { name: /Continue/ }).click();
  await expect(second.page.getByLabel('Plan title')).toHaveValue('v2.1.0 OAuth sign-in and new dashboard');
  expect(readdirSync(folder).some((name) => name.startsWith('damaged-'))).toBe(true);
  await second.app.close();
});

test('an archive of a newer Holdpoint is refused in a sentence and stays as it is', async ({ folder }) => {
  const { page, app } = await launch(folder);
  await expect(page.getByLabel('Plan title')).toBeVisible();
  await app.close();
  const file = path.join(folder, 'holdpoint.db');
  const bytes = readFileSync(file);
  bytes.writeInt32BE(999, 60); // user_version
  writeFileSync(file, bytes);
  const again = await launch(folder);
  await expect(again.page.getByText(/newer Holdpoint/)).toBeVisible();
  await again.app.close();
  expect(readFileSync(file)).toEqual(bytes);
});
