import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = path.dirname(import.meta.dirname);

/** Three projects: pure and main-process tests run in Node, component tests in jsdom. End-to-end tests are Playwright's. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: { name: 'node', environment: 'node', include: ['test/{shared,electron,scripts,structure}/**/*.test.ts'] },
      },
      {
        root,
        plugins: [react()],
        test: { name: 'renderer', environment: 'jsdom', include: ['test/renderer/**/*.test.tsx'] },
      },
    ],
  },
});
