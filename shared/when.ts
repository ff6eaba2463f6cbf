// Moments of a window as people write and read them: "2026-11-28 22:00" in a named zone.
import type { When } from './plan/schema/values.ts';
import { failed, ok, type Result } from './result.ts';

/** Whether a text names a zone of the IANA list, "Europe/Berlin", or UTC. */
function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    // The only way to ask: it throws for what it does not know.
    return false;
  }
}

/** Reads a zone. Refused with `invalid`: what is no name of a zone. */
export const parseZone = (text: string): Result<string> =>
  isZone(text.trim())
    ? ok(text.trim())
    : failed('invalid', 'Write a time zone by its name, such as Europe/Berlin, America/New_York or UTC.');

/** Whether the calendar has the day: 2026-02-30 is none. */
function isDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

/**
 * Reads "2026-11-28 22:00" in the given zone; the text may name another one behind the time. Empty text gives
 * `undefined`, no moment. Refused with `invalid`: anything else, a day that no calendar has, an unknown zone.
 */
export function parseWhen(text: string, zone: string): Result<When | undefined> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(undefined);
  const [, day = '', time = '', ownZone] =
    /^(\d{4}-\d{2}-\d{2})(?:T|\s+)((?:[01]\d|2[0-3]):[0-5]\d)(?:\s+(\S+))?$/.exec(trimmed) ?? [];
  if (!isDay(day)) return failed('invalid', 'Write a day and a time, such as 2026-11-28 22:00.');
  const known = parseZone(ownZone ?? zone);
  return known.ok ? ok({ at: `${day}T${time}`, zone: known.value }) : known;
}

/** The text of a field for a moment; its zone is named where it is another than `zone`. `parseWhen` reads it back. */
export function whenFieldText(when: When | undefined, zone: string | undefined): string {
  if (!when) return '';
  const text = when.at.replace('T', ' ');
  return when.zone === zone ? text : `${text} ${when.zone}`;
}
