// The dialogs about what leaves the app: by keys alone, and axe finds nothing in them in both themes.
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { chooseFile, test } from './launch.ts';
import { dialogOf, openPreview } from './preview.ts';

test('everything is reached and changed by keys alone', async ({ folder }) => {
  const running = await openPreview(folder);
  const { page, app, problems } = running;
  await chooseFile(running, path.join(folder, 'keys.pdf'));
  const dialog = dialogOf(page);
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return element?.getAttribute('aria-label') ?? labels[0]?.textContent ?? element?.textContent ?? '';
    });
  const seen: string[] = [];
  for (let press = 0; press < 20; press += 1) {
    await page.keyboard.press('Tab');
    seen.push((await focused()).trim());
  }
  expect(seen).toEqual([
    'Close',
    'Runbook',
    'War room pack',
    'Whole plan',
    expect.stringContaining('Full runbook'),
    expect.stringContaining('Run sheet'),
    expect.stringContaining('Rollback card'),
    expect.stringContaining('Role cards'),
    expect.stringContaining('Communications sheet'),
    expect.stringContaining('Guide'),
    'A4',
    'In colour',
    'Print…',
    'Save PDF…',
    'Page before',
    'Next page',
    'Whole page',
    'Fit width',
    '100 %',
    'Pages',
  ]);
  await dialog.getByRole('button', { name: 'War room pack' }).focus();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('checkbox', { name: /Full runbook/ })).not.toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /Role cards/ })).toBeChecked();
  const save = dialog.getByRole('button', { name: 'Save PDF…', disabled: false });
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status', { name: 'What was done' })).toContainText('keys.pdf');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(problems).toEqual([]);
  await app.close();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ folder }) => {
    const secret = aPlan('Release').phase('Prepare').step('Log in', { command: 'login --token aB3dE5gH7jK9' });
    const { page, app, problems } = await openPreview(folder, writePlanFile(secret.build()));
    await expect(page.getByRole('checkbox', { name: /Leave readable/ })).toBeVisible();
    await page.emulateMedia({ colorScheme });
    const expectNothing = async (where: string): Promise<void> => {
      // The default opens a page of its own for its work, which Electron does not have.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${where}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    };
    await expectNothing('pages');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+E');
    await expect(page.getByRole('dialog', { name: 'This plan holds a secret' })).toBeVisible();
    await expectNothing('secrets');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('printed page');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Code').fill('not a code');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByLabel('Code')).toHaveAttribute('aria-invalid', 'true');
    await expectNothing('code');
    expect(problems).toEqual([]);
    await app.close();
  });
