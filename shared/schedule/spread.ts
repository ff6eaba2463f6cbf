// The three figures that the schedule reckons with, made of what an estimate says and leaves out.
import type { Estimate } from '../plan/schema/values.ts';
import { plannedSeconds } from '../runbook/times.ts';

/** Seconds; best <= expected <= worst. */
export interface Spread {
  best: number;
  expected: number;
  worst: number;
}

export type Case = keyof Spread;

export const NO_TIME: Spread = { best: 0, expected: 0, worst: 0 };

/** The same in each case: hold points and the waits of a canary take what was agreed. */
export const exactly = (seconds: number): Spread => ({ best: seconds, expected: seconds, worst: seconds });

/** Stretches seconds by a buffer in per cent, rounded up, because a plan must not promise more than it has. */
export const buffered = (seconds: number, bufferPercent: number): number =>
  Math.ceil((seconds * (100 + bufferPercent)) / 100);

/**
 * Gives the spread of an estimate; nothing when no figure is set. A missing best is the expected time, a missing worst the
 * buffered one. A time with an open end may take at least the buffered one. Figures that contradict the expected time give
 * way to it (see `contradicts`).
 */
export function spreadOf(estimate: Estimate | undefined, bufferPercent: number): Spread | undefined {
  const expected = plannedSeconds(estimate);
  if (estimate === undefined || expected === undefined) return undefined;
  const stretched = buffered(expected, bufferPercent);
  const worst = estimate.open ? Math.max(estimate.worst ?? 0, stretched) : (estimate.worst ?? stretched);
  return { best: Math.min(estimate.best ?? expected, expected), expected, worst: Math.max(worst, expected) };
}

/** Whether the figures of an estimate are out of order: a best above the expected time, or a worst below it. */
export function contradicts({ best, expected, worst }: Estimate): boolean {
  const figures = [best, expected, worst].filter((one) => one !== undefined);
  return figures.some((one, index) => index > 0 && one < (figures[index - 1] ?? 0));
}

/** Whether somebody said how far the time may vary. */
export const hasRange = (estimate: Estimate | undefined): boolean =>
  estimate?.best !== undefined && estimate.worst !== undefined;
