// The ten outputs that planning has to give (S220-S229). Each is judged by the rules of readiness and by nothing else.
import type { Plan } from '../plan/plan.ts';
import { BEGUN, type SectionName } from './begun.ts';
import type { CompletenessRow } from './row.ts';

/** Says why a section is empty. */
export const unless =
  (section: SectionName, why: string): CompletenessRow['missing'] =>
  (plan) =>
    BEGUN[section](plan) ? undefined : why;

const stepsOf = ({ phases }: Plan): string[] => Object.values(phases.byId).flatMap(({ steps }) => steps);

/** Says that no phase has a step. */
export const withoutSteps = (plan: Plan): string | undefined =>
  stepsOf(plan).length > 0 ? undefined : 'No phase has a step yet.';

function withoutChecks(plan: Plan): string | undefined {
  const isVerified = Object.values(plan.phases.byId).some(({ verification }) => verification.length > 0);
  const isChecked = stepsOf(plan).some((id) => plan.steps[id]?.checks.length);
  return isVerified || isChecked ? undefined : 'Nothing says yet how one sees that it worked.';
}

/** The five parts that go into the release plan (S215-S219). */
const RELEASE_PLAN_PARTS: readonly (readonly [string, (plan: Plan) => unknown])[] = [
  ['the strategy', BEGUN.strategy],
  ['the steps', (plan) => withoutSteps(plan) === undefined],
  ['the rollback', BEGUN.rollback],
  ['the team', BEGUN.team],
  ['the communications', BEGUN.communications],
];

function withoutParts(plan: Plan): string | undefined {
  const missing = RELEASE_PLAN_PARTS.flatMap(([part, isThere]) => (isThere(plan) ? [] : [part]));
  return missing.length === 0 ? undefined : `The deployment section still lacks ${missing.join(', ')}.`;
}

/** The rules that look at who does something, in whichever part they find it. */
export const OWNERSHIP = [
  'steps/no-owner',
  'hold-points/no-decider',
  'hold-points/no-roll-call',
  'rollback/no-decider',
  'schedule/person-twice',
] as const;

export const OUTPUTS: readonly CompletenessRow[] = [
  {
    key: 'runbook',
    title: 'Deployment runbook',
    source: 'S220',
    view: 'phases',
    views: ['overview', 'phases'],
    missing: unless('phases', 'There are no phases yet.'),
  },
  {
    key: 'pattern',
    title: 'Chosen pattern with its rationale',
    source: 'S221',
    view: 'strategy',
    views: ['strategy'],
    missing: unless('strategy', 'No pattern is chosen yet.'),
  },
  {
    key: 'migrations',
    title: 'Migration plan: order, timing, way back',
    source: 'S222',
    view: 'migrations',
    views: ['migrations'],
    rules: ['migrations/', 'schedule/no-backup'],
    missing: unless('migrations', 'Nothing says yet whether the database changes.'),
  },
  {
    key: 'steps',
    title: 'Steps for every phase',
    source: 'S223',
    view: 'phases',
    rules: ['steps/', 'phases/', 'schedule/no-time', 'schedule/cycle', 'schedule/after-removed'],
    missing: withoutSteps,
  },
  {
    key: 'checks',
    title: 'Verification checklists',
    source: 'S224',
    view: 'phases',
    rules: ['phases/no-verification', 'steps/without-check', 'hold-points/few-criteria', 'hold-points/many-criteria'],
    missing: withoutChecks,
  },
  {
    key: 'rollback',
    title: 'Rollback procedures',
    source: 'S225',
    view: 'rollback',
    views: ['rollback'],
    rules: ['rollback/'],
    missing: unless('rollback', 'There is neither a trigger nor a procedure yet.'),
  },
  {
    key: 'flags',
    title: 'Feature flag plan',
    source: 'S226',
    view: 'flags',
    views: ['flags'],
    rules: ['flags/'],
    missing: unless('flags', 'Nothing says yet whether there are flags.'),
  },
  {
    key: 'communications',
    title: 'Communication timeline: when, what, who',
    source: 'S227',
    view: 'communications',
    views: ['communications'],
    rules: ['communications/'],
    missing: unless('communications', 'No message is planned yet.'),
  },
  {
    key: 'team',
    title: 'Team assignments',
    source: 'S228',
    view: 'team',
    views: ['team'],
    rules: ['team/', ...OWNERSHIP],
    missing: unless('team', 'Nobody is named yet.'),
  },
  {
    key: 'releasePlan',
    title: 'Release plan with its deployment section',
    source: 'S229',
    view: 'overview',
    views: ['overview'],
    rules: [
      'strategy/no-pattern',
      'strategy/no-rationale',
      'phases/none',
      'phases/no-steps',
      'phases/no-verification',
      'migrations/not-said',
      'rollback/no-triggers',
      'schedule/no-procedure',
    ],
    missing: withoutParts,
  },
];
