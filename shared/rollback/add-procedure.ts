// Putting a procedure into a plan: one edit with its steps, their checks, and the variables that its commands need.

import { variableEdits } from '../patterns/variables.ts';
import type { Edit, OneEdit } from '../plan/edits/apply-edit.ts';
import type { NewStep } from '../plan/edits/step-edits.ts';
import type { Plan } from '../plan/plan.ts';
import { builtStep } from '../plan/presets/built-step.ts';
import type { Procedure } from '../plan/schema/operations.ts';
import type { Role } from '../plan/schema/people.ts';
import type { Step } from '../plan/schema/phases.ts';
import type { CommandStack } from './stacks.ts';
import type { BackStep, ProcedureTemplate } from './template.ts';
import { PROCEDURE_TEMPLATES, type ProcedureName } from './templates.ts';

interface Making {
  plan: Plan;
  name: ProcedureName;
  stack: CommandStack;
  /** Gives a new id with each call. */
  newId(): string;
}

const roleOf =
  ({ roles, rollback }: Plan) =>
  (kind: Role['kind']): string | undefined => {
    const primary = kind === 'decider' ? rollback.decision.primary : undefined;
    return primary ?? roles.order.find((id) => roles.byId[id]?.kind === kind);
  };

function estimateOf({ minutes, worst, isOpen }: BackStep): Step['estimate'] {
  if (minutes === undefined) return undefined;
  return {
    expected: Math.round(minutes * 60),
    ...(worst !== undefined && { worst: Math.round(worst * 60) }),
    ...(isOpen && { open: true }),
    source: 'guess',
  };
}

const commandsOf = ({ commands, always = [] }: BackStep, stack: CommandStack): Step['commands'] => {
  // Who writes their own commands wants none of ours; scripts of the plan itself are theirs.
  const general = stack === 'none' ? always.filter(({ language }) => language !== undefined) : always;
  return [...(commands?.[stack] ?? []), ...general].map(({ text, expect, language = 'sh' }) => ({
    language,
    text,
    expect,
  }));
};

function newStep({ plan, name, stack, newId }: Making, target: Procedure['target'], step: BackStep): NewStep {
  const { commands: _, details = '', notes, ...preset } = step;
  const note = notes?.[stack] ?? '';
  const built = builtStep({ ...preset, details: [details, note].filter(Boolean).join('\n\n') }, roleOf(plan));
  const estimate = estimateOf(step);
  return {
    id: newId(),
    step: {
      ...built.step,
      commands: commandsOf(step, stack),
      ...(estimate && { estimate }),
      from: target.of === 'pattern' ? { pattern: target.pattern } : { template: `rollback/${name}` },
    },
    checks: built.checks.map((check) => ({ id: newId(), check })),
  };
}

/** The procedure itself; what it owns comes after it. Whoever stands at the end of the chain approves what is dangerous. */
function entityOf(plan: Plan, template: ProcedureTemplate): Procedure {
  const { title, target, rung, useWhen, isDangerous, dataLoss, estimate } = template;
  const { escalation } = plan.rollback.decision;
  return {
    target,
    ...(rung !== undefined && { rung }),
    title,
    useWhen,
    steps: [],
    checks: [],
    ...(isDangerous && { dangerous: true }),
    ...(isDangerous && escalation !== undefined && { approval: escalation }),
    ...(dataLoss !== undefined && { dataLoss }),
    estimate,
  };
}

/**
 * Gives the edit that adds a procedure behind the others under an id, with the commands of a stack (S144-S166, N066-N070,
 * S243). Variables that its commands need and the plan lacks are added with it.
 */
export function addProcedure(plan: Plan, id: string, choice: Omit<Making, 'plan'>): Edit {
  const making = { ...choice, plan };
  const template = PROCEDURE_TEMPLATES[choice.name](plan);
  const steps = template.steps.map((step) => newStep(making, template.target, step));
  const texts = steps.flatMap(({ step }) => step.commands.flatMap(({ text, expect = '' }) => [text, expect]));
  const edits: OneEdit[] = [
    { type: 'procedure.add', id, entity: entityOf(plan, template) },
    { type: 'step.add', owner: id, steps },
    ...template.checks.map(
      (text): OneEdit => ({ type: 'check.add', owner: id, id: choice.newId(), check: { text, kind: 'other' } }),
    ),
    ...variableEdits(plan, texts, choice.newId),
  ];
  return { type: 'several', label: `Add procedure "${template.title}"`, edits };
}
