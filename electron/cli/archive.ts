// Commands that work on an archive: they own it while they run, as the app does, and say so when somebody else has it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { failed, type Result } from '#shared/result.ts';
import type { Desk } from '../plans.ts';
import { archiveFiles } from '../store/files.ts';
import type { CliIo } from './command.ts';

const BUSY = 'Holdpoint or another command has this archive open. Close it, then run the command again.';

/**
 * Opens the archive in a folder, lets `work` use it and closes it. Nothing is created: a folder without an archive is refused
 * with `not-found`, one that is open elsewhere, damaged or of a newer version with `storage`.
 */
export async function withArchive<T>(
  data: string,
  io: CliIo,
  work: (desk: Desk) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  const folder = path.resolve(data);
  const name = JSON.stringify(data);
  if (!existsSync(archiveFiles(folder).database)) return failed('not-found', `There is no archive in ${name}.`);
  // Only now is SQLite loaded: commands on files run where its driver does not.
  const { openArchive } = await import('../store/open.ts');
  const { clock, newId, person, nativeBinding } = io;
  const report = (problem: string): unknown => io.stderr.write(`holdpoint: ${problem}\n`);
  const opened = openArchive(folder, { clock, report, ...(nativeBinding !== undefined && { nativeBinding }) });
  if (!('archive' in opened)) {
    const message = opened.kind === 'refused' && opened.reason === 'busy' ? BUSY : opened.message;
    return failed('storage', `${name} cannot be opened. ${message}`);
  }
  try {
    return await work({ archive: opened.archive, clock, newId, person });
  } finally {
    opened.archive.close();
  }
}
