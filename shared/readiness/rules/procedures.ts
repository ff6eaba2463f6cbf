// Rules about the procedures themselves. Whether one is missing for what the plan does, or has no time, the schedule says.
import type { Plan } from '../../plan/plan.ts';
import type { Procedure } from '../../plan/schema/operations.ts';
import { inOrder } from '../../runbook/reading.ts';
import type { Case, Rule } from '../rule.ts';

const nameOf = ({ title }: Procedure): string => (title.trim() === '' ? 'A procedure without a title' : `"${title}"`);

const each = ({ rollback }: Plan, holds: (procedure: Procedure) => boolean, say: (name: string) => string): Case[] =>
  inOrder(rollback.procedures).flatMap(([on, procedure]) =>
    holds(procedure) ? [{ on, message: say(nameOf(procedure)) }] : [],
  );

const isRestore = ({ target, rung = 0 }: Procedure): boolean =>
  target.of === 'fallback' || (target.of === 'database' && rung > 2);

export const PROCEDURE_RULES: readonly Rule[] = [
  {
    id: 'rollback/no-steps',
    severity: 'warning',
    view: 'rollback',
    why: 'A procedure is a list of steps. Under pressure nobody makes them up well.',
    source: ['S144'],
    find: ({ plan }) =>
      each(
        plan,
        ({ steps }) => steps.length === 0,
        (name) => `${name} has no steps.`,
      ),
  },
  {
    id: 'rollback/not-approved',
    severity: 'warning',
    view: 'rollback',
    why: 'What can lose data is not ordered by whoever happens to be awake.',
    source: ['S159', 'N069'],
    find: ({ plan }) =>
      each(
        plan,
        ({ dangerous, approval }) => dangerous === true && (approval === undefined || !plan.roles.byId[approval]),
        (name) => `${name} is dangerous, and nobody is named who approves it.`,
      ),
  },
  {
    id: 'rollback/loss-not-said',
    severity: 'hint',
    view: 'rollback',
    why: 'Who decides about a database rollback has to know what it costs.',
    source: ['S159', 'N068', 'N069'],
    find: ({ plan }) =>
      each(
        plan,
        ({ target, rung = 2, dataLoss = '' }) => target.of === 'database' && rung > 1 && dataLoss.trim() === '',
        (name) => `${name} does not say which data may be lost.`,
      ),
  },
  {
    id: 'rollback/not-tested',
    severity: 'warning',
    view: 'rollback',
    why: 'A rollback that was only written down fails for reasons that a test would have shown.',
    source: ['N005', 'N114'],
    find({ plan: { rollback } }) {
      const all = inOrder(rollback.procedures);
      const untested = all.filter(([, { tested }]) => tested === undefined);
      const [first] = untested;
      if (!first) return [];
      const names = untested.map(([, procedure]) => nameOf(procedure)).join(', ');
      const count = untested.length === all.length ? 'No procedure' : `Not every procedure`;
      return [{ on: first[0], message: `${count} has been tested. Untested: ${names}.` }];
    },
  },
  {
    id: 'rollback/no-fallback',
    severity: 'warning',
    view: 'rollback',
    why: 'The rollback itself can fail, too.',
    source: ['S243', 'N079'],
    find: ({ plan: { rollback } }) =>
      rollback.procedures.order.length === 0 || inOrder(rollback.procedures).some(([, one]) => isRestore(one))
        ? []
        : [{ message: 'Nothing says what to do when the rollback itself fails.' }],
  },
  {
    id: 'rollback/no-ladder',
    severity: 'warning',
    view: 'rollback',
    why: 'The old version may not run on the new schema; then the database has to go back as well.',
    source: ['S159', 'N066'],
    find({ plan }) {
      // Once a step runs such a migration, the schedule asks for the procedure.
      const run = new Set(Object.values(plan.steps).flatMap(({ migrations }) => migrations));
      const breaking = inOrder(plan.migrations).some(
        ([id, { change, reversibility }]) =>
          !run.has(id) && (change === 'breaking' || reversibility === 'irreversible'),
      );
      const hasWay = inOrder(plan.rollback.procedures).some(
        ([, procedure]) => procedure.target.of === 'database' || isRestore(procedure),
      );
      return breaking && !hasWay
        ? [{ message: 'A migration is breaking or irreversible, and no procedure takes the database back.' }]
        : [];
    },
  },
];
