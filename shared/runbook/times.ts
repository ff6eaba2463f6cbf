// How long things take, in words and sums. Sums add up steps one after the other; what runs side by side is the
// schedule's matter.
import { durationWords } from '../duration.ts';
import type { Plan } from '../plan/plan.ts';
import type { Estimate } from '../plan/schema/values.ts';

/** A sum in seconds; `open` when a part may take longer, `unknown` is the number of steps without a time. */
export interface Total {
  seconds: number;
  open: boolean;
  unknown: number;
}

/** Gives the seconds to plan with: expected, else worst, else best; nothing when no figure is set. */
export const plannedSeconds = (estimate: Estimate | undefined): number | undefined =>
  estimate?.expected ?? estimate?.worst ?? estimate?.best;

/** "5 min", "30+ min"; nothing when no figure is set. */
export function estimateWords(estimate: Estimate | undefined): string | undefined {
  const seconds = plannedSeconds(estimate);
  return seconds === undefined ? undefined : durationWords(seconds, estimate?.open === true);
}

/** "3 min to 8 min"; nothing unless both ends are set and differ. */
export function rangeWords(estimate: Estimate | undefined): string | undefined {
  const { best, worst, open } = estimate ?? {};
  if (best === undefined || worst === undefined || best === worst) return undefined;
  return `${durationWords(best)} to ${durationWords(worst, open === true)}`;
}

const NOTHING: Total = { seconds: 0, open: false, unknown: 0 };

const add = (a: Total, b: Total): Total => ({
  seconds: a.seconds + b.seconds,
  open: a.open || b.open,
  unknown: a.unknown + b.unknown,
});

/** Adds up steps. One with a condition counts only when the plan says so. */
export function sumOfSteps(plan: Plan, ids: readonly string[]): Total {
  const parts = ids.flatMap((id) => {
    const step = plan.steps[id];
    if (!step || step.condition?.counted === false) return [];
    const seconds = plannedSeconds(step.estimate);
    return [{ seconds: seconds ?? 0, open: step.estimate?.open === true, unknown: seconds === undefined ? 1 : 0 }];
  });
  return parts.reduce(add, NOTHING);
}

const figure = (estimate: Estimate | undefined): Total => ({
  seconds: plannedSeconds(estimate) ?? 0,
  open: estimate?.open === true,
  unknown: 0,
});

/** What to reckon with for steps that may also have a figure of their own: their sum, or that figure where no step has a time. */
export function planned(plan: Plan, steps: readonly string[], own: Estimate | undefined): Total {
  const sum = sumOfSteps(plan, steps);
  return sum.seconds === 0 && own ? figure(own) : sum;
}

/** The expected duration of the whole plan: its phases, and the time its hold points take. */
export function expectedDuration(plan: Plan): Total {
  const phases = plan.phases.order.flatMap((id) => plan.phases.byId[id] ?? []);
  const holds = Object.values(plan.holdPoints.byId).reduce((sum, { allowance }) => sum + allowance, 0);
  return phases.map((phase) => planned(plan, phase.steps, phase.duration)).reduce(add, { ...NOTHING, seconds: holds });
}

/** "2 h 30 min", "30+ min (2 steps have no time)". */
export function totalWords({ seconds, open, unknown }: Total): string {
  if (unknown === 0) return durationWords(seconds, open);
  return `${durationWords(seconds, true)} (${unknown === 1 ? '1 step has' : `${unknown} steps have`} no time)`;
}

/**
 * The sum of the steps, with the own figure before it where the two differ (S091); nothing when neither is set. An own
 * figure that is merely open ("30+ min") stands for a sum of the same length.
 */
export function durationWithOwnFigure(
  plan: Plan,
  steps: readonly string[],
  own: Estimate | undefined,
): string | undefined {
  const sum = sumOfSteps(plan, steps);
  const ownWords = estimateWords(own);
  if (sum.seconds === 0) return ownWords;
  if (ownWords === undefined) return totalWords(sum);
  const isSame = plannedSeconds(own) === sum.seconds && sum.unknown === 0 && (own?.open === true || !sum.open);
  return isSame ? ownWords : `${ownWords}; the steps add up to ${totalWords(sum)}`;
}
