// What must hold for package-lock.json, so that `npm ci` gives the same files on every system and from every mirror.
// It reads two files and changes nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface LockEntry {
  integrity?: string;
  resolved?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

interface PackageFile {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** A sentence for each thing that is wrong; none when all is well. */
export function lockProblems(root: string): string[] {
  // npm writes both files and refuses to go on when they do not have this shape.
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as PackageFile;
  const places = new Set(Object.keys(lock.packages));
  const entries = Object.entries(lock.packages).flatMap(([place, entry]) => [
    ...missingPlatforms(place, entry, places),
    ...unpinnedContent(place, entry),
  ]);
  return [...entries, ...looseVersions(manifest)];
}

/** npm leaves out what its registry lacked at the time; `npm ci` then fails on the systems that need it. */
function missingPlatforms(place: string, entry: LockEntry, places: Set<string>): string[] {
  return Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !isReachable(name, place, places))
    .map((name) => `${name}, which ${place || 'package.json'} wants on some systems, has no entry.`);
}

/** Node looks for a package beside the asking one first, then one node_modules folder further up each time. */
function isReachable(name: string, from: string, places: Set<string>): boolean {
  const here = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (places.has(here)) return true;
  if (from === '') return false;
  const up = from.lastIndexOf('/node_modules/');
  return isReachable(name, up === -1 ? '' : from.slice(0, up), places);
}

function unpinnedContent(place: string, entry: LockEntry): string[] {
  const isOurs = place === '' || entry.link === true;
  const noChecksum = isOurs || entry.integrity ? [] : [`${place} has no checksum.`];
  // Without an address npm asks the registry that the user has set, which may be a mirror.
  const address = entry.resolved === undefined || isOurs ? [] : [`${place} names an address: ${entry.resolved}`];
  return [...noChecksum, ...address];
}

function looseVersions(manifest: PackageFile): string[] {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.entries(all)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json asks for ${name} ${version}, which is not one exact version.`);
}
