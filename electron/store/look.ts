// What lies in an archive's folder, found out before anything writes there. SQLite would take an empty file for an empty
// database and a log for its own, so the bytes are looked at first, and a database with a log only as a copy.
import { closeSync, existsSync, lstatSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { type CopyOptions, openCopy } from './copy.ts';
import type { ArchiveFiles } from './files.ts';
import { type Damage, damageOf, skim } from './skim.ts';
import { isDamage } from './storage-errors.ts';

/** "HPNT", in the header of every archive. */
export const APPLICATION_ID = 0x48504e54;

export type Look =
  | { kind: 'absent' }
  | { kind: 'archive'; version: number }
  | { kind: 'newer'; version: number }
  | { kind: 'foreign'; what: string }
  | Damage;

interface Facts {
  applicationId: number;
  version: number;
}

const HEADER = 100;
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

const broken = (what: string): Look => ({ kind: 'broken', message: `The archive is damaged: holdpoint.db ${what}.` });

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER);
  const handle = openSync(file, 'r');
  const length = readSync(handle, header, 0, HEADER, 0);
  closeSync(handle);
  return header.subarray(0, length);
}

/** What is wrong with a file's beginning or length, as the end of a sentence. Offsets are those of SQLite's header. */
function headerProblem(header: Buffer, size: number, hasWal: boolean): string | undefined {
  if (size === 0) return 'is empty';
  if (header.every((byte) => byte === 0)) return 'holds only zeros where its beginning should be';
  if (header.length < HEADER || !header.subarray(0, MAGIC.length).equals(MAGIC)) return 'is not a database';
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  // A checkpoint that was interrupted leaves another length, and its log completes it. Without one SQLite would take
  // pages behind the end that the header names for free ones and write over them.
  const said = header.readUInt32BE(28) * pageSize;
  if (hasWal || size === said) return undefined;
  return size < said ? 'has been cut short' : 'is longer than its header says';
}

/** Looks at a file that has SQLite's header. */
function judge({ applicationId, version }: Facts, latest: number): Look {
  if (applicationId !== APPLICATION_ID) return { kind: 'foreign', what: 'belongs to another program' };
  if (version > latest) return { kind: 'newer', version };
  if (version < 1) return broken('says that it is of no version');
  return { kind: 'archive', version };
}

/** With a log beside the database, its version may stand in the log alone, so a copy of both is asked. */
function judgeCopy(files: ArchiveFiles, latest: number, options: CopyOptions): Look {
  const { db, remove } = openCopy(files, options);
  try {
    const read = (pragma: string): number => db.pragma(pragma, { simple: true }) as number; // both are 32-bit numbers
    const look = judge({ applicationId: read('application_id'), version: read('user_version') }, latest);
    // Damage must show here: opening and closing the original would write its log into the damaged file.
    const isCurrent = look.kind === 'archive' && look.version === latest;
    return (isCurrent && skim(db)) || look;
  } catch (error) {
    if (isDamage(error)) return damageOf(error);
    throw error;
  } finally {
    remove();
  }
}

/**
 * Says what lies in the folder; `latest` is the newest version that this program knows. Changes nothing. Throws file
 * errors of the copy, for example a full temporary folder.
 */
export function lookAt(files: ArchiveFiles, latest: number, options: CopyOptions): Look {
  const entry = lstatSync(files.database, { throwIfNoEntry: false });
  if (!entry) {
    const left = [files.wal, files.tail].find((file) => existsSync(file));
    return left === undefined ? { kind: 'absent' } : broken(`is missing, but ${path.basename(left)} is there`);
  }
  // SQLite would keep the log beside the file that the link leads to, where nobody looks for it.
  if (entry.isSymbolicLink()) return { kind: 'foreign', what: 'is a link to another place; put the file itself here' };
  if (!entry.isFile()) return broken('is not a file');
  const walSize = statSync(files.wal, { throwIfNoEntry: false })?.size ?? 0;
  const header = readHeader(files.database);
  const problem = headerProblem(header, entry.size, walSize > 0);
  if (problem) return broken(problem);
  if (walSize > 0) return judgeCopy(files, latest, options);
  return judge({ applicationId: header.readUInt32BE(68), version: header.readInt32BE(60) }, latest);
}
