// How long something takes, as people write it: "5 min", "10m", "~1h", "1 h 30 min", "5-10 minutes", "30+ min", "2 Std".
import { LIMITS } from '../../plan/limits.ts';
import type { Estimate } from '../../plan/schema/values.ts';

const UNITS: readonly [words: string, seconds: number][] = [
  ['seconds?|secs?|s|sek(?:unden?)?\\.?', 1],
  ['minutes?|mins?\\.?|m|minuten?', 60],
  ['hours?|hrs?\\.?|h|std\\.?|stunden?', 3600],
];

const UNIT = `(${UNITS.map(([words]) => words).join('|')})`;
const NUMBER = String.raw`(\d{1,5}(?:[.,]\d{1,2})?)`;
const ABOUT = String.raw`(?:(?:est(?:imated?)?|eta|duration|dauer)\s{0,2}[.:=]?\s{0,2})?(?:~|≈|<|ca\.?\s|approx\.?\s|about\s|etwa\s)?\s{0,2}`;
const RANGE = String.raw`(?:\s{0,2}(?:-|–|to|bis)\s{0,2}${NUMBER})?`;
const MORE = String.raw`(?:\s{0,2}${NUMBER}\s{0,2}(m|min|minutes|minuten)\.?)?`;
const SOURCE = String.raw`${ABOUT}${NUMBER}${RANGE}(\+)?\s{0,2}${UNIT}\b\.?${MORE}`;

const WHOLE = new RegExp(`^${SOURCE}(?:\\s(?:max|maximum|total|each))?\\.?$`, 'i');
const SOMEWHERE = new RegExp(`(?<![\\p{L}\\p{N}.:-])${SOURCE}(?![\\p{L}\\p{N}])`, 'iu');

function secondsOf(unit: string): number {
  const found = UNITS.find(([words]) => new RegExp(`^(?:${words})$`, 'i').test(unit));
  return found?.[1] ?? 60;
}

const numberOf = (text: string): number => Number(text.replace(',', '.'));

function estimateOf(match: RegExpExecArray): Estimate | undefined {
  const [, first = '', last, open, unit = '', more] = match;
  const each = secondsOf(unit);
  const low = Math.round(numberOf(first) * each) + (more === undefined ? 0 : Math.round(numberOf(more) * 60));
  const high = last === undefined ? low : Math.round(numberOf(last) * each);
  if (Math.max(low, high) > LIMITS.durationSeconds || high < low) return undefined;
  if (high === low) return { expected: low, source: 'guess', ...(open !== undefined && { open: true }) };
  return { best: low, expected: Math.round((low + high) / 2), worst: high, source: 'guess' };
}

/** Gives the estimate that a text is, from its first to its last character; nothing when it says anything else. */
export function estimateIn(text: string): Estimate | undefined {
  const match = WHOLE.exec(text.trim());
  return match ? estimateOf(match) : undefined;
}

/** Gives the first estimate anywhere in a text, as in "Wait 10 minutes for the caches". */
export function estimateWithin(text: string): Estimate | undefined {
  const match = SOMEWHERE.exec(text);
  return match ? estimateOf(match) : undefined;
}

/** The same for a cell under a heading such as "Minutes": a bare number counts minutes. */
export const estimateInCell = (cell: string): Estimate | undefined =>
  estimateIn(/^\d{1,4}$/.test(cell.trim()) ? `${cell.trim()} min` : cell);
