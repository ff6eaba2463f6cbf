// The run sheet: what is done tonight, row by row, to be carried out with a pen. Afterwards what was written is typed in
// again by the codes of the rows.
import type { Block, CheckRow, HoldPointBlock, Section, StepRow } from '../runbook/blocks.ts';
import { blocksOf, factOf, type PaperPlan, phaseSectionsOf, withoutRange } from './paper-plan.ts';

export type RunRow =
  | { kind: 'group'; title: string }
  | { kind: 'step'; step: StepRow }
  | { kind: 'verify'; checks: CheckRow[] }
  | { kind: 'holdPoint'; holdPoint: HoldPointBlock };

export interface RunPhase {
  id: string;
  /** "Phase 2: Database Migration". */
  title: string;
  /** "22:30 to 22:45, 15 min". */
  times: string;
  rows: RunRow[];
}

/** Lines for what nobody planned, enough to fill what is left of a page and one more. */
export const LOG_LINES = 24;

function rowsOf(block: Block): RunRow[] {
  if (block.kind === 'holdPoint') return [{ kind: 'holdPoint', holdPoint: block }];
  if (block.kind === 'checks') return [{ kind: 'verify', checks: block.checks }];
  if (block.kind !== 'steps') return [];
  const group: RunRow[] = block.title === undefined ? [] : [{ kind: 'group', title: block.title }];
  return [...group, ...block.steps.map((step): RunRow => ({ kind: 'step', step: withoutRange(step) }))];
}

const runPhase = (section: Section): RunPhase => ({
  id: section.entity ?? '',
  title: section.title,
  times: [section.times, factOf(section, 'Duration')].filter(Boolean).join(', '),
  rows: section.blocks.flatMap(rowsOf),
});

/** Gives the phases with their rows, in order. Hold points whose place is gone come last, so that none is passed unseen. */
export function runSheet(paper: PaperPlan): RunPhase[] {
  const phases = phaseSectionsOf(paper).map(runPhase);
  const shown = new Set(
    phases.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'holdPoint' ? row.holdPoint.id : []))),
  );
  const homeless = paper.outline.sections
    .flatMap((section) => blocksOf(section, 'holdPoint'))
    .filter(({ id }) => !shown.has(id));
  if (homeless.length === 0) return phases;
  const rows = homeless.map((holdPoint): RunRow => ({ kind: 'holdPoint', holdPoint }));
  return [...phases, { id: 'homeless', title: 'Hold points without a place', times: '', rows }];
}
