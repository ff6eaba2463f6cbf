// The schedule as `cli schedule --json` prints it. Other programs read this form: fields are added, never changed.
import type { Plan } from '../plan/plan.ts';
import { isoTime } from './clock.ts';
import type { Spare } from './fit.ts';
import { flagDays } from './flag-days.ts';
import type { Schedule } from './schedule.ts';
import type { LikelyEnd } from './simulate.ts';
import type { Abort } from './way-back.ts';

/** A moment: seconds on the wall from T-0, and the instant where the plan has a window. */
interface Time {
  seconds: number;
  instant?: string;
}

const mapped = <T, U>(map: ReadonlyMap<string, T>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries([...map].map(([id, value]) => [id, change(value)]));

type TimeOf = (seconds: number) => Time;

function endsOf(schedule: Schedule, likely: LikelyEnd | undefined, time: TimeOf) {
  return {
    best: time(schedule.best.end),
    expected: time(schedule.end),
    buffered: time(schedule.bufferedEnd),
    worst: time(schedule.worst.end),
    ...(likely && { p50: time(likely.p50), p90: time(likely.p90) }),
  };
}

function fitsOf({ fits: { window, backup }, end }: Schedule, likely: LikelyEnd | undefined) {
  const written = (spare: Spare) => ({
    expected: spare.expected >= 0,
    buffered: spare.buffered >= 0,
    worst: spare.worst >= 0,
    ...(likely && { p90: spare.expected + end >= likely.p90 }),
    spareSeconds: spare,
  });
  return { ...(window && { window: written(window) }), ...(backup && { backup: written(backup) }) };
}

const abortOf = ({ after, at, kind, rollbackSeconds, isAtMost, loss }: Abort, time: TimeOf) => ({
  after,
  at: at === null ? null : time(at),
  kind,
  rollbackSeconds,
  atMost: isAtMost,
  ...(loss && { loss: { backup: loss.backup, since: time(loss.since) } }),
});

/** Gives the schedule as plain data, every time both as seconds from T-0 and as an ISO instant. */
export function scheduleJson(plan: Plan, schedule: Schedule, likely: LikelyEnd | undefined): object {
  const time: TimeOf = (seconds) => {
    const instant = isoTime(schedule, seconds);
    return { seconds: seconds - schedule.t0, ...(instant !== undefined && { instant }) };
  };
  const { pointOfNoReturn: noReturn, lastAbort } = schedule;
  return {
    start: time(0),
    t0: time(schedule.t0),
    end: endsOf(schedule, likely, time),
    fits: fitsOf(schedule, likely),
    criticalPath: schedule.criticalPath,
    ...(noReturn && { pointOfNoReturn: { ...noReturn, at: time(noReturn.at) } }),
    ...(lastAbort !== undefined && { lastAbort: time(lastAbort) }),
    phases: mapped(schedule.phases, ({ start, end }) => ({ start: time(start), end: time(end) })),
    holdPoints: mapped(schedule.holdPoints, time),
    steps: mapped(schedule.steps, ({ earliest, latest, slack, isCritical }) => ({
      earliest: time(earliest),
      latest: time(latest),
      slack,
      critical: isCritical,
    })),
    latestAbort: schedule.latestAbort.map((abort) => abortOf(abort, time)),
    messages: mapped(schedule.messages, time),
    flags: mapped(flagDays(plan), (days) => days),
    findings: schedule.findings,
  };
}
