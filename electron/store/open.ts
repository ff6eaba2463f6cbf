// Opening an archive: look before touching, take the lock, set and check the settings, back up and migrate. Whatever is
// wrong with the folder or the files is an answer, never an empty start.
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Database } from 'better-sqlite3';
import { answerTo, BUSY, refused } from './answers.ts';
import { isTooOld, sqliteVersion } from './connection.ts';
import { createArchive } from './create.ts';
import { type ArchiveFiles, archiveFiles } from './files.ts';
import { takeLock } from './lock.ts';
import { lookAt } from './look.ts';
import { latestVersion, MIGRATIONS, type Migration } from './migrations.ts';
import { openForReading } from './open-for-reading.ts';
import { openLive } from './open-live.ts';
import type { Rescue } from './salvage.ts';
import { finishReplacement } from './set-aside.ts';
import { isFileError, isSqliteError, UNWRITABLE } from './storage-errors.ts';

export interface OpenOptions {
  /** Milliseconds since 1970. */
  clock: () => number;
  /** The path of the compiled SQLite driver, where the bundled one does not fit. */
  nativeBinding?: string;
  /** Takes a sentence about trouble that does not stop the work. Without it the process prints a warning. */
  report?: (problem: string) => void;
  /** Where copies go that are only looked at; the system's folder for temporary files unless told. */
  temporaryFolder?: string;
  /** For tests of migrations. */
  migrations?: readonly Migration[];
  /** For tests of the refusal of an old SQLite; the driver's own version unless told. */
  sqliteVersion?: string;
}

/**
 * An open archive. `db` is SQLite's connection; a read-only archive refuses every write with `storage`. Hold on to it
 * until `close`: what nobody refers to any more is closed when memory is cleared, and its lock goes with it.
 */
export interface Archive {
  db: Database;
  folder: string;
  isReadOnly: boolean;
  /** The path of the compiled driver, for looking at backups. */
  nativeBinding: string | undefined;
  report(problem: string): void;
  close(): void;
}

/**
 * Why an archive was left alone: `newer` and `foreign` are files of someone else, `busy` has an owner, `no-backup` could
 * not be backed up before its upgrade, `unusable` is a folder that cannot be worked in.
 */
export type RefusalReason = 'newer' | 'foreign' | 'sqlite-too-old' | 'busy' | 'no-backup' | 'unusable';

export type Opened =
  | { kind: 'ready'; archive: Archive; notices: string[] }
  | { kind: 'readOnly'; archive: Archive; reason: string; notices: string[] }
  | { kind: 'refused'; reason: RefusalReason; message: string }
  | { kind: 'broken'; message: string; rescue: Rescue };

/** The options, with what stands in for those that were not given. */
export type Tools = Required<Omit<OpenOptions, 'nativeBinding' | 'sqliteVersion'>> & {
  nativeBinding: string | undefined;
};

/** Completes the options. */
export const toolsOf = (options: OpenOptions): Tools => ({
  report: (problem) => process.emitWarning(problem),
  temporaryFolder: tmpdir(),
  migrations: MIGRATIONS,
  nativeBinding: undefined,
  ...options,
});

/** The tools, and where they are put to work. */
export interface Place extends Tools {
  folder: string;
  files: ArchiveFiles;
}

const NO_NEW_FILES = 'The disk does not take new files; it may be full.';
const PUT_ASIDE = 'The damaged archive was put aside, and this one was made of everything in it that was whole.';

/** Makes the folder if need be. Gives a sentence when nothing can be written there. */
function whyUnwritable({ folder, files }: Place): string | undefined {
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
    for (const entry of [folder, files.database, files.wal]) if (existsSync(entry)) accessSync(entry, constants.W_OK);
    return undefined;
  } catch (error) {
    if (!isFileError(error)) throw error;
    if (error.code === 'EROFS') return 'It lies on a disk that can only be read.';
    if (error.code === 'EACCES' || error.code === 'EPERM') return 'You have no permission to write there.';
    return `Nothing can be written there (${error.message}).`;
  }
}

/** Opens the archive of a folder that is locked for us; makes a new one in a folder that has none. */
function openLocked(place: Place): Opened | 'unwritable' {
  try {
    const isFinished = finishReplacement(place.folder);
    const look = lookAt(place.files, latestVersion(place.migrations), place);
    if (look.kind === 'absent') createArchive(place.files.database, place.files.fresh, place);
    else if (look.kind !== 'archive') return answerTo(look, place);
    const opened = openLive(place);
    if (isFinished && opened.kind === 'ready') opened.notices.push(PUT_ASIDE);
    return opened;
  } catch (error) {
    if (isSqliteError(error, ...UNWRITABLE)) return 'unwritable';
    throw error;
  }
}

/** Lets the lock go together with the archive. */
function releasing(opened: Opened & { kind: 'ready' }, release: () => void): Opened {
  const { archive } = opened;
  const close = (): void => {
    archive.close();
    release();
  };
  return { ...opened, archive: { ...archive, close } };
}

function open(place: Place): Opened {
  const reason = whyUnwritable(place);
  if (reason) return openForReading(place, reason);
  const lock = takeLock(place.files.lock, place.nativeBinding);
  if (lock.kind === 'busy') return BUSY;
  if (lock.kind === 'unwritable') return openForReading(place, NO_NEW_FILES);
  let opened: Opened | 'unwritable' = 'unwritable';
  try {
    opened = openLocked(place);
  } finally {
    const isInUse = opened !== 'unwritable' && opened.kind === 'ready';
    if (!isInUse) lock.release();
  }
  if (opened === 'unwritable') return openForReading(place, NO_NEW_FILES);
  return opened.kind === 'ready' ? releasing(opened, lock.release) : opened;
}

/**
 * Opens the archive in a folder, or says why not; makes folder and archive when there are none. Only `ready` writes to
 * an archive that exists. Throws on mistakes of the program, for example a setting that SQLite does not take.
 */
export function openArchive(folder: string, options: OpenOptions): Opened {
  const place = { ...toolsOf(options), folder, files: archiveFiles(folder) };
  const version = options.sqliteVersion ?? sqliteVersion(place.nativeBinding);
  if (isTooOld(version))
    return refused(
      'sqlite-too-old',
      `This build has SQLite ${version}, which can damage an archive. Install a newer Holdpoint.`,
    );
  try {
    return open(place);
  } catch (error) {
    if (isFileError(error) || isSqliteError(error, ...UNWRITABLE))
      return refused('unusable', `The archive in ${folder} cannot be used (${error.message}).`);
    throw error;
  }
}
