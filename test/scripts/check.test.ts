// The check command: what its own checks find, and how it tells.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockProblems } from '../../scripts/check/lock.ts';
import { runSteps } from '../../scripts/check/runner.ts';
import type { Step } from '../../scripts/check/steps.ts';
import { treeChanges, treeOf } from '../../scripts/check/tree.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'holdpoint-check-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(path.join(root, name), text);

describe('the lock file', () => {
  const integrity = 'sha512-AA==';
  function problems(packages: Record<string, object>, manifest: object = {}): string[] {
    write('package-lock.json', JSON.stringify({ packages: { '': {}, ...packages } }));
    write('package.json', JSON.stringify(manifest));
    return lockProblems(root);
  }

  test('is fine when every platform has its entry, beside the one that asks or above it', () => {
    const tool = { integrity, optionalDependencies: { 'tool-linux': '1.0.0', 'tool-mac': '1.0.0' } };
    const found = problems({
      'node_modules/a/node_modules/tool': tool,
      'node_modules/a/node_modules/tool/node_modules/tool-linux': { integrity },
      'node_modules/tool-mac': { integrity },
    });
    expect(found).toEqual([]);
  });

  test('lacks a platform’s entry: npm ci would fail there', () => {
    const found = problems({
      'node_modules/tool': { integrity, optionalDependencies: { 'tool-win': '1.0.0' } },
      // An entry that only another package can reach does not help.
      'node_modules/other/node_modules/tool-win': { integrity },
    });
    expect(found).toEqual(['tool-win, which node_modules/tool wants on some systems, has no entry.']);
  });

  test('has an entry without a checksum, or with an address', () => {
    const found = problems({ 'node_modules/a': {}, 'node_modules/b': { integrity, resolved: 'https://r.example/b' } });
    expect(found).toEqual(['node_modules/a has no checksum.', 'node_modules/b names an address: https://r.example/b']);
  });

  test('belongs to a package.json that asks for exact versions', () => {
    const manifest = { dependencies: { a: '1.2.3', b: '^1.2.3' }, devDependencies: { c: 'latest', d: '1.0.0-rc.1' } };
    expect(problems({}, manifest)).toEqual([
      'package.json asks for b ^1.2.3, which is not one exact version.',
      'package.json asks for c latest, which is not one exact version.',
    ]);
  });
});

describe('the tree', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
  const changes = (act: () => void) => {
    const before = treeOf(root);
    act();
    const after = treeOf(root);
    if (!before || !after) throw new Error('The test has no checkout.');
    return treeChanges(before, after);
  };
  beforeEach(() => {
    git('init', '--quiet');
    write('file', 'one');
    git('add', '.');
    git('-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', 'commit', '--quiet', '-m', 'One file');
  });

  test('is the same when nothing was touched, whatever was changed before', () => {
    write('file', 'edited');
    write('new', 'file');
    expect(changes(() => {})).toEqual([]);
  });

  test('shows a new file, and another change to a file that was changed before', () => {
    write('file', 'edited');
    expect(changes(() => write('left-over', ''))).toEqual([
      expect.stringContaining('Now, and not before: ?? left-over'),
    ]);
    expect(changes(() => write('file', 'edited again'))).toHaveLength(2);
  });

  test('cannot be told in an unpacked archive, even inside another checkout', () => {
    expect(treeOf(path.join(root, '..'))).toBeUndefined();
    write('file', 'one');
    execFileSync('mkdir', [path.join(root, 'unpacked')]);
    expect(treeOf(path.join(root, 'unpacked'))).toBeUndefined();
  });
});

describe('the report', () => {
  const node = (code: string) => [process.execPath, '-e', code];
  async function report(steps: Step[]) {
    const lines: string[] = [];
    const allPassed = await runSteps(steps, { root, env: process.env, print: (text) => lines.push(text) });
    return { allPassed, lines };
  }

  test('is short for what passed and ends with the sum', async () => {
    const { allPassed, lines } = await report([
      { name: 'tests', run: node('console.log("noise\\n Tests  12 passed")'), keep: /^ Tests.*$/gm },
      { name: 'lock file', run: () => ({ problems: [] }) },
    ]);
    expect(lines[0]).toMatch(/^passed {2}tests +\d+\.\d s {2}Tests 12 passed$/);
    expect(lines[1]).toMatch(/^passed {2}lock file +0\.0 s$/);
    expect(lines.slice(2)).toEqual(['Checks: 2 passed, 0 failed']);
    expect(allPassed).toBe(true);
  });

  test('shows all that a failing check said, and goes on with the next one', async () => {
    const { allPassed, lines } = await report([
      { name: 'types', run: node('console.log("line 1"); console.error("line 2"); process.exit(2)') },
      { name: 'lock file', run: () => ({ problems: ['No checksum.', 'An address.'] }) },
      { name: 'lint', run: node('') },
    ]);
    expect(lines.join('\n')).toContain('\nline 1\nline 2\n');
    expect(lines.join('\n')).toContain('\nNo checksum.\nAn address.\n');
    expect(lines.slice(-2)).toEqual(['Failed: types, lock file', 'Checks: 1 passed, 2 failed']);
    expect(allPassed).toBe(false);
  });

  test('counts a command that cannot be started as failed', async () => {
    const { lines } = await report([{ name: 'types', run: ['/no-such-command'] }]);
    expect(lines.join('\n')).toMatch(/ENOENT/);
    expect(lines.at(-1)).toBe('Checks: 0 passed, 1 failed');
  });

  test('says why something could not be checked, and counts it as neither', async () => {
    const { allPassed, lines } = await report([{ name: 'tree', run: () => ({ skipped: 'not a git checkout' }) }]);
    expect(lines[0]).toMatch(/^skipped tree .*not a git checkout$/);
    expect(lines.at(-1)).toBe('Checks: 0 passed, 0 failed');
    expect(allPassed).toBe(true);
  });
});
