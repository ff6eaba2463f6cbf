// Dates and times of day as a runbook writes them. Month names are spelled out here because the platform's own texts
// differ from version to version.
import type { When } from '../plan/schema/values.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A calendar day: "Sat 28 Nov 2026". A day that no calendar has is written as it stands, without a weekday. */
export function dayWords(isoDate: string): string {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const weekday = date.getUTCDate() === day ? `${WEEKDAYS[date.getUTCDay()]} ` : '';
  return `${weekday}${day} ${MONTHS[month - 1]} ${year}`;
}

const FOLD_WORDS = { earlier: ', the earlier of the two', later: ', the later of the two' } as const;
const clock = (when: When): string => when.at.slice(11) + (when.fold ? FOLD_WORDS[when.fold] : '');

/** "Sat 28 Nov 2026". */
export const dateWords = (when: When): string => dayWords(when.at.slice(0, 10));

/** "Sat 28 Nov 2026, 22:00 (Europe/Berlin)". */
export const whenWords = (when: When): string => `${dateWords(when)}, ${clock(when)} (${when.zone})`;

/** From start to end, naming the second date and the first zone only where they differ: "22:00 to 23:30 (Europe/Berlin)". */
export function timesWords(start: When, end: When): string {
  const zone = start.zone === end.zone ? '' : ` (${start.zone})`;
  const date = start.at.slice(0, 10) === end.at.slice(0, 10) ? '' : `${dateWords(end)}, `;
  return `${clock(start)}${zone} to ${date}${clock(end)} (${end.zone})`;
}

/** "Sat 28 Nov 2026, 22:00 to 23:30 (Europe/Berlin)". */
export const spanWords = (start: When, end: When): string => `${dateWords(start)}, ${timesWords(start, end)}`;

function partsIn(zone: string, at: number): Intl.DateTimeFormatPart[] | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }).formatToParts(at);
  } catch (error) {
    // A plan may name a zone that this machine does not know.
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

/** A moment in a zone: "Sat 28 Nov 2026, 22:00 (Europe/Berlin)"; in UTC where the zone is not known here. */
export function momentWords(at: number, zone: string): string {
  const parts = partsIn(zone, at);
  if (!parts) return zone === 'UTC' ? `${at} ms after 1970` : momentWords(at, 'UTC');
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const day = dayWords(`${part('year')}-${part('month')}-${part('day')}`);
  return `${day}, ${part('hour')}:${part('minute')} (${zone})`;
}
