// What lies in the repository: a known list at the top, names in one style, and nothing from anybody's machine.
import { readdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allFiles, generated, root } from './source.ts';

const allowed = [
  ...['package.json', 'package-lock.json', '.npmrc', '.gitignore', 'tsconfig.json'],
  ...['electron', 'renderer', 'shared', 'resources', 'test', 'scripts', 'docs', '.ci'],
  ...['electron-builder.yml', 'vite.config.ts', 'biome.json'],
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE'],
];

test('the top folder holds what everybody knows, and nothing else', () => {
  const unknown = readdirSync(root).filter((name) => !allowed.includes(name) && !generated.includes(name));
  expect(unknown).toEqual([]);
});

test('.gitignore names what is generated', () => {
  const ignored = readFileSync(path.join(root, '.gitignore'), 'utf8').trim().split('\n');
  expect(['.git', ...ignored].sort()).toEqual([...generated].sort());
});

test('source files are named in kebab-case', () => {
  const sources = allFiles().filter((file) => /\.(tsx?|cjs|css)$/.test(file));
  const odd = sources.filter((file) => !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.(test|spec|config|d))?\.\w+$/.test(file));
  expect(odd).toEqual([]);
});

/** Folders of this machine that a file could name by accident; not those that say nothing about it, like `/app`. */
function machineFolders(): string[] {
  const isTelling = (folder: string) => folder !== '/' && folder !== tmpdir();
  return [homedir(), ...(root.split(path.sep).length > 2 ? [root] : [])].filter(isTelling);
}

test('no file names a folder of the machine that it was written on', () => {
  const isText = (file: string) => /\.(ts|tsx|cjs|css|html|json|yml|md|sh|h|grit|npmrc|holdpoint)$|^\.ci\//.test(file);
  // At the start of a path: `renderer/root/` is not the home folder of root.
  const names = (text: string, folder: string) =>
    text
      .split(`${folder}/`)
      .slice(0, -1)
      .some((before) => !/[\w.-]$/.test(before));
  const naming = allFiles()
    .filter(isText)
    .filter((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return machineFolders().some((folder) => names(text, folder));
    });
  expect(naming).toEqual([]);
});
