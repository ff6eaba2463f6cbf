// The official Electron of the pinned version: where it lies, whether it can be had, and its download by Electron's
// own install script, which checks the checksum. It knows nothing of the fallback.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './command.ts';

const releases = 'https://github.com/electron/electron/releases/download/';

export interface OfficialElectron {
  version: string;
  dist: string;
  executable: string;
  isInstalled: boolean;
}

/** What the npm package `electron` in `folder` says and holds. An interrupted download does not count as installed. */
export function officialElectron(folder: string, platform: NodeJS.Platform): OfficialElectron {
  // The package's own package.json; npm refuses one without a version.
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  const dist = path.join(folder, 'dist');
  const inside = executableInside(platform);
  // The install script writes path.txt last.
  const isInstalled = firstLine(path.join(folder, 'path.txt')) === inside && distVersion(dist) === version;
  return { version, dist, executable: path.join(dist, inside), isInstalled };
}

/** Where the executable is inside a folder with Electron. */
export function executableInside(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The version that a folder with Electron states, or undefined. */
export function distVersion(dist: string): string | undefined {
  return firstLine(path.join(dist, 'version'))?.replace(/^v/, '');
}

/** Where the install script would download from, by the same settings that it honours. */
export function downloadUrl(version: string, platform: string, arch: string, env: NodeJS.ProcessEnv): URL {
  const base = mirrorSetting('mirror', env) ?? releases;
  const folder = (mirrorSetting('custom_dir', env) ?? `v${version}`).replace('{{ version }}', version);
  const file = mirrorSetting('custom_filename', env) ?? `electron-v${version}-${platform}-${arch}.zip`;
  return new URL(`${base}${folder}/${file}`);
}

/** Undefined when the address answers within the time limit, else why not, as the end of a sentence. */
export async function whyUnreachable(url: URL, limitMs = 5000): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: 'HEAD',
      signal: AbortSignal.timeout(limitMs),
    });
    return response.ok ? undefined : `${url.host} answers ${response.status}`;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      return `${url.host} does not answer within ${limitMs / 1000} s`;
    }
    return `${url.host} cannot be reached (${networkCode(error)})`;
  }
}

/** Downloads into the package's dist folder. Throws with the install script's own words when that fails. */
export async function downloadOfficial(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  await run(process.execPath, [path.join(folder, 'install.js')], { env });
}

// The order in which @electron/get looks: npm's configuration, package.json's, the environment.
function mirrorSetting(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const upper = name.toUpperCase();
  const names = [
    `npm_config_electron_${name}`,
    `NPM_CONFIG_ELECTRON_${upper}`,
    `npm_package_config_electron_${name}`,
    `ELECTRON_${upper}`,
  ];
  return names.map((key) => env[key]).find(Boolean);
}

function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error && 'code' in error.cause ? error.cause.code : undefined;
  return String(cause ?? error.message);
}

function firstLine(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n')[0];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
