// Asks for system packages before they are needed. What they are, and who may install them, is system-packages.sh's.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { repositoryRoot } from './paths.ts';

export type PackageGroup = 'window' | 'display' | 'compiler' | 'tests';

/** Throws when a package of these groups is missing afterwards; the script has then said what to type. */
export function requirePackages(groups: PackageGroup[]): void {
  if (process.platform !== 'linux') return;
  const script = path.join(repositoryRoot, 'scripts', 'system-packages.sh');
  const { status } = spawnSync('sh', [script, ...groups], {
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('System packages are missing, see above.');
}
