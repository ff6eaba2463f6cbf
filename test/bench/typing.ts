// From a key in the title of a step to the frame that shows it: the largest plan against the smallest, all unfolded.
import type { Page } from '@playwright/test';
import { inTurn, type Ratio, ratioOf } from './ratio.ts';
import { SIZES, type Size } from './sizes.ts';
import { type BenchWindow, openUnfolded } from './window.ts';

const GOAL = 1.1;
const KEYS = 60;

/** The value below which the given share of the values lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Runs in the page: notes for every key the milliseconds from its time stamp to the end of the next frame. */
function watchKeys(): { times: number[]; stop(): void } {
  const times: number[] = [];
  const onKey = ({ timeStamp }: KeyboardEvent): void => {
    requestAnimationFrame(() => {
      // A message that is sent while a frame is made arrives when it is done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - timeStamp);
      port2.postMessage(undefined);
    });
  };
  addEventListener('keydown', onKey, { capture: true });
  return { times, stop: () => removeEventListener('keydown', onKey, { capture: true }) };
}

/** Types keys, each as soon as the one before it is shown, so that they fall anywhere within a frame. */
async function timesOf(page: Page, keys: number): Promise<number[]> {
  const watched = await page.evaluateHandle(watchKeys);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('x');
    await page.waitForTimeout((key * 7) % 17);
  }
  await page.waitForTimeout(100);
  return watched.evaluate(({ times, stop }) => {
    stop();
    return times;
  });
}

export async function benchTyping(window: BenchWindow, pairs: number): Promise<Ratio[]> {
  const [small, , large] = SIZES;
  const run = (size: Size) => async (): Promise<number[]> => {
    await openUnfolded(window, size);
    return timesOf(window.page, KEYS);
  };
  const runs = await inTurn(pairs, run(large), run(small));
  return [0.5, 0.95].map((share) =>
    ratioOf(
      `typing: key to frame, p${share * 100}, ${large} steps / ${small}`,
      GOAL,
      runs.map(({ ours, reference }) => ({ ours: quantile(ours, share), reference: quantile(reference, share) })),
    ),
  );
}
