// How the app is packaged: the nine decisions about fuses, and that the development fallback cannot get in.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../../scripts/launcher/paths.ts';

const config = readFileSync(path.join(repositoryRoot, 'electron-builder.yml'), 'utf8');

test('every fuse that electron-builder knows is decided, and the ninth is explained', () => {
  const section = /^electronFuses:\n((?: .*\n)+)/m.exec(config)?.[1] ?? '';
  const fuses = Object.fromEntries([...section.matchAll(/^ {2}(\w+): (\w+)$/gm)].map(([, name, on]) => [name, on]));
  expect(fuses).toEqual({
    runAsNode: 'false',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    onlyLoadAppFromAsar: 'true',
    enableEmbeddedAsarIntegrityValidation: 'true',
    grantFileProtocolExtraPrivileges: 'false',
    enableCookieEncryption: 'false',
    loadBrowserProcessSpecificV8Snapshot: 'false',
  });
  expect(config).toMatch(/^# .*wasmTrapHandlers/m);
});

test('a package takes the pinned Electron, never one from this machine', () => {
  expect(config).not.toMatch(/^\s*electron(Dist|Version|Download)\s*:/m);
});

test.each([[[]], [['--linux', 'deb']], [['--dir', '--publish']]])('packing offline refuses %j', (args) => {
  const script = path.join(repositoryRoot, 'scripts', 'pack-offline.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringContaining('a folder for tests and nothing else'),
  });
});
