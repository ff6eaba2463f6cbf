// The eight signs that planning has succeeded (S254-S261). Seven are judged by the rules of readiness; the eighth is what
// the people of the team say of themselves.
import type { Plan } from '../plan/plan.ts';
import { plannedSeconds } from '../runbook/times.ts';
import { OWNERSHIP, unless, withoutSteps } from './outputs.ts';
import type { CompletenessRow } from './row.ts';

function withoutTimes(plan: Plan): string | undefined {
  const isTimed = Object.values(plan.phases.byId).some(({ steps }) =>
    steps.some((id) => plannedSeconds(plan.steps[id]?.estimate) !== undefined),
  );
  return isTimed ? undefined : 'No step has a time yet.';
}

export const INDICATORS: readonly CompletenessRow[] = [
  {
    key: 'runbook',
    title: 'Every step is documented',
    source: 'S254',
    view: 'phases',
    rules: ['steps/', 'phases/', 'hold-points/', 'variables/', 'schedule/no-time'],
    missing: withoutSteps,
  },
  {
    key: 'pattern',
    title: 'The pattern is chosen and justified',
    source: 'S255',
    view: 'strategy',
    views: ['strategy'],
    missing: unless('strategy', 'No pattern is chosen yet.'),
  },
  {
    key: 'migrations',
    title: 'Migrations are in order, with a way back',
    source: 'S256',
    view: 'migrations',
    views: ['migrations'],
    rules: ['migrations/', 'schedule/no-backup'],
    missing: unless('migrations', 'Nothing says yet whether the database changes.'),
  },
  {
    key: 'rollback',
    title: 'The team knows how to go back',
    source: 'S257',
    view: 'rollback',
    views: ['rollback'],
    rules: ['rollback/', 'review/no-rehearsal', 'review/rollback-not-practised'],
    missing: unless('rollback', 'There is neither a trigger nor a procedure yet.'),
  },
  {
    key: 'team',
    title: 'Everyone knows their role',
    source: 'S258',
    view: 'team',
    views: ['team'],
    rules: ['team/', 'review/no-walk-through', ...OWNERSHIP],
    missing: unless('team', 'Nobody is named yet.'),
  },
  {
    key: 'time',
    title: 'The duration is realistic',
    source: 'S259',
    view: 'phases',
    rules: ['schedule/', 'window/', 'phases/sum-differs', 'steps/not-measured'],
    missing: withoutTimes,
  },
  {
    key: 'communications',
    title: 'The messages are drafted',
    source: 'S260',
    view: 'communications',
    views: ['communications'],
    rules: ['communications/'],
    missing: unless('communications', 'No message is planned yet.'),
  },
  {
    key: 'confidence',
    title: 'The team says that it feels prepared',
    source: 'S261',
    view: 'review',
    rules: ['review/unsure', 'review/no-confidence'],
    missing: ({ preparation: { confidence } }) =>
      confidence.order.length > 0 ? undefined : 'Nobody has said yet how sure they are.',
  },
];
