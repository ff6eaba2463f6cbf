// Finds Electron for the machine that this runs on, and says so. The decision itself is resolve.ts's.
import { createRequire } from 'node:module';
import path from 'node:path';
import { makeFallback } from './fallback.ts';
import { type ResolvedElectron, resolveElectron } from './resolve.ts';
import { say } from './say.ts';

const describe = {
  override: 'a build of your own',
  official: 'the official build',
  fallback: 'an old, unpatched build for development and tests on this machine only',
} satisfies Record<ResolvedElectron['source'], string>;

/** The Electron to use here, after one line that says which and why. Throws when there is none. */
export async function prepareElectron(): Promise<ResolvedElectron> {
  const electronPackage = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const { env, platform, arch } = process;
  const electron = await resolveElectron({
    env,
    platform,
    arch,
    electronPackage,
    makeFallback,
  });
  say(`Electron ${electron.version}, ${describe[electron.source]}. ${electron.reason}`);
  return electron;
}
