// The pages of a SQLite database with its log, read without SQLite, which gives up on a file when one page of it is
// damaged. It reads only; what the pages hold may be nonsense. The format: https://sqlite.org/fileformat2.html
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { ArchiveFiles } from './files.ts';

/** Every archive has pages of this size. */
export const PAGE_SIZE = 4096;

export interface PageFile {
  /** Pages are numbered from 1. */
  count: number;
  /** Gives a page as the log has it, or else the database; short when the file ends in it. */
  read(page: number): Buffer;
  close(): void;
}

const LOG_HEADER = 32;
const FRAME_HEADER = 24;
/** Where a log keeps the two numbers that all its valid frames repeat. */
const SALTS = { inLog: 16, inFrame: 8, length: 8 } as const;

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, position));
}

/**
 * Finds the newest committed version of each page in the log: page number -> position. Checksums are not asked: a frame
 * with a wrong letter still has good rows, and each row is known by its own hash.
 */
function pagesInLog(log: number): Map<number, number> {
  const committed = new Map<number, number>();
  const pending = new Map<number, number>();
  const salts = readAt(log, SALTS.inLog, SALTS.length);
  for (let position = LOG_HEADER; ; position += FRAME_HEADER + PAGE_SIZE) {
    const header = readAt(log, position, FRAME_HEADER);
    const isValid =
      header.length === FRAME_HEADER && header.subarray(SALTS.inFrame, SALTS.inFrame + SALTS.length).equals(salts);
    if (!isValid) return committed;
    pending.set(header.readUInt32BE(0), position + FRAME_HEADER);
    const endsTransaction = header.readUInt32BE(4) !== 0;
    if (!endsTransaction) continue;
    for (const [page, place] of pending) committed.set(page, place);
    pending.clear();
  }
}

const openIfFile = (file: string): number | undefined =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ? openSync(file, 'r') : undefined;

/**
 * Opens the pages of an archive, of which either file may be missing. Only while SQLite does not have it open in this
 * process. Throws file errors.
 */
export function openPages({ database, wal }: ArchiveFiles): PageFile {
  const [db, log] = [openIfFile(database), openIfFile(wal)];
  const inLog = log === undefined ? new Map<number, number>() : pagesInLog(log);
  const inFile = db === undefined ? 0 : Math.ceil(fstatSync(db).size / PAGE_SIZE);
  return {
    count: [...inLog.keys()].reduce((most, page) => Math.max(most, page), inFile),
    read(page) {
      const position = inLog.get(page);
      if (position !== undefined && log !== undefined) return readAt(log, position, PAGE_SIZE);
      return db === undefined ? Buffer.alloc(0) : readAt(db, (page - 1) * PAGE_SIZE, PAGE_SIZE);
    },
    close() {
      for (const file of [db, log]) if (file !== undefined) closeSync(file);
    },
  };
}
