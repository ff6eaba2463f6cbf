// Moments as people write them: "T-60", "T+1h30", "T-0", "22:05". They are read as seconds.

const T_OFFSET =
  /^t\s?(?:([+\-–−±])\s?)?(\d{1,5})(?::(\d{2}))?\s{0,2}(d(?:ays?)?|h(?:ours?|rs?)?|m(?:in(?:utes?)?)?|s(?:ec(?:onds?)?)?)?(?:\s?(\d{1,2})\s?m(?:in)?)?\b\.?/i;
const CLOCK = /^([01]?\d|2[0-3])(?::([0-5]\d)(?:\s?(am|pm|uhr))?|\.([0-5]\d)\s?uhr)(?![\d:.])/i;
const DAY = 86_400;

const UNIT_SECONDS: Record<string, number> = { d: DAY, h: 3600, m: 60, s: 1 };

export interface Moment {
  /** From T-0, or from midnight when it is a time of day. */
  seconds: number;
  isTimeOfDay: boolean;
  /** How many characters of the text it takes. */
  length: number;
}

function offsetAt(text: string): Moment | undefined {
  const match = T_OFFSET.exec(text);
  if (!match) return undefined;
  const [{ length }, sign, count = '', minutes, unit, more] = match;
  if (sign === undefined && Number(count) !== 0) return undefined;
  // "T+01:30" counts hours; a bare "T-60" minutes.
  const each = minutes === undefined ? (UNIT_SECONDS[(unit ?? 'm').charAt(0).toLowerCase()] ?? 60) : 3600;
  const size = Number(count) * each + Number(minutes ?? more ?? 0) * 60;
  return { seconds: sign === undefined || sign === '+' || sign === '±' ? size : 0 - size, isTimeOfDay: false, length };
}

/** Gives the moment that a text begins with, or nothing. */
export function momentAt(text: string): Moment | undefined {
  const offset = offsetAt(text);
  if (offset) return offset;
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  const [{ length }, hours = '', colon, half, point] = match;
  const hour = half?.toLowerCase() === 'pm' && Number(hours) < 12 ? Number(hours) + 12 : Number(hours);
  return { seconds: hour * 3600 + Number(colon ?? point) * 60, isTimeOfDay: true, length };
}

/** How long it is from one moment to a later one of the same kind; midnight may lie between two times of day. */
export function secondsBetween(from: Moment, to: Moment): number | undefined {
  if (from.isTimeOfDay !== to.isTimeOfDay) return undefined;
  const difference = to.seconds - from.seconds;
  if (difference > 0) return difference;
  return from.isTimeOfDay && difference < -DAY / 2 ? difference + DAY : undefined;
}
