// The text fields of a hold point's detail.

import { durationFieldText, parseDuration } from '#shared/duration.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import { failed, ok } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';
import { fieldRules } from './field-rules.ts';
import { letters, replaced } from './lists.ts';

type HoldPointUpdate = Extract<Edit, { type: 'holdPoint.update' }>;
export type HoldPointChange = Omit<HoldPointUpdate, 'type' | 'ids'>;

export const updateHoldPoint = (id: string, change: HoldPointChange): HoldPointUpdate => ({
  type: 'holdPoint.update',
  ids: [id],
  ...change,
});

const holdPointRule = fieldRules({
  noun: 'hold point',
  find: ({ holdPoints }, id) => holdPoints.byId[id],
  edit: updateHoldPoint,
});

/** The question with all its lines. Its name is not the one of the outline's cell: each has a draft of its own. */
export const wholeQuestion = (id: string): FieldRule =>
  holdPointRule(
    id,
    'wholeQuestion',
    ({ question }) => question,
    (question) => ok({ fields: { question } }),
  );

/** The time reckoned for the decision; none is 0. */
export const holdPointAllowance = (id: string): FieldRule =>
  holdPointRule(
    id,
    'allowance',
    ({ allowance }) => durationFieldText(allowance),
    (text) => {
      const seconds = parseDuration(text);
      return seconds.ok ? ok({ fields: { allowance: seconds.value ?? 0 } }) : seconds;
    },
  );

/** After how long a silence is an answer. */
export const silenceAfter = (id: string): FieldRule =>
  holdPointRule(
    id,
    'silence',
    ({ silence }) => durationFieldText(silence.after),
    (text, { silence }) => {
      const seconds = parseDuration(text);
      if (!seconds.ok) return seconds;
      if (seconds.value === undefined) return failed('invalid', 'Say after how long a silence is an answer.');
      return ok({ fields: { silence: { ...silence, after: seconds.value } } });
    },
  );

/** What is done on a no-go, where that is told in words and is no procedure. */
export const noGoWords = (id: string): FieldRule =>
  holdPointRule(
    id,
    'ifNoGo',
    ({ ifNoGo }) => ('text' in ifNoGo ? ifNoGo.text : ''),
    (text) => ok({ fields: { ifNoGo: { text } } }),
  );

/** A criterion written in words. Criteria have no identity but their place. */
export const criterionText = (id: string, index: number): FieldRule =>
  holdPointRule(
    id,
    `criterion${letters(index)}`,
    ({ criteria }) => {
      const criterion = criteria[index];
      return criterion && 'text' in criterion ? criterion.text : '';
    },
    (text, { criteria }) => {
      const criterion = criteria[index];
      if (!criterion || !('text' in criterion)) return gone('criterion');
      return ok({ fields: { criteria: replaced(criteria, index, { ...criterion, text }) } });
    },
  );
