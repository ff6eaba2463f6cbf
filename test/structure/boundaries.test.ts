// Who may import whom. Lint says the same while you write (biome.json); this test is there so that nobody can switch
// that off quietly, and sees what lint cannot: what a file reaches through others.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { allSources, importedFile, packageName, parseSource, root, type Source } from './source.ts';

interface Rule {
  /** The files that the rule is about. The first rule that fits a file is the only one. */
  from: string;
  /** What they may import: files of ours by path, packages by name. */
  may: string[];
}

const storeUsers =
  'electron/{plans,runs,library,list,history,baselines,person,handlers,main,recovery,archive,first-start}.ts';
const widgets = ['react', 'react-dom', 'react-aria-components', 'react-hook-form', 'lucide-react'];
const screen = [...widgets, '@tanstack/react-virtual', 'zustand', 'zod', 'immer', '@fontsource-variable/*'];

const rules: Rule[] = [
  // Time zones are behind one file.
  {
    from: 'shared/schedule/zones.ts',
    may: ['shared/**', '@internationalized/date'],
  },
  // So is the Markdown parser.
  { from: 'shared/markdown/tokens.ts', may: ['markdown-it'] },
  { from: 'shared/**', may: ['shared/**', 'zod', 'immer', '@noble/hashes'] },
  { from: 'electron/preload.ts', may: ['shared/contract.ts', 'electron'] },
  { from: 'electron/store/**', may: ['shared/**', 'electron/store/**', 'node:*', 'better-sqlite3', 'zod'] },
  { from: 'electron/cli/**', may: ['shared/**', 'electron/**', 'node:*'] },
  { from: storeUsers, may: ['shared/**', 'electron/**', 'node:*', 'electron'] },
  { from: 'electron/**', may: ['shared/**', 'electron/*.ts', 'electron/cli/**', 'node:*', 'electron'] },
  // So is dragging with the mouse.
  { from: 'renderer/outliner/drag.ts', may: ['renderer/**', 'react', '@atlaskit/pragmatic-drag-and-drop'] },
  // And reading a PDF, of which a page is drawn elsewhere.
  {
    from: 'renderer/screens/plan/paper/{pdf.ts,pdf-worker.d.ts}',
    may: ['renderer/**', 'pdfjs-dist'],
  },
  { from: 'renderer/screens/plan/paper/page-canvas.tsx', may: ['renderer/**', 'react', 'pdfjs-dist'] },
  { from: 'renderer/ui/**', may: ['renderer/ui/**', ...widgets] },
  { from: 'renderer/**', may: ['shared/**', 'renderer/**', ...screen] },
  { from: 'scripts/**', may: ['scripts/**', 'node:*', 'electron-builder'] },
  { from: 'test/**', may: ['**'] },
];

const sources = allSources();
const byFile = new Map(sources.map((source) => [source.file, source]));
const target = (file: string, specifier: string) => importedFile(file, specifier) ?? packageName(specifier);
const fits = (name: string, pattern: string) => path.posix.matchesGlob(name, pattern);

/** A line for each import of the file that its rule does not allow. */
function violations({ file, imports }: Source): string[] {
  const rule = rules.find(({ from }) => fits(file, from));
  if (!rule) return [`${file} has no rule`];
  const targets = imports.map(({ specifier }) => target(file, specifier));
  return targets.filter((name) => !rule.may.some((pattern) => fits(name, pattern))).map((name) => `${file} → ${name}`);
}

/**
 * What is loaded with `file`, itself first: files of ours and packages. What only types need is not loaded; what code loads
 * while it runs is left out on demand.
 */
function reach(file: string, isAtStart = false, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { specifier, isTypeOnly, isDynamic } of byFile.get(file)?.imports ?? []) {
    if (!isTypeOnly && !(isAtStart && isDynamic)) reach(target(file, specifier), isAtStart, seen);
  }
  return seen;
}

describe('every import', () => {
  test('is one that its folder may have', () => {
    expect(sources.flatMap(violations)).toEqual([]);
  });

  test('of a file leads to a file that is there', () => {
    const missing = sources.flatMap(({ file, imports }) =>
      imports
        .map(({ specifier }) => importedFile(file, specifier))
        .filter((name) => name !== undefined && !existsSync(path.join(root, name)))
        .map((name) => `${file} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('of shared code is relative inside shared/ and #shared/ everywhere else', () => {
    const wrong = sources.flatMap(({ file, imports }) =>
      imports
        .filter(({ specifier }) => importedFile(file, specifier)?.startsWith('shared/'))
        .filter(({ specifier }) => specifier.startsWith('#') === file.startsWith('shared/'))
        .map(({ specifier }) => `${file} → ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('plain Node', () => {
  const plain = sources.map(({ file }) => file).filter((file) => /^electron\/(store|cli)\//.test(file));

  test.each(plain)('is enough for %s: nothing that it loads needs Electron', (file) => {
    expect([...reach(file)].filter((name) => name === 'electron')).toEqual([]);
  });
});

describe('the command line', () => {
  test('loads SQLite only when a command opens an archive', () => {
    expect([...reach('electron/cli/main.ts', true)]).not.toContain('better-sqlite3');
    expect([...reach('electron/cli/main.ts')]).toContain('better-sqlite3');
  });
});

describe('the preload script', () => {
  test('loads Electron and nothing else', () => {
    expect([...reach('electron/preload.ts')]).toEqual(['electron/preload.ts', 'electron']);
  });
});

describe('the pages', () => {
  // zod tries whether code may be made from text, which the pages' policy reports; and main parses all input anyway.
  test.each(['renderer/main.tsx', 'renderer/print/main.tsx'])('%s loads no schema and no parser', (file) => {
    expect([...reach(file)].filter((name) => name === 'zod')).toEqual([]);
  });

  test.each(['renderer/main.tsx', 'renderer/print/main.tsx'])('%s loads the guide only when it is shown', (file) => {
    const guide = 'renderer/screens/guide/guide-files.ts';
    expect([...reach(file, true)].filter((name) => name === guide || name === 'markdown-it')).toEqual([]);
    expect([...reach(file)]).toContain(guide);
  });
});

// These keep the test itself honest: each would be a mistake, and each is found.
test.each([
  ['shared/plan/planted.ts', "import { readFile } from 'node:fs/promises';", 'node:fs'],
  ['shared/planted.ts', "export { z } from 'react';", 'react'],
  ['shared/planted.ts', "const later = () => import('../electron/main.ts');", 'electron/main.ts'],
  ['electron/store/planted.ts', "import { app } from 'electron';", 'electron'],
  ['electron/windows.ts', "import { openArchive } from './store/open.ts';", 'electron/store/open.ts'],
  ['electron/plans.ts', "import type { Screen } from '../renderer/app.tsx';", 'renderer/app.tsx'],
  ['renderer/planted.tsx', "import { ipcRenderer } from 'electron';", 'electron'],
  ['renderer/ui/planted.tsx', "import { Plan } from '#shared/plan/plan.ts';", 'shared/plan/plan.ts'],
])('%s with %j would be found', (file, text, name) => {
  expect(violations(parseSource(file, text))).toEqual([`${file} → ${name}`]);
});
