// Rules about phases as wholes.
import type { Phase } from '../../plan/schema/phases.ts';
import { inOrder } from '../../runbook/reading.ts';
import { named } from '../../schedule/finding.ts';
import type { Case, Rule, Subject } from '../rule.ts';

/** A case for each phase that something is wrong with. */
const eachPhase =
  (isWrong: (phase: Phase) => boolean, sentence: (name: string) => string) =>
  ({ plan }: Subject): Case[] =>
    inOrder(plan.phases).flatMap(([on, phase]) =>
      isWrong(phase) ? [{ on, message: sentence(named(phase.title, 'phase')) }] : [],
    );

export const PHASE_RULES: readonly Rule[] = [
  {
    id: 'phases/none',
    severity: 'blocker',
    view: 'phases',
    why: 'The phases and their steps are what the team carries out.',
    source: ['S082', 'S223'],
    find: ({ plan }) => (plan.phases.order.length > 0 ? [] : [{ message: 'The plan has no phases.' }]),
  },
  {
    id: 'phases/no-title',
    severity: 'hint',
    view: 'phases',
    why: 'On the night people say the name of a phase, not its number.',
    source: ['S082'],
    find: eachPhase(
      ({ title }) => title.trim() === '',
      (name) => `${name} is hard to speak of.`,
    ),
  },
  {
    id: 'phases/no-steps',
    severity: 'warning',
    view: 'phases',
    why: 'A phase without steps says that something happens and not what to do.',
    source: ['S082', 'S223'],
    find: eachPhase(
      ({ steps }) => steps.length === 0,
      (name) => `${name} has no steps.`,
    ),
  },
  {
    id: 'phases/no-verification',
    severity: 'blocker',
    view: 'phases',
    why: 'After every phase someone has to see that it worked before the next one builds on it.',
    source: ['S112', 'S224', 'N116'],
    find: eachPhase(
      ({ verification }) => verification.length === 0,
      (name) => `Nothing verifies ${name}.`,
    ),
  },
];
