// The window has the page's own colour before the page is there, so that nothing flashes in a dark room.
import { expect } from '@playwright/test';
import { launch, test } from './launch.ts';

// On Linux the toolkit takes its theme from a variable; elsewhere only the system's own theme is tried.
for (const [theme, env] of [
  ['system', {}],
  ['dark', { GTK_THEME: 'Adwaita:dark' }],
] as const)
  test(`the window is of the page's colour in the ${theme} theme`, async ({ folder }) => {
    const { page, app } = await launch(folder, { env });
    await expect(page.getByLabel('Plan title')).toBeVisible();
    const isDark = await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors);
    test.skip(theme === 'dark' && !isDark, 'this system cannot be told its theme by a variable');
    // The tests' driver pretends a light theme unless told not to.
    await page.emulateMedia({ colorScheme: null });
    const ofPage = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--surface-chrome'));
    const ofWindow = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor());
    expect(ofWindow?.toLowerCase()).toBe(ofPage.trim());
    await app.close();
  });
