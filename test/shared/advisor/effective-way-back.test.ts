// The pattern's own time to go back, and what the plan makes of it (requirements 3.7, C8).
import { expect, test } from 'vitest';
import { effectiveWayBack } from '#shared/advisor/effective-way-back.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
import type { Strategy } from '#shared/plan/schema/strategy.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

function wayBack(strategy: Partial<Strategy>, ...migrations: Partial<Migration>[]) {
  const builder = aPlan().and((plan) => Object.assign(plan.strategy, strategy));
  for (const [index, fields] of migrations.entries()) builder.migration(`Migration ${index + 1}`, fields);
  return effectiveWayBack(builder.build());
}

test.each<[string, Partial<Strategy>, Partial<Migration>[], string, RegExp]>([
  ['no migration', { pattern: 'blueGreen' }, [], 'seconds', /holds no migration/],
  ['additive ones', { pattern: 'rolling' }, [{}, {}], '10–30 min', /tolerates every migration/],
  ['a breaking one', { pattern: 'canary' }, [{}, { change: 'breaking' }], 'minutes + 30 min and more', /“Migration 2”/],
  [
    'irreversible ones',
    { pattern: 'blueGreen' },
    [{ reversibility: 'irreversible' }, { reversibility: 'irreversible' }],
    '30–60 min and more',
    /“Migration 1” and 1 more has run, only a restore/,
  ],
  [
    'an irreversible one of the next release',
    { pattern: 'blueGreen' },
    [{ reversibility: 'irreversible', place: 'nextRelease' }],
    'seconds',
    /holds no migration/,
  ],
  [
    'a switch by DNS',
    { pattern: 'blueGreen', knobs: { blueGreen: { switchBy: 'dns', watch: 60 } } },
    [],
    'the time to live of the DNS record',
    /until the time to live/,
  ],
  [
    'flags on a slower carrier',
    { pattern: 'flags', carrier: 'recreate' },
    [],
    'seconds behind a flag, else 5–15 min',
    /goes back with Recreate/,
  ],
  ['flags on a fast carrier', { pattern: 'flags', carrier: 'blueGreen' }, [], 'seconds', /goes back with Blue-Green/],
  ['flags without a carrier', { pattern: 'flags' }, [], 'seconds behind a flag', /nobody has named/],
])('with %s', (_, strategy, migrations, effective, why) => {
  const found = wayBack(strategy, ...migrations);
  expect(found?.effective).toBe(effective);
  expect(found?.why.join(' ')).toMatch(why);
  expect(found?.isSlower).toBe(effective !== found?.pattern);
});

test('flags that are on from the start are named, and without a pattern there is nothing to say', () => {
  const plan = aPlan()
    .and(({ strategy, flags }) => {
      strategy.pattern = 'rolling';
      flags.order = ['search'];
      flags.byId = {
        search: {
          key: 'search',
          purpose: '',
          kind: 'gradual',
          type: 'release',
          stateAtDeploy: 'on',
          stages: [],
          removal: {},
        },
      };
    })
    .build();
  expect(effectiveWayBack(plan)?.why).toContain('One flag is on from the start, and goes off first.');
  expect(wayBack({})).toBeUndefined();
});
