// Going on after damage, when the person asks for it: a new archive from all that is whole, the damaged files put aside.
// Nothing is deleted, and a kill at any moment leaves either the damaged archive or the new one in its place.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Result } from '#shared/result.ts';
import { writeBaselineRow } from './baseline-rows.ts';
import { writeChangeRow } from './change-rows.ts';
import { createArchive } from './create.ts';
import { writeDraftRow } from './draft-rows.ts';
import { archiveFiles } from './files.ts';
import { takeLock } from './lock.ts';
import { type OpenOptions, toolsOf } from './open.ts';
import { writePlanRow } from './plan-rows.ts';
import { type Rescue, salvage } from './salvage.ts';
import { makeDamagedFolder, replaceDamaged, successorIn } from './set-aside.ts';
import { writeSettingRow } from './setting-rows.ts';
import { isFileError, storing } from './storage-errors.ts';

export interface Rescued extends Rescue {
  /** Where the damaged files are now. */
  damagedFolder: string;
}

function buildSuccessor(folder: string, options: OpenOptions): Rescued {
  const tools = toolsOf(options);
  const damagedFolder = makeDamagedFolder(folder, tools.clock());
  let rescue: Rescue | undefined;
  try {
    createArchive(successorIn(damagedFolder), path.join(damagedFolder, 'unfinished.db'), tools, (db) => {
      rescue = salvage(archiveFiles(folder), {
        plan: (row) => writePlanRow(db, row),
        change: (row) => void writeChangeRow(db, row),
        baseline: (row) => writeBaselineRow(db, row),
        draft: (row) => void writeDraftRow(db, row),
        setting: (row) => writeSettingRow(db, row),
      });
    });
  } catch (error) {
    // Only what was made just now; the damaged files are not yet in here.
    rmSync(damagedFolder, { recursive: true });
    throw error;
  }
  if (!rescue) throw new Error('A new archive was made without reading the damaged one');
  return { ...rescue, damagedFolder };
}

/**
 * Moves the damaged archive of a folder into `damaged-<time>` and puts a new one, made of everything that is whole, in
 * its place; `openArchive` then opens that. No archive of the folder may be open in this process. Refused: `storage` when
 * another process has the archive or the disk does not allow it; then everything is as it was.
 */
export function startFromRescue(folder: string, options: OpenOptions): Result<Rescued> {
  const lock = takeLock(archiveFiles(folder).lock, options.nativeBinding);
  const kept = 'The damaged archive is as it was.';
  if (lock.kind === 'busy') return failed('storage', 'Another Holdpoint has this archive open. Close it.', { kept });
  if (lock.kind === 'unwritable') return failed('storage', 'The folder of the archive cannot be written.', { kept });
  try {
    return storing(kept, () => {
      const rescued = buildSuccessor(folder, options);
      replaceDamaged(folder, rescued.damagedFolder);
      return ok(rescued);
    });
  } catch (error) {
    if (isFileError(error))
      return failed('storage', `The damaged archive cannot be put aside (${error.message}).`, { kept });
    throw error;
  } finally {
    lock.release();
  }
}
