// The axis of the timeline: which span it shows, where its ticks stand and what they say. Places are per cent of its width.
import { dateWords } from '#shared/runbook/dates.ts';
import { atTTime, clockTime, tWords, wallClock } from '#shared/schedule/clock.ts';
import type { Schedule } from '#shared/schedule/schedule.ts';
import { offsetAt } from '#shared/schedule/zones.ts';

/** A span in seconds from the plan's start. */
export interface Axis {
  from: number;
  to: number;
}

export interface Tick {
  at: number;
  /** Nothing for the small ticks between the figures. */
  label?: string;
  /** The day that begins here. */
  day?: string;
  isHour: boolean;
}

/** Room at both ends, for figures that stand in the middle of their tick. */
const MARGIN = 0.05;
/** A window much longer than the plan would leave nothing of the plan to see; its end is then out of sight. */
const LONG_WINDOW = 4;

const MINUTE = 60;
/** Distances between figures with those between the small ticks, in minutes. */
const STEPS: readonly (readonly [number, number])[] = [
  [1, 1],
  [5, 1],
  [10, 5],
  [15, 5],
  [30, 10],
  [60, 20],
  [120, 30],
  [240, 60],
  [360, 120],
  [720, 180],
  [1440, 360],
  [2880, 1440],
  [10_080, 1440],
];
const MOST_FIGURES = 11;

/** Gives the span to show: the plan to its worst end, and its window unless that is many times longer. */
export function axisOf({ worst, end, window }: Schedule): Axis {
  const plan = Math.max(worst.end, end) || (window ? window.end : 3600);
  const last = window && window.end <= plan * LONG_WINDOW ? Math.max(window.end, plan) : plan;
  const margin = last * MARGIN;
  return { from: -margin, to: last + margin };
}

/** The place of a moment on the axis in per cent. */
export const placeOf = ({ from, to }: Axis, seconds: number): number => ((seconds - from) / (to - from)) * 100;

/** The place of a moment as CSS wants it. */
export const left = (axis: Axis, seconds: number): { left: string } => ({
  left: `${placeOf(axis, seconds).toFixed(3)}%`,
});

/** A span as CSS wants it. It reaches a pixel over its end, so that neighbours share their edge. */
export const spanStyle = (axis: Axis, from: number, to: number): { left: string; width: string } => ({
  ...left(axis, from),
  width: `calc(${(placeOf(axis, to) - placeOf(axis, from)).toFixed(3)}% + 1px)`,
});

function stepsFor({ from, to }: Axis): { figure: number; small: number } {
  const fits = STEPS.find(([minutes]) => (to - from) / (minutes * MINUTE) <= MOST_FIGURES);
  // Beyond a plan of eleven weeks the figures stand whole weeks apart.
  const weeks = Math.ceil((to - from) / MOST_FIGURES / (7 * 86_400));
  const [figure, small] = fits ?? [weeks * 10_080, weeks * 10_080];
  return { figure: figure * MINUTE, small: small * MINUTE };
}

/** Gives the ticks of an axis: on round times of the wall clock, or of the T-clock for a plan without a window. */
export function ticksOf(axis: Axis, schedule: Schedule): Tick[] {
  const { figure, small } = stepsFor(axis);
  const { start } = schedule;
  // Seconds on the wall clock at the plan's start; a clock that changes meanwhile shifts the ticks, never their labels.
  const origin = start ? start.instant / 1000 + offsetAt(start.instant, start.zone) : 0;
  const momentOf = (reading: number): number => (start ? reading - origin : atTTime(schedule, reading));
  const ticks: Tick[] = [];
  const first = Math.ceil((axis.from + origin) / small) * small;
  for (let reading = first; momentOf(reading) < axis.to; reading += small) {
    const at = momentOf(reading);
    const label = start ? clockTime(schedule, at) : tWords(reading);
    const midnight = start && label === '00:00' ? wallClock(schedule, at) : undefined;
    ticks.push({
      at,
      isHour: reading % 3600 === 0,
      ...(reading % figure === 0 && { label }),
      // "Sun 29 Nov": the year is in the title block.
      ...(start && midnight && { day: dateWords({ at: midnight, zone: start.zone }).slice(0, -5) }),
    });
  }
  return ticks;
}
