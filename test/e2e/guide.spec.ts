// The guide in the real window: found by keys, nothing wrong for axe on its pages, and on paper as a PDF.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { guide } from '../helpers/guide.ts';
import { bodyLines } from '../helpers/paper-rules.ts';
import { readPdf } from '../helpers/pdf.ts';
import { chooseFile, launch, test } from './launch.ts';
import { pageProblems } from './paper-pages.ts';
import { dialogOf, drawn } from './preview.ts';

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

async function expectNothing(page: Page, where: string): Promise<void> {
  // The default opens a page of its own for its work, which Electron does not have.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('.inspector').analyze();
  expect(violations.map(({ id, nodes }) => `${where}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('found, read and printed', async ({ folder }) => {
  const running = await launch(folder);
  const { page, app, problems } = running;
  await page.getByRole('treegrid').waitFor();
  await page.keyboard.press('Alt+Shift+2');
  const box = inspector(page).getByRole('combobox', { name: 'Find in the guide' });
  await box.focus();
  await page.keyboard.type('which situation');
  await expectNothing(page, 'hits');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Which one for which situation' })).toBeFocused();
  await expectNothing(page, 'a page with tables');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNothing(page, 'in the dark');
  await inspector(page).getByText(`All ${guide().length} pages`).click();
  const file = path.join(folder, 'guide.pdf');
  await chooseFile(running, file);
  await inspector(page).getByRole('button', { name: 'Print the guide' }).click();
  await expect(drawn(page).first()).toBeVisible({ timeout: 30_000 });
  await dialogOf(page).getByRole('button', { name: 'Save PDF…' }).click();
  await expect(page.getByRole('status', { name: 'What was done' })).toContainText('guide.pdf');
  const pages = await readPdf(new Uint8Array(readFileSync(file)));
  const lines = pages.flatMap((one) => bodyLines(one).map(({ text }) => text)).join('\n');
  expect(guide().filter(({ title }) => !lines.includes(title))).toEqual([]);
  expect(pageProblems(pages, { layouts: ['guide'], paper: 'A4', isColour: true }, ['Code '])).toEqual([]);
  expect(problems).toEqual([]);
  await app.close();
});
