// While which part of the night a rollback procedure is the way back, and what takes its place afterwards.
import { durationWords } from '../duration.ts';
import { abortBy, momentIn } from '../runbook/clock-words.ts';
import type { TimedReading } from '../runbook/reading.ts';
import type { Abort } from '../schedule/way-back.ts';

export interface Validity {
  /** "Begin by 01:20 at the latest." and the like; a sentence each. */
  sentences: string[];
  /** What comes after it loses data: the mark has to stand beside the sentences. */
  isLossAhead: boolean;
}

function stepWords({ plan, numbers, schedule }: TimedReading, { after, from }: Abort): string {
  const number = after === null ? undefined : numbers.get(after);
  const name = after === null ? 'the start' : `step ${number ?? ''} ${plan.steps[after]?.title ?? ''}`.trim();
  return `${name} (planned ${momentIn(schedule, from)})`;
}

function cards({ plan, numbers }: TimedReading, ids: readonly string[]): string {
  const letters = ids.filter((id) => plan.rollback.procedures.byId[id]).map((id) => numbers.get(id) ?? '');
  return `${letters.length === 1 ? 'card' : 'cards'} ${letters.join(' and ')}`;
}

function lossWords({ schedule }: TimedReading, { kind, loss }: Abort): string {
  if (kind !== 'restoreOnly') return '';
  return loss
    ? ` What was written since ${momentIn(schedule, loss.since)} is lost.`
    : ' No step makes a backup that could be restored.';
}

/** What holds once the procedure is no longer the way back. */
function afterwards(reading: TimedReading, next: Abort): string {
  const from = `Once ${stepWords(reading, next)} has begun, this card no longer applies.`;
  if (next.kind === 'forwardOnly') return `${from} No way back fits the window then.`;
  if (next.procedures.length === 0) return `${from} There is no procedure for what comes then.`;
  const takes = durationWords(next.rollbackSeconds, next.isAtMost);
  const by = next.at === null ? '' : ` It must begin by ${abortBy(reading.schedule, next)}.`;
  return `${from} Use ${cards(reading, next.procedures)}: ${takes}.${lossWords(reading, next)}${by}`;
}

/** Gives when a procedure applies; empty when the schedule never calls for it. */
export function validityOf(reading: TimedReading, id: string): Validity {
  const { latestAbort } = reading.schedule;
  const first = latestAbort.find(({ procedures }) => procedures.includes(id));
  if (!first) return { sentences: [], isLossAhead: false };
  const last = latestAbort.filter(({ procedures }) => procedures.includes(id)).at(-1) ?? first;
  const next = latestAbort[latestAbort.indexOf(last) + 1];
  const others = first.procedures.filter((other) => other !== id);
  const sentences = [
    first.after !== null && `Applies once ${stepWords(reading, first)} has begun.`,
    others.length > 0 && `It goes together with ${cards(reading, others)}: ${numbersOf(reading, first.procedures)}.`,
    last.at !== null && last.kind !== 'forwardOnly' && `Begin by ${abortBy(reading.schedule, last)}.`,
    lossWords(reading, last).trim(),
    next && afterwards(reading, next),
  ];
  const isLossAhead = last.kind !== 'rollback' || (next !== undefined && next.kind !== 'rollback');
  return { sentences: sentences.flatMap((one) => one || []), isLossAhead };
}

/** "first A, then C". */
const numbersOf = ({ numbers }: TimedReading, ids: readonly string[]): string =>
  ids.map((id, index) => `${index === 0 ? 'first' : 'then'} ${numbers.get(id) ?? ''}`).join(', ');
