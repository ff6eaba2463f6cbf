// Rules about how far the phases are worked out: commands, measured times, sums that agree.
import { durationWords } from '../../duration.ts';
import type { Edit } from '../../plan/edits/apply-edit.ts';
import type { Phase } from '../../plan/schema/phases.ts';
import { inOrder } from '../../runbook/reading.ts';
import { plannedSeconds, sumOfSteps } from '../../runbook/times.ts';
import { named } from '../../schedule/finding.ts';
import type { Case, Rule, Subject } from '../rule.ts';

/** The kinds of phases in which something is typed. */
const TYPED: readonly Phase['kind'][] = ['database', 'application'];

function withoutCommands({ plan }: Subject): Case[] {
  return inOrder(plan.phases).flatMap(([on, { kind, title, steps }]) => {
    if (steps.length === 0 || !TYPED.includes(kind)) return [];
    if (steps.some((id) => plan.steps[id]?.commands.length)) return [];
    return [{ on, message: `No step of ${named(title, 'phase')} says what to type.` }];
  });
}

function sumsDiffer({ plan }: Subject): Case[] {
  return inOrder(plan.phases).flatMap(([on, { title, duration, steps }]): Case[] => {
    const own = plannedSeconds(duration);
    const sum = sumOfSteps(plan, steps);
    if (own === undefined || sum.seconds === 0 || sum.unknown > 0 || own === sum.seconds) return [];
    const message = `${named(title, 'phase')} is given ${durationWords(own)}, but its steps take ${durationWords(sum.seconds)}.`;
    const edit: Edit = { type: 'phase.update', ids: [on], fields: {}, clear: ['duration'] };
    return [{ on, message, fix: { label: 'Let the steps add up', edit } }];
  });
}

function nothingMeasured({ steps }: Subject): Case[] {
  const timed = steps.filter(({ step }) => plannedSeconds(step.estimate) !== undefined);
  const isMeasured = timed.some(
    ({ step }) => step.estimate?.source === 'staging' || step.estimate?.source === 'measured',
  );
  return timed.length === 0 || isMeasured
    ? []
    : [{ message: 'No time of a step was measured; all of them are guesses.' }];
}

export const COVERAGE_RULES: readonly Rule[] = [
  {
    id: 'phases/no-commands',
    severity: 'hint',
    view: 'phases',
    why: 'A command that is looked up at three in the morning is looked up wrong.',
    source: ['S205', 'N001'],
    find: withoutCommands,
  },
  {
    id: 'phases/sum-differs',
    severity: 'hint',
    view: 'phases',
    why: 'Of two figures for one phase, one is wrong, and nobody knows which the window was booked for.',
    source: ['S091'],
    find: sumsDiffer,
  },
  {
    id: 'steps/not-measured',
    severity: 'hint',
    view: 'phases',
    why: 'Times that were taken in staging hold; times that were felt are too short.',
    source: ['S244', 'S259'],
    find: nothingMeasured,
  },
];
