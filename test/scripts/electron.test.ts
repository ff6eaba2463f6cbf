// The launcher as a process: what it prints, how it starts things, and whose exit code it gives. Electron is a script
// here, named by ELECTRON_OVERRIDE_DIST_PATH, that tells how it was called.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { repositoryRoot } from '../../scripts/launcher/paths.ts';

const isRoot = process.getuid?.() === 0;

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'holdpoint-electron-'));
  writeFileSync(path.join(dist, 'electron'), '#!/bin/sh\necho "display=$DISPLAY"\necho "$@"\nexit 7\n', {
    mode: 0o755,
  });
  writeFileSync(path.join(dist, 'version'), '46.0.0');
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

function launch(args: string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [path.join(repositoryRoot, 'scripts', 'electron.ts'), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ELECTRON_OVERRIDE_DIST_PATH: dist, ...env },
  });
}

describe.runIf(process.platform === 'linux')('the launcher', () => {
  test('prints what it found as JSON, and one line that says which and why', () => {
    const { stdout, stderr, status } = launch(['--prepare']);
    expect(JSON.parse(stdout)).toMatchObject({ source: 'override', version: '46.0.0', dist });
    expect(stderr).toBe('[electron] Electron 46.0.0, a build of your own. ELECTRON_OVERRIDE_DIST_PATH names it.\n');
    expect(status).toBe(0);
  });

  test('gives the app what this machine needs, then its own arguments, and hands on the exit code', () => {
    const { stdout, status } = launch(['.', '--flag'], { DISPLAY: ':5' });
    expect(stdout).toBe(`display=:5\n${isRoot ? '--no-sandbox ' : ''}. --flag\n`);
    expect(status).toBe(7);
  });

  test('makes a display where there is none, and then asks for no graphics card', () => {
    const { stdout, status } = launch(['.']);
    expect(stdout).toMatch(/^display=:\d+\n/);
    expect(stdout).toContain('--disable-gpu .');
    expect(status).toBe(7);
  });

  test('runs a command with the JSON in its environment and the commands of node_modules in its path', () => {
    const show = 'console.log(JSON.parse(process.env.HOLDPOINT_ELECTRON).version, process.env.ELECTRON_RUN_AS_NODE)';
    const { stdout } = launch(['--exec', 'node', '-e', show], { DISPLAY: ':5', ELECTRON_RUN_AS_NODE: '1' });
    expect(stdout).toBe('46.0.0 undefined\n');
    expect(launch(['--exec', 'biome', '--version'], { DISPLAY: ':5' }).stdout).toContain('Version');
  });

  test('says how to call it when it is called with nothing', () => {
    expect(launch([])).toMatchObject({ status: 1, stdout: '' });
    expect(launch(['--exec']).stderr).toContain('Usage: node scripts/electron.ts');
  });
});
