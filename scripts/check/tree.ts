// A picture of the checkout's changed files, to see that a run of the checks left no trace. It only asks git.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** One line for each file that differs from the last commit, with a checksum of its content. */
export type Tree = string[];

/** Undefined where git or a checkout of its own is missing, as in an unpacked archive. */
export function treeOf(root: string): Tree | undefined {
  const top = git(root, ['rev-parse', '--show-toplevel']);
  if (top === undefined || realpathSync(top.trim()) !== realpathSync(root)) return undefined;
  const status = git(root, ['status', '--porcelain', '--untracked-files=all', '--no-renames', '-z']) ?? '';
  // Like ` M scripts/check.ts`: two letters, a space, the path.
  const lines = status.split('\0').filter(Boolean);
  return lines.map((line) => `${line} ${checksum(path.join(root, line.slice(3)))}`);
}

/** A sentence for each file that became, ceased or changed between the two pictures. */
export function treeChanges(before: Tree, after: Tree): string[] {
  return [
    ...after.filter((line) => !before.includes(line)).map((line) => `Now, and not before: ${line}`),
    ...before.filter((line) => !after.includes(line)).map((line) => `Before, and not now: ${line}`),
  ];
}

function git(root: string, args: string[]): string | undefined {
  // A build machine often runs as another user than the one who owns the checkout, which git refuses otherwise.
  const done = spawnSync('git', ['-c', `safe.directory=${root}`, ...args], { cwd: root, encoding: 'utf8' });
  return done.status === 0 ? done.stdout : undefined;
}

function checksum(file: string): string {
  if (!existsSync(file) || !statSync(file).isFile()) return 'no file';
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
}
