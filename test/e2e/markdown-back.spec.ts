// A runbook is saved as Markdown, changed in an editor, dropped on the window, and brought back into its plan by keyboard.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { chooseFile, launch, test } from './launch.ts';

/** Drops a file on the window, as a person's hand would. */
const drop = (page: Page, name: string, text: string): Promise<void> =>
  page.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content ?? ''], file ?? ''));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );

async function expectNothing(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('what was changed by hand is named, brought in and undone', async ({ folder }) => {
  const running = await launch(folder);
  const { page, app, problems } = running;
  await page.getByRole('treegrid').waitFor();
  const file = path.join(folder, 'runbook.md');
  await chooseFile(running, file);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('markdown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText('Saved to');
  const text = readFileSync(file, 'utf8')
    .replace('1.2 Verify backup integrity**', '1.2 Read the backup back**')
    .replace('- **Deployment lead:**', '- **Leader:**');
  await drop(page, 'runbook.md', text);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('This runbook was written from');
  await expect(dialog).toContainText('Read the backup back');
  await expect(dialog).toContainText('Line');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNothing(page);
  }
  await dialog.getByRole('button', { name: 'Bring into the plan' }).focus();
  await page.keyboard.press('Enter');
  const step = page.getByLabel('Title of step 1.2', { exact: true });
  await expect(step).toHaveValue('Read the backup back');
  await page.keyboard.press('Control+z');
  await expect(step).toHaveValue('Verify backup integrity');
  expect(problems).toEqual([]);
  await app.close();
});
