// Wall clocks and instants: the only file that knows the library for time zones. Instants are milliseconds since 1970.
import { fromAbsolute, parseDateTime, toZoned } from '@internationalized/date';
import type { When } from '../plan/schema/values.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
// A day inside the years that four digits can write, so that no zone leaves them.
const [FIRST, LAST] = [Date.parse('0001-01-02T00:00:00Z'), Date.parse('9999-12-30T00:00:00Z')];

/** A wall-clock time as an instant. */
export interface Moment {
  instant: number;
  /** How often that wall-clock time happens in its zone: not at all in the hour that is left out in spring, twice in autumn. */
  happens: 'once' | 'twice' | 'never';
  /** The other instant that it may mean: of a time that happens twice, or on the other side of the hour left out. */
  other?: number;
}

/** Whatever the library refuses (a zone it does not know, a day that no calendar has) is no time. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof Error && /^Invalid/.test(error.message))) throw error;
    return undefined;
  }
}

/**
 * Gives the instant of a wall-clock time; nothing for a zone that is not known here or a day that no calendar has. A time
 * that happens twice means the earlier one unless `fold` says later; one that never happens means as much after the gap.
 */
export function momentOf({ at, zone, fold }: When): Moment | undefined {
  return attempt(() => {
    const wall = parseDateTime(at);
    // A day that no calendar has would be moved to one that is there.
    if (wall.toString().slice(0, 16) !== at) return undefined;
    const instantOf = (side: 'earlier' | 'later'): number => toZoned(wall, zone, side).toDate().getTime();
    const [earlier, later] = [instantOf('earlier'), instantOf('later')];
    if (earlier === later) return { instant: earlier, happens: 'once' };
    const happens = wallTime(earlier, zone) === at ? 'twice' : 'never';
    const isLater = fold === undefined ? happens === 'never' : fold === 'later';
    return isLater ? { instant: later, happens, other: earlier } : { instant: earlier, happens, other: later };
  });
}

/** Whether an instant lies within the years that have a wall-clock time here: 1 to 9999. */
export const isOnCalendar = (instant: number): boolean => FIRST <= instant && instant <= LAST;

/** The wall-clock time of an instant on the calendar: "2026-11-28T22:00", whole minutes. In UTC where the zone is not known. */
export function wallTime(instant: number, zone: string): string {
  const zoned = attempt(() => fromAbsolute(instant, zone)) ?? fromAbsolute(instant, 'UTC');
  return zoned.toString().slice(0, 16);
}

/** How far a zone is ahead of UTC at an instant, in seconds. */
export const offsetAt = (instant: number, zone: string): number =>
  (attempt(() => fromAbsolute(instant, zone)) ?? fromAbsolute(instant, 'UTC')).offset / 1000;

/**
 * The first minute from which the clocks of a zone are another way ahead of UTC; nothing when they stay between the two.
 * Looks at every week, of longer spans at a thousand moments: Morocco goes back for a month and forward again.
 */
export function clockChange(from: number, to: number, zone: string): number | undefined {
  const [before, last] = [offsetAt(from, zone), Math.min(to, LAST)];
  const stride = Math.max(7 * DAY, (last - from) / 1000);
  let [start, end] = [from, Math.min(from + stride, last)];
  while (end < last && offsetAt(end, zone) === before) [start, end] = [end, Math.min(end + stride, last)];
  if (end <= start || offsetAt(end, zone) === before) return undefined;
  let [low, high] = [Math.floor(start / MINUTE), Math.ceil(end / MINUTE)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * MINUTE, zone) === before) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}

/** The calendar day so many days after another: ("2026-11-28", 7) gives "2026-12-05"; nothing after the year 9999. */
export function dayAfter(day: string, days: number): string | undefined {
  const instant = Date.parse(`${day}T00:00:00Z`) + days * DAY;
  return isOnCalendar(instant) ? new Date(instant).toISOString().slice(0, 10) : undefined;
}
