// The findings of the open plan, worked out once per state of the plan however many parts ask.
import type { Plan } from '#shared/plan/plan.ts';
import { type Finding, type Readiness, readinessOf, type WaivedFinding } from '#shared/readiness/check.ts';
import { usePlan } from '../stores/plan-store.ts';
import { scheduleOf } from './use-schedule.ts';

let newest: { plan: Plan; readiness: Readiness } | undefined;

/** From memory when it is the plan that was asked about last. */
function readiness(plan: Plan): Readiness {
  if (newest?.plan !== plan) newest = { plan, readiness: readinessOf(plan, scheduleOf(plan)) };
  return newest.readiness;
}

/** Gives the findings of a plan that count. */
export const findingsOf = (plan: Plan): Finding[] => readiness(plan).findings;

export const useFindings = (): Finding[] => usePlan(findingsOf);

/** What the open plan sets aside with a reason. */
export const useWaived = (): WaivedFinding[] => usePlan((plan) => readiness(plan).waived);
