// An archive with plans of all sizes, each edited a few times, to be damaged copy by copy.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { insertBaseline } from '../../../electron/store/baseline-rows.ts';
import { putIntoBin } from '../../../electron/store/bin-rows.ts';
import { commitChange } from '../../../electron/store/commit.ts';
import { saveDraft } from '../../../electron/store/draft-rows.ts';
import { type Archive, openArchive } from '../../../electron/store/open.ts';
import { listPlans, type PlanHead, readPlan } from '../../../electron/store/plan-rows.ts';
import { setSetting } from '../../../electron/store/setting-rows.ts';
import { addPlan, documentOf, NOW, OPTIONS, randomFrom, saved } from './support.ts';

export const PAGE = 4096;
export const PLANS = 40;

export interface Whole {
  folder: string;
  documents: Map<string, string>;
  heads: Map<string, PlanHead>;
  /** The pages, from 1, on which each plan's row stands. */
  pagesOf: Map<string, Set<number>>;
  /** The pages by which SQLite finds everything: the first, the roots and all that lead to others. */
  innerPages: number[];
  /** The page on which the drafts stand. */
  draftPage: number;
  remove(): void;
}

export function edit(archive: Archive, planId: string, filler: string): void {
  const { revision } = saved(readPlan(archive.db, planId));
  const document = documentOf(`Title of ${planId}, revision ${revision + 1}`, filler);
  const change = { person: 'Ada', label: `Edit ${revision + 1}`, changes: JSON.stringify([planId, revision]) };
  const at = NOW + revision;
  const summary = { tableVersion: 1, facts: JSON.stringify({ of: planId, revision }) };
  const kept = { document, contentHash: 'c', format: 1, summary };
  saved(commitChange(archive, { planId, baseRevision: revision, ...kept, change, at }));
}

/** Pages were freed and used again meanwhile: an archive that was only ever added to would be too easy. */
function fill(archive: Archive): void {
  const random = randomFrom(1);
  for (let number = 0; number < PLANS; number += 1) addPlan(archive, `Plan ${number}`, 'first '.repeat(200));
  for (let round = 0; round < 3; round += 1)
    for (let number = 0; number < PLANS; number += 1)
      edit(archive, `plan-${number}`, 'within 15 minutes '.repeat(random() ** 3 * 2500));
  saved(
    saveDraft(archive, {
      planId: 'plan-3',
      entity: 'plan',
      field: 'title',
      text: 'half a ti',
      baseRevision: 3,
      at: NOW,
    }),
  );
  saved(setSetting(archive, 'sample.added', '1'));
  for (const planId of ['plan-3', 'plan-6']) {
    const facts = {
      id: `${planId}-first`,
      planId,
      name: 'First',
      revision: 2,
      contentHash: 'c',
      at: NOW,
      person: 'Ada',
    };
    saved(insertBaseline(archive, { ...facts, document: documentOf(`${planId} as it was`) }));
  }
  saved(putIntoBin(archive, ['plan-4'], NOW));
}

interface PageRow {
  page: number;
  /** `/003/` is the fourth leaf of the table, `/003/00a+000001` the second overflow page of its eleventh row. */
  path: string;
  rows: number;
}

/** Asks SQLite where each row stands: the rows of a table follow one another on its leaves. */
function pagesOfPlans({ db }: Archive): Map<string, Set<number>> {
  const ids = db.prepare<[], string>('SELECT id FROM plan NOT INDEXED ORDER BY rowid').pluck().all().map(String);
  const pages = (type: string): PageRow[] =>
    db
      .prepare<[string], PageRow>(
        "SELECT pageno AS page, path, ncell AS rows FROM dbstat WHERE name = 'plan' AND pagetype = ? ORDER BY path",
      )
      .all(type);
  const overflow = pages('overflow');
  const places = pages('leaf').flatMap((leaf) =>
    Array.from({ length: leaf.rows }, (_, cell) => {
      const chain = `${leaf.path}${cell.toString(16).padStart(3, '0')}+`;
      return new Set([leaf.page, ...overflow.filter(({ path: at }) => at.startsWith(chain)).map(({ page }) => page)]);
    }),
  );
  return new Map(ids.map((id, place) => [id, places[place] ?? new Set()]));
}

/** Builds it in a folder of its own and closes it. */
export function buildWhole(): Whole {
  const folder = mkdtempSync(path.join(tmpdir(), 'holdpoint-whole-'));
  const opening = openArchive(folder, OPTIONS);
  if (opening.kind !== 'ready') throw new Error(opening.kind);
  const { archive } = opening;
  fill(archive);
  const { db } = archive;
  const heads = new Map(listPlans(db).map((head) => [head.id, head]));
  const pages = (where: string): number[] =>
    db.prepare<[], number>(`SELECT DISTINCT pageno FROM dbstat WHERE ${where}`).pluck().all().map(Number);
  const whole = {
    folder,
    heads,
    documents: new Map([...heads.keys()].map((id) => [id, saved(readPlan(db, id)).document])),
    pagesOf: pagesOfPlans(archive),
    innerPages: pages("pagetype = 'internal' OR pageno = 1 OR path = '/'"),
    draftPage: pages("name = 'draft'")[0] ?? 0,
    remove: () => rmSync(folder, { recursive: true }),
  };
  archive.close();
  return whole;
}
