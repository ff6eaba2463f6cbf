// For each rule about flags: a plan in which it finds something, and one as near to it as can be in which it does not.
import type { Plan } from '#shared/plan/plan.ts';
import type { Flag } from '#shared/plan/schema/operations.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const WHOLE: Flag = {
  key: 'search',
  purpose: '',
  kind: 'gradual',
  type: 'release',
  stateAtDeploy: 'off',
  stages: [
    { day: 0, percent: 5, criteria: 'Quiet' },
    { day: 2, percent: 100, criteria: '' },
  ],
  removal: { day: 7 },
  owner: 'lead',
};

const withFlags = (...flags: Partial<Flag>[]): Plan =>
  aPlan()
    .and((plan) => {
      plan.roles.order.push('lead');
      plan.roles.byId.lead = { name: 'Deployment Lead', kind: 'lead', duties: [] };
      flags.forEach((flag, index) => {
        plan.flags.order.push(`flag-${index + 1}`);
        plan.flags.byId[`flag-${index + 1}`] = { ...WHOLE, ...flag };
      });
    })
    .build();

const { owner: _, ...OWNERLESS } = WHOLE;

const ownerless = (): Plan => {
  const plan = withFlags({});
  return { ...plan, flags: { ...plan.flags, byId: { 'flag-1': OWNERLESS } } };
};

const stages = (first: number, second: number, criteria = 'Quiet'): Flag['stages'] => [
  { day: 0, percent: first, criteria },
  { day: 2, percent: second, criteria: '' },
];

export const FLAG_EXAMPLES: [rule: string, on: string, wrong: Plan, right: Plan][] = [
  ['flags/no-key', 'flag-1', withFlags({ key: ' ' }), withFlags({})],
  ['flags/same-key', 'flag-2', withFlags({}, { key: 'Search' }), withFlags({}, { key: 'login' })],
  [
    'flags/starts-on',
    'flag-1',
    withFlags({ stateAtDeploy: 'on' }),
    withFlags({ stateAtDeploy: 'on', type: 'operational' }),
  ],
  ['flags/no-stages', 'flag-1', withFlags({ stages: [] }), withFlags({ stages: [], type: 'operational' })],
  ['flags/no-criteria', 'flag-1', withFlags({ stages: stages(5, 100, '') }), withFlags({ stages: stages(5, 100) })],
  ['flags/share-falls', 'flag-1', withFlags({ stages: stages(50, 25) }), withFlags({ stages: stages(25, 25) })],
  ['flags/no-audience', 'flag-1', withFlags({ kind: 'experiment' }), withFlags({ kind: 'gradual' })],
  ['flags/no-removal', 'flag-1', withFlags({ removal: {} }), withFlags({ removal: {}, type: 'operational' })],
  ['flags/no-owner', 'flag-1', ownerless(), withFlags({})],
];
