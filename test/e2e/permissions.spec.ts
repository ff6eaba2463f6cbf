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

/** Asks for what a page must ask a person for; gives what each answered, by name. */
const askForEverything = async (): Promise<Record<string, string>> => {
  const outcome = (asked: Promise<unknown>): Promise<string> =>
    asked.then(
      () => 'granted',
      // A refusal differs from what fails by itself, for example a machine without a camera.
      (error: DOMException) => error.name,
    );
  // A refusal never answers this one, so it is asked first and looked at when the others have their answers.
  void outcome(document.documentElement.requestFullscreen());
  const answers = {
    notifications: await Notification.requestPermission(),
    camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
    microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
    midi: await outcome(navigator.requestMIDIAccess({ sysex: true })),
    clipboard: await outcome(navigator.clipboard.readText()),
    place: await new Promise<string>((done) => {
      navigator.geolocation.getCurrentPosition(
        () => done('granted'),
        ({ code, PERMISSION_DENIED }) => done(code === PERMISSION_DENIED ? 'denied' : `failed with ${code}`),
        { timeout: 2000 },
      );
    }),
  };
  return { ...answers, fullscreen: document.fullscreenElement ? 'granted' : 'denied' };
};

test('a page that asks is given nothing', async ({ folder }) => {
  // With a camera and a microphone: what is not there could not be refused.
  const { page, app } = await launch(folder, { switches: ['--use-fake-device-for-media-stream'] });
  await page.getByLabel('Plan title').click();
  expect(await page.evaluate(askForEverything)).toEqual({
    notifications: 'denied',
    camera: 'NotAllowedError',
    microphone: 'NotAllowedError',
    // Older Chromiums call it a SecurityError.
    midi: expect.stringMatching(/^(NotAllowed|Security)Error$/),
    clipboard: 'NotAllowedError',
    place: 'denied',
    fullscreen: 'denied',
  });
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
