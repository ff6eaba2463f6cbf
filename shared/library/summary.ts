// What the library shows of a plan without reading it: worked out when the plan is saved, kept beside it.
import { z } from 'zod';
import type { FindingCounts, PlanShape } from '../contract.ts';
import { contentHash } from '../plan/canonical.ts';
import type { Plan } from '../plan/plan.ts';
import { When } from '../plan/schema/values.ts';
import { findingsOf } from '../readiness/check.ts';
import { countFindings } from '../readiness/counts.ts';
import { inOrder } from '../runbook/reading.ts';
import { planned, sumOfSteps } from '../runbook/times.ts';

/** Raise it whenever the same plan would give another summary: kept ones are then worked out anew. */
export const SUMMARY_VERSION = 7;

const Count = z.int().min(0);

/** What is kept; tags, steps and the like are in no column of the archive. */
export const PlanSummary = z.object({
  tags: z.array(z.string()),
  /** Steps of phases; those of rollback procedures are not counted. */
  steps: Count,
  windowStart: When.exactOptional(),
  findings: z.object({ blockers: Count, warnings: Count, hints: Count }) satisfies z.ZodType<FindingCounts>,
  /** Ready was said of another content: the plan counts as a draft again. */
  status: z.literal('draft').exactOptional(),
  shape: z.object({ phases: z.array(Count), holdPoints: z.array(Count) }) satisfies z.ZodType<PlanShape>,
});
export type PlanSummary = z.infer<typeof PlanSummary>;

/** Gives the phases' seconds one after the other, and where the hold points stand between them. */
function shapeOf(plan: Plan): PlanShape {
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  let start = 0;
  const phases = inOrder(plan.phases).map(([id, phase]) => {
    const { seconds } = planned(plan, phase.steps, phase.duration);
    let step = start;
    for (const stepId of phase.steps) {
      starts.set(stepId, step);
      step += sumOfSteps(plan, [stepId]).seconds;
      ends.set(stepId, step);
    }
    starts.set(id, start);
    start += seconds;
    ends.set(id, start);
    return seconds;
  });
  const holdPoints = inOrder(plan.holdPoints).flatMap(
    ([, { place }]) => ('after' in place ? ends.get(place.after) : starts.get(place.before)) ?? [],
  );
  return { phases, holdPoints: holdPoints.sort((a, b) => a - b) };
}

/** Gives the summary of a plan. Linear in its size. */
export function planSummary(plan: Plan): PlanSummary {
  const { start } = plan.window;
  const { status } = plan.preparation;
  const isChanged = status.kind === 'ready' && status.hash !== contentHash(plan);
  return {
    tags: plan.tags,
    steps: inOrder(plan.phases).reduce((sum, [, { steps }]) => sum + steps.length, 0),
    ...(start && { windowStart: start }),
    ...(isChanged && { status: 'draft' }),
    findings: countFindings(findingsOf(plan)),
    shape: shapeOf(plan),
  };
}
