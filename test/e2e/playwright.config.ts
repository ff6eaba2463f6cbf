import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');

/** One worker: every test drives a window of its own, and the machine may have two cores. */
export default defineConfig({
  testDir: '.',
  outputDir: path.join(root, '.cache/playwright'),
  workers: 1,
  timeout: 60_000,
  reporter: [['list']],
});
