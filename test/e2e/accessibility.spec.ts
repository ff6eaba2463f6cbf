// axe finds nothing, in both themes: the plan screen at three sizes, every part of a plan, and what opens over it.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { launch, test } from './launch.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
  { width: 900, height: 600 },
];

/** The keys that show each part of a plan and each tab of the inspector. */
const PARTS = [
  ...['0', '1', '2', '4', '5', '6', '7', '8', '9', 'Shift+9', '3'],
  ...['Shift+1', 'Shift+2', 'Shift+3', 'Shift+4'],
].map((key) => `Alt+${key}`);

async function expectNothing(page: Page, where: string): Promise<void> {
  // The default opens a page of its own for its work, which Electron does not have.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, nodes }) => `${where}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`the plan screen in the ${colorScheme} theme`, async ({ folder }) => {
    const { page, app, problems } = await launch(folder);
    await expect(page.getByLabel('Plan title')).toBeVisible();
    await page.emulateMedia({ colorScheme });
    for (const size of SIZES) {
      await app.evaluate(
        ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
        size,
      );
      await expectNothing(page, `${size.width}`);
    }
    expect(problems).toEqual([]);
    await app.close();
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`every part of a plan in the ${colorScheme} theme`, async ({ folder }) => {
    test.setTimeout(120_000);
    const { page, app, problems } = await launch(folder);
    await expect(page.getByLabel('Plan title')).toBeVisible();
    await page.emulateMedia({ colorScheme });
    for (const keys of PARTS) {
      await page.keyboard.press(keys);
      await expectNothing(page, keys);
    }
    await page.keyboard.press('Control+K');
    await expect(page.getByRole('combobox', { name: 'Search commands, steps and plans' })).toBeFocused();
    await expectNothing(page, 'palette');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Menu' }).click();
    await expectNothing(page, 'menu');
    expect(problems).toEqual([]);
    await app.close();
  });
