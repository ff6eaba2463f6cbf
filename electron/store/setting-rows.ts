// Settings as raw text by key. What a key's text means, and its schema, is its owner's matter.
import type { Database } from 'better-sqlite3';
import { ok, type Result } from '#shared/result.ts';
import type { Archive } from './open.ts';
import { storing } from './storage-errors.ts';

export interface SettingRow {
  key: string;
  value: string;
}

const WRITE =
  'INSERT INTO setting (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = excluded.value';

export function writeSettingRow(db: Database, row: SettingRow): void {
  db.prepare(WRITE).run(row);
}

/** Gives a setting's text, or nothing when it was never set. */
export const getSetting = (db: Database, key: string): string | undefined =>
  db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(key) as string | undefined; // pluck: the value alone

/** Sets a setting. Refused: `storage`; then it is as it was. */
export function setSetting({ db }: Archive, key: string, value: string): Result<undefined> {
  return storing('The setting is as it was.', () => {
    writeSettingRow(db, { key, value });
    return ok(undefined);
  });
}
