// Durations as people write and read them. Everywhere else a duration is whole seconds.
import { LIMITS } from './plan/limits.ts';
import { failed, ok, type Result } from './result.ts';

const UNIT_SECONDS: Record<string, number> = { h: 3600, min: 60, m: 60, s: 1, sec: 1 };

/**
 * Reads a duration and gives whole seconds: "5" (minutes), "0.5", "1 h 30", "90 s", "2h", "1:30" (hours and minutes).
 * Empty text gives `undefined`, no duration. Refused with `invalid`: anything else, and more than a year.
 */
export function parseDuration(text: string): Result<number | undefined> {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '') return ok(undefined);
  const refusal = failed('invalid', 'Write minutes, or a time such as 90 s, 1 h 30 or 1:30.');
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(trimmed);
  if (clock) return inRange(Number(clock[1]) * 3600 + Number(clock[2]) * 60);
  // One amount after the other from the start; what is left over cannot be read.
  const amounts = [...trimmed.matchAll(/(\d+(?:[.,]\d+)?)\s*(h|min|m|sec|s)?\s*/gy)];
  if (amounts.reduce((length, [part]) => length + part.length, 0) < trimmed.length) return refusal;
  let seconds = 0;
  let smallerUnit: string | undefined = 'min';
  for (const [, amount = '', unit] of amounts) {
    // A number without a unit is minutes at first and behind "h", seconds behind "min".
    const taken: string | undefined = unit ?? smallerUnit;
    if (!taken) return refusal;
    seconds += Number(amount.replace(',', '.')) * (UNIT_SECONDS[taken] ?? 0);
    smallerUnit = taken === 'h' ? 'min' : taken === 'min' || taken === 'm' ? 's' : undefined;
    if (!unit && smallerUnit === 's') smallerUnit = undefined;
  }
  return inRange(Math.round(seconds));
}

const inRange = (seconds: number): Result<number> =>
  seconds <= LIMITS.durationSeconds ? ok(seconds) : failed('invalid', 'That is more than a year.');

/** The text of a duration field: minutes where they are whole, else with seconds. `parseDuration` reads it back. */
export function durationFieldText(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  if (seconds % 60 === 0) return String(seconds / 60);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** A duration in words: "30 s", "5 min", "2 h 30 min"; `open` adds "+". */
export function durationWords(seconds: number, open = false): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = seconds % 60;
  const parts = [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`, rest > 0 && `${rest} s`].filter(Boolean);
  const words = parts.join(' ') || '0 min';
  return open ? words.replace(/(\d+)( \S+)$/, '$1+$2') : words;
}
