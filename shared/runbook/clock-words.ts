// Moments of the schedule in the words of a runbook, all in seconds from the plan's start.
import { durationWords } from '../duration.ts';
import { clockTime, wallClock } from '../schedule/clock.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Abort } from '../schedule/way-back.ts';
import { dayWords } from './dates.ts';

const dayOf = (schedule: Schedule, seconds: number): string | undefined => wallClock(schedule, seconds)?.slice(0, 10);

/**
 * "22:05", or "Sun 29 Nov, 00:30" on another day than `beside`, with the year where that is another too; "T+0:05" while the
 * plan has no window.
 */
export function momentIn(schedule: Schedule, seconds: number, beside = 0): string {
  const [day, other] = [dayOf(schedule, seconds), dayOf(schedule, beside)];
  const time = clockTime(schedule, seconds);
  if (day === undefined || day === other) return time;
  const words = dayWords(day);
  return `${day.slice(0, 4) === other?.slice(0, 4) ? words.slice(0, -' 2026'.length) : words}, ${time}`;
}

/** "22:00 to 22:30", naming a day where it is not that of the plan's start. */
export const spanIn = (schedule: Schedule, start: number, end: number): string =>
  `${momentIn(schedule, start)} to ${momentIn(schedule, end, start)}`;

const spareOf = (seconds: number): string =>
  seconds < 0 ? `${durationWords(-seconds)} too long` : `${durationWords(seconds)} to spare`;

/** "1 h 30 min to spare, 15 min to spare with the buffer"; nothing without a window. */
export function fitWords({ fits: { window } }: Schedule): string | undefined {
  return window && `${spareOf(window.expected)}, ${spareOf(window.buffered)} with the buffer`;
}

export const ABORT_WORDS = {
  rollback: 'Roll back',
  restoreOnly: 'Restore from backup',
  forwardOnly: 'Forward only',
} satisfies Record<Abort['kind'], string>;

/** "02:10", "at most 02:10" where the way back has an open end; "not known" where nobody can tell. */
export function abortBy(schedule: Schedule, { at, isAtMost }: Abort): string {
  if (at === null) return 'not known';
  return `${isAtMost ? 'at most ' : ''}${momentIn(schedule, at)}`;
}
