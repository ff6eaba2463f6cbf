// Packs the app with the Electron that this machine has, the development fallback included, to test the packaging
// where Electron's releases cannot be reached. The result is a folder for tests, never something to hand out: it has
// the inspector, which Playwright needs, and perhaps an old Electron. `npm run pack` makes the real packages.
//
//   node scripts/pack-offline.ts --dir
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, type Configuration, Platform } from 'electron-builder';
import { repositoryRoot } from './launcher/paths.ts';
import { prepareElectron } from './launcher/prepare.ts';
import type { ResolvedElectron } from './launcher/resolve.ts';

const output = 'dist/offline-test';

async function main(args: string[]): Promise<void> {
  if (args.join(' ') !== '--dir') {
    throw new Error('This packs a folder for tests and nothing else. Usage: node scripts/pack-offline.ts --dir');
  }
  const electron = await prepareElectron();
  const dist = mkdtempSync(path.join(os.tmpdir(), 'holdpoint-dist-'));
  try {
    // A packaged app has no default app, and electron-builder trips over a folder of that name.
    cpSync(electron.dist, dist, { recursive: true, filter: (file) => !file.endsWith('default_app.asar') });
    const config = testConfiguration(electron, dist);
    await build({ projectDir: repositoryRoot, targets: Platform.current().createTarget('dir'), config });
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}

/** The released configuration, but for what the test's Electron makes necessary. */
function testConfiguration(electron: ResolvedElectron, dist: string): Configuration {
  const { HOLDPOINT_SQLITE_BINDING: binding } = electron.env;
  return {
    extends: path.join(repositoryRoot, 'electron-builder.yml'),
    directories: { output },
    electronDist: dist,
    electronVersion: electron.version,
    electronFuses: { enableNodeCliInspectArguments: true },
    beforePack: ({ packager }) => {
      // The fallback is older than this fuse, and no fuse can be set that is not there. So `npm run pack` refuses it.
      if (electron.source === 'fallback') delete packager.config.electronFuses?.grantFileProtocolExtraPrivileges;
    },
    afterPack: ({ appOutDir }) => {
      const inPackage = 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node';
      if (binding) copyFileSync(binding, path.join(appOutDir, inPackage));
    },
  };
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
