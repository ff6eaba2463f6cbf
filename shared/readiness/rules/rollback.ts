// Rules about the way back as a whole. Whether its times fit is the schedule's matter.
import type { Rule } from '../rule.ts';

export const ROLLBACK_RULES: readonly Rule[] = [
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
];
