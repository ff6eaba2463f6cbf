// The sentences for an archive that is not opened for work.

import type { Look } from './look.ts';
import { latestVersion } from './migrations.ts';
import type { Opened, Place, RefusalReason } from './open.ts';
import { survey } from './salvage.ts';

export const refused = (reason: RefusalReason, message: string): Opened => ({ kind: 'refused', reason, message });

export const BUSY = refused('busy', 'Another program has this archive open. Close it, then start Holdpoint again.');

/** Answers for everything but an archive that this program can open. Throws file errors. */
export function answerTo(look: Exclude<Look, { kind: 'archive' | 'absent' }>, place: Place): Opened {
  if (look.kind === 'broken') return { ...look, rescue: survey(place.folder) };
  const file = `The file holdpoint.db in ${place.folder}`;
  if (look.kind === 'foreign') return refused('foreign', `${file} ${look.what}. It was not touched.`);
  const versions = `its version is ${look.version}, this program knows ${latestVersion(place.migrations)}`;
  return refused(
    'newer',
    `This archive was written by a newer Holdpoint (${versions}). It was not touched. Install the newer Holdpoint to open it.`,
  );
}
