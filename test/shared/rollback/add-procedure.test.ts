// Every procedure that can be added: one edit, whole, and with commands that do what the step says.
import { describe, expect, test } from 'vitest';
import { applyEdit } from '#shared/plan/edits/apply-edit.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import { undefinedUses } from '#shared/plan/placeholder-uses.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { addProcedure } from '#shared/rollback/add-procedure.ts';
import { COMMAND_STACK_WORDS, type CommandStack } from '#shared/rollback/stacks.ts';
import { PROCEDURE_TEMPLATES, type ProcedureName, procedureChoices } from '#shared/rollback/templates.ts';
import { sumOfSteps } from '#shared/runbook/times.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

const NAMES = Object.keys(PROCEDURE_TEMPLATES) as ProcedureName[];
const STACKS = Object.keys(COMMAND_STACK_WORDS) as CommandStack[];
const CASES = NAMES.flatMap((name) => STACKS.map((stack) => [name, stack] as const));

function added(plan: Plan, name: ProcedureName, stack: CommandStack = 'kubernetes'): Plan {
  let count = 0;
  const edit = addProcedure(plan, 'new', { name, stack, newId: () => `new-${++count}` });
  const applied = applyEdit(plan, edit, { at: 0, by: 'Ines' });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.plan;
}

const procedureOf = (plan: Plan) => plan.rollback.procedures.byId.new;
const stepsOf = (plan: Plan) => (procedureOf(plan)?.steps ?? []).flatMap((id) => plan.steps[id] ?? []);
const commandsOf = (plan: Plan): string =>
  stepsOf(plan)
    .flatMap(({ commands }) => commands.map(({ text }) => text))
    .join('\n');

const base = (): Plan =>
  aPlan()
    .migration('001.sql', { down: 'DROP TABLE a;' })
    .migration('002.sql', { down: 'DROP TABLE b;' })
    .migration('003.sql', { down: ' ', reversibility: 'irreversible' })
    .build();

describe.each(CASES)('%s on %s', (name, stack) => {
  const plan = added(base(), name, stack);
  const steps = stepsOf(plan);

  test('is a plan that a file could hold, and comes with the variables of its commands', () => {
    expect(parsePlan(plan).ok).toBe(true);
    expect(undefinedUses(plan)).toEqual([]);
    for (const { description } of Object.values(plan.variables.byId)) expect(description).not.toBe('');
  });

  test('every step has a time, a check and its origin, and the own figure agrees with their sum', () => {
    expect(steps.length).toBeGreaterThan(2);
    for (const step of steps) {
      expect([step.title, step.checks.length, step.estimate?.expected === undefined]).toEqual([step.title, 1, false]);
      expect(step.from).toBeDefined();
    }
    const procedure = procedureOf(plan);
    expect(procedure?.checks.length).toBeGreaterThan(1);
    expect(sumOfSteps(plan, procedure?.steps ?? []).seconds).toBe(procedure?.estimate?.expected);
  });

  test('no command that the requirements warn of', () => {
    const commands = commandsOf(plan);
    expect(commands).not.toMatch(/modify-target-group|rollout pause|pg_dump[^\n]*>|dropdb|DROP DATABASE/i);
    if (/rollout undo/.test(commands)) expect(commands).toMatch(/rollout resume[\s\S]*rollout undo/);
    if (/pg_restore/.test(commands) && /pg_dump/.test(commands)) expect(commands).toContain('--format=custom');
  });
});

test('without a stack no command of ours comes along, but the DOWN scripts of the plan do', () => {
  expect(commandsOf(added(base(), 'blueGreen', 'none'))).toBe('');
  expect(commandsOf(added(base(), 'downScripts', 'none'))).toBe('DROP TABLE b;\nDROP TABLE a;');
});

test('DOWN scripts run in reverse order, and what has none is named', () => {
  const step = stepsOf(added(base(), 'downScripts')).find(({ title }) => title.startsWith('Run the DOWN'));
  expect(step?.commands.map(({ language, text }) => [language, text])).toEqual([
    ['sql', 'DROP TABLE b;'],
    ['sql', 'DROP TABLE a;'],
  ]);
  expect(step?.details).toContain('No DOWN script takes back 003.sql');
});

test('Blue-Green goes back in the way in which the plan switches', () => {
  const by = (switchBy: 'loadBalancer' | 'dns' | 'gateway'): Plan =>
    added({ ...base(), strategy: { ...base().strategy, knobs: { blueGreen: { switchBy, watch: 0 } } } }, 'blueGreen');
  expect(commandsOf(by('loadBalancer'))).toContain('"slot":"blue"');
  expect(commandsOf(by('gateway'))).toContain('patch httproute');
  expect(procedureOf(by('dns'))?.estimate?.expected).toBeGreaterThan(600);
  expect(commandsOf(added(base(), 'blueGreen', 'cloud'))).toMatch(/modify-listener .*blue_target_group_arn/);
});

test('what is dangerous says what is lost, and whoever stands last in the chain approves it', () => {
  const { dangerous, approval, dataLoss, rung } = procedureOf(added(samplePlan(), 'restoreBackup')) ?? {};
  expect([dangerous, approval, rung]).toEqual([true, 'vp-engineering', 3]);
  expect(dataLoss).toContain('lost');
  expect(procedureOf(added(samplePlan(), 'blueGreen'))?.dangerous).toBeUndefined();
});

test('the version to go back to is filled in where the release knows it', () => {
  const plan = added(samplePlan(), 'rolling');
  const variable = Object.values(plan.variables.byId).find(({ name }) => name === 'previous_version');
  expect(Object.values(variable?.values ?? {})).toEqual([samplePlan().release.previousVersion]);
});

test.each(['blueGreen', 'canary', 'rolling', 'flags', 'recreate'] as const)(
  'the schedule finds the procedure of %s, and offers it first',
  (pattern) => {
    const plan = aPlan()
      .phase('Application', { kind: 'application' })
      .step('Deploy', { minutes: 5 })
      .and(({ strategy }) => (strategy.pattern = pattern))
      .build();
    expect(procedureChoices(plan)[0]?.[0]).toBe(pattern);
    const { latestAbort, findings } = schedule(added(plan, pattern));
    expect(latestAbort.at(-1)?.procedures).toEqual(['new']);
    expect(findings.filter(({ rule }) => rule.includes('procedure'))).toEqual([]);
  },
);
