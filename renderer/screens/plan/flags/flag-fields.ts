// The text fields of a flag.

import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Flag } from '#shared/plan/schema/operations.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';
import { fieldRules } from '../detail/field-rules.ts';
import { letters, replaced } from '../detail/lists.ts';

type FlagUpdate = Extract<Edit, { type: 'flag.update' }>;
type Stage = Flag['stages'][number];

export const updateFlag = (id: string, fields: FlagUpdate['fields']): FlagUpdate => ({
  type: 'flag.update',
  ids: [id],
  fields,
});

const flagRule = fieldRules({
  noun: 'flag',
  find: ({ flags }, id) => flags.byId[id],
  edit: updateFlag,
});

/** Reads a whole number of days; nothing of an empty text. */
function parseDay(text: string): Result<number | undefined> {
  const words = text.trim().replace(/^day\s+/i, '');
  if (words === '') return ok(undefined);
  return /^\d{1,5}$/.test(words) ? ok(Number(words)) : failed('invalid', 'Write the days after the deployment: 5.');
}

/** Reads a share of the users; nothing of an empty text. */
function parsePercent(text: string): Result<number | undefined> {
  const words = text.trim().replace(/\s*%$/, '').replace(',', '.');
  if (words === '') return ok(undefined);
  const percent = Number(words);
  return /^\d+(\.\d+)?$/.test(words) && percent <= 100
    ? ok(percent)
    : failed('invalid', 'Write a share of the users from 0 to 100: 25.');
}

export const flagText = (id: string, field: 'key' | 'purpose'): FieldRule =>
  flagRule(
    id,
    field,
    (flag) => flag[field],
    (text) => ok({ [field]: text }),
  );

export const removalDay = (id: string): FieldRule =>
  flagRule(
    id,
    'removalDay',
    ({ removal: { day } }) => (day === undefined ? '' : String(day)),
    (text, { removal }) => {
      const read = parseDay(text);
      if (!read.ok) return read;
      const { day: _, ...others } = removal;
      return ok({ removal: read.value === undefined ? others : { ...others, day: read.value } });
    },
  );

/** One field of a stage, which has no identity but its place. */
function stageRule(
  id: string,
  index: number,
  field: keyof Stage,
  read: (stage: Stage) => string,
  change: (text: string, stage: Stage) => Result<Stage>,
): FieldRule {
  return flagRule(
    id,
    `stage${field}${letters(index)}`,
    ({ stages }) => (stages[index] ? read(stages[index]) : ''),
    (text, { stages }) => {
      const stage = stages[index];
      if (!stage) return gone('stage');
      const changed = change(text, stage);
      return changed.ok ? ok({ stages: replaced(stages, index, changed.value) }) : changed;
    },
  );
}

export const stageDay = (id: string, index: number): FieldRule =>
  stageRule(
    id,
    index,
    'day',
    ({ day }) => String(day),
    (text, stage) => {
      const day = parseDay(text);
      if (!day.ok) return day;
      if (day.value === undefined) return failed('invalid', 'A stage has a day. Remove the stage if there is none.');
      return ok({ ...stage, day: day.value });
    },
  );

export const stagePercent = (id: string, index: number): FieldRule =>
  stageRule(
    id,
    index,
    'percent',
    ({ percent }) => (percent === undefined ? '' : String(percent)),
    (text, { percent: _, ...stage }) => {
      const percent = parsePercent(text);
      if (!percent.ok) return percent;
      return ok(percent.value === undefined ? stage : { ...stage, percent: percent.value });
    },
  );

export const stageAudience = (id: string, index: number): FieldRule =>
  stageRule(
    id,
    index,
    'audience',
    ({ audience = '' }) => audience,
    (text, { audience: _, ...stage }) => ok(text.trim() === '' ? stage : { ...stage, audience: text }),
  );

export const stageCriteria = (id: string, index: number): FieldRule =>
  stageRule(
    id,
    index,
    'criteria',
    ({ criteria }) => criteria,
    (criteria, stage) => ok({ ...stage, criteria }),
  );
