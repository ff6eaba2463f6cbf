// axe finds nothing, in both themes and at three sizes.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { launch, test } from './launch.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
  { width: 900, height: 600 },
];

for (const colorScheme of ['light', 'dark'] as const)
  test(`the plan screen in the ${colorScheme} theme`, async ({ folder }) => {
    const { page, app } = await launch(folder);
    await expect(page.getByLabel('Plan title')).toBeVisible();
    await page.emulateMedia({ colorScheme });
    for (const size of SIZES) {
      await app.evaluate(
        ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
        size,
      );
      // The default opens a page of its own for its work, which Electron does not have.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    await app.close();
  });
