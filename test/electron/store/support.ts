// Real archives in folders of their own for the tests of the store, and ways to harm them.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { Result } from '#shared/result.ts';
import { archiveFiles } from '../../../electron/store/files.ts';
import { type Archive, type Opened, type OpenOptions, openArchive } from '../../../electron/store/open.ts';
import { insertPlan } from '../../../electron/store/plan-rows.ts';

export const NOW = Date.UTC(2026, 10, 28, 21, 0, 0);

/** What the tests open archives with: a clock that stands still, and reports that fail the test. */
export const OPTIONS: OpenOptions = {
  clock: () => NOW,
  report: (problem) => {
    throw new Error(problem);
  },
};

/** An empty folder that goes when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdpoint-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens an archive that must be ready; it is closed when the test ends. */
export function openReady(folder: string, options: OpenOptions = OPTIONS): Archive {
  return opened(folder, 'ready', options).archive;
}

/** Opens an archive and insists on how that ends. */
export function opened<Kind extends Opened['kind']>(
  folder: string,
  kind: Kind,
  options: OpenOptions = OPTIONS,
): Extract<Opened, { kind: Kind }> {
  const result = openArchive(folder, options);
  if ('archive' in result) onTestFinished(() => result.archive.close());
  if (result.kind !== kind)
    throw new Error(`Expected ${kind}, but: ${JSON.stringify({ ...result, archive: undefined })}`);
  return result as Extract<Opened, { kind: Kind }>; // compared just above
}

/** A document with the fields that the archive lists, and text to fill pages with. */
export function documentOf(title: string, filler = ''): string {
  const status = { kind: 'draft' };
  return JSON.stringify({
    title,
    release: { version: '1.0.0' },
    preparation: { status },
    strategy: {},
    window: {},
    filler,
  });
}

/** Puts in a plan whose id is its title in small letters. */
export function addPlan(archive: Archive, title: string, filler?: string): string {
  const id = title.toLowerCase().replaceAll(' ', '-');
  saved(insertPlan(archive, { id, format: 1, document: documentOf(title, filler), contentHash: 'content', at: NOW }));
  return id;
}

/** The value of a result that must have succeeded. */
export function saved<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** A copy of an open archive's files, as a kill at this moment would leave them. */
export function copyAsKilled(folder: string, target = testFolder()): string {
  const [from, to] = [archiveFiles(folder), archiveFiles(target)];
  mkdirSync(target, { recursive: true });
  for (const file of ['database', 'wal', 'tail'] as const)
    if (existsSync(from[file])) copyFileSync(from[file], to[file]);
  return target;
}

export const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Changes the bytes of a file. */
export function harm(file: string, change: (bytes: Buffer) => Buffer | undefined): void {
  const bytes = readFileSync(file);
  writeFileSync(file, change(bytes) ?? bytes);
}

/** A plain SQLite connection, to make what the store itself never would. It is closed again. */
export function withSqlite(file: string, work: (db: Database.Database) => void): void {
  const db = new Database(file, { timeout: 0 });
  work(db);
  db.close();
}

/** What random tests start from. A failing test names it; `HOLDPOINT_SEED` repeats it. */
export const SEED = Number(process.env.HOLDPOINT_SEED ?? Date.now() % 1_000_000);

/** How often something is tried: in the short form of the tests, or with `HOLDPOINT_LONG`. */
export const rounds = (short: number, long: number): number => (process.env.HOLDPOINT_LONG ? long : short);

/** Random numbers from 0 up to 1 that a seed repeats (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
