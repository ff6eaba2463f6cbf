// Rules about steps that run migrations which cannot be taken back, and about migrations that no step runs.
import { addRunningStep } from '../../migrations/run-by-step.ts';
import { inOrder } from '../../runbook/reading.ts';
import { named } from '../../schedule/finding.ts';
import type { Case, Rule, Subject } from '../rule.ts';

/** The steps that run an irreversible migration, each with its place among all steps. */
const irreversibleSteps = ({ plan, steps }: Subject) =>
  steps
    .map((placed, index) => ({ ...placed, index }))
    .filter(({ step }) => step.migrations.some((id) => plan.migrations.byId[id]?.reversibility === 'irreversible'));

function withoutBackup(subject: Subject): Case[] {
  const firstBackup = subject.steps.findIndex(({ step }) => step.backup === true);
  return irreversibleSteps(subject)
    .filter(({ index }) => firstBackup < 0 || firstBackup >= index)
    .map(({ id, step }) => ({
      on: id,
      message: `${named(step.title)} runs a migration that cannot be taken back, and no step before it makes a backup.`,
    }));
}

/** The number of steps before the first hold point; all of them when there is none. */
function stepsBeforeHold({ plan, reading: { holdPointsAt }, steps }: Subject): number {
  let passed = 0;
  for (const [id, phase] of inOrder(plan.phases)) {
    const held = phase.steps.findIndex((step) => holdPointsAt.has(step));
    if (held >= 0) return passed + held;
    passed += phase.steps.length;
    if (holdPointsAt.has(id)) return passed;
  }
  return steps.length;
}

function withoutHold(subject: Subject): Case[] {
  const free = stepsBeforeHold(subject);
  return irreversibleSteps(subject)
    .filter(({ index }) => index < free)
    .map(({ id, step }) => ({
      on: id,
      message: `${named(step.title)} runs a migration that cannot be taken back, and no hold point stands before it.`,
    }));
}

function notRun({ plan, steps }: Subject): Case[] {
  const run = new Set(steps.flatMap(({ step }) => step.migrations));
  return inOrder(plan.migrations).flatMap(([on, { name, place }]): Case[] => {
    if (place === 'nextRelease' || run.has(on)) return [];
    const added = addRunningStep(plan, on);
    const fix = added && { label: `Add a step to ${named(added.phase)}`, edit: added.edit };
    return [{ on, message: `No step runs ${named(name, 'migration')}.`, ...(fix && { fix }) }];
  });
}

export const NO_RETURN_RULES: readonly Rule[] = [
  {
    id: 'migrations/irreversible-without-backup',
    severity: 'blocker',
    view: 'phases',
    why: 'Restoring that backup is the only way back from it; what is written after the backup is lost.',
    source: ['S079', 'N116'],
    find: withoutBackup,
  },
  {
    id: 'migrations/irreversible-without-hold-point',
    severity: 'blocker',
    view: 'phases',
    why: 'Before the last moment at which a rollback costs nothing, the team has to decide that it is not needed.',
    source: ['S117', 'S241', 'N116'],
    find: withoutHold,
  },
  {
    id: 'migrations/not-run',
    severity: 'warning',
    view: 'migrations',
    why: 'A migration that is planned and stands in no step is run by nobody, or by somebody unasked.',
    source: ['S075', 'S094'],
    find: notRun,
  },
];
