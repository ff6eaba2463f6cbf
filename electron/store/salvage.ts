// What a damaged archive still holds, gathered page by page: which plans are whole, with which part of their history, and
// what is lost, by name. It reads and never writes.
import { type DamagedBaseline, type DamagedPlan, type Found, interpret } from './archive-records.ts';
import type { BaselineRow } from './baseline-rows.ts';
import type { ChangeRow } from './change-rows.ts';
import type { DraftRow } from './draft-rows.ts';
import { type ArchiveFiles, archiveFiles } from './files.ts';
import { fittingLog } from './fitting-log.ts';
import { openPages, type PageFile } from './page-file.ts';
import type { PlanRow } from './plan-rows.ts';
import { allRecords, type Place, recordAt } from './records.ts';
import type { SettingRow } from './setting-rows.ts';

export interface Rescue {
  whole: { id: string; title: string }[];
  /** What is damaged or gone, by name as far as it can be read. */
  lost: string[];
  changes: number;
  drafts: number;
}

/** Takes the rows that are whole: each plan before its changes, baselines and drafts. */
export interface RescuedRows {
  plan(row: PlanRow): void;
  change(row: ChangeRow): void;
  baseline(row: BaselineRow): void;
  draft(row: DraftRow): void;
  setting(row: SettingRow): void;
}

/** A row that stays where it is until it is wanted: all documents together may not fit into memory. */
interface Placed {
  place: Place;
}

interface PlacedPlan extends Placed {
  title: string;
  revision: number;
}

type PlacedChange = Placed & Pick<ChangeRow, 'seq' | 'revision' | 'undoes' | 'redoes'>;

type PlacedBaseline = Placed & Pick<BaselineRow, 'planId'>;

interface Finds {
  plans: Map<string, PlacedPlan>;
  damaged: DamagedPlan[];
  mentioned: Set<string>;
  /** By plan. */
  changes: Map<string, Map<number, PlacedChange>>;
  baselines: Map<string, PlacedBaseline>;
  damagedBaselines: DamagedBaseline[];
  drafts: Map<string, DraftRow>;
  settings: Map<string, SettingRow>;
}

const baselineKey = ({ planId, id }: Pick<BaselineRow, 'planId' | 'id'>): string => JSON.stringify([planId, id]);

/** Files a find under its key. Pages that are no longer in use still hold older rows: the newest counts. */
function keep(finds: Finds, found: Found, place: Place): void {
  switch (found.kind) {
    case 'plan': {
      const { id, revision } = found.row;
      if (revision >= (finds.plans.get(id)?.revision ?? 0))
        finds.plans.set(id, { title: found.title, revision, place });
      break;
    }
    case 'damagedPlan':
      finds.damaged.push(found.plan);
      break;
    case 'change': {
      const { planId, seq, revision, undoes, redoes } = found.row;
      const log = finds.changes.get(planId) ?? new Map<number, PlacedChange>();
      finds.changes.set(planId, log.set(seq, { seq, revision, undoes, redoes, place }));
      finds.mentioned.add(planId);
      break;
    }
    case 'baseline': {
      const { planId } = found.row;
      finds.baselines.set(baselineKey(found.row), { planId, place });
      break;
    }
    case 'damagedBaseline':
      finds.damagedBaselines.push(found.baseline);
      break;
    case 'draft': {
      const key = JSON.stringify([found.row.planId, found.row.entity, found.row.field]);
      if (found.row.at >= (finds.drafts.get(key)?.at ?? 0)) finds.drafts.set(key, found.row);
      break;
    }
    case 'setting':
      finds.settings.set(found.row.key, found.row);
      break;
    case 'mention':
      finds.mentioned.add(found.planId);
      break;
  }
}

function search(pages: PageFile): Finds {
  const finds: Finds = {
    plans: new Map(),
    damaged: [],
    mentioned: new Set(),
    changes: new Map(),
    baselines: new Map(),
    damagedBaselines: [],
    drafts: new Map(),
    settings: new Map(),
  };
  for (const { place, record } of allRecords(pages)) {
    const found = interpret(record);
    if (found) keep(finds, found, place);
  }
  return finds;
}

/** Names the plans that are not whole, or whose newest text is not. */
function lostPlans({ plans, damaged, mentioned }: Finds): string[] {
  const lost = new Map<string, string>();
  for (const id of mentioned) if (!plans.has(id)) lost.set(id, `The plan with the id ${id}`);
  for (const { id, title = `The plan with the id ${id}`, revision = 0 } of damaged) {
    const older = plans.get(id);
    if (!older) lost.set(id, title);
    else if (older.revision < revision)
      lost.set(id, `The newest text of "${title}"; it is as it was at revision ${older.revision}`);
  }
  return [...lost.values()];
}

/** Names the baselines that are not whole, of plans that are. */
function lostBaselines({ plans, baselines, damagedBaselines }: Finds): string[] {
  const lost = damagedBaselines.filter((row) => plans.has(row.planId) && !baselines.has(baselineKey(row)));
  return lost.map(({ planId, name }) => `The baseline "${name}" of "${plans.get(planId)?.title}"`);
}

/** Gives the part of each plan's log that undo can use, and names what is cut off. */
function fittingLogs({ plans, changes }: Finds): { log: PlacedChange[]; lost: string[] } {
  const lost: string[] = [];
  const taken = new Set<number>();
  const log = [...plans].flatMap(([id, { title, revision }]) => {
    const bySeq = [...(changes.get(id)?.values() ?? [])].sort((a, b) => a.seq - b.seq);
    // A number that is taken was given anew after an earlier loss; which of the two logs is the old one, nobody knows.
    const fitting = fittingLog(bySeq.some(({ seq }) => taken.has(seq)) ? [] : bySeq, revision);
    for (const { seq } of fitting) taken.add(seq);
    const before = (fitting[0]?.revision ?? revision + 1) - 1;
    if (before > 0) lost.push(`The history of "${title}" up to its revision ${before}`);
    return fitting;
  });
  return { log: log.sort((a, b) => a.seq - b.seq), lost };
}

/** Hands a row on that was found whole before. */
function handOver(pages: PageFile, { place }: Placed, rows: RescuedRows): void {
  const record = recordAt(pages, place);
  const found = record && interpret(record);
  if (found?.kind === 'plan') rows.plan(found.row);
  else if (found?.kind === 'change') rows.change(found.row);
  else if (found?.kind === 'baseline') rows.baseline(found.row);
  else throw new Error(`The damaged archive changed while it was read, on page ${place.page}`);
}

/**
 * Hands every whole row of a damaged archive to `rows`, and tells what is whole and what is lost. Only while SQLite does
 * not have the archive open in this process. Throws file errors.
 */
export function salvage(files: ArchiveFiles, rows: RescuedRows): Rescue {
  const pages = openPages(files);
  try {
    const finds = search(pages);
    const { log, lost } = fittingLogs(finds);
    const baselines = [...finds.baselines.values()].filter(({ planId }) => finds.plans.has(planId));
    const drafts = [...finds.drafts.values()].filter(({ planId }) => finds.plans.has(planId));
    for (const plan of finds.plans.values()) handOver(pages, plan, rows);
    for (const change of log) handOver(pages, change, rows);
    for (const baseline of baselines) handOver(pages, baseline, rows);
    for (const draft of drafts) rows.draft(draft);
    for (const setting of finds.settings.values()) rows.setting(setting);
    const whole = [...finds.plans].map(([id, { title }]) => ({ id, title }));
    return {
      whole,
      lost: [...lostPlans(finds), ...lost, ...lostBaselines(finds)],
      changes: log.length,
      drafts: drafts.length,
    };
  } finally {
    pages.close();
  }
}

/** Tells what could be rescued from the archive of a folder. Throws file errors. */
export function survey(folder: string): Rescue {
  const ignore = (): undefined => undefined;
  return salvage(archiveFiles(folder), {
    plan: ignore,
    change: ignore,
    baseline: ignore,
    draft: ignore,
    setting: ignore,
  });
}
