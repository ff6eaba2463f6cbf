// P14: what a page may ask the browser for is refused: permissions, windows, other addresses, connections.
import { expect } from '@playwright/test';
import { launch, test } from './launch.ts';

const PERMISSIONS = [
  'accelerometer',
  'ambient-light-sensor',
  'background-fetch',
  'background-sync',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'geolocation',
  'gyroscope',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'nfc',
  'notifications',
  'payment-handler',
  'persistent-storage',
  'screen-wake-lock',
  'storage-access',
  'window-management',
];

const ADDRESSES = [
  'https://canary.invalid/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:void(window.canary=1)',
  'app://other/index.html',
  'mailto:a@canary.invalid',
];

test('a page gets no permission, no window and no other address', async ({ folder }) => {
  const { page, app } = await launch(folder);
  await expect(page.getByLabel('Plan title')).toBeVisible();
  const states = await page.evaluate(
    (names) =>
      Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            // This Chromium does not know the name, so nothing can be granted under it.
            () => 'denied',
          ),
        ),
      ),
    PERMISSIONS,
  );
  expect(states.filter((state) => state !== 'denied')).toEqual([]);
  for (const address of ADDRESSES) {
    expect(await page.evaluate((url) => window.open(url) === null, address)).toBe(true);
    await page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url });
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    const answer = page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'connected',
          () => 'refused',
        ),
      address,
    );
    expect(await answer, address).toBe('refused');
  }
  expect(await page.evaluate(() => [location.href, (globalThis as { canary?: unknown }).canary ?? null])).toEqual([
    'app://holdpoint/index.html',
    null,
  ]);
  expect(app.windows()).toHaveLength(1);
  await app.close();
});

/** Asks for what a page must ask a person for; gives what was granted. */
const askForEverything = async (): Promise<string[]> => {
  const refused = (): undefined => undefined;
  const asked: Record<string, Promise<unknown>> = {
    notifications: Notification.requestPermission().then((answer) => (answer === 'granted' ? answer : undefined)),
    media: navigator.mediaDevices.getUserMedia({ audio: true, video: true }).catch(refused),
    place: new Promise((done) =>
      navigator.geolocation.getCurrentPosition(done, () => done(undefined), { timeout: 2000 }),
    ),
    midi: navigator.requestMIDIAccess({ sysex: true }).catch(refused),
    clipboard: navigator.clipboard.readText().catch(refused),
  };
  const answers = await Promise.all(Object.values(asked));
  return Object.keys(asked).filter((_, index) => answers[index] !== undefined);
};

test('a page that asks is given nothing', async ({ folder }) => {
  const { page, app } = await launch(folder);
  await page.getByLabel('Plan title').click();
  expect(await page.evaluate(askForEverything)).toEqual([]);
  await app.close();
});

test('a page that leaves for about:blank comes back to the plan', async ({ folder }) => {
  const { page, app } = await launch(folder);
  const title = await page.getByLabel('Plan title').inputValue();
  await page.evaluate(() => {
    location.href = 'about:blank';
  });
  await page.waitForURL('about:blank');
  await expect(page.getByLabel('Plan title')).toHaveValue(title);
  expect(page.url()).toBe('app://holdpoint/index.html');
  await app.close();
});

test('every window is sandboxed and isolated, and the page sees nothing of Node', async ({ folder }) => {
  const { page, app } = await launch(folder);
  expect(await page.evaluate(() => [typeof (globalThis as { require?: unknown }).require, typeof process])).toEqual([
    'undefined',
    'undefined',
  ]);
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Not in the types, and the one place that tells what is in force.
      const contents = webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
    }),
  );
  const locked = {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  };
  expect(preferences).toEqual([locked]);
  await app.close();
});
