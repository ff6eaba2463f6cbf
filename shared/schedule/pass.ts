// Once forward and once back through the network: when each node can start at the earliest and must start at the latest.
import type { Network } from './network.ts';
import type { Case } from './spread.ts';

/** When something can start, must start and ends, in seconds from the plan's start. */
export interface StepTimes {
  earliest: number;
  /** The latest start that does not make the plan longer. */
  latest: number;
  /** `latest` less `earliest`. */
  slack: number;
  /** Whether a delay of this step delays the end of the plan. */
  isCritical: boolean;
  /** The end after an earliest start. */
  end: number;
}

/** The times of one case: best, expected or worst. */
export interface Times {
  steps: ReadonlyMap<string, StepTimes>;
  /** The steps in the order in which they start; of those that start together the one before first. */
  order: readonly string[];
  phases: ReadonlyMap<string, { start: number; end: number }>;
  /** The moment at which a hold point is reached. */
  holdPoints: ReadonlyMap<string, number>;
  end: number;
}

/** Gives the earliest start of every node for the given durations. */
export function earliestStarts({ before }: Network, durations: ArrayLike<number>, starts: Float64Array): Float64Array {
  for (let node = 0; node < before.length; node += 1) {
    let start = 0;
    for (const other of before[node] ?? []) start = Math.max(start, (starts[other] ?? 0) + (durations[other] ?? 0));
    starts[node] = start;
  }
  return starts;
}

function latestStarts({ before }: Network, durations: ArrayLike<number>, end: number): Float64Array {
  const latest = new Float64Array(before.length).fill(end);
  for (let node = before.length - 1; node >= 0; node -= 1) {
    // Until here it held the latest end: the earliest among the latest starts of what follows.
    const start = (latest[node] ?? 0) - (durations[node] ?? 0);
    latest[node] = start;
    for (const other of before[node] ?? []) latest[other] = Math.min(latest[other] ?? 0, start);
  }
  return latest;
}

/** Makes a value when it is first asked for, and once. */
function later<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Gives the times of a network in one case. Linear in nodes and waits; steps are worked out when they are asked for. */
export function timesOf(network: Network, which: Case): Times {
  const durations = Float64Array.from(network.spreads, (spread) => spread[which]);
  const earliest = earliestStarts(network, durations, new Float64Array(durations.length));
  const startOf = (node: number): number => earliest[node] ?? 0;
  const endOf = (node: number): number => startOf(node) + (durations[node] ?? 0);
  // The last node follows everything else.
  const end = endOf(durations.length - 1) || 0;
  const steps = later(() => {
    const latest = latestStarts(network, durations, end);
    const times = new Map<string, StepTimes>();
    for (const [id, node] of network.steps) {
      const [start, last] = [startOf(node), latest[node] ?? 0];
      const slack = last - start;
      times.set(id, { earliest: start, latest: last, slack, isCritical: slack === 0, end: endOf(node) });
    }
    return times;
  });
  const order = later(() => {
    const byStart = [...network.steps].sort(([, a], [, b]) => startOf(a) - startOf(b));
    return byStart.map(([id]) => id);
  });
  const phases = [...network.phases].map(
    ([id, { first, last }]) => [id, { start: startOf(first), end: endOf(last) }] as const,
  );
  const holdPoints = [...network.holdPoints].map(([id, node]) => [id, startOf(node)] as const);
  return {
    get steps() {
      return steps();
    },
    get order() {
      return order();
    },
    phases: new Map(phases),
    holdPoints: new Map(holdPoints),
    end,
  };
}
