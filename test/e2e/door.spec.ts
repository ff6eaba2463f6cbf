// P15 in the real process: what main knows of a window counts, not what a page says.
import path from 'node:path';
import { expect } from '@playwright/test';
import { savePdf } from './drive.ts';
import { chooseFile, launch, test } from './launch.ts';

test('a print window that makes a request of the main window is refused', async ({ folder }) => {
  const running = await launch(folder);
  const { app, page } = running;
  await expect(page.getByLabel('Plan title')).toBeVisible();
  // The hidden window is there for a moment only: its answers leave it through the console.
  await app.context().addInitScript(() => {
    if (location.pathname !== '/print.html') return;
    const bridge = (globalThis as never as { holdpoint: { request(name: string, input: unknown): Promise<unknown> } })
      .holdpoint;
    for (const name of ['library.list', 'app.status', 'plan.undo'])
      void bridge.request(name, {}).then((answer) => console.info(`PROBE ${name} ${JSON.stringify(answer)}`));
  });
  const probes: string[] = [];
  app.on('window', (window) =>
    window.on('console', (message) => message.text().startsWith('PROBE') && probes.push(message.text())),
  );
  await chooseFile(running, path.join(folder, 'runbook.pdf'));
  expect(await savePdf(page)).toContain('runbook.pdf');
  expect(probes).toHaveLength(3);
  for (const probe of probes) expect(probe).toContain('This window may not make that request.');
  await app.close();
});

test('input that is no JSON is refused in the real process too', async ({ folder }) => {
  const { app, page } = await launch(folder);
  await expect(page.getByLabel('Plan title')).toBeVisible();
  const answers = await page.evaluate(async () => {
    const bridge = (globalThis as never as { holdpoint: { request(name: unknown, input: unknown): Promise<unknown> } })
      .holdpoint;
    let deep: unknown = [];
    for (let level = 0; level < 900; level += 1) deep = [deep];
    const inputs = [undefined, null, 1, 'x', [], deep, new Date(), new Map([[1, 2]]), new ArrayBuffer(8), Number.NaN];
    return Promise.all(inputs.map((input) => bridge.request('plan.open', input)));
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } });
  await app.close();
});
