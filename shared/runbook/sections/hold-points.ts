// The decisions that work may not pass without (S117).
import { durationWords } from '../../duration.ts';
import type { HoldPoint } from '../../plan/schema/phases.ts';
import type { CheckRow, HoldPointBlock, Section } from '../blocks.ts';
import { momentIn } from '../clock-words.ts';
import { numbered, ownerOf, type Reading, roleWords, type TimedReading } from '../reading.ts';
import { checkRows, facts, section } from './parts.ts';

const SILENCE_WORDS = { hold: 'HOLD', noGo: 'no-go' } as const;

function ifNoGoWords(reading: Reading, { ifNoGo }: HoldPoint): string {
  if ('text' in ifNoGo) return ifNoGo.text;
  const procedure = reading.plan.rollback.procedures.byId[ifNoGo.procedure];
  return `Procedure ${numbered(reading, ifNoGo.procedure, procedure?.title)}`;
}

function criteriaOf(reading: Reading, { criteria }: HoldPoint): CheckRow[] {
  return criteria.flatMap((criterion) =>
    'check' in criterion
      ? // The check has its own box where it stands; here it is one more thing to look at.
        checkRows(reading, [criterion.check]).map(({ text, expect }) => ({
          text,
          ...(expect !== undefined && { expect }),
          isTicked: false,
        }))
      : [{ text: criterion.text, isTicked: false }],
  );
}

function holdPointBlock(reading: TimedReading, id: string, holdPoint: HoldPoint): HoldPointBlock {
  const { question, rollCall, decider, silence, allowance, ifNoGo } = holdPoint;
  const at = reading.schedule.holdPoints.get(id);
  return {
    kind: 'holdPoint',
    id,
    number: reading.numbers.get(id) ?? '',
    question,
    facts: facts(
      ['Planned', at !== undefined && momentIn(reading.schedule, at)],
      ['Decides', roleWords(reading, decider)],
      ['Silence', `After ${durationWords(silence.after)} without an answer it is ${SILENCE_WORDS[silence.means]}`],
      [
        'If no-go',
        ifNoGoWords(reading, holdPoint),
        'text' in ifNoGo ? ['holdPoints', 'byId', id, 'ifNoGo', 'text'] : undefined,
      ],
      ['Time for it', allowance > 0 && durationWords(allowance)],
    ),
    criteria: criteriaOf(reading, holdPoint),
    rollCall: rollCall.map((role) => ownerOf(reading, role)),
  };
}

const blocksOf = (reading: TimedReading, ids: readonly string[]): HoldPointBlock[] =>
  ids.flatMap((id) => {
    const holdPoint = reading.plan.holdPoints.byId[id];
    return holdPoint ? [holdPointBlock(reading, id, holdPoint)] : [];
  });

/** Gives the hold points that stand before a step or after a phase. */
export const holdPointBlocks = (reading: TimedReading, place: string): HoldPointBlock[] =>
  blocksOf(reading, reading.holdPointsAt.get(place) ?? []);

/** Gives the hold points whose step or phase was removed, so that none is lost unseen. */
export const homelessHoldPointsSection = (reading: TimedReading): Section =>
  section('Hold Points Without a Place', blocksOf(reading, reading.homelessHoldPoints));
