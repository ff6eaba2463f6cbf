// Where the plan stands in time: its start, its window, T-0. What cannot be read or contradicts itself is a finding.
import type { Plan } from '../plan/plan.ts';
import type { When } from '../plan/schema/values.ts';
import { finding, type ScheduleFinding } from './finding.ts';
import type { Times } from './pass.ts';
import { type Moment, momentOf } from './zones.ts';

/** A span of time, in seconds from the plan's start. */
export interface Span {
  start: number;
  end: number;
}

export interface Anchors {
  /** The plan starts when its window does. */
  start?: { instant: number; zone: string };
  t0: number;
  /** The window, when it has a start and an end in this order. */
  window?: Span;
  backup?: Span;
}

/** Reads a time of the plan and says what is odd about it. */
function readTime(when: When, what: string, findings: ScheduleFinding[]): Moment | undefined {
  const moment = momentOf(when);
  const clock = `${when.at.replace('T', ' ')} (${when.zone})`;
  if (!moment)
    findings.push(
      finding('window-unreadable', 'blocker', `${what}, ${clock}, is no time: the day or the zone does not exist.`),
    );
  else if (moment.happens === 'never')
    findings.push(
      finding('window-time-skipped', 'warning', `${what}, ${clock}, does not exist: the clocks go forward over it.`),
    );
  else if (moment.happens === 'twice' && when.fold === undefined)
    findings.push(
      finding(
        'window-time-twice',
        'warning',
        `${what}, ${clock}, happens twice: the clocks go back over it. The earlier one is meant until the plan says which.`,
      ),
    );
  return moment;
}

/** T-0 in seconds from the plan's start. An anchor that is gone or cannot be read gives the plan's start. */
function t0Of(plan: Plan, times: Times, startInstant: number | undefined, findings: ScheduleFinding[]): number {
  const { t0 } = plan.clock;
  if (t0.anchor === 'planStart') return 0;
  if (t0.anchor === 'phase') {
    const phase = times.phases.get(t0.phase);
    if (!phase)
      findings.push(
        finding(
          't0-phase-removed',
          'warning',
          'T-0 is the start of a phase that was removed. It counts from the start of the plan.',
        ),
      );
    return phase?.start ?? 0;
  }
  const moment = readTime(t0.when, 'T-0', findings);
  return moment && startInstant !== undefined ? (moment.instant - startInstant) / 1000 : 0;
}

/** A span read from the plan; nothing when it cannot be read or ends before it starts, which is a finding. */
function spanOf(start: When, end: When, what: string, origin: number, findings: ScheduleFinding[]): Span | undefined {
  const [first, last] = [momentOf(start), readTime(end, `The end of the ${what}`, findings)];
  if (!first || !last) return undefined;
  if (last.instant > first.instant)
    return { start: (first.instant - origin) / 1000, end: (last.instant - origin) / 1000 };
  findings.push(finding('window-ends-first', 'blocker', `The ${what} ends before it starts.`));
  return undefined;
}

/** Gives the plan's place in time; `times` are the expected ones. */
export function anchorsOf(plan: Plan, times: Times, findings: ScheduleFinding[]): Anchors {
  const { start, end, backup } = plan.window;
  const first = start && readTime(start, 'The start of the window', findings);
  const t0 = t0Of(plan, times, first?.instant, findings);
  if (!start || !first) return { t0 };
  const origin = first.instant;
  const window = end && spanOf(start, end, 'window', origin, findings);
  if (backup) readTime(backup.start, 'The start of the backup window', findings);
  const spare = backup && spanOf(backup.start, backup.end, 'backup window', origin, findings);
  if (spare && window && spare.start < window.end)
    findings.push(finding('backup-window-early', 'warning', 'The backup window begins before the window has ended.'));
  if (window && (t0 < window.start || t0 > window.end))
    findings.push(finding('t0-outside', 'warning', 'T-0 lies outside the window.'));
  return {
    start: { instant: origin, zone: start.zone },
    t0,
    ...(window && { window }),
    ...(spare && { backup: spare }),
  };
}
