// The preview in the real window: the pages of the PDF itself, drawn where they are looked at, by pointer and by keys.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { aPlan, aPlanOf } from '../helpers/plan-builder.ts';
import { openPlanFile, savePdf } from './drive.ts';
import { chooseFile, launch, type RunningApp, test } from './launch.ts';
import { dialogOf, drawn, openPreview } from './preview.ts';

/** How many pixels of a drawn page are dark. */
const darkPixels = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return 0;
    const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? { data: [] };
    let dark = 0;
    for (let pixel = 0; pixel < data.length; pixel += 4) if ((data[pixel] ?? 255) < 96) dark += 1;
    return dark;
  });

/** How many pages a file has, and how large the first one is, in whole points. */
async function pagesOf(file: string): Promise<{ count: number; size: number[] }> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await task.promise;
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  const pages = { count: document.numPages, size: [width, height].map(Math.round) };
  await task.destroy();
  return pages;
}

/** Lets the hidden window never finish its layout while `isHeld`. It sees that in the storage of our own pages. */
async function holdLayout({ app, page }: RunningApp, isHeld: boolean): Promise<void> {
  await page.evaluate((held) => localStorage.setItem('held', String(held)), isHeld);
  await app.context().addInitScript(() => {
    if (location.pathname === '/print.html' && localStorage.getItem('held') === 'true')
      window.requestAnimationFrame = () => 0;
  });
}

const windowsOf = ({ app }: RunningApp): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('it shows the pages that are saved, and draws only those in sight', async ({ folder }) => {
  const running = await openPreview(folder, writePlanFile(aPlanOf({ phases: 12, steps: 300 })));
  const { page, app, problems } = running;
  const count = Number(/of (\d+)/.exec((await page.locator('.paper-count').textContent()) ?? '')?.[1]);
  expect(count).toBeGreaterThan(20);
  expect(await darkPixels(drawn(page).first())).toBeGreaterThan(1000);
  await page.getByRole('region', { name: 'Pages' }).focus();
  await page.keyboard.press('End');
  await expect(page.getByText(`Page ${count} of ${count}`)).toBeVisible();
  await expect(page.getByRole('img', { name: `Page ${count}`, exact: true }).and(drawn(page))).toBeVisible();
  expect(await page.locator('canvas').count()).toBeLessThan(8);
  const pdf = path.join(folder, 'pages.pdf');
  await chooseFile(running, pdf);
  await dialogOf(page).getByRole('button', { name: 'Save PDF…' }).click();
  await expect(page.getByRole('status', { name: 'What was done' })).toHaveText(`Saved to ${pdf}`);
  expect(await pagesOf(pdf)).toEqual({ count, size: [595, 842] });
  await dialogOf(page).getByRole('radio', { name: 'US Letter' }).check();
  await dialogOf(page).getByRole('button', { name: 'Save PDF…', disabled: false }).click();
  await expect(page.getByRole('status', { name: 'What was done' })).toHaveText(`Saved to ${pdf}`);
  expect((await pagesOf(pdf)).size).toEqual([612, 792]);
  const shape = await drawn(page)
    .first()
    .evaluate(({ clientWidth, clientHeight }) => clientHeight / clientWidth);
  expect(shape).toBeCloseTo(792 / 612, 2);
  expect(await windowsOf(running)).toBe(1);
  expect(problems).toEqual([]);
  await app.close();
});

test('what takes over a second can be stopped and begun again', async ({ folder }) => {
  const running = await launch(folder);
  const { page, app, problems } = running;
  await expect(page.getByLabel('Plan title')).toBeVisible();
  await holdLayout(running, true);
  await page.keyboard.press('Control+P');
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByText('Stopped: the pages were not made.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save PDF…' })).toHaveAttribute('aria-disabled', 'true');
  await expect.poll(() => windowsOf(running)).toBe(1);
  await holdLayout(running, false);
  await dialog.getByRole('button', { name: 'Make the pages' }).click();
  await expect(drawn(page).first()).toBeVisible();
  expect(problems).toEqual([]);
  await app.close();
});

test('a layout that never ends is answered within its time', async ({ folder }) => {
  test.skip(process.env.HOLDPOINT_LONG !== '1', 'it takes its 30 seconds');
  const running = await launch(folder);
  const { page, app } = running;
  await expect(page.getByLabel('Plan title')).toBeVisible();
  await holdLayout(running, true);
  await page.keyboard.press('Control+P');
  await expect(dialogOf(page).getByText(/The pages were not made/)).toBeVisible({ timeout: 40_000 });
  await expect.poll(() => windowsOf(running)).toBe(1);
  await app.close();
});

test('closing forgets what was being made', async ({ folder }) => {
  const running = await launch(folder);
  const { page, app, problems } = running;
  await expect(page.getByLabel('Plan title')).toBeVisible();
  await holdLayout(running, true);
  await page.keyboard.press('Control+P');
  await expect.poll(() => windowsOf(running)).toBe(2);
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await expect.poll(() => windowsOf(running)).toBe(1);
  expect(problems).toEqual([]);
  await app.close();
});

test('choices in quick succession leave one set of pages, the last', async ({ folder }) => {
  const running = await openPreview(folder, writePlanFile(aPlanOf({ phases: 12, steps: 300 })));
  const { page, app, problems } = running;
  await app.evaluate(({ app: electron }) => {
    electron.on('browser-window-created', (_event, { webContents }) => {
      const print = webContents.printToPDF.bind(webContents);
      webContents.printToPDF = (options) => {
        process.env.PRINTING = String(Number(process.env.PRINTING ?? 0) + 1);
        return print(options);
      };
    });
  });
  const printing = (): Promise<number> => app.evaluate(() => Number(process.env.PRINTING ?? 0));
  const colour = dialogOf(page).getByRole('checkbox', { name: 'In colour' });
  for (let turn = 0; turn < 6; turn += 1) {
    const before = await printing();
    await colour.click();
    // Every other time it is given up while Chromium writes the file, else while the page is loaded or laid out.
    if (turn % 2 === 1) await expect.poll(printing, { intervals: [20] }).toBeGreaterThan(before);
  }
  await dialogOf(page).getByRole('radio', { name: 'US Letter' }).check();
  const pdf = path.join(folder, 'last.pdf');
  await chooseFile(running, pdf);
  await dialogOf(page).getByRole('button', { name: 'Save PDF…', disabled: false }).click();
  await expect(page.getByRole('status', { name: 'What was done' })).toHaveText(`Saved to ${pdf}`);
  expect((await pagesOf(pdf)).size).toEqual([612, 792]);
  await expect.poll(() => windowsOf(running)).toBe(1);
  expect(problems).toEqual([]);
  await app.close();
});

test('without a printer it is said, and nothing is lost', async ({ folder }) => {
  const running = await openPreview(folder);
  const { page, app, problems } = running;
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    const none = (): void =>
      BrowserWindow.getAllWindows().forEach(({ webContents }) => {
        webContents.getPrintersAsync = () => Promise.resolve([]);
      });
    electron.on('browser-window-created', none);
    none();
  });
  await dialogOf(page).getByRole('button', { name: 'Print…' }).click();
  await expect(page.getByRole('status', { name: 'What was done' })).toContainText(/no printer/);
  expect(await windowsOf(running)).toBe(1);
  await expect(dialogOf(page).getByRole('button', { name: 'Save PDF…' })).toHaveAttribute('aria-disabled', 'false');
  expect(problems).toEqual([]);
  await app.close();
});

const HOSTILE = [
  ['500 characters', 'Release '.repeat(62).trim(), ''],
  ['a word of 20 kB', 'Release', 'x'.repeat(20_000)],
  ['what looks like a frame', '<iframe src="https://canary.invalid/"></iframe>', '<script>window.canary = 1</script>'],
  ['both directions and control characters', '\u202Eesaeler\u202C שלום 👩‍💻', '\u0000\u0007\u2028\uFEFF'],
] as const;

test('hostile texts are pages like any other', async ({ folder }) => {
  const running = await launch(folder);
  const { page, app, problems } = running;
  await expect(page.getByLabel('Plan title')).toBeVisible();
  for (const [what, title, details] of HOSTILE) {
    const plan = aPlan(title).phase(title).step(title, { details, command: details, check: title }).build();
    await openPlanFile(page, writePlanFile(plan));
    const pdf = path.join(folder, 'hostile.pdf');
    await chooseFile(running, pdf);
    expect(await savePdf(page), what).toBe(`Saved to ${pdf}`);
    await expect(drawn(page).first(), what).toBeVisible();
    expect(await page.evaluate(() => 'canary' in window), what).toBe(false);
    // Nothing of the text is wider than the panel that shows it.
    const panel = page.locator('.paper-panel');
    expect(await panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), what).toBe(0);
  }
  expect(problems).toEqual([]);
  await app.close();
});
