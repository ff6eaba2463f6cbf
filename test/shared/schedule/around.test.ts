// What hangs on the times of the steps: the way back, people, messages, flags.
import { describe, expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const rulesOf = (plan: Plan) => schedule(plan).findings.map(({ rule, on }) => [rule.replace('schedule/', ''), on]);

describe('the way back', () => {
  const night = (plan: Plan): void => {
    const zone = 'Asia/Kolkata';
    plan.window = { date: 'firm', start: { at: '2023-06-10T22:00', zone }, end: { at: '2023-06-11T02:00', zone } };
    plan.strategy.pattern = 'blueGreen';
  };

  test('is not known while its procedure is missing', () => {
    const made = schedule(
      aPlan().phase('Deploy', { kind: 'application' }).step('A', { minutes: 5 }).and(night).build(),
    );
    expect(made.latestAbort.map(({ at }) => at)).toEqual([235 * 60, null]);
    expect(made.lastAbort).toBeUndefined();
    expect(made.findings).toMatchObject([{ rule: 'schedule/no-procedure', severity: 'blocker' }]);
  });

  test('from a breaking migration is the DOWN scripts, with the pattern once the application has started', () => {
    const plan = aPlan()
      .migration('m', { change: 'breaking' })
      .phase('Database')
      .step('Migrate', { minutes: 5, migrations: ['migration-1'] })
      .phase('Deploy', { kind: 'application' })
      .step('A', { minutes: 5 })
      .procedure('To blue')
      .step('Switch', { minutes: 2, worst: 4 })
      .procedure('Down', { target: { of: 'database' }, rung: 2 })
      .step('Down', { minutes: 20, worst: 30 })
      .procedure('Leave', { target: { of: 'database' }, rung: 1 })
      .step('Nothing', { minutes: 1 })
      .and(night)
      .build();
    expect(
      schedule(plan).latestAbort.map(({ procedures, rollbackSeconds }) => [procedures.length, rollbackSeconds / 60]),
    ).toEqual([
      [0, 0],
      [1, 30],
      [2, 34],
    ]);
  });

  test('without a backup loses nobody knows what, and says so', () => {
    const plan = aPlan()
      .step('Point', { minutes: 5, effect: 'pointOfNoReturn' })
      .step('Too late', { minutes: 5, backup: true })
      .procedure('Restore', { target: { of: 'fallback' } })
      .step('Restore', { minutes: 30 })
      .and(night)
      .build();
    expect(schedule(plan).latestAbort.at(-1)).toMatchObject({ kind: 'restoreOnly', at: (240 - 5 - 45) * 60 });
    expect(schedule(plan).latestAbort.at(-1)?.loss).toBeUndefined();
    expect(rulesOf(plan)).toContainEqual(['no-backup', 'step-1']);
  });

  test('with a step without a time is an upper bound', () => {
    const plan = aPlan()
      .phase('Deploy', { kind: 'application' })
      .step('A', { minutes: 5 })
      .procedure('To blue')
      .step('Switch', { minutes: 2 })
      .step('Check')
      .and(night)
      .build();
    expect(schedule(plan).latestAbort.map(({ isAtMost }) => isAtMost)).toEqual([false, true]);
    expect(rulesOf(plan)).toEqual([['procedure-no-time', 'procedure-1']]);
  });
});

describe('people', () => {
  const clashes = (change: (plan: Plan) => void) =>
    schedule(
      aPlan()
        .step('A', { minutes: 10, role: 'executor' })
        .step('B', { minutes: 5, role: 'qa', after: [] })
        .and(change)
        .build(),
    ).clashes;
  const person = { name: 'Ada', initials: 'A', contact: '' };
  const hold = (plan: Plan): void => {
    plan.people = { order: ['ada'], byId: { ada: person } };
    for (const role of Object.values(plan.roles.byId)) role.holder = 'ada';
  };

  test('with two roles are needed twice when their steps overlap', () => {
    expect(clashes(() => undefined)).toEqual([]);
    expect(clashes(hold)).toEqual([{ who: 'ada', steps: ['step-1', 'step-2'], from: 0, to: 300 }]);
  });

  test('who only wait are free', () => {
    const free = (plan: Plan): void => {
      hold(plan);
      Object.assign(plan.steps['step-1'] ?? {}, { kind: 'wait' });
    };
    expect(clashes(free)).toEqual([]);
  });
});

describe('messages', () => {
  const say = (on: Plan['communications']['entries']['byId'][string]['on'], event: string) => (plan: Plan) => {
    plan.communications.entries = {
      order: ['c'],
      byId: { c: { on, branch: 'main', event, audience: [], channels: [], message: { text: '' } } },
    };
  };
  const plan = () =>
    aPlan()
      .phase('Smoke Testing')
      .step('A', { minutes: 30 })
      .phase('Monitoring', { kind: 'monitor' })
      .step('B', { minutes: 60 });

  test('move with the phase that they are tied to', () => {
    const tied = say({ at: 'phase', phase: 'phase-2', edge: 'start', seconds: -60 }, 'Soon');
    expect(schedule(plan().and(tied).build()).messages.get('c')).toBe(29 * 60);
    const lost = say({ at: 'phase', phase: 'gone', edge: 'start', seconds: 0 }, 'Soon');
    expect(rulesOf(plan().and(lost).build())).toEqual([['message-phase-removed', 'c']]);
  });

  test.each([
    [10, 'Deployment complete', ['message-early']],
    [31, 'Deployment complete', ['message-early-worst']],
    [45, 'Deployment complete', []],
    [10, 'Monitoring begins', ['message-early']],
    [10, 'Progress', []],
  ])('at T+%i min, "%s": %j', (minutes, event, found) => {
    const rules = rulesOf(
      plan()
        .and(say({ at: 'offset', seconds: minutes * 60 }, event))
        .build(),
    );
    expect(rules.map(([rule]) => rule)).toEqual(found);
  });
});

test('flags whose days fall are found', () => {
  const stage = (day: number) => ({ day, criteria: '' });
  const flag = {
    key: 'f',
    purpose: '',
    kind: 'gradual',
    type: 'release',
    stateAtDeploy: 'off',
    stages: [stage(2), stage(1)],
    removal: {},
  } as const;
  const plan = aPlan()
    .and((one) => (one.flags = { order: ['f'], byId: { f: { ...flag, stages: [...flag.stages] } } }))
    .build();
  expect(rulesOf(plan)).toEqual([['flag-days', 'f']]);
});
