// What the title block says of times, short enough for its cells.
import { durationWords } from '#shared/duration.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { When } from '#shared/plan/schema/values.ts';
import { dateWords, timesWords } from '#shared/runbook/dates.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { expectedDuration, plannedSeconds, sumOfSteps } from '#shared/runbook/times.ts';
import { clockTime } from '#shared/schedule/clock.ts';
import type { Schedule } from '#shared/schedule/schedule.ts';

interface WindowWords {
  /** The day it starts, for the label. */
  day?: string;
  times: string;
  zone?: string;
}

const minuteOf = ({ at }: When): number => Date.parse(`${at}:00Z`) / 60_000;

/** The window as "22:00–02:00" and its zone. Its second day is named only when the night is longer than a day. */
export function windowWords({ start, end }: Plan['window']): WindowWords {
  if (!start) return { times: 'not set' };
  const day = dateWords(start);
  const from = start.at.slice(11);
  if (!end) return { day, times: `from ${from}`, zone: start.zone };
  const isOneNight = minuteOf(end) - minuteOf(start) < 24 * 60 && minuteOf(end) > minuteOf(start);
  if (start.zone !== end.zone || start.fold || end.fold || !isOneNight) return { day, times: timesWords(start, end) };
  return { day, times: `${from}–${end.at.slice(11)}`, zone: start.zone };
}

/** How long the plan takes, what the phases' own figures say where that differs, and how many steps have no time. */
export function expectedWords(plan: Plan): { total: string; own?: string; timeless?: string } {
  if (plan.phases.order.length === 0) return { total: 'no phases yet' };
  const phases = inOrder(plan.phases).map(([, { steps, duration }]) => {
    const sum = sumOfSteps(plan, steps).seconds;
    return { sum, own: plannedSeconds(duration) ?? sum };
  });
  const sums = phases.reduce((total, { sum }) => total + sum, 0);
  const own = phases.reduce((total, phase) => total + phase.own, 0);
  const { seconds, open, unknown } = expectedDuration(plan);
  return {
    total: durationWords(seconds, open || unknown > 0),
    ...(own !== sums && { own: `phases say ${durationWords(own)}` }),
    ...(unknown > 0 && { timeless: unknown === 1 ? '1 step has no time' : `${unknown} steps have no time` }),
  };
}

/** Below the title: the version, where it goes, and the change it is filed under. */
export function sheetWords({ release, target, environments }: Plan): string {
  const environment = target === undefined ? undefined : environments.byId[target]?.name;
  const version = release.version && (/^v/i.test(release.version) ? release.version : `Version ${release.version}`);
  return [version, environment, release.changeReference].filter(Boolean).join(', ') || 'No version yet';
}

/** When the plan ends, as the clock shows it. The best and the worst only where they differ from what is expected. */
export function endsWords(schedule: Schedule): { expected: string; best?: string; worst?: string } {
  const expected = clockTime(schedule, schedule.end);
  const [best, worst] = [clockTime(schedule, schedule.best.end), clockTime(schedule, schedule.worst.end)];
  return best === expected && worst === expected ? { expected } : { best, expected, worst };
}

/** Whether the plan fits its window, judged by the worst case; nothing without a window. */
export function fitsWords({
  fits: { window },
}: Schedule): { kind: 'fits' | 'tight' | 'over'; words: string } | undefined {
  if (!window) return undefined;
  if (window.expected < 0) return { kind: 'over', words: `${durationWords(-window.expected)} too long` };
  if (window.worst < 0) return { kind: 'tight', words: `at worst ${durationWords(-window.worst)} over` };
  return { kind: 'fits', words: `${durationWords(window.worst)} to spare` };
}

/** Until when one can turn back, as the clock shows it, and from when only a restore does; nothing while nobody can tell. */
export function abortWords(schedule: Schedule): { by: string; restoreFrom?: string } | undefined {
  const { lastAbort, latestAbort } = schedule;
  if (lastAbort === undefined) return undefined;
  const restore = latestAbort.find(({ kind }) => kind === 'restoreOnly');
  return { by: clockTime(schedule, lastAbort), ...(restore && { restoreFrom: clockTime(schedule, restore.from) }) };
}
