// Starts the built app in a real Electron on a data folder of the test's own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { resolvedElectron } from '../helpers/electron.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface RunningApp {
  app: ElectronApplication;
  page: Page;
  /** Console errors and page errors so far; a test ends by expecting none. */
  problems: string[];
  /** Ends the process as a power switch would and waits until it is gone. */
  kill(): Promise<void>;
}

interface LaunchOptions {
  /** Replaces Electron's own, for a tracer in front of it. */
  executable?: string;
  /** More switches for Chromium. */
  switches?: string[];
  /** More variables for the process. */
  env?: Record<string, string>;
}

/** Launches the app on a data folder. */
export async function launch(folder: string, options: LaunchOptions = {}): Promise<RunningApp> {
  const resolved = resolvedElectron();
  const app = await electron.launch({
    executablePath: options.executable ?? resolved.executable,
    args: [...resolved.switches, ...(options.switches ?? []), root],
    // Every variable of a running process is text.
    env: { ...(process.env as Record<string, string>), ...resolved.env, ...options.env, HOLDPOINT_DATA: folder },
  });
  const problems: string[] = [];
  // The first window is there before anyone can wait for it, so its pages are asked as well as those to come.
  app.context().on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const watch = (one: Page): unknown => one.on('pageerror', (error) => problems.push(String(error)));
  app.windows().forEach(watch);
  app.on('window', watch);
  const page = await app.firstWindow();
  return {
    app,
    page,
    problems,
    async kill() {
      const child = app.process();
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Answers every save dialog with a path, as a person would choose it; undefined cancels. */
export async function chooseFile({ app }: RunningApp, file: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve(filePath === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath });
  }, file);
}

/** A test with a folder of its own that is removed afterwards. */
export const test = base.extend<{ folder: string }>({
  // Playwright reads the destructuring pattern: a fixture without needs has an empty one.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'holdpoint-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});
