// What a row of completeness is: something that the finished plan must hold, with the findings that keep it open.
import type { Plan } from '../plan/plan.ts';
import type { FindingView } from '../readiness/rule.ts';

export interface CompletenessRow {
  key: string;
  title: string;
  /** The number of the requirement that asks for it. */
  source: string;
  /** Where it is worked on. */
  view: FindingView;
  /** Every finding in these parts of the plan belongs to it. */
  views?: readonly FindingView[];
  /** So do the findings of these rules, wherever they are: whole names, or `steps/` for all that begin so. */
  rules?: readonly string[];
  /** Why nothing of it exists yet, as a sentence; nothing once it has begun. */
  missing(plan: Plan): string | undefined;
}

/** Whether a finding belongs to a row, by its rule and the part of the plan that it is in. */
export const belongsTo = (
  { views = [], rules = [] }: Pick<CompletenessRow, 'views' | 'rules'>,
  finding: { rule: string; view: FindingView },
): boolean =>
  views.includes(finding.view) ||
  rules.some((rule) => (rule.endsWith('/') ? finding.rule.startsWith(rule) : finding.rule === rule));
