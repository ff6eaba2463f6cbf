// The tests' own ears: what goes wrong in a page is heard, so that a test that expects no problems says something.
import { expect } from '@playwright/test';
import { launch, test } from './launch.ts';

test('an error on the console and one that is thrown are both heard from the first window', async ({ folder }) => {
  const { page, app, problems } = await launch(folder);
  await page.evaluate(() => {
    console.error('said on purpose');
    setTimeout(() => {
      throw new Error('thrown on purpose');
    });
  });
  await expect.poll(() => problems.join('\n')).toMatch(/said on purpose[\s\S]*thrown on purpose/);
  await app.close();
});
