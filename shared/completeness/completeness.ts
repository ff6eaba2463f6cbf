// Completeness: how far each output and each indicator is, from the findings of the same rules that the inspector shows
// and the navigation counts. So a mark and a finding cannot disagree.
import type { Plan } from '../plan/plan.ts';
import type { Finding, Readiness, WaivedFinding } from '../readiness/check.ts';
import { INDICATORS } from './indicators.ts';
import { OUTPUTS } from './outputs.ts';
import { belongsTo, type CompletenessRow } from './row.ts';

export type RowState =
  /** Nothing of it exists; `why` is a sentence. */
  | { kind: 'nothing'; why: string }
  | { kind: 'open'; findings: Finding[] }
  | { kind: 'met' }
  /** Met, because what was found is set aside with a reason. */
  | { kind: 'waived'; waived: WaivedFinding[] };

export interface JudgedRow {
  row: CompletenessRow;
  state: RowState;
}

export interface Completeness {
  outputs: JudgedRow[];
  indicators: JudgedRow[];
}

/** A hint makes a plan better; what lacks it is complete all the same. The marks of the navigation hold to the same. */
export const keepsOpen = ({ severity }: Finding): boolean => severity !== 'hint';

/** Rules that look at how somebody works with the plan, not at what it holds. */
export const OUTSIDE: Readonly<Record<string, string>> = {
  'review/open-remarks': 'A remark is a question about the plan, not a part of it.',
  'review/changed-since-ready': 'It is about the status.',
  'review/sign-off-void': 'It is about a signature.',
};

function stateOf(row: CompletenessRow, plan: Plan, { findings, waived }: Readiness): RowState {
  const why = row.missing(plan);
  if (why !== undefined) return { kind: 'nothing', why };
  const open = findings.filter((finding) => keepsOpen(finding) && belongsTo(row, finding));
  if (open.length > 0) return { kind: 'open', findings: open };
  const aside = waived.filter(({ finding }) => keepsOpen(finding) && belongsTo(row, finding));
  return aside.length > 0 ? { kind: 'waived', waived: aside } : { kind: 'met' };
}

/** Gives the state of the ten outputs and the eight indicators, in their order. `readiness` is that of the plan. */
export function completenessOf(plan: Plan, readiness: Readiness): Completeness {
  const judge = (row: CompletenessRow): JudgedRow => ({ row, state: stateOf(row, plan, readiness) });
  return { outputs: OUTPUTS.map(judge), indicators: INDICATORS.map(judge) };
}
