import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = path.dirname(import.meta.dirname);
const setupFiles = ['test/helpers/same-draws.ts'];

/** Three projects: pure and main-process tests run in Node, component tests in jsdom. End-to-end tests are Playwright's. */
export default defineConfig({
  root,
  test: {
    // Vitest would leave one of two cores idle.
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          setupFiles,
          include: ['test/{shared,electron,scripts,structure}/**/*.test.ts'],
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          testTimeout: 30_000,
          setupFiles: [...setupFiles, 'test/helpers/patience.ts'],
          include: ['test/renderer/**/*.test.tsx'],
        },
      },
    ],
  },
});
