// Putting a damaged archive aside and its successor in its place. Only renames, in an order that a kill cannot spoil, and
// never onto something that exists: what was there stays, byte for byte.
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { type ArchiveFiles, archiveFiles, timeForName } from './files.ts';

const PREFIX = 'damaged-';

/** The finished successor of a damaged archive, waiting in the folder of what is put aside. */
export const successorIn = (damagedFolder: string): string => path.join(damagedFolder, 'rescued.db');

/** Makes a folder of its own for what is put aside: `damaged-2026-11-28T21-00-00Z`. Throws file errors. */
export function makeDamagedFolder(folder: string, at: number): string {
  const wanted = path.join(folder, `${PREFIX}${timeForName(at)}`);
  let free = wanted;
  for (let count = 2; existsSync(free); count += 1) free = `${wanted}-${count}`;
  mkdirSync(free);
  return free;
}

function moveAll(files: ArchiveFiles, damagedFolder: string): void {
  // The database goes first: from then on the next start finishes what a kill interrupts.
  const shared = `${files.database}-shm`;
  for (const file of [files.database, files.wal, shared, files.tail]) {
    const target = path.join(damagedFolder, path.basename(file));
    if (existsSync(file) && !existsSync(target)) renameSync(file, target);
  }
  renameSync(successorIn(damagedFolder), files.database);
}

/** Moves the damaged files into their folder and the successor that waits there into their place. Throws file errors. */
export const replaceDamaged = (folder: string, damagedFolder: string): void =>
  moveAll(archiveFiles(folder), damagedFolder);

/** Finishes a replacement that was killed half-way, if there is one, and tells so. Throws file errors. */
export function finishReplacement(folder: string): boolean {
  const files = archiveFiles(folder);
  if (existsSync(files.database)) return false;
  const unfinished = readdirSync(folder)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => path.join(folder, name))
    .find((damaged) => existsSync(path.join(damaged, 'holdpoint.db')) && existsSync(successorIn(damaged)));
  if (unfinished === undefined) return false;
  moveAll(files, unfinished);
  return true;
}
