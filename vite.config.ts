// How the app is built: three bundles with one command, `vite build --app`, into out/. The packaged app needs no
// node_modules but better-sqlite3. resources/ is read from disk at run time and is not part of any bundle, but for the
// guide, which is a chunk of the page (docs/decisions/027-guide-in-a-chunk.md).
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';

const root = import.meta.dirname;
const inRoot = (...parts: string[]): string => path.join(root, ...parts);

// The floor is the development fallback, Electron 25 (docs/development.md). The shipped Electron runs the same output.
const chromium = 114;
const node = 18;

const external = ['electron', 'better-sqlite3', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/**
 * A bundle for Electron's own processes. CommonJS, because a sandboxed preload cannot be anything else and Electron 25
 * starts nothing else. `threads` are files that become threads of that process. What the source imports dynamically becomes a file of its own, loaded when it is used.
 */
function electronBundle(name: 'main' | 'preload', threads: string[] = []): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: ['electron', 'better-sqlite3'], conditions: ['node', 'module'] },
    build: {
      target: `node${node}`,
      outDir: inRoot('out', name),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries([name, ...threads].map((file) => [file, inRoot('electron', `${file}.ts`)])),
        external,
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
          codeSplitting: name === 'main' ? {} : false,
        },
      },
    },
  };
}

export default defineConfig({
  root: inRoot('renderer'),
  plugins: [react()],
  // The protocol handler puts a fresh nonce here, into every page that it serves.
  html: { cspNonce: '__CSP_NONCE__' },
  css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: chromium << 16 } } },
  environments: {
    client: {
      build: {
        target: `chrome${chromium}`,
        cssTarget: `chrome${chromium}`,
        cssMinify: 'lightningcss',
        outDir: inRoot('out', 'renderer'),
        emptyOutDir: true,
        modulePreload: { polyfill: false },
        // Fonts and images stay files, so that the content policy needs no data: addresses.
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { input: [inRoot('renderer', 'index.html'), inRoot('renderer', 'print.html')] },
      },
    },
    main: electronBundle('main', ['import-worker']),
    preload: electronBundle('preload'),
  },
  builder: {
    buildApp: async (builder) => {
      await Promise.all(Object.values(builder.environments).map((environment) => builder.build(environment)));
    },
  },
});
