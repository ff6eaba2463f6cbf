// P14: nothing in a plan can run, navigate, open windows or ask for permissions, on the screen or on paper.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { addPlan } from '../../electron/plans.ts';
import { expectOk, startApp } from '../helpers/app.ts';
import { poison } from '../helpers/poison.ts';
import { samplePlan } from '../helpers/sample.ts';
import { savePdf } from './drive.ts';
import { chooseFile, launch, test } from './launch.ts';
import { PAYLOADS } from './payloads.ts';

/** Puts one poisoned plan per payload into a new archive and gives their ids. */
function fillArchive(folder: string): string[] {
  const app = startApp({ folder });
  const desk = { archive: expectOk(app.hold.use()), clock: Date.now, person: 'tester' };
  const sample = samplePlan();
  const ids = PAYLOADS.map((payload, index) => {
    const { plan, fields } = poison(sample, payload);
    expect(fields).toBeGreaterThan(300);
    return expectOk(addPlan({ ...desk, newId: () => `payload-${index}` }, plan));
  });
  app.close();
  return ids;
}

/** What a payload would leave behind. */
const traces = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    canary: (globalThis as { canary?: unknown }).canary ?? null,
    elements: document.querySelectorAll(
      'iframe, object, embed, base, img, math, x-canary, [onerror], [onload], [ping], meta[http-equiv]',
    ).length,
    links: [...document.querySelectorAll('a')].filter(({ href }) => !href.startsWith('app://holdpoint/')).length,
    address: location.href,
  }));

test(`${PAYLOADS.length} payloads in every field stay text`, async ({ folder }) => {
  test.setTimeout(240_000);
  const ids = fillArchive(folder);
  const running = await launch(folder);
  const { page, app, problems } = running;
  let windows = 0;
  app.on('window', () => {
    windows += 1;
  });
  // The first start opens the sample; what follows must come after that.
  await expect(page.getByLabel('Plan title')).toBeVisible();
  for (const [index, planId] of ids.entries()) {
    const payload = PAYLOADS[index] ?? '';
    // Opening marks the plan as the newest, so that the reloaded page shows it.
    await page.evaluate(
      (id) =>
        (globalThis as never as { holdpoint: { request(n: string, i: unknown): unknown } }).holdpoint.request(
          'plan.open',
          { planId: id },
        ),
      planId,
    );
    await page.reload();
    await expect(page.getByLabel('Plan title')).toHaveValue(
      new RegExp(`${payload.slice(0, 6).replace(/[^\w ]/g, '.')}`),
    );
    expect(await traces(page)).toEqual({ canary: null, elements: 0, links: 0, address: 'app://holdpoint/index.html' });
    const pdf = path.join(folder, 'runbook.pdf');
    await chooseFile(running, pdf);
    expect(await savePdf(page)).toContain('runbook.pdf');
    expect(await traces(page)).toMatchObject({ canary: null, elements: 0, links: 0 });
    const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    const squeezed = (value: string): string => value.replace(/\s+/g, '');
    expect(squeezed(text)).toContain(squeezed(payload));
  }
  expect(windows).toBe(ids.length); // the print windows, and no other
  expect(problems).toEqual([]);
  await app.close();
});
