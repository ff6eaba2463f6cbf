// Emptying the bin for good: the only place where the archive forgets a plan, and never without a backup.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Result } from '#shared/result.ts';
import { backUp } from './backup.ts';
import { isInBin } from './bin-rows.ts';
import { archiveFiles, timeForName } from './files.ts';
import type { Archive } from './open.ts';
import { writeTail } from './side-file.ts';
import { storing } from './storage-errors.ts';

const KEPT = 'The plans are still in the bin.';

/** The name of a backup that does not exist yet: two purges in one second each keep theirs. */
function freeName(folder: string, at: number): string {
  const wanted = path.join(archiveFiles(folder).backups, `before-purge-${timeForName(at)}`);
  let free = `${wanted}.db`;
  for (let count = 2; existsSync(free); count += 1) free = `${wanted}-${count}.db`;
  return free;
}

function forget(archive: Archive, planIds: readonly string[]): void {
  const { db } = archive;
  for (const planId of planIds) {
    for (const table of ['change', 'draft', 'summary', 'bin', 'baseline'])
      db.prepare(`DELETE FROM ${table} WHERE planId = ?`).run(planId);
    db.prepare('DELETE FROM plan WHERE id = ?').run(planId);
  }
  // Before the commit: a kill between the two must not make the note tell of changes that are missing.
  writeTail(archive);
}

/**
 * Takes plans out of the archive with their changes, drafts and baselines, in one transaction and after a backup that was
 * compared. Their bytes are overwritten in the file, so that a rescue does not bring them back; they remain in the backup.
 * Refused, with nothing changed: `not-allowed` when one is not in the bin, `storage`.
 */
export function purge(archive: Archive, planIds: readonly string[], at: number): Result<undefined> {
  const { db, folder, nativeBinding } = archive;
  if (archive.isReadOnly) return failed('storage', 'The archive can only be read, not written.', { kept: KEPT });
  if (!planIds.every((planId) => isInBin(db, planId)))
    return failed('not-allowed', 'Only plans in the bin can be deleted for good.', { kept: 'Nothing was changed.' });
  const backup = backUp(db, freeName(folder, at), nativeBinding);
  if (!backup.ok) return failed('storage', `Nothing was deleted. ${backup.error.message}`, { kept: KEPT });
  db.pragma('secure_delete = ON');
  try {
    const purged = storing(KEPT, () => {
      db.transaction(() => forget(archive, planIds)).immediate();
      return ok(undefined);
    });
    if (!purged.ok) writeTail(archive);
    return purged;
  } finally {
    db.pragma('secure_delete = OFF');
  }
}
