// Rules about the way back as a whole. Whether its times fit is the schedule's matter.
import type { Plan } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';
import { METRIC_RULES } from './metrics.ts';
import { PROCEDURE_RULES } from './procedures.ts';
import { TRIGGER_RULES } from './triggers.ts';

/** What is missing in the chain of three, in words; nothing when three people stand in it. */
function chainGap({ rollback, roles }: Plan): string | undefined {
  const { primary, backup, escalation } = rollback.decision;
  if (backup === undefined && escalation === undefined)
    return 'Only one person decides about a rollback: no backup, no escalation.';
  if (backup === undefined) return 'Nobody decides about a rollback when the first one does not answer.';
  if (escalation === undefined) return 'Nobody stands above those who decide about a rollback.';
  const chain = [primary, backup, escalation].flatMap((id) => id ?? []);
  const people = chain.map((id) => roles.byId[id]?.holder ?? id);
  return new Set(people).size < chain.length
    ? 'Primary, backup and escalation are not three people: one may be the one who does not answer.'
    : undefined;
}

const DECISION_RULES: readonly Rule[] = [
  {
    id: 'rollback/no-triggers',
    severity: 'warning',
    view: 'rollback',
    why: 'What makes the team roll back is agreed on beforehand, not argued about at night.',
    source: ['S135', 'N004'],
    find: ({ plan }) =>
      plan.rollback.triggers.order.length === 0 ? [{ message: 'Nothing says when to roll back.' }] : [],
  },
  {
    id: 'rollback/no-decider',
    severity: 'blocker',
    view: 'rollback',
    why: 'In the minute in which it counts nobody should have to ask who may decide.',
    source: ['S167', 'N116'],
    find: ({ plan: { rollback, roles } }) => {
      const { primary } = rollback.decision;
      return primary !== undefined && roles.byId[primary] ? [] : [{ message: 'Nobody decides about a rollback.' }];
    },
  },
  {
    id: 'rollback/short-chain',
    severity: 'warning',
    view: 'rollback',
    why: 'The one who decides may be asleep, on the train, or busy with the failure itself.',
    source: ['S167', 'S168', 'S169', 'N004'],
    find({ plan }) {
      const gap = plan.rollback.decision.primary === undefined ? undefined : chainGap(plan);
      return gap === undefined ? [] : [{ message: gap }];
    },
  },
  {
    id: 'rollback/no-criteria',
    severity: 'warning',
    view: 'rollback',
    why: 'Criteria that were agreed on in the daytime spare the argument at night.',
    source: ['S170'],
    find: ({ plan: { rollback } }) =>
      rollback.decision.criteria.trim() === '' ? [{ message: 'Nothing says by which criteria it is decided.' }] : [],
  },
  {
    id: 'rollback/no-communication',
    severity: 'hint',
    view: 'rollback',
    why: 'While some roll back, others have to say so: to users, to support, to those who wait.',
    source: ['S171'],
    find: ({ plan: { rollback } }) =>
      rollback.decision.communication.trim() === ''
        ? [{ message: 'Nothing says how a rollback is communicated.' }]
        : [],
  },
];

export const ROLLBACK_RULES: readonly Rule[] = [
  ...DECISION_RULES,
  ...TRIGGER_RULES,
  ...METRIC_RULES,
  ...PROCEDURE_RULES,
];
