// The numbers among the settings of a pattern, as text fields.
import { durationFieldText, durationWords, parseDuration } from '#shared/duration.ts';
import { knobsOf } from '#shared/patterns/knobs.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';
import { letters, replaced } from '../detail/lists.ts';
import { type Staged, setKnobs, setStages, stagesOf } from './strategy-edits.ts';

/** From here on hours say more than minutes (seconds). */
const LONG = 7200;

/** Reads "5", "5 %" or "0,5". Refused with `invalid`: anything else, and what is not from 0 to 100. */
function parsePercent(text: string): Result<number> {
  const written = text.trim().replace(/\s*%$/, '').replace(',', '.');
  const percent = Number(written);
  return written !== '' && percent >= 0 && percent <= 100
    ? ok(percent)
    : failed('invalid', 'Write a number from 0 to 100.');
}

function rule<Value>(
  field: string,
  read: (plan: Plan) => string,
  parse: (text: string) => Result<Value>,
  edit: (value: Value, plan: Plan) => Result<Edit>,
): FieldRule {
  return {
    entity: 'plan',
    field,
    read,
    edit(text, plan) {
      const value = parse(text);
      return value.ok ? edit(value.value, plan) : value;
    },
  };
}

/** An empty field is no wait. */
const seconds = (text: string): Result<number> => {
  const parsed = parseDuration(text);
  return parsed.ok ? ok(parsed.value ?? 0) : parsed;
};

export const watchTime: FieldRule = rule(
  'blueGreenWatch',
  ({ strategy }) => durationFieldText(knobsOf(strategy.knobs, 'blueGreen').watch),
  seconds,
  (watch, plan) => ok(setKnobs(plan, 'blueGreen', { watch })),
);

export const batchPercent: FieldRule = rule(
  'batchPercent',
  ({ strategy }) => String(knobsOf(strategy.knobs, 'rolling').batchPercent),
  parsePercent,
  (percent, plan) => ok(setKnobs(plan, 'rolling', { batchPercent: percent })),
);

export const batchWait: FieldRule = rule(
  'batchWait',
  ({ strategy }) => durationFieldText(knobsOf(strategy.knobs, 'rolling').wait),
  seconds,
  (wait, plan) => ok(setKnobs(plan, 'rolling', { wait })),
);

/** A number of a stage. Stages have no identity but their place. */
function stageRule(
  pattern: Staged,
  index: number,
  part: 'percent' | 'wait',
  words: (value: number) => string,
  parse: (text: string) => Result<number>,
): FieldRule {
  return rule(
    `${pattern}${part}${letters(index)}`,
    (plan) => {
      const stage = stagesOf(plan, pattern)[index];
      return stage ? words(stage[part]) : '';
    },
    parse,
    (value, plan) => {
      const stages = stagesOf(plan, pattern);
      const stage = stages[index];
      return stage ? ok(setStages(plan, pattern, replaced(stages, index, { ...stage, [part]: value }))) : gone('stage');
    },
  );
}

export const stagePercent = (pattern: Staged, index: number): FieldRule =>
  stageRule(pattern, index, 'percent', String, parsePercent);

export const stageWait = (pattern: Staged, index: number): FieldRule =>
  stageRule(pattern, index, 'wait', (wait) => (wait > LONG ? durationWords(wait) : durationFieldText(wait)), seconds);
