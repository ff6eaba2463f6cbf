// The two clocks of a plan. Wall time runs on; the T-clock is zero at T-0 and stands still during planned holds.
import { isOnCalendar, wallTime } from './zones.ts';

/** What the clocks need to know of a schedule. */
export interface Clocks {
  /** The instant at which the plan starts, in ms since 1970, and the zone of its window; nothing without a window. */
  start?: { instant: number; zone: string };
  /** T-0, in seconds from the plan's start. */
  t0: number;
  /** Planned holds in order, none overlapping: from, to in seconds from the plan's start. */
  holds: readonly (readonly [number, number])[];
}

const heldUntil = ({ holds }: Clocks, seconds: number): number =>
  holds.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, seconds) - from), 0);

/** The reading of the T-clock at a moment, in seconds from T-0. */
export const tTime = (clocks: Clocks, seconds: number): number =>
  seconds - heldUntil(clocks, seconds) - (clocks.t0 - heldUntil(clocks, clocks.t0));

/**
 * The first moment at which the T-clock reads so many seconds from T-0, in seconds from the plan's start. T-0 itself is
 * when the plan says, though a hold right before it shows the same reading.
 */
export function atTTime(clocks: Clocks, reading: number): number {
  if (reading === 0) return clocks.t0;
  const running = reading + clocks.t0 - heldUntil(clocks, clocks.t0);
  let held = 0;
  for (const [from, to] of clocks.holds) {
    if (running + held <= from) break;
    held += to - from;
  }
  return running + held;
}

const twoDigits = (value: number): string => `${value}`.padStart(2, '0');

/** "T-0", "T+0:05", "T-24:00": hours and minutes, seconds left out. */
export function tWords(reading: number): string {
  if (reading === 0) return 'T-0';
  const minutes = Math.floor(Math.abs(reading) / 60);
  return `T${reading < 0 ? '-' : '+'}${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

/** The instant of a moment; nothing without a window, and for what lies outside the years 1 to 9999. */
function instantOf({ start }: Clocks, seconds: number): number | undefined {
  const instant = start && start.instant + seconds * 1000;
  return instant !== undefined && isOnCalendar(instant) ? instant : undefined;
}

/** The wall-clock time of a moment as "2026-11-28T22:05" in the zone of the window; nothing where it has no instant. */
export function wallClock(clocks: Clocks, seconds: number): string | undefined {
  const instant = instantOf(clocks, seconds);
  return instant === undefined || !clocks.start ? undefined : wallTime(instant, clocks.start.zone);
}

/**
 * A moment, in seconds from the plan's start, as people read it: "22:05" on the wall clock of the window, or "T+0:05"
 * where it has none. Seconds are left out, so it is never later than the moment itself.
 */
export const clockTime = (clocks: Clocks, seconds: number): string =>
  wallClock(clocks, seconds)?.slice(11) ?? tWords(tTime(clocks, seconds));

/** The instant of a moment as "2026-11-28T21:05:00Z"; nothing where it has none. */
export function isoTime(clocks: Clocks, seconds: number): string | undefined {
  const instant = instantOf(clocks, seconds);
  return instant === undefined ? undefined : new Date(instant).toISOString().replace('.000Z', 'Z');
}
