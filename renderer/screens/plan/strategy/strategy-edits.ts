// The answers of the assessment and the choice of a pattern as edits. Pure.
import { advise } from '#shared/advisor/advise.ts';
import { assessmentOf } from '#shared/advisor/assessment.ts';
import type { Answer, AxisName, FactName, LevelOf } from '#shared/advisor/rule.ts';
import { TABLE_VERSION } from '#shared/advisor/weights.ts';
import { draftRationale } from '#shared/advisor/words.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Pattern } from '#shared/plan/schema/strategy.ts';

export function setLevel<Axis extends AxisName>({ strategy }: Plan, axis: Axis, level: LevelOf<Axis>): Edit {
  const axes = { ...strategy.axes, [axis]: { ...strategy.axes[axis], level } };
  return { type: 'strategy.update', fields: { axes } };
}

export const setFact = ({ strategy }: Plan, name: FactName, answer: Answer): Edit => ({
  type: 'strategy.update',
  fields: { facts: { ...strategy.facts, [name]: answer } },
});

/**
 * Chooses a pattern and keeps what the advisor said of it. A rationale is drafted where none was written: one that is still
 * the draft of the pattern before is written anew. `at` is in milliseconds since 1970.
 */
export function choosePattern({ strategy }: Plan, pattern: Pattern, at: number): Edit {
  const advice = advise(assessmentOf(strategy));
  const { pattern: before, rationale } = strategy;
  const isOurs = rationale.trim() === '' || (before && rationale === draftRationale(advice, before));
  const ranking = advice.ranking.map(({ pattern: ranked, score }) => ({ pattern: ranked, score }));
  return {
    type: 'strategy.update',
    fields: {
      pattern,
      advice: { ranking, tableVersion: TABLE_VERSION, at },
      ...(isOurs && { rationale: draftRationale(advice, pattern) }),
    },
  };
}
