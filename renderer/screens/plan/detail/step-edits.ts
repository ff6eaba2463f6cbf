// The choices of a step's detail as edits. Each is made from the plan as it is when its turn comes.

import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Step } from '#shared/plan/schema/phases.ts';
import { moved, without } from './lists.ts';
import { updateStep } from './step-fields.ts';

export const setKind = (id: string, kind: Step['kind']): Edit => updateStep(id, { fields: { kind } });

export const setEffect = (id: string, effect: Step['effect']): Edit => updateStep(id, { fields: { effect } });

/** Gives the step to a role; '' to nobody. */
export const setOwner = (id: string, role: string): Edit =>
  updateStep(id, role === '' ? { fields: {}, clear: ['role'] } : { fields: { role } });

/** Whether the step makes the backup that a restore would use. */
export const setBackup = (id: string, isBackup: boolean): Edit =>
  updateStep(id, isBackup ? { fields: { backup: true } } : { fields: {}, clear: ['backup'] });

/** Whether the time of a conditional step is in the sums; nothing for a step without a condition. */
export function setCounted(plan: Plan, id: string, counted: boolean): Edit | undefined {
  const condition = plan.steps[id]?.condition;
  return condition && updateStep(id, { fields: { condition: { ...condition, counted } } });
}

/** Whether the step runs a migration. What it runs stands in the order of the migrations. */
export function setRuns(plan: Plan, id: string, migration: string, runs: boolean): Edit | undefined {
  const step = plan.steps[id];
  if (!step) return undefined;
  const others = step.migrations.filter((known) => known !== migration);
  const place = (known: string): number => plan.migrations.order.indexOf(known);
  const migrations = runs ? [...others, migration].sort((a, b) => place(a) - place(b)) : others;
  return updateStep(id, { fields: { migrations } });
}

const setCommands = (id: string, commands: Step['commands']): Edit => updateStep(id, { fields: { commands } });

/** A new command in the language of the last one. */
export function addCommand(plan: Plan, id: string): Edit | undefined {
  const step = plan.steps[id];
  return step && setCommands(id, [...step.commands, { language: step.commands.at(-1)?.language ?? 'sh', text: '' }]);
}

export function moveCommand(plan: Plan, id: string, from: number, to: number): Edit | undefined {
  const step = plan.steps[id];
  return step && setCommands(id, moved(step.commands, from, to));
}

export function removeCommand(plan: Plan, id: string, index: number): Edit | undefined {
  const step = plan.steps[id];
  return step && setCommands(id, without(step.commands, index));
}
