// Until when one can turn back, and by which procedure: what stands at the head of the section (N070, 3.7).
import { durationWords } from '../duration.ts';
import { ABORT_WORDS, abortBy, momentIn } from '../runbook/clock-words.ts';
import { numbered, type TimedReading } from '../runbook/reading.ts';
import type { Abort } from '../schedule/way-back.ts';

/** The way back during a part of the night. */
export interface WayBackRow {
  /** "22:32". */
  from: string;
  /** "2.2 Run the migration scripts"; "the start" before the first step. */
  after: string;
  /** The procedures, in the order in which they are carried out. */
  procedures: readonly string[];
  /** What it is when no procedure is named: "Nothing to roll back yet", "Forward only". */
  instead: string;
  /** "12 min", "35+ min". */
  takes: string;
  /** "01:50", "at most 01:50". */
  by: string;
  /** Whether it still fits when that part of the night begins; nothing while nobody can tell. */
  fits: boolean | undefined;
  /** A restore: what was written since the backup is lost. */
  isLoss: boolean;
}

const stepWords = (reading: TimedReading, id: string): string =>
  numbered(reading, id, reading.plan.steps[id]?.title || '(untitled)');

function insteadOf({ kind, procedures, at }: Abort): string {
  if (kind === 'forwardOnly') return ABORT_WORDS.forwardOnly;
  if (procedures.length > 0) return '';
  return at === null ? 'Not known: no window, or a procedure is missing' : 'Nothing to roll back yet';
}

const rowOf = (reading: TimedReading, abort: Abort): WayBackRow => ({
  from: momentIn(reading.schedule, abort.from),
  after: abort.after === null ? 'the start' : stepWords(reading, abort.after),
  procedures: abort.procedures.filter((id) => reading.plan.rollback.procedures.byId[id]),
  instead: insteadOf(abort),
  takes: abort.procedures.length === 0 ? '' : durationWords(abort.rollbackSeconds, abort.isAtMost),
  by: abort.at === null ? '' : abortBy(reading.schedule, abort),
  fits: abort.at === null ? undefined : abort.kind !== 'forwardOnly',
  isLoss: abort.kind === 'restoreOnly',
});

const meaning = ({ after: _, from: __, ...row }: WayBackRow): string => JSON.stringify(row);

/** Gives a row for each part of the night in which the way back is another one. */
export function wayBackRows(reading: TimedReading): WayBackRow[] {
  const rows = reading.schedule.latestAbort.map((abort) => rowOf(reading, abort));
  return rows.filter((row, index) => index === 0 || meaning(row) !== meaning(rows[index - 1] ?? row));
}

function returnWords(reading: TimedReading): string {
  const { schedule, plan, numbers } = reading;
  const { pointOfNoReturn: none } = schedule;
  if (!none) return plan.phases.order.length === 0 ? '' : 'Every step can be taken back.';
  const decided =
    none.holdPoint === undefined ? 'no hold point before it' : `decided at ${numbers.get(none.holdPoint)}`;
  return `Point of no return: ${momentIn(schedule, none.at)}, step ${stepWords(reading, none.step)}, ${decided}.`;
}

function restoreWords({ schedule }: TimedReading): string {
  const restore = schedule.latestAbort.find(({ kind }) => kind === 'restoreOnly');
  if (!restore) return '';
  const loss = restore.loss
    ? `what was written since the backup of ${momentIn(schedule, restore.loss.since)} is lost.`
    : 'and no step makes a backup before it.';
  return `From ${momentIn(schedule, restore.from)} on only a restore: ${loss}`;
}

/** Gives the answer in a few sentences: until when, where there is no return, and what a restore loses. */
export function wayBackSentences(reading: TimedReading): string[] {
  const { schedule, plan } = reading;
  if (plan.phases.order.length === 0) return [];
  const { lastAbort } = schedule;
  const until =
    lastAbort === undefined
      ? 'Nobody can tell yet until when a rollback fits: that takes a window, a pattern and its procedure.'
      : `Until ${momentIn(schedule, lastAbort)} a rollback fits the window, if the night goes as expected.`;
  return [until, returnWords(reading), restoreWords(reading)].filter((sentence) => sentence !== '');
}
