// How long the plan is likely to take: it is carried out many times with dice, each step between its best and worst time.
import type { Plan } from '../plan/plan.ts';
import { isCounted, type Network, networkOf } from './network.ts';
import { earliestStarts } from './pass.ts';
import { dice } from './random.ts';
import { hasRange, type Spread } from './spread.ts';

/** Durations of the plan in seconds that are kept in 50 and in 90 of 100 draws. */
export interface LikelyEnd {
  p50: number;
  p90: number;
}

/** A draw from the triangle of best, expected and worst: the expected time is the likeliest. */
function drawn({ best, expected, worst }: Spread, roll: () => number): number {
  if (worst === best) return expected;
  const at = roll();
  const width = worst - best;
  return at * width < expected - best
    ? best + Math.sqrt(at * width * (expected - best))
    : worst - Math.sqrt((1 - at) * width * (worst - expected));
}

/** Percentages are stated only where at least half of the steps say how far their time may vary. */
function hasEnoughRanges(plan: Plan, { steps }: Network): boolean {
  const counted = [...steps.keys()].flatMap((id) => plan.steps[id] ?? []).filter(isCounted);
  return counted.length > 0 && counted.filter(({ estimate }) => hasRange(estimate)).length * 2 >= counted.length;
}

/** As many draws as a screen can wait for: 10,000 of 30 steps, 1,000 of 300, never fewer than 100. */
const drawsFor = ({ steps }: Plan): number =>
  Math.min(10_000, Math.max(100, Math.round(300_000 / Math.max(1, Object.keys(steps).length))));

/**
 * Gives the likely durations of a plan; nothing where fewer than half of its steps have a range. The same plan and seed
 * give the same answer. Takes time in proportion to draws and steps, so it is not part of the schedule.
 */
export function likelyEnd(plan: Plan, seed: string, draws = drawsFor(plan)): LikelyEnd | undefined {
  const network = networkOf(plan);
  const { spreads } = network;
  if (!hasEnoughRanges(plan, network) || draws < 1) return undefined;
  const roll = dice(seed);
  const [durations, starts] = [new Float64Array(spreads.length), new Float64Array(spreads.length)];
  const last = spreads.length - 1;
  const ends = new Float64Array(draws).map(() => {
    for (const [node, spread] of spreads.entries()) durations[node] = drawn(spread, roll);
    earliestStarts(network, durations, starts);
    return (starts[last] ?? 0) + (durations[last] ?? 0);
  });
  ends.sort();
  const kept = (share: number): number => Math.ceil(ends[Math.ceil(draws * share) - 1] ?? 0);
  return { p50: kept(0.5), p90: kept(0.9) };
}

/** The seed of a plan wherever it is: the ids of its phases, which travel in its file and never change. */
export const seedOf = ({ phases }: Plan): string => phases.order.join(' ');
