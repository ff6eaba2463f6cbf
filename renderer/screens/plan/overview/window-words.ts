// The window in words: from when to when, how long that is, and what the clocks do meanwhile. Pure.
import { durationWords } from '#shared/duration.ts';
import type { When } from '#shared/plan/schema/values.ts';
import { spanWords, whenWords } from '#shared/runbook/dates.ts';
import { clockChange, momentOf, offsetAt, wallTime } from '#shared/schedule/zones.ts';

const MINUTE = 60_000;

/** "The clocks go back by 1 h during it, at 03:00." */
function changeWords(from: number, to: number, zone: string): string | undefined {
  const change = clockChange(from, to, zone);
  if (change === undefined) return undefined;
  const by = offsetAt(change, zone) - offsetAt(change - MINUTE, zone);
  const after = wallTime(change, zone).slice(11);
  return `The clocks go ${by > 0 ? 'forward' : 'back'} by ${durationWords(Math.abs(by))} during it: the minute after ${wallTime(change - MINUTE, zone).slice(11)} is ${after}.`;
}

/** "02:00 in America/New_York is 08:00 in Europe/Berlin." */
function otherZoneWords(start: When, end: When, instant: number): string | undefined {
  if (start.zone === end.zone) return undefined;
  return `The end is written in another zone: ${end.at.slice(11)} in ${end.zone} is ${wallTime(instant, start.zone).slice(11)} in ${start.zone}.`;
}

/** Gives sentences about a span of time, the first one says what it is; none while there is no start. */
export function spanSentences(start: When | undefined, end: When | undefined): string[] {
  if (!start) return [];
  if (!end) return [`From ${whenWords(start)}.`];
  const [from, to] = [momentOf(start), momentOf(end)];
  if (!from || !to) return [];
  const seconds = (to.instant - from.instant) / 1000;
  if (seconds <= 0) return [`${spanWords(start, end)}: it ends before it starts.`];
  const change = changeWords(from.instant, to.instant, start.zone);
  const zones = otherZoneWords(start, end, to.instant);
  return [
    `${spanWords(start, end)}: ${durationWords(seconds)}.`,
    ...[zones, change].filter((one) => one !== undefined),
  ];
}
