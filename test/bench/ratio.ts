// Ours against a reference in the same run. Absolute times say nothing on a shared machine; ratios of neighbours do.

export interface Ratio {
  name: string;
  /** The largest upper end of the interval that keeps the promise, from the budgets in docs/quality.md. */
  goal: number;
  median: number;
  /** 95 % bootstrap interval of the median of per-pair ratios. */
  low: number;
  high: number;
  pairs: number;
  oursMs: number;
  referenceMs: number;
}

/** A measured run: gives the milliseconds it took. */
export type Run = () => Promise<number> | number;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** A small seeded generator (mulberry32), so that the interval of given ratios is always the same. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const RESAMPLES = 2000;

function interval(values: readonly number[]): [number, number] {
  const random = randomFrom(1);
  const medians = Array.from({ length: RESAMPLES }, () =>
    median(values.map(() => values[Math.floor(random() * values.length)] ?? Number.NaN)),
  ).sort((a, b) => a - b);
  return [medians[Math.floor(RESAMPLES * 0.025)] ?? Number.NaN, medians[Math.floor(RESAMPLES * 0.975)] ?? Number.NaN];
}

/** What both gave in neighbouring runs. */
export interface Pair<T> {
  ours: T;
  reference: T;
}

/** Runs both in turn (A B, B A, ...), once for warming up and then `pairs` times. */
export async function inTurn<T>(
  pairs: number,
  ours: () => Promise<T> | T,
  reference: () => Promise<T> | T,
): Promise<Pair<T>[]> {
  await ours();
  await reference();
  const runs: Pair<T>[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    if (pair % 2 === 0) {
      const first = await ours();
      runs.push({ ours: first, reference: await reference() });
    } else {
      const first = await reference();
      runs.push({ ours: await ours(), reference: first });
    }
  }
  return runs;
}

/** Gives the ratio of milliseconds that were measured in pairs. */
export function ratioOf(name: string, goal: number, times: readonly Pair<number>[]): Ratio {
  const ratios = times.map((time) => time.ours / time.reference);
  const [low, high] = interval(ratios);
  return {
    name,
    goal,
    median: median(ratios),
    low,
    high,
    pairs: times.length,
    oursMs: median(times.map((time) => time.ours)),
    referenceMs: median(times.map((time) => time.reference)),
  };
}

export const compare = async (name: string, goal: number, pairs: number, ours: Run, reference: Run): Promise<Ratio> =>
  ratioOf(name, goal, await inTurn<number>(pairs, ours, reference));
