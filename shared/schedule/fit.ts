// Whether the plan fits its window and its backup window, and whether the clocks change meanwhile.

import { durationWords } from '../duration.ts';
import type { Plan } from '../plan/plan.ts';
import type { Anchors, Span } from './anchors.ts';
import { finding, type ScheduleFinding } from './finding.ts';
import { clockChange, offsetAt, wallTime } from './zones.ts';

/** The seconds that are left of a window when the plan has ended; negative when it does not fit. */
export interface Spare {
  expected: number;
  buffered: number;
  worst: number;
}

export interface Fits {
  window?: Spare;
  backup?: Spare;
}

const spareOf = ({ start, end }: Span, ends: Spare): Spare => ({
  expected: end - start - ends.expected,
  buffered: end - start - ends.buffered,
  worst: end - start - ends.worst,
});

/** Gives what is left of each window; `ends` are the durations of the plan. */
export const fitsOf = ({ window, backup }: Anchors, ends: Spare): Fits => ({
  ...(window && { window: spareOf(window, ends) }),
  ...(backup && { backup: spareOf(backup, ends) }),
});

function tooShort(rule: 'window-too-short' | 'backup-window-too-short', spare: Spare | undefined): ScheduleFinding[] {
  if (!spare || spare.buffered >= 0) return [];
  const what = rule === 'window-too-short' ? 'window' : 'backup window';
  const isHopeless = spare.expected < 0;
  const lacks = durationWords(Math.abs(isHopeless ? spare.expected : spare.buffered));
  const how = isHopeless ? 'The plan' : 'With its buffer the plan';
  const severity = isHopeless && what === 'window' ? 'blocker' : 'warning';
  return [finding(rule, severity, `${how} takes ${lacks} longer than the ${what}.`)];
}

export const fitFindings = ({ window, backup }: Fits): ScheduleFinding[] => [
  ...tooShort('window-too-short', window),
  ...tooShort('backup-window-too-short', backup),
];

/** Says when the clocks change between the plan's start and its window's end or its own worst end. */
export function clockChangeFindings(plan: Plan, { start, window }: Anchors, worstEnd: number): ScheduleFinding[] {
  if (!start) return [];
  const last = start.instant + Math.max(window?.end ?? 0, worstEnd) * 1000;
  const change = clockChange(start.instant, last, start.zone);
  if (change === undefined) return [];
  const by = offsetAt(change, start.zone) - offsetAt(change - 60_000, start.zone);
  const before = wallTime(change - 60_000, start.zone).slice(11);
  const after = wallTime(change, start.zone).slice(11);
  const direction = `${by > 0 ? 'forward' : 'back'} by ${durationWords(Math.abs(by))}`;
  const lasts = window && plan.window.end ? ` The window lasts ${durationWords(window.end - window.start)}.` : '';
  const message = `The clocks (${start.zone}) go ${direction} during the deployment: the minute after ${before} is ${after}.${lasts}`;
  return [finding('clock-change', 'warning', message)];
}
