// Until when one can turn back, for whatever has been done so far: the answer that is asked for at 3 a.m.
import { durationWords } from '../../duration.ts';
import type { Abort } from '../../schedule/way-back.ts';
import type { Block } from '../blocks.ts';
import { ABORT_WORDS, abortBy, momentIn } from '../clock-words.ts';
import { numbered, type TimedReading } from '../reading.ts';
import { MARKS } from '../words.ts';
import { table } from './parts.ts';

function wayWords({ schedule }: TimedReading, { kind, loss }: Abort): string {
  if (kind !== 'restoreOnly') return ABORT_WORDS[kind];
  return loss
    ? `${ABORT_WORDS[kind]}; lost is what was written from ${momentIn(schedule, loss.since)} on`
    : `${ABORT_WORDS[kind]}, but no step makes one`;
}

function lossBlocks(reading: TimedReading, aborts: readonly Abort[]): Block[] {
  const first = aborts.find(({ kind }) => kind !== 'rollback');
  if (first?.after == null) return [];
  const { after, loss } = first;
  const from = `From ${momentIn(reading.schedule, first.from)} on, when step ${numbered(reading, after, reading.plan.steps[after]?.title)} has started`;
  const then =
    first.kind === 'forwardOnly'
      ? 'no way back fits the window.'
      : `the way back is a restore from backup${loss ? `: what was written since ${momentIn(reading.schedule, loss.since)} is lost.` : ', and no step makes one.'}`;
  return [{ kind: 'notice', mark: MARKS.dataLoss, text: `${from}, ${then}` }];
}

/** Rows of the latest abort, one for each change; none while nobody can tell any of them. */
function abortRows(reading: TimedReading): string[][] {
  const { plan, schedule } = reading;
  const rows: string[][] = [];
  if (schedule.latestAbort.every(({ at }) => at === null)) return rows;
  for (const abort of schedule.latestAbort) {
    const { after, from, rollbackSeconds, isAtMost } = abort;
    const answer = [abortBy(schedule, abort), wayWords(reading, abort), durationWords(rollbackSeconds, isAtMost)];
    if (rows.at(-1)?.slice(2).join() === answer.join()) continue;
    const step = after === null ? 'the start' : numbered(reading, after, plan.steps[after]?.title);
    rows.push([momentIn(schedule, from), step, ...answer]);
  }
  return rows;
}

/** Gives what is lost and from when, and the latest abort as a table. Empty where neither can be told. */
export const abortBlocks = (reading: TimedReading): Block[] => [
  ...lossBlocks(reading, reading.schedule.latestAbort),
  table(['From', 'After', 'Abort by', 'Way back', 'Takes'], abortRows(reading), 'Latest abort'),
];
