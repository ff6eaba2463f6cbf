// The schedule: when everything happens, worked out from the plan in one go. A plain value that all readers share.
import type { Plan } from '../plan/plan.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import { canaryFindings } from './canary.ts';
import { type Clocks, clockTime } from './clock.ts';
import { finding, named, type ScheduleFinding } from './finding.ts';
import { clockChangeFindings, type Fits, fitFindings, fitsOf } from './fit.ts';
import { flagDayFindings } from './flag-days.ts';
import { earlyMessages, lostMessages, messageTimes } from './messages.ts';
import { networkOf } from './network.ts';
import { type Times, timesOf } from './pass.ts';
import { type Clash, clashesOf, clashFindings } from './people.ts';
import { procedureFindings } from './procedures.ts';
import { buffered } from './spread.ts';
import { type Abort, lastAbort, latestAborts, type NoReturn, pointOfNoReturn } from './way-back.ts';

/** Seconds from the plan's start everywhere, expected times unless the name says otherwise. */
export interface Schedule extends Times, Anchors, Clocks {
  best: Times;
  worst: Times;
  /** The expected duration stretched by the buffer of the plan. */
  bufferedEnd: number;
  fits: Fits;
  /** The steps on which the end depends, in the order in which they start. */
  criticalPath: readonly string[];
  pointOfNoReturn?: NoReturn;
  /** Before the first step and after the start of each, in start order. */
  latestAbort: readonly Abort[];
  /** The last moment to abort if all goes as expected; it may lie after the end. Nothing while nobody can tell. */
  lastAbort?: number;
  /** When messages go out, by the id of their entry. */
  messages: ReadonlyMap<string, number>;
  clashes: readonly Clash[];
  findings: readonly ScheduleFinding[];
}

/** The spans of planned holds, merged where hold points in parallel branches overlap. */
function holdSpans(plan: Plan, { holdPoints }: Times): [number, number][] {
  const spans = [...holdPoints]
    .map(([id, at]): [number, number] => [at, at + (plan.holdPoints.byId[id]?.allowance ?? 0)])
    .filter(([from, to]) => to > from)
    .sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** The clocks in one case: T-0 moves with the phase that it is the start of, and a hold stops the T-clock when it comes. */
function clocksIn(plan: Plan, anchors: Anchors, times: Times): Anchors & Clocks {
  const { t0 } = plan.clock;
  const start = t0.anchor === 'phase' ? times.phases.get(t0.phase)?.start : undefined;
  return { ...anchors, t0: start ?? anchors.t0, holds: holdSpans(plan, times) };
}

/** Says where the way back is lost: no backup to restore, or a moment in the plan from which nothing fits any more. */
function wayBackFindings(plan: Plan, { latestAbort, lastAbort: last, end, ...clocks }: Omit<Schedule, 'findings'>) {
  const findings: ScheduleFinding[] = [];
  const unsaved = latestAbort.find(({ kind, loss }) => kind === 'restoreOnly' && !loss);
  if (unsaved?.after)
    findings.push(
      finding(
        'no-backup',
        'blocker',
        `From ${named(plan.steps[unsaved.after]?.title)} on only a backup leads back, and no step makes one before the database is changed for good or for the new application only.`,
        unsaved.after,
      ),
    );
  if (last !== undefined && last < end) {
    const lost = latestAbort.filter(({ from }) => from <= last).at(-1)?.after;
    const message = `After ${clockTime(clocks, last)} no way back fits the window any more, and the plan ends at ${clockTime(clocks, end)}.`;
    findings.push(finding('no-way-back', 'warning', message, lost ?? undefined));
  }
  return findings;
}

/**
 * Gives the schedule of a plan. It never fails: what is wrong is a finding, and the times are those that remain when it is
 * set aside. Linear in steps and waits, but for sorting.
 */
export function schedule(plan: Plan): Schedule {
  const network = networkOf(plan);
  const { findings } = network;
  const [expected, best, worst] = [timesOf(network, 'expected'), timesOf(network, 'best'), timesOf(network, 'worst')];
  const anchors = anchorsOf(plan, expected, findings);
  const clocks = clocksIn(plan, anchors, expected);
  const bufferedEnd = buffered(expected.end, plan.clock.bufferPercent);
  const fits = fitsOf(anchors, { expected: expected.end, buffered: bufferedEnd, worst: worst.end });
  const { aborts, ways, noReturn: firstStep } = latestAborts(plan, expected, anchors);
  const noReturn = pointOfNoReturn(network, expected, firstStep);
  const last = lastAbort(aborts);
  const messages = messageTimes(plan, expected, clocks);
  const late = { times: worst, messages: messageTimes(plan, worst, clocksIn(plan, anchors, worst)) };
  const made = {
    ...expected,
    ...clocks,
    best,
    worst,
    bufferedEnd,
    fits,
    criticalPath: expected.order.filter((id) => expected.steps.get(id)?.isCritical),
    ...(noReturn && { pointOfNoReturn: noReturn }),
    latestAbort: aborts,
    ...(last !== undefined && { lastAbort: last }),
    messages,
    clashes: clashesOf(plan, expected, anchors),
  };
  findings.push(
    ...fitFindings(fits),
    ...clockChangeFindings(plan, anchors, worst.end),
    ...canaryFindings(plan),
    ...procedureFindings(plan, ways),
    ...wayBackFindings(plan, made),
    ...clashFindings(plan, clocks, made.clashes),
    ...lostMessages(plan),
    ...earlyMessages(plan, { times: expected, messages }, late),
    ...flagDayFindings(plan),
  );
  return { ...made, findings };
}
