// The schedule against a bare loop over the same steps that writes down when each starts, one after the other, and the
// simulation against as many bare sums of random times.
import type { Plan } from '#shared/plan/plan.ts';
import { plannedSeconds } from '#shared/runbook/times.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { likelyEnd, seedOf } from '#shared/schedule/simulate.ts';
import { aPlanOf } from '../helpers/plan-builder.ts';
import { compare, type Ratio } from './ratio.ts';

const SIZES = [300, 2000, 10_000];
const DRAWS = 10_000;
/** A loop that knows of no order, wait, zone or way back is a far floor; what counts is that the ratio does not grow. */
const GOAL = 40;
const SIMULATION_GOAL = 40;

/** When each step starts if all follow each other. */
function bareLoop(plan: Plan): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  let at = 0;
  for (const id of plan.phases.order)
    for (const step of plan.phases.byId[id]?.steps ?? []) {
      starts.set(step, at);
      at += plannedSeconds(plan.steps[step]?.estimate) ?? 0;
    }
  return starts;
}

/** As many sums of as many random times. */
function bareSums(steps: number): number {
  let longest = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    let sum = 0;
    for (let step = 0; step < steps; step += 1) sum += ((draw * 31 + step * 17) % 97) / 97;
    longest = Math.max(longest, sum);
  }
  return longest;
}

/** Gives a run of so many calls, in milliseconds for one. Their results are used, so that no call is left out. */
const timed =
  (calls: number, call: () => unknown): (() => number) =>
  () => {
    const begun = performance.now();
    let used = 0;
    for (let done = 0; done < calls; done += 1) used += call() === undefined ? 1 : 0;
    if (used > 0) throw new Error('A call gave nothing.');
    return (performance.now() - begun) / calls;
  };

function withRanges(plan: Plan): Plan {
  for (const step of Object.values(plan.steps)) step.estimate = { best: 60, expected: 300, worst: 900 };
  return plan;
}

/** Measures the schedule of plans of each size, and the simulation at 300 steps. */
export async function benchSchedule(pairs: number): Promise<Ratio[]> {
  const ratios: Ratio[] = [];
  for (const size of SIZES) {
    const plan = withRanges(aPlanOf({ phases: 10, steps: size }));
    const calls = Math.ceil(20_000 / size);
    const name = `schedule: ${size} steps / a bare loop over them`;
    ratios.push(
      await compare(
        name,
        GOAL,
        pairs,
        timed(calls, () => schedule(plan)),
        timed(calls, () => bareLoop(plan)),
      ),
    );
  }
  const plan = withRanges(aPlanOf({ phases: 10, steps: 300 }));
  const simulate = timed(1, () => likelyEnd(plan, seedOf(plan)));
  const name = `schedule: ${DRAWS} draws at 300 steps / as many bare sums`;
  ratios.push(
    await compare(
      name,
      SIMULATION_GOAL,
      pairs,
      simulate,
      timed(1, () => bareSums(300)),
    ),
  );
  return ratios;
}
