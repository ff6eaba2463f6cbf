// What a damaged archive still holds, told from a copy. Changes nothing in the archive's folder.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Copy, type CopyOptions, openCopy } from './copy.ts';
import { createArchive } from './create.ts';
import { tried } from './damaged-reads.ts';
import { type ArchiveFiles, archiveFiles } from './files.ts';
import { replaceFirstPage } from './first-page.ts';
import type { Migration } from './migrations.ts';
import { type Rescue, type RescuedRows, salvage } from './salvage.ts';

export interface SurveyOptions extends CopyOptions {
  migrations: readonly Migration[];
}

const NOTHING: Rescue = { whole: [], lost: [], changes: 0, drafts: 0 };

/** Lets SQLite read a file that is shorter than its header says and a list of tables with damaged entries. */
function allowDamage({ db }: Copy): boolean {
  return tried(() => {
    db.pragma('writable_schema = ON');
    for (const table of ['plan', 'change', 'draft', 'setting']) db.prepare(`SELECT * FROM ${table}`);
  });
}

/** Copies the archive again with the first page of a new one. */
function openWithNewFirstPage(files: ArchiveFiles, options: SurveyOptions): Copy {
  const folder = mkdtempSync(path.join(options.temporaryFolder, 'holdpoint-fresh-'));
  const { database, fresh } = archiveFiles(folder);
  try {
    createArchive(database, fresh, options);
    return openCopy(files, options, (copy) => replaceFirstPage(copy, database));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function openDamaged(files: ArchiveFiles, options: SurveyOptions): Copy {
  const copy = openCopy(files, options);
  if (allowDamage(copy)) return copy;
  copy.remove();
  const repaired = openWithNewFirstPage(files, options);
  allowDamage(repaired);
  return repaired;
}

/**
 * Hands all rows of a damaged archive that are whole to `rows`, and tells what is whole and what is lost. Throws file
 * errors, for example when the temporary folder is full.
 */
export function readDamaged(files: ArchiveFiles, options: SurveyOptions, rows: RescuedRows): Rescue {
  if (!statSync(files.database, { throwIfNoEntry: false })?.isFile()) return NOTHING;
  const copy = openDamaged(files, options);
  try {
    return salvage(copy.db, rows);
  } finally {
    copy.remove();
  }
}

const ignore = (): undefined => undefined;

/** Tells what could be rescued. Throws file errors. */
export const survey = (files: ArchiveFiles, options: SurveyOptions): Rescue =>
  readDamaged(files, options, { plan: ignore, change: ignore, draft: ignore, setting: ignore });
