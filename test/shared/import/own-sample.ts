// The sample as it is changed by hand in the tests.
import type { Plan } from '#shared/plan/plan.ts';
import type { Step } from '#shared/plan/schema/phases.ts';
import { samplePlan } from '../../helpers/sample.ts';

export const sample = samplePlan();
const phases = sample.phases.order.flatMap((id) => sample.phases.byId[id] ?? []);

/** The id of a step by its number, "2.3". */
export const stepId = (phase: number, step: number): string => phases[phase - 1]?.steps[step - 1] ?? '';

export interface Case {
  hand: (text: string) => string;
  /** What the change by hand does to the plan. */
  plan: (draft: Plan) => void;
}

export function stepOf(draft: Plan, phase: number, step: number): Step {
  const found = draft.steps[stepId(phase, step)];
  if (!found) throw new Error('There is no such step.');
  return found;
}
