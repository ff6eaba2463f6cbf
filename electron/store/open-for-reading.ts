// An archive where nothing can be written: a copy of it is opened for reading, and nothing is tried in its folder.
import { answerTo, refused } from './answers.ts';
import { applyPragmas } from './connection.ts';
import { openCopy } from './copy.ts';
import { lookAt } from './look.ts';
import { latestVersion, migrate } from './migrations.ts';
import type { Opened, Place } from './open.ts';
import { tailNotices } from './side-file.ts';
import { damageOf, skim } from './skim.ts';
import { isDamage } from './storage-errors.ts';

/** Opens for reading, or answers why not; `reason` is the sentence why nothing can be written. Throws file errors. */
export function openForReading(place: Place, reason: string): Opened {
  const { folder, files, migrations, nativeBinding, report } = place;
  const look = lookAt(files, latestVersion(migrations), place);
  if (look.kind === 'absent')
    return refused('unusable', `There is no archive in ${folder}, and none can be made there. ${reason}`);
  if (look.kind !== 'archive') return answerTo(look, place);
  const { db, remove } = openCopy(files, place);
  try {
    applyPragmas(db);
    migrate(db, migrations);
    db.pragma('query_only = ON');
    const damage = skim(db);
    if (!damage) {
      const archive = { db, folder, isReadOnly: true, nativeBinding, report, close: remove };
      return { kind: 'readOnly', archive, reason, notices: tailNotices(folder, db) };
    }
    remove();
    return answerTo(damage, place);
  } catch (error) {
    remove();
    if (isDamage(error)) return answerTo(damageOf(error), place);
    throw error;
  }
}
