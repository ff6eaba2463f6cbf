// Who is at this machine: asked once, kept in the archive. Until then the name of the system's user stands in.
import type { AppStatus } from '#shared/contract.ts';
import type { Result } from '#shared/result.ts';
import type { Archive } from './store/open.ts';
import { getSetting, setSetting } from './store/setting-rows.ts';

const SETTING = 'person';

/** Gives the person; `suggestion` is the system's user. */
export function personOf(archive: Archive, suggestion: string): AppStatus['person'] {
  const name = getSetting(archive.db, SETTING);
  return name === undefined ? { name: suggestion, isConfirmed: false } : { name, isConfirmed: true };
}

/** Keeps the person's name; changes from now on carry it. Refused: `storage`. */
export const setPerson = (archive: Archive, name: string): Result<undefined> => setSetting(archive, SETTING, name);
