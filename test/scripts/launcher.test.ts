// Which Electron the launcher chooses, branch by branch. The official download is real, from a mirror on this machine;
// the fallback's 110 MB are not fetched.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { downloadUrl, whyUnreachable } from '../../scripts/launcher/official.ts';
import { type Machine, resolveElectron } from '../../scripts/launcher/resolve.ts';
import { closedAddress, copyElectronPackage, electronVersion, listen, type Mirror, startMirror } from './mirror.ts';

let folder: string;
let mirror: Mirror;
let electronPackage: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdpoint-launcher-'));
  electronPackage = copyElectronPackage(folder);
  mirror = await startMirror();
});
afterEach(async () => {
  await mirror.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A linux-x64 machine with nothing installed. Its fallback is an empty folder. */
function machine(env: NodeJS.ProcessEnv, more: Partial<Machine> = {}): Machine {
  return {
    // The install script keeps downloads in a cache of its own, and starts Node, which needs a PATH.
    env: { PATH: process.env.PATH, electron_config_cache: path.join(folder, 'downloads'), ...env },
    platform: 'linux',
    arch: 'x64',
    electronPackage,
    makeFallback: async () => ({ dist: path.join(folder, 'fallback'), env: { HOLDPOINT_SQLITE_BINDING: 'shim.node' } }),
    ...more,
  };
}

/** The tiny release has a checksum of its own; this makes the install script take the mirror's word for it. */
const trustMirror = { electron_use_remote_checksums: '1' };

describe('the official download', () => {
  test('is taken, unpacked and run when the mirror has it', async () => {
    const electron = await resolveElectron(machine({ ELECTRON_MIRROR: mirror.url, ...trustMirror }));
    expect(electron).toMatchObject({ source: 'official', version: electronVersion, env: {} });
    expect(execFileSync(electron.executable, { encoding: 'utf8' })).toBe('a tiny Electron\n');
    expect(electron.executable.startsWith(electronPackage)).toBe(true);
  });

  test('is asked for at the address that the install script then uses', async () => {
    await resolveElectron(machine({ npm_config_electron_mirror: mirror.url, ...trustMirror }));
    const zip = `/v${electronVersion}/electron-v${electronVersion}-linux-x64.zip`;
    expect(mirror.requests.slice(0, 2)).toEqual([`HEAD ${zip}`, `GET ${zip}`]);
  });

  test('happens once: the second time Electron is there already', async () => {
    const first = await resolveElectron(machine({ ELECTRON_MIRROR: mirror.url, ...trustMirror }));
    const count = mirror.requests.length;
    const second = await resolveElectron(machine({ ELECTRON_MIRROR: mirror.url }));
    expect(second.executable).toBe(first.executable);
    expect(mirror.requests).toHaveLength(count);
  });

  test('counts as not there when it was interrupted', async () => {
    mkdirSync(path.join(electronPackage, 'dist'));
    writeFileSync(path.join(electronPackage, 'dist', 'electron'), 'half of it');
    writeFileSync(path.join(electronPackage, 'dist', 'version'), electronVersion);
    const electron = await resolveElectron(machine({ ELECTRON_MIRROR: mirror.url, ...trustMirror }));
    expect(readFileSync(electron.executable, 'utf8')).toContain('a tiny Electron');
  });

  test('is refused, with the address and what to check, when its checksum is wrong', async () => {
    await expect(resolveElectron(machine({ ELECTRON_MIRROR: mirror.url }))).rejects.toThrow(
      /127\.0\.0\.1.* is not what Electron published, and nothing was installed\. .*checksum.* Check ELECTRON_MIRROR/,
    );
    expect(existsSync(path.join(electronPackage, 'dist'))).toBe(false);
  });
});

describe('the development fallback', () => {
  test('is chosen when nothing listens at the mirror, and the reason says so', async () => {
    const electron = await resolveElectron(machine({ ELECTRON_MIRROR: await closedAddress() }));
    expect(electron).toMatchObject({
      source: 'fallback',
      version: '25.1.1',
      executable: path.join(folder, 'fallback', 'electron'),
      env: { HOLDPOINT_SQLITE_BINDING: 'shim.node' },
    });
    expect(electron.reason).toMatch(
      /^Electron 45\.\d+\.\d+ cannot be downloaded: 127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)\.$/,
    );
  });

  test('is chosen when the mirror lacks this version', async () => {
    const electron = await resolveElectron(machine({ ELECTRON_MIRROR: `${mirror.url}empty/` }));
    expect(electron.source).toBe('fallback');
    expect(electron.reason).toContain('answers 404');
  });

  test('is taken without a question to the network when HOLDPOINT_RUNTIME asks for it', async () => {
    const electron = await resolveElectron(machine({ HOLDPOINT_RUNTIME: 'fallback', ELECTRON_MIRROR: mirror.url }));
    expect(electron.source).toBe('fallback');
    expect(mirror.requests).toEqual([]);
  });

  test('does not exist on other systems: there the download error stands', async () => {
    const mac = machine({ ELECTRON_MIRROR: `${mirror.url}empty/` }, { platform: 'darwin', arch: 'arm64' });
    await expect(resolveElectron(mac)).rejects.toThrow(/^Electron 45.* cannot be downloaded: .*404/);
    const forced = machine({ HOLDPOINT_RUNTIME: 'fallback' }, { platform: 'darwin', arch: 'arm64' });
    await expect(resolveElectron(forced)).rejects.toThrow('linux-x64 only');
  });

  test('is not confused with a mistyped HOLDPOINT_RUNTIME', async () => {
    await expect(resolveElectron(machine({ HOLDPOINT_RUNTIME: 'falback' }))).rejects.toThrow('"falback"');
  });
});

describe('an Electron named by ELECTRON_OVERRIDE_DIST_PATH', () => {
  test('is taken before any other, with the version it states', async () => {
    const dist = path.join(folder, 'own');
    mkdirSync(dist);
    writeFileSync(path.join(dist, 'electron'), '');
    writeFileSync(path.join(dist, 'version'), 'v46.0.0\n');
    const electron = await resolveElectron(machine({ ELECTRON_OVERRIDE_DIST_PATH: dist, ELECTRON_MIRROR: mirror.url }));
    expect(electron).toMatchObject({ source: 'override', version: '46.0.0', dist, env: {} });
    expect(mirror.requests).toEqual([]);
  });

  test('is an error when it is not there', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: path.join(folder, 'nowhere') };
    await expect(resolveElectron(machine(env))).rejects.toThrow('no Electron is there');
  });
});

test('a silent mirror is given up after the time limit', async () => {
  const silent = createServer(() => {});
  const url = new URL(await listen(silent));
  expect(await whyUnreachable(url, 50)).toMatch(/does not answer within 0.05 s$/);
  silent.close();
});

test('the download address follows the settings that the install script knows', () => {
  const url = (env: NodeJS.ProcessEnv) => downloadUrl('45.0.0', 'linux', 'x64', env).href;
  expect(url({})).toBe('https://github.com/electron/electron/releases/download/v45.0.0/electron-v45.0.0-linux-x64.zip');
  expect(url({ ELECTRON_MIRROR: 'https://m.example/', ELECTRON_CUSTOM_DIR: '{{ version }}' })).toBe(
    'https://m.example/45.0.0/electron-v45.0.0-linux-x64.zip',
  );
  expect(url({ ELECTRON_MIRROR: 'https://b.example/', npm_config_electron_mirror: 'https://a.example/' })).toMatch(
    /^https:\/\/a\.example\//,
  );
});
