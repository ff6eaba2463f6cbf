// The schedule as a table of plain text, for a terminal.
import { durationWords } from '../duration.ts';
import { columns, oneLine } from '../plain-table.ts';
import type { Plan } from '../plan/plan.ts';
import { whenWords } from '../runbook/dates.ts';
import { inOrder, readPlan } from '../runbook/reading.ts';
import { clockTime, wallClock } from './clock.ts';
import type { Schedule } from './schedule.ts';
import type { LikelyEnd } from './simulate.ts';
import type { Abort } from './way-back.ts';

const KIND_WORDS = { rollback: 'roll back', restoreOnly: 'restore only', forwardOnly: 'forward only' } as const;

/** "00:30 +1" a day after the plan's start. */
function clock(schedule: Schedule, seconds: number): string {
  const days = (Date.parse(wallDay(schedule, seconds)) - Date.parse(wallDay(schedule, 0))) / 86_400_000;
  return `${clockTime(schedule, seconds)}${days === 0 ? '' : ` ${days > 0 ? '+' : ''}${days}`}`;
}

const wallDay = (schedule: Schedule, seconds: number): string =>
  (wallClock(schedule, seconds) ?? '2000-01-01').slice(0, 10);

const spareWords = (seconds: number): string =>
  seconds < 0 ? `${durationWords(-seconds)} too long` : `${durationWords(seconds)} to spare`;

function head(plan: Plan, schedule: Schedule, likely: LikelyEnd | undefined): string[] {
  const end = (seconds: number): string => `${clock(schedule, seconds)} (${durationWords(seconds)})`;
  const { pointOfNoReturn: noReturn, lastAbort, fits } = schedule;
  const rows = [
    ['Start', plan.window.start && schedule.start ? whenWords(plan.window.start) : clock(schedule, 0)],
    ['End, best', end(schedule.best.end)],
    ['End, expected', end(schedule.end)],
    ['End, buffered', end(schedule.bufferedEnd)],
    ['End, worst', end(schedule.worst.end)],
    ...(likely ? [['End, 90 of 100', end(likely.p90)]] : []),
    ...(fits.window
      ? [['Window', `${spareWords(fits.window.expected)}; buffered ${spareWords(fits.window.buffered)}`]]
      : []),
    ...(fits.backup
      ? [['Backup window', `${spareWords(fits.backup.expected)}; buffered ${spareWords(fits.backup.buffered)}`]]
      : []),
    [
      'No return',
      noReturn
        ? `${clock(schedule, noReturn.at)} ${oneLine(plan.steps[noReturn.step]?.title ?? '')}`
        : 'every step can be taken back',
    ],
    ['Latest abort', lastAbort === undefined ? 'not known' : clock(schedule, lastAbort)],
  ];
  return columns(rows);
}

function stepRows(plan: Plan, schedule: Schedule): string[] {
  const { numbers } = readPlan(plan);
  const number = (id: string): string => numbers.get(id) ?? '';
  const rows = [['No.', 'Start', 'End', 'Slack', 'Step']];
  const addHolds = (anchor: string): void => {
    for (const [id, { place, question }] of inOrder(plan.holdPoints))
      if (('after' in place ? place.after : place.before) === anchor)
        rows.push([number(id), clock(schedule, schedule.holdPoints.get(id) ?? 0), '', '', `HOLD ${oneLine(question)}`]);
  };
  for (const [id, phase] of inOrder(plan.phases)) {
    const times = schedule.phases.get(id);
    rows.push([
      number(id),
      clock(schedule, times?.start ?? 0),
      clock(schedule, times?.end ?? 0),
      '',
      oneLine(phase.title),
    ]);
    for (const step of phase.steps) {
      addHolds(step);
      const time = schedule.steps.get(step);
      if (!time) continue;
      const slack = time.isCritical ? 'none' : durationWords(time.slack);
      rows.push([
        number(step),
        clock(schedule, time.earliest),
        clock(schedule, time.end),
        slack,
        `  ${oneLine(plan.steps[step]?.title ?? '')}`,
      ]);
    }
    addHolds(id);
  }
  return columns(rows);
}

/** "restore only, loses what is written from 22:00". */
function wayWords(schedule: Schedule, { kind, loss }: Abort): string {
  const lost = kind === 'restoreOnly' && loss ? `, loses what is written from ${clock(schedule, loss.since)}` : '';
  return `${KIND_WORDS[kind]}${lost}`;
}

/** Rows of the latest abort, one for each change: between them it stays the same. */
function abortRows(plan: Plan, schedule: Schedule): string[] {
  const { numbers } = readPlan(plan);
  const rows = [['From', 'Abort by', 'Way back', 'Takes', 'After']];
  let last = '';
  for (const abort of schedule.latestAbort) {
    const { after, from, at, rollbackSeconds, isAtMost } = abort;
    const by = at === null ? 'not known' : `${isAtMost ? 'at most ' : ''}${clock(schedule, at)}`;
    const cells = [by, wayWords(schedule, abort), durationWords(rollbackSeconds, isAtMost)];
    if (cells.join() === last) continue;
    last = cells.join();
    const step = after === null ? 'the start' : `${numbers.get(after)} ${oneLine(plan.steps[after]?.title ?? '')}`;
    rows.push([clock(schedule, from), ...cells, step]);
  }
  return columns(rows);
}

/** Gives the schedule as text, ending with a newline. */
export function scheduleTable(plan: Plan, schedule: Schedule, likely: LikelyEnd | undefined): string {
  const findings = schedule.findings.map(({ severity, message }) => `${severity}: ${oneLine(message)}`);
  const critical = schedule.order.length === 0 ? ['This plan has no steps yet.'] : stepRows(plan, schedule);
  const blocks = [[oneLine(plan.title)], head(plan, schedule, likely), critical, abortRows(plan, schedule), findings];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
