// That lint really holds the rules it is trusted with: the real Biome, with the real configuration, on files that each
// break one rule. They are planted in a folder of their own.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './source.ts';

const restricted = 'lint/style/noRestrictedImports';

// File, its text, and the rule that must refuse it.
const planted: [string, string, string | undefined][] = [
  ['shared/react.ts', "export { x } from 'react';", restricted],
  ['shared/plan/climb.ts', "export { x } from '../../electron/main.ts';", restricted],
  ['shared/node.ts', "import fs from 'node:fs';\nexport const x = fs;", 'lint/correctness/noNodejsModules'],
  ['shared/now.ts', 'export const x = Date.now();', 'plugin'],
  ['shared/today.ts', 'export const x = new Date();', 'plugin'],
  ['shared/dice.ts', 'export const x = Math.random();', 'plugin'],
  ['shared/date.ts', 'export const x = new Date(5);', undefined],
  ['shared/pure.ts', "import { z } from 'zod';\nimport { y } from './date.ts';\nexport const x = [y, z];", undefined],
  ['electron/store/window.ts', "import { x } from 'electron';\nexport const y = x;", restricted],
  ['electron/cli/window.ts', "import { x } from 'electron';\nexport const y = x;", restricted],
  ['electron/windows.ts', "import { x } from './store/open.ts';\nexport const y = x;", restricted],
  ['electron/plans.ts', "import { x } from './store/open.ts';\nexport const y = x;", undefined],
  ['electron/screen.ts', "import { x } from '../renderer/app.tsx';\nexport const y = x;", restricted],
  ['electron/climb.ts', "import { x } from '../shared/date.ts';\nexport const y = x;", restricted],
  ['renderer/ipc.ts', "import { x } from 'electron';\nexport const y = x;", restricted],
  ['renderer/rows.ts', "import { x } from '../electron/plans.ts';\nexport const y = x;", restricted],
  [
    'renderer/unlisted.ts',
    "import { x } from 'left-pad';\nexport const y = x;",
    'lint/correctness/noUndeclaredDependencies',
  ],
  ['renderer/extension.ts', "import { x } from './ipc';\nexport const y = x;", 'lint/correctness/useImportExtensions'],
  ['renderer/barrel.ts', "export * from './ipc.ts';", 'lint/performance/noBarrelFile'],
  ['renderer/default.ts', 'export default 1;', 'lint/style/noDefaultExport'],
  ['renderer/camelCase.ts', 'export const x = 1;', 'lint/style/useFilenamingConvention'],
  ['renderer/floating.ts', 'export async function f() {}\nf();', 'lint/nursery/noFloatingPromises'],
  ['renderer/any.ts', 'export const x: any = 1;', 'lint/suspicious/noExplicitAny'],
  [
    'scripts/cycle-a.ts',
    "import { b } from './cycle-b.ts';\nexport const a = () => b;",
    'lint/suspicious/noImportCycles',
  ],
  [
    'scripts/cycle-b.ts',
    "import { a } from './cycle-a.ts';\nexport const b = () => a;",
    'lint/suspicious/noImportCycles',
  ],
  ['scripts/long.ts', `export function f() {\n${'f();\n'.repeat(41)}}`, 'lint/complexity/noExcessiveLinesPerFunction'],
  ['scripts/longer.ts', 'let x = 1;\n'.repeat(251), 'lint/style/noExcessiveLinesPerFile'],
];

let folder: string;
let found: Map<string, string[]>;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdpoint-lint-'));
  for (const name of ['biome.json', 'package.json', 'scripts/lint']) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [file, text] of planted) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${text}\n`);
  }
  found = lint();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rules that refused a file, by file. */
function lint(): Map<string, string[]> {
  const biome = path.join(root, 'node_modules', '.bin', 'biome');
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '--error-on-warnings', '.'];
  const { stdout } = spawnSync(biome, args, { cwd: folder, encoding: 'utf8' });
  // Biome's report, of which this takes two fields.
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
  const rules = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    rules.set(location.path, [...(rules.get(location.path) ?? []), category]);
  }
  return rules;
}

test.each(planted.filter(([, , rule]) => rule))('%s is refused', (file, _text, rule) => {
  expect(found.get(file)).toContain(rule);
});

test.each(planted.filter(([, , rule]) => !rule))('%s is fine', (file) => {
  expect(found.get(file) ?? []).not.toContain(restricted);
  expect(found.get(file) ?? []).not.toContain('plugin');
});
