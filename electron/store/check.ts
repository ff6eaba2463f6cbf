// Looking over a whole archive after the first paint: SQLite's own check, and every plan against its hash, which sees what
// SQLite's check does not. It works in slices on the one connection, so that the app stays quick meanwhile.
import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { readBaseline } from './baseline-rows.ts';
import { readPlan } from './plan-rows.ts';
import { isDamage } from './storage-errors.ts';

export interface CheckReport {
  /** Plans whose text or listed facts are not what was saved. */
  damagedPlans: { id: string; title: string }[];
  /** What SQLite finds wrong with the file, in its own words, and baselines that are not what was saved. */
  problems: string[];
  /** False when the archive was closed before the end. */
  isComplete: boolean;
}

/** How long one slice may take, in milliseconds. One plan, and SQLite's check of one table, are never divided. */
const SLICE = 8;

// The list shows columns that SQLite worked out when the plan was saved: they must still be what the text says.
const LISTED_RIGHT = `
SELECT title IS document ->> '$.title' AND version IS document ->> '$.release.version'
  AND status IS document ->> '$.preparation.status.kind' AND pattern IS document ->> '$.strategy.pattern'
  AND windowStart IS document ->> '$.window.start.at' FROM plan WHERE id = ?`;

function isWhole(db: Database, id: string): boolean {
  if (!readPlan(db, id).ok) return false;
  return db.prepare<[string], number>(LISTED_RIGHT).pluck().get(id) === 1;
}

type BaselineKey = Record<'planId' | 'id' | 'name', string>;

function checkTable(db: Database, table: string): string[] {
  try {
    const answers = db.pragma(`quick_check('${table}')`) as { quick_check: string }[]; // one row per problem, or "ok"
    return answers.map(({ quick_check: answer }) => answer).filter((answer) => answer !== 'ok');
  } catch (error) {
    if (isDamage(error)) return [`${table}: ${error.message}`];
    throw error;
  }
}

/** The pieces of work; each `yield` is a place to rest. Changes `report`. */
function* pieces(db: Database, report: CheckReport): Generator<undefined> {
  const plans = db
    .prepare<[], { id: string; title: string }>('SELECT id, title FROM plan ORDER BY openedAt DESC')
    .all();
  for (const plan of plans) {
    yield;
    if (!isWhole(db, plan.id)) report.damagedPlans.push(plan);
  }
  for (const baseline of db.prepare<[], BaselineKey>('SELECT planId, id, name FROM baseline').all()) {
    yield;
    const { planId, id, name } = baseline;
    if (!readBaseline(db, planId, id).ok) report.problems.push(`the baseline "${name}" is not what was saved`);
  }
  for (const table of ['plan', 'change', 'draft', 'setting', 'summary', 'bin', 'baseline']) {
    yield;
    report.problems.push(...checkTable(db, table));
  }
}

/** Checks every plan and every table. Changes nothing. Ends early, and says so, when the archive is closed meanwhile. */
export async function checkArchive(db: Database): Promise<CheckReport> {
  const report: CheckReport = { damagedPlans: [], problems: [], isComplete: false };
  const work = pieces(db, report);
  let started = performance.now();
  while (db.open) {
    if (work.next().done) return { ...report, isComplete: true };
    if (performance.now() - started < SLICE) continue;
    await setImmediate();
    started = performance.now();
  }
  return report;
}
