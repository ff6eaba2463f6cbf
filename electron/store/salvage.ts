// Reading what can still be read of a damaged archive, row by row: one bad page must cost its rows and nothing else. Only
// rows that match their own hash count as whole. It reads a copy and never writes to it.
import type { Database } from 'better-sqlite3';
import type { ChangeRow } from './change-rows.ts';
import { numbersOf, readBothWays, readRow } from './damaged-reads.ts';
import type { DraftRow } from './draft-rows.ts';
import { fittingLog } from './fitting-log.ts';
import type { PlanRow } from './plan-rows.ts';
import { changeHash, planHash } from './row-hash.ts';
import type { SettingRow } from './setting-rows.ts';

/** What a damaged archive still holds. */
export interface Rescue {
  whole: { id: string; title: string }[];
  /** What is damaged or gone, by name as far as it can be read. */
  lost: string[];
  changes: number;
  drafts: number;
}

/** Takes the rows that are whole: each plan before its changes and drafts. */
export interface RescuedRows {
  plan(row: PlanRow): void;
  change(row: ChangeRow): void;
  draft(row: DraftRow): void;
  setting(row: SettingRow): void;
}

interface WholePlan {
  title: string;
  revision: number;
}

type Hashed<Row> = Row & { rowHash: string };
type ChangeLink = Pick<ChangeRow, 'seq' | 'revision' | 'undoes' | 'redoes'>;

const UNNAMED = 'Perhaps more plans, whose names cannot be read';
const byId = (id: string): string => `The plan with the id ${id}`;

/** The title of a plan that matches its hash. */
function titleOf(row: PlanRow): string {
  const document: unknown = JSON.parse(row.document);
  const hasTitle = typeof document === 'object' && document !== null && 'title' in document;
  return hasTitle && typeof document.title === 'string' ? document.title : byId(row.id);
}

/** How to call a plan whose row is damaged: the columns before its document often still read. */
function nameOfDamaged(db: Database, number: number, id: string | undefined): string {
  const sql = 'SELECT title FROM plan NOT INDEXED WHERE rowid = ?';
  const row = readRow<{ title: unknown }>(db, sql, number);
  if (typeof row === 'object' && typeof row.title === 'string' && row.title !== '') return row.title;
  return id === undefined ? UNNAMED : byId(id);
}

const PLAN = `
SELECT id, revision, format, contentHash, createdAt, savedAt, openedAt, document, rowHash
FROM plan NOT INDEXED WHERE rowid = ?`;

function readPlanRow(db: Database, number: number): PlanRow | 'damaged' | undefined {
  const found = readRow<Hashed<PlanRow>>(db, PLAN, number);
  if (typeof found !== 'object') return found;
  const { rowHash, ...row } = found;
  if (typeof row.document !== 'string' || planHash(row) !== rowHash) return 'damaged';
  return { ...row, openedAt: Number.isSafeInteger(row.openedAt) ? row.openedAt : row.savedAt };
}

function salvagePlans(db: Database, rows: RescuedRows): { whole: Map<string, WholePlan>; lost: string[] } {
  const whole = new Map<string, WholePlan>();
  const lost = new Map<string, string>();
  const ids = new Map<number, string>();
  const indexed = 'SELECT rowid AS number, id FROM plan INDEXED BY sqlite_autoindex_plan_1';
  readBothWays<{ number: number; id: string }>(db, indexed, ['id'], ({ number, id }) => ids.set(number, id));
  for (const number of numbersOf(db, 'plan', 'sqlite_autoindex_plan_1', ['id'])) {
    const row = readPlanRow(db, number);
    if (row === 'damaged') {
      const name = nameOfDamaged(db, number, ids.get(number));
      lost.set(ids.get(number) ?? name, name);
    } else if (row && !whole.has(row.id)) {
      whole.set(row.id, { title: titleOf(row), revision: row.revision });
      rows.plan(row);
    }
  }
  for (const id of ids.values()) if (!lost.has(id)) lost.set(id, byId(id));
  for (const id of whole.keys()) lost.delete(id);
  return { whole, lost: [...lost.values()] };
}

function readChangeRow(db: Database, seq: number): ChangeRow | undefined {
  const found = readRow<Hashed<ChangeRow>>(db, 'SELECT * FROM change NOT INDEXED WHERE seq = ?', seq);
  if (typeof found !== 'object' || typeof found.changes !== 'string') return undefined;
  const { rowHash, ...row } = found;
  return changeHash(row) === rowHash ? row : undefined;
}

/** The logs of the plans that are whole, without the changes themselves: those may not fit into memory. */
function logsOf(db: Database, whole: Map<string, WholePlan>): Map<string, ChangeLink[]> {
  const logs = new Map([...whole.keys()].map((id): [string, ChangeLink[]] => [id, []]));
  for (const number of numbersOf(db, 'change', 'changeOfPlan', ['planId', 'seq'])) {
    const row = readChangeRow(db, number);
    if (row)
      logs.get(row.planId)?.push({ seq: row.seq, revision: row.revision, undoes: row.undoes, redoes: row.redoes });
  }
  return logs;
}

function salvageChanges(
  db: Database,
  rows: RescuedRows,
  whole: Map<string, WholePlan>,
): { changes: number; lost: string[] } {
  const lost: string[] = [];
  const logs = logsOf(db, whole);
  const kept = [...whole].flatMap(([id, { title, revision }]) => {
    const bySeq = (logs.get(id) ?? []).sort((a, b) => a.seq - b.seq);
    const log = fittingLog(bySeq, revision);
    const before = (log[0]?.revision ?? revision + 1) - 1;
    if (before > 0) lost.push(`The history of "${title}" up to its revision ${before}`);
    return log;
  });
  for (const { seq } of kept.sort((a, b) => a.seq - b.seq)) {
    const row = readChangeRow(db, seq);
    if (row) rows.change(row);
  }
  return { changes: kept.length, lost };
}

/** Rows of a small table that have texts where texts belong; they have no hash. */
function readSmall<Row extends object>(
  db: Database,
  table: string,
  key: (keyof Row & string)[],
  texts: (keyof Row)[],
): Row[] {
  const rows = new Map<string, Row>();
  readBothWays<Row>(db, `SELECT * FROM ${table}`, key, (row) => {
    const isSound = texts.every((column) => typeof row[column] === 'string');
    if (isSound) rows.set(JSON.stringify(key.map((column) => row[column])), row);
  });
  return [...rows.values()];
}

/** Hands every whole row to `rows` and tells what was found and what was lost. */
export function salvage(db: Database, rows: RescuedRows): Rescue {
  const plans = salvagePlans(db, rows);
  const log = salvageChanges(db, rows, plans.whole);
  const drafts = readSmall<DraftRow>(
    db,
    'draft',
    ['planId', 'entity', 'field'],
    ['planId', 'entity', 'field', 'text'],
  ).filter(
    ({ planId, baseRevision, at }) =>
      plans.whole.has(planId) && Number.isSafeInteger(baseRevision) && Number.isSafeInteger(at),
  );
  for (const draft of drafts) rows.draft(draft);
  for (const setting of readSmall<SettingRow>(db, 'setting', ['key'], ['key', 'value'])) rows.setting(setting);
  const whole = [...plans.whole].map(([id, { title }]) => ({ id, title }));
  return { whole, lost: [...plans.lost, ...log.lost], changes: log.changes, drafts: drafts.length };
}
