// `holdpoint.tail.json`: how much the archive held after its last commit. SQLite opens cleanly when the end of its log is
// gone, so without this note a shortened history would go unseen. It only reports; it repairs and replays nothing.
import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { archiveFiles, timeForPeople } from './files.ts';
import type { Archive } from './open.ts';
import { prepared } from './prepared.ts';
import { isFileError } from './storage-errors.ts';

// The last millisecond that a date can name; a damaged note may hold any number.
const LAST_TIME = 8.64e15;

const Tail = z.object({
  /** The number of the newest change; 0 before the first. */
  lastSeq: z.int().min(0),
  plans: z.int().min(0),
  /** When the newest change was made, in milliseconds since 1970; null before the first. */
  at: z.int().min(-LAST_TIME).max(LAST_TIME).nullable(),
});
type Tail = z.infer<typeof Tail>;

// Written over in place and in one piece, always of this length. A rename would make some file systems write the new
// file out at once, which costs as much as the commit itself; and less than a disk sector is not torn by a power cut.
const LENGTH = 120;

const READ = `
SELECT coalesce(max(seq), 0) AS lastSeq, (SELECT count(*) FROM plan) AS plans,
  (SELECT at FROM change ORDER BY seq DESC LIMIT 1) AS at FROM change`;

const tailOf = (db: Database): Tail => Tail.parse(prepared(db, READ).get());

/** Whether the archive tells where it ends, which a damaged one may not. Throws SQLite's errors. */
export const hasTail = (db: Database): boolean => Tail.safeParse(db.prepare(READ).get()).success;

/** Notes where the archive ends, without waiting for the disk. A failure is reported and does not undo the commit. */
export function writeTail({ db, folder, report }: Archive): void {
  try {
    const file = openSync(archiveFiles(folder).tail, constants.O_WRONLY | constants.O_CREAT, 0o600);
    try {
      writeSync(file, `${JSON.stringify(tailOf(db)).padEnd(LENGTH - 1)}\n`, 0);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (!isFileError(error)) throw error;
    report(`The note beside the archive that counts its changes could not be written (${error.message}).`);
  }
}

type Noted = { kind: 'none' } | { kind: 'unreadable' } | { kind: 'tail'; tail: Tail };

function readTail(file: string): Noted {
  try {
    const parsed = Tail.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? { kind: 'tail', tail: parsed.data } : { kind: 'unreadable' };
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return { kind: 'none' };
    if (isFileError(error) || error instanceof SyntaxError) return { kind: 'unreadable' };
    throw error;
  }
}

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one} is` : `${count} ${many} are`;
const timeOf = ({ at }: Tail): string => (at === null ? 'before the first change' : timeForPeople(at));

/** Compares the archive with its note and gives sentences about what is missing; none when all is there. */
export function tailNotices(folder: string, db: Database): string[] {
  const noted = readTail(archiveFiles(folder).tail);
  if (noted.kind === 'none') return [];
  if (noted.kind === 'unreadable')
    return [
      'The note that counts the changes could not be read, so nobody can tell whether the last ones are all here.',
    ];
  const now = tailOf(db);
  const changes = noted.tail.lastSeq - now.lastSeq;
  const plans = noted.tail.plans - now.plans;
  const notices: string[] = [];
  if (changes > 0)
    notices.push(
      `${counted(changes, 'change', 'changes')} missing. The archive ends ${timeOf(now)}; the last change was saved ${timeOf(noted.tail)}.`,
    );
  if (plans > 0)
    notices.push(`${counted(plans, 'plan', 'plans')} missing: ${noted.tail.plans} were saved, ${now.plans} are here.`);
  return notices;
}
