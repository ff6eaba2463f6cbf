// Opening the file itself, once it is known to be an archive of ours and the lock is held.
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { answerTo, BUSY, refused } from './answers.ts';
import { backUp } from './backup.ts';
import { applyPragmas, connect } from './connection.ts';
import { timeForName } from './files.ts';
import { latestVersion, migrate, versionOf } from './migrations.ts';
import type { Opened, Place } from './open.ts';
import { tailNotices } from './side-file.ts';
import { damageOf, skim } from './skim.ts';
import { isDamage, isSqliteError } from './storage-errors.ts';

/** Brings an older archive up to date, after a backup that has been checked. Gives a refusal when there is none. */
function upgrade(db: Database, { files, migrations, clock, nativeBinding }: Place): Opened | undefined {
  const latest = latestVersion(migrations);
  if (versionOf(db) === latest) return undefined;
  const name = `before-version-${latest}-${timeForName(clock())}.db`;
  const backup = backUp(db, path.join(files.backups, name), nativeBinding);
  if (!backup.ok)
    return refused(
      'no-backup',
      `The archive was not upgraded, because it could not be backed up first. ${backup.error.message}`,
    );
  migrate(db, migrations);
  return undefined;
}

/** Opens the archive for work. Throws file errors, and SQLite's when it cannot make its log beside the file. */
export function openLive(place: Place): Opened {
  const { folder, files, nativeBinding, report } = place;
  const db = connect(files.database, nativeBinding);
  const leave = <Answer>(answer: Answer): Answer => {
    db.close();
    return answer;
  };
  try {
    applyPragmas(db);
    const refusal = upgrade(db, place);
    if (refusal) return leave(refusal);
    const damage = skim(db);
    if (damage) return answerTo(leave(damage), place);
    const archive = { db, folder, isReadOnly: false, nativeBinding, report, close: () => void db.close() };
    return { kind: 'ready', archive, notices: tailNotices(folder, db) };
  } catch (error) {
    db.close();
    if (isDamage(error)) return answerTo(damageOf(error), place);
    if (isSqliteError(error, 'SQLITE_BUSY')) return BUSY;
    throw error;
  }
}
