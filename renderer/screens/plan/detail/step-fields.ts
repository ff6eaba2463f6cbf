// The text fields of a step's detail: how each reads and which edit a text is.

import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Step } from '#shared/plan/schema/phases.ts';
import { ok } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';
import type { EstimatePlace } from './estimate-fields.ts';
import { fieldRules } from './field-rules.ts';
import { letters, replaced } from './lists.ts';

type StepUpdate = Extract<Edit, { type: 'step.update' }>;
export type StepChange = Omit<StepUpdate, 'type' | 'ids'>;

export const updateStep = (id: string, change: StepChange): StepUpdate => ({
  type: 'step.update',
  ids: [id],
  ...change,
});

const stepRule = fieldRules({
  noun: 'step',
  find: ({ steps }, id) => steps[id],
  edit: updateStep,
});

const isBlank = (text: string): boolean => text.trim() === '';

export const stepDetails = (id: string): FieldRule =>
  stepRule(
    id,
    'details',
    (step) => step.details,
    (details) => ok({ fields: { details } }),
  );

/** The heading a step stands under within its phase; blank is none. */
export const stepGroup = (id: string): FieldRule =>
  stepRule(
    id,
    'group',
    (step) => step.group,
    (group) => ok(isBlank(group) ? { fields: {}, clear: ['group'] } : { fields: { group } }),
  );

/** When a step may not be needed; blank is always. A new condition's time is in the sums. */
export const stepCondition = (id: string): FieldRule =>
  stepRule(
    id,
    'condition',
    (step) => step.condition?.text,
    (text, { condition }) =>
      ok(
        isBlank(text)
          ? { fields: {}, clear: ['condition'] }
          : { fields: { condition: { counted: true, ...condition, text } } },
      ),
  );

type Command = Step['commands'][number];
export type CommandPart = 'text' | 'language' | 'expect';

/** The command with a part of it set; an expectation that is blank is none. */
function withPart(command: Command, part: CommandPart, text: string): Command {
  if (part !== 'expect' || !isBlank(text)) return { ...command, [part]: text };
  const { expect: _, ...others } = command;
  return others;
}

/** "commandAtext": commands have no identity but their place. */
export const commandField = (index: number, part: CommandPart): string => `command${letters(index)}${part}`;

export const commandRule = (id: string, index: number, part: CommandPart): FieldRule =>
  stepRule(
    id,
    commandField(index, part),
    (step) => step.commands[index]?.[part],
    (text, { commands }) => {
      const command = commands[index];
      if (!command) return gone('command');
      return ok({ fields: { commands: replaced(commands, index, withPart(command, part, text)) } });
    },
  );

/** The estimate of a step. */
export const stepEstimate = (id: string): EstimatePlace => ({
  entity: id,
  read: (plan) => plan.steps[id]?.estimate,
  edit(estimate, plan) {
    if (!plan.steps[id]) return gone('step');
    return ok(updateStep(id, estimate ? { fields: { estimate } } : { fields: {}, clear: ['estimate'] }));
  },
});
