// Decides which Electron runs on this machine and why. The order: what the environment names, what is installed, the
// official download, and where that cannot be had on linux-x64, the development fallback.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { machineSwitches } from './display.ts';
import { type FallbackElectron, fallbackVersion } from './fallback.ts';
import {
  distVersion,
  downloadOfficial,
  downloadUrl,
  executableInside,
  type OfficialElectron,
  officialElectron,
  whyUnreachable,
} from './official.ts';
import { say } from './say.ts';

export interface ResolvedElectron {
  source: 'override' | 'official' | 'fallback';
  version: string;
  /** Why this one, as a sentence. */
  reason: string;
  dist: string;
  executable: string;
  /** What this machine needs on Electron's command line, before the app's folder. */
  switches: string[];
  /** What the app's process must find in its environment. */
  env: Record<string, string>;
}

/** What the decision depends on. `makeFallback` fetches and compiles; it is called only when the fallback is taken. */
export interface Machine {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  arch: string;
  /** The folder of the npm package `electron`. */
  electronPackage: string;
  makeFallback: (env: NodeJS.ProcessEnv) => Promise<FallbackElectron>;
}

/** Throws, with what to do, when no Electron can be had here or when what was downloaded is not what was published. */
export async function resolveElectron(machine: Machine): Promise<ResolvedElectron> {
  const { env, platform } = machine;
  if (wantsFallback(env)) return fallback(machine, 'HOLDPOINT_RUNTIME=fallback asks for it.');
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return override(env.ELECTRON_OVERRIDE_DIST_PATH, machine);
  const electron = officialElectron(machine.electronPackage, platform);
  if (electron.isInstalled) return official(electron, 'It is installed.', env);
  const failure = await download(electron, machine);
  if (!failure) return official(electron, 'It has just been downloaded.', env);
  const reason = `Electron ${electron.version} cannot be downloaded: ${failure}.`;
  if (!canFallBack(machine)) throw new Error(reason);
  return fallback(machine, reason);
}

/** Undefined when Electron lies in its place now, else why not. A wrong checksum is no reason to go on: it throws. */
async function download(electron: OfficialElectron, machine: Machine): Promise<string | undefined> {
  const { env, platform, arch, electronPackage } = machine;
  const url = downloadUrl(electron.version, platform, arch, env);
  const unreachable = canFallBack(machine) ? await whyUnreachable(url) : undefined;
  if (unreachable) return unreachable;
  say(`Downloading Electron ${electron.version} from ${url.host} (once).`);
  try {
    await downloadOfficial(electronPackage, env);
  } catch (error) {
    const why = errorLine(error);
    if (!why.includes('checksum')) return `${url.href}: ${why}`;
    throw new Error(`${url.href} is not what Electron published, and nothing was installed. ${why} ${otherSources}`);
  }
  return officialElectron(electronPackage, platform).isInstalled ? undefined : `${url.href} holds no Electron`;
}

const otherSources = 'Check ELECTRON_MIRROR, or take another Electron with ELECTRON_OVERRIDE_DIST_PATH.';

/** The line that names the error, out of what the install script printed. */
function errorLine(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return /\w*Error: (.*)/.exec(words)?.[1] ?? words;
}

function wantsFallback(env: NodeJS.ProcessEnv): boolean {
  const runtime = env.HOLDPOINT_RUNTIME || undefined;
  if (runtime !== undefined && runtime !== 'fallback') {
    throw new Error(`HOLDPOINT_RUNTIME is "${runtime}". It can be "fallback" or not set.`);
  }
  return runtime === 'fallback';
}

function canFallBack({ platform, arch }: Machine): boolean {
  return platform === 'linux' && arch === 'x64';
}

function override(folder: string, { env, platform }: Machine): ResolvedElectron {
  const dist = path.resolve(folder);
  const executable = path.join(dist, executableInside(platform));
  if (!existsSync(executable))
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, and no Electron is there.`);
  const version = distVersion(dist) ?? 'of unknown version';
  const reason = 'ELECTRON_OVERRIDE_DIST_PATH names it.';
  return {
    source: 'override',
    version,
    reason,
    dist,
    executable,
    switches: machineSwitches(env),
    env: {},
  };
}

function official(electron: OfficialElectron, reason: string, env: NodeJS.ProcessEnv): ResolvedElectron {
  const { version, dist, executable } = electron;
  return {
    source: 'official',
    version,
    reason,
    dist,
    executable,
    switches: machineSwitches(env),
    env: {},
  };
}

async function fallback(machine: Machine, reason: string): Promise<ResolvedElectron> {
  if (!canFallBack(machine)) throw new Error('The development fallback exists for linux-x64 only.');
  const { dist, env } = await machine.makeFallback(machine.env);
  const executable = path.join(dist, 'electron');
  const switches = machineSwitches(machine.env);
  return {
    source: 'fallback',
    version: fallbackVersion,
    reason,
    dist,
    executable,
    switches,
    env,
  };
}
