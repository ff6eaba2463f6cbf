// Which procedures the way back takes, how long they take, and what a restore loses.
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

/** Four hours from 22:00, Blue-Green. */
const night = (plan: Plan): void => {
  const zone = 'Asia/Kolkata';
  plan.window = { date: 'firm', start: { at: '2023-06-10T22:00', zone }, end: { at: '2023-06-11T02:00', zone } };
  plan.strategy.pattern = 'blueGreen';
};
const minutes = (count: number): number => count * 60;
const rulesOf = (plan: Plan) => schedule(plan).findings.map(({ rule, on }) => [rule.replace('schedule/', ''), on]);

const deploy = () => aPlan().phase('Deploy', { kind: 'application' }).step('A', { minutes: 5 }).and(night);

test('a backup of what the old application cannot use does not count', () => {
  const plan = aPlan()
    .migration('Breaks', { change: 'breaking' })
    .migration('Drops', { reversibility: 'irreversible' })
    .step('First backup', { minutes: 10, backup: true })
    .step('Break', { minutes: 10, migrations: ['migration-1'] })
    .step('Second backup', { minutes: 10, backup: true })
    .step('Drop', { minutes: 10, migrations: ['migration-2'] })
    .step('Third backup', { minutes: 10, backup: true })
    .procedure('Down', { target: { of: 'database' }, minutes: 20 })
    .procedure('Restore', { target: { of: 'fallback' }, minutes: 40 })
    .and(night);
  const made = schedule(plan.build());
  expect(made.latestAbort.map(({ kind, procedures, loss }) => [kind, procedures[0], loss?.backup])).toEqual([
    ['rollback', undefined, undefined],
    ['rollback', undefined, undefined],
    ['rollback', 'procedure-1', undefined],
    ['rollback', 'procedure-1', undefined],
    ['restoreOnly', 'procedure-2', 'step-1'],
    ['restoreOnly', 'procedure-2', 'step-1'],
  ]);
  // Restoring takes 40 x 1.5 at worst.
  expect(made.latestAbort.at(-1)).toMatchObject({ at: minutes(240 - 5 - 60), loss: { since: 0 } });
  const late = plan.and((one) => delete one.steps['step-1']?.backup).build();
  expect(rulesOf(late)).toContainEqual(['no-backup', 'step-4']);
});

test('a breaking migration without DOWN scripts can only be restored', () => {
  const plan = aPlan()
    .migration('Breaks', { change: 'breaking' })
    .step('Backup', { minutes: 10, backup: true })
    .step('Break', { minutes: 10, migrations: ['migration-1'] })
    .procedure('Restore', { target: { of: 'fallback' }, minutes: 40 })
    .and(night)
    .build();
  expect(schedule(plan).latestAbort.at(-1)).toMatchObject({ kind: 'restoreOnly', loss: { backup: 'step-1' } });
  expect(schedule(plan).pointOfNoReturn).toBeUndefined();
});

test('of the procedures that fit, the lowest rung is taken; a fallback without one is the last', () => {
  const plan = aPlan()
    .step('Backup', { minutes: 1, backup: true })
    .step('Point', { minutes: 1, effect: 'pointOfNoReturn' })
    .procedure('Fallback', { target: { of: 'fallback' }, minutes: 10 })
    .procedure('Rung 4', { target: { of: 'database' }, rung: 4, minutes: 20 })
    .procedure('Rung 3', { target: { of: 'database' }, rung: 3, minutes: 30 })
    .and(night)
    .build();
  expect(schedule(plan).latestAbort.at(-1)?.procedures).toEqual(['procedure-3']);
});

test('with nothing to restore there is only forward, from that step on', () => {
  const plan = aPlan()
    .step('A', { minutes: 10 })
    .step('Point', { minutes: 10, effect: 'pointOfNoReturn' })
    .and(night)
    .build();
  const { latestAbort, lastAbort } = schedule(plan);
  expect(latestAbort.map(({ kind }) => kind)).toEqual(['rollback', 'rollback', 'forwardOnly']);
  expect(lastAbort).toBe(minutes(10));
  expect(rulesOf(plan)).toEqual([
    ['no-procedure', undefined],
    ['no-way-back', 'step-2'],
  ]);
});

test('flags take their own procedure and that of the pattern that carries them; a flag that is on is switched off', () => {
  const plan = deploy()
    .procedure('Canary down', { target: { of: 'pattern', pattern: 'canary' }, minutes: 10 })
    .procedure('Flags off', { target: { of: 'flags' }, minutes: 2 })
    .procedure('This flag off', { target: { of: 'flag', flag: 'f' }, minutes: 4 })
    .and(({ strategy, flags }) => {
      Object.assign(strategy, { pattern: 'flags', carrier: 'canary' });
      flags.order.push('f');
      flags.byId.f = {
        key: 'f',
        purpose: '',
        kind: 'gradual',
        type: 'release',
        stateAtDeploy: 'on',
        stages: [],
        removal: {},
      };
    })
    .build();
  // (2 + 10 + 4) x 1.5
  expect(schedule(plan).latestAbort.at(-1)).toMatchObject({
    procedures: ['procedure-2', 'procedure-1', 'procedure-3'],
    rollbackSeconds: minutes(24),
  });
});

test.each([
  // [own figure, minutes of the steps (none: without a time), seconds, is it a lower bound]
  ['the sum of worst times', { minutes: 99 }, [{ minutes: 2 }, { minutes: 4, worst: 5 }], 180 + 300, false],
  ['its own figure', { minutes: 10 }, [{}, {}], 900, false],
  ['its own figure without steps', { minutes: 10 }, [], 900, false],
  ['nothing known', {}, [{}], 0, true],
  ['a step without a time', {}, [{ minutes: 2 }, {}], 180, true],
  ['"30+ min", at least 45', { estimate: { expected: 1800, open: true } }, [{ minutes: 2 }], 2700, true],
  ['"30+ min", less than its steps', { estimate: { expected: 1800, open: true } }, [{ minutes: 40 }], 3600, true],
  ['an open step', {}, [{ estimate: { expected: 1800, worst: 2000, open: true } }], 2700, true],
  [
    'a step that is not counted',
    {},
    [{ minutes: 2 }, { condition: { text: 'if needed', counted: false } }],
    180,
    false,
  ],
] as const)('a procedure takes: %s', (_, own, steps, seconds, isAtMost) => {
  const builder = deploy().procedure('Back', own);
  for (const step of steps) builder.step('Step', step);
  const plan = builder.build();
  const last = schedule(plan).latestAbort.at(-1);
  expect(last).toMatchObject({ rollbackSeconds: seconds, at: minutes(235) - seconds, isAtMost });
  // An open end is told by "at most"; what is missing is a finding.
  const isOpen = JSON.stringify([own, steps]).includes('open');
  expect(rulesOf(plan)).toEqual(isAtMost && !isOpen ? [['procedure-no-time', 'procedure-1']] : []);
});

test('deciding takes the time that the plan says', () => {
  const plan = deploy()
    .procedure('Back', { minutes: 10 })
    .and(({ clock }) => (clock.decideSeconds = 1200))
    .build();
  expect(schedule(plan).latestAbort.map(({ at }) => at)).toEqual([minutes(220), minutes(220 - 15)]);
});

test('a way back that no longer fits is found, at the step during which it is lost', () => {
  const plan = deploy()
    .step('B', { minutes: 200 })
    .step('C', { minutes: 20 })
    .procedure('Back', { minutes: 20 })
    .build();
  const { latestAbort, lastAbort } = schedule(plan);
  // 240 - 5 - 30 = 205 is when C starts: it fits until then, and not after.
  expect(latestAbort.map(({ at, kind }) => [at, kind])).toEqual([
    [minutes(235), 'rollback'],
    [minutes(205), 'rollback'],
    [minutes(205), 'rollback'],
    [minutes(205), 'rollback'],
  ]);
  expect(lastAbort).toBe(minutes(205));
  expect(rulesOf(plan)).toContainEqual(['no-way-back', 'step-3']);
});

test('without a window there is no latest abort, but what going back takes is known', () => {
  const plan = deploy()
    .procedure('Back', { minutes: 10 })
    .and((one) => (one.window = { date: 'flexible' }))
    .build();
  const { latestAbort, lastAbort } = schedule(plan);
  expect(latestAbort.at(-1)).toMatchObject({ at: null, kind: 'rollback', rollbackSeconds: 900 });
  expect(lastAbort).toBeUndefined();
});
