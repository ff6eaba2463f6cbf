// Running a script where disks can be mounted: in a namespace of its own, so that nothing of it is seen outside and
// everything goes with the script. Linux only; elsewhere, and where the system forbids it, `canMount` says no.
import { spawnSync } from 'node:child_process';

// Whoever is not root becomes root of a user namespace.
const UNSHARE = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount'];

/** Runs a shell script in a namespace of its own; `$1`, `$2`… are the arguments. Throws when it fails. */
export function runWithMounts(script: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('unshare', [...UNSHARE, 'sh', '-ec', script, 'sh', ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The script ended with ${status}: ${stderr}`);
  return stdout;
}

/** Whether this system lets tests mount a small disk. */
export const canMount =
  process.platform === 'linux' &&
  spawnSync('unshare', [...UNSHARE, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;
