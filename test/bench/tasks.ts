// Tasks over 50 ms in the window while 200 characters are typed into the largest plan and it is scrolled from end to end.
import type { Page } from '@playwright/test';
import { SIZES } from './sizes.ts';
import { type BenchWindow, openUnfolded } from './window.ts';

/** Long tasks of one doing; the goal is none. */
export interface LongTasks {
  name: string;
  count: number;
  longestMs: number;
}

/** Runs in the page: notes how long each task over 50 ms was. */
function watchTasks(): { milliseconds: number[]; observer: PerformanceObserver } {
  const milliseconds: number[] = [];
  const observer = new PerformanceObserver((list) => {
    milliseconds.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  return { milliseconds, observer };
}

async function during(page: Page, name: string, doing: () => Promise<void>): Promise<LongTasks> {
  await page.waitForTimeout(1500);
  const watched = await page.evaluateHandle(watchTasks);
  await doing();
  const milliseconds = await watched.evaluate((watch) => {
    watch.observer.disconnect();
    return watch.milliseconds;
  });
  return { name, count: milliseconds.length, longestMs: Math.max(0, ...milliseconds) };
}

/** Types as a fast writer does; the pause at the end lets the edit be committed and drawn. */
async function type(page: Page): Promise<void> {
  await page.keyboard.type('deploy the worker '.repeat(12).slice(0, 200), { delay: 30 });
  await page.waitForTimeout(2000);
}

/** Turns the wheel until the end of the outline, and back. */
async function scroll(page: Page): Promise<void> {
  const outline = page.locator('.outline');
  await outline.hover();
  for (const by of [1200, -1200]) {
    const at = (): Promise<number> => outline.evaluate(({ scrollTop }) => scrollTop);
    for (let before = -1, now = await at(); now !== before; ) {
      await page.mouse.wheel(0, by);
      await page.waitForTimeout(30);
      [before, now] = [now, await at()];
    }
  }
}

export async function benchTasks(window: BenchWindow): Promise<LongTasks[]> {
  const size = SIZES[2];
  const { page } = window;
  await openUnfolded(window, size);
  return [
    await during(page, `long tasks: 200 characters typed in ${size} steps`, () => type(page)),
    await during(page, `long tasks: ${size} steps scrolled there and back`, () => scroll(page)),
  ];
}
