// What steps and phases wait for, beyond the plain sequence: other phases, waits, canary stages, long chains.
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const rulesOf = (plan: Plan) => schedule(plan).findings.map(({ rule, on }) => [rule.replace('schedule/', ''), on]);
const startsOf = (plan: Plan) =>
  Object.fromEntries([...schedule(plan).steps].map(([id, one]) => [id, one.earliest / 60]));

test('a wait for a step of an earlier phase is over when the phase starts', () => {
  const plan = aPlan()
    .phase('One')
    .step('A', { minutes: 5 })
    .phase('Two')
    .step('B', { minutes: 5 })
    .step('C', { minutes: 5, after: ['step-1'] })
    .build();
  expect(startsOf(plan)).toEqual({ 'step-1': 0, 'step-2': 5, 'step-3': 5 });
  expect(rulesOf(plan)).toEqual([]);
});

test('of several waits the last that ends counts; one that is gone is found and left out', () => {
  const plan = aPlan()
    .step('A', { minutes: 5 })
    .step('B', { minutes: 10, after: [] })
    .step('C', { minutes: 1, after: ['step-1', 'step-2', 'step-2', 'gone'] })
    .build();
  expect(startsOf(plan)).toEqual({ 'step-1': 0, 'step-2': 0, 'step-3': 10 });
  expect(rulesOf(plan)).toEqual([['after-removed', 'step-3']]);
});

test('a step of a rollback is nothing to wait for', () => {
  const plan = aPlan()
    .step('A', { minutes: 5 })
    .step('B', { minutes: 5, after: ['step-3'] })
    .procedure('Back')
    .step('Switch', { minutes: 5 })
    .build();
  expect(startsOf(plan)).toEqual({ 'step-1': 0, 'step-2': 5 });
  expect(rulesOf(plan)).toEqual([['after-elsewhere', 'step-2']]);
});

test('a circle of three loses one wait and is told in one sentence', () => {
  const plan = aPlan()
    .step('A', { minutes: 1, after: ['step-3'] })
    .step('B', { minutes: 1, after: ['step-1'] })
    .step('C', { minutes: 1, after: ['step-2'] })
    .build();
  const made = schedule(plan);
  expect(made.end).toBe(180);
  expect(made.findings).toEqual([
    {
      rule: 'schedule/cycle',
      severity: 'blocker',
      on: 'step-2',
      message: '"B" waits for "A", which in the end waits for "B".',
    },
  ]);
});

test('a chain of 10,000 steps that stands upside down is no matter', () => {
  const builder = aPlan();
  for (let step = 1; step <= 10_000; step += 1)
    builder.step('Step', { minutes: 1, after: step < 10_000 ? [`step-${step + 1}`] : [] });
  const made = schedule(builder.build());
  expect([made.end, made.criticalPath.length, made.criticalPath[0]]).toEqual([600_000, 10_000, 'step-10000']);
});

test('a wait takes its time like any step; a hold in a branch delays that branch only', () => {
  const plan = aPlan()
    .step('A', { minutes: 5 })
    .step('Wait', { minutes: 30, kind: 'wait', after: [] })
    .holdPoint('Go?', { place: { before: 'step-1' }, allowance: 600 })
    .phase('Two')
    .step('B', { minutes: 1 })
    .build();
  const { steps } = schedule(plan);
  expect([...steps.values()].map(({ earliest, slack }) => [earliest / 60, slack / 60])).toEqual([
    [10, 15],
    [0, 0],
    [30, 0],
  ]);
});

test('all figures of an estimate may be missing but one', () => {
  const ends = (estimate: object) => {
    const { best, end, worst } = schedule(aPlan().step('A', { estimate }).build());
    return [best.end, end, worst.end];
  };
  expect(ends({ expected: 100 })).toEqual([100, 100, 150]);
  expect(ends({ worst: 100 })).toEqual([100, 100, 100]);
  expect(ends({ best: 100 })).toEqual([100, 100, 150]);
  expect(ends({ best: 50, expected: 100, worst: 120 })).toEqual([50, 100, 120]);
  // "Or longer" takes at least the buffered time.
  expect(ends({ expected: 100, worst: 120, open: true })).toEqual([100, 100, 150]);
  expect(ends({ expected: 100, worst: 180, open: true })).toEqual([100, 100, 180]);
  // What contradicts the expected time gives way to it.
  expect(ends({ best: 110, expected: 100, worst: 90 })).toEqual([100, 100, 100]);
});

test('feature flags that a canary carries wait for its stages; other patterns and later phases do not', () => {
  const endOf = (strategy: Partial<Plan['strategy']>) =>
    schedule(
      aPlan()
        .phase('Deploy', { kind: 'application' })
        .step('A', { minutes: 10 })
        .step('Wait', { minutes: 5, kind: 'wait' })
        .phase('Deploy more', { kind: 'application' })
        .step('B', { minutes: 10 })
        .and((plan) => {
          Object.assign(plan.strategy, strategy);
          plan.strategy.knobs.canary = { stages: [5, 100].map((percent) => ({ percent, wait: 900 })) };
        })
        .build(),
    );
  expect(endOf({ pattern: 'flags', carrier: 'canary' }).end / 60).toBe(25 + 25);
  expect(endOf({ pattern: 'flags', carrier: 'blueGreen' }).end / 60).toBe(25);
  expect(endOf({ pattern: 'rolling' }).end / 60).toBe(25);
  // What the first phase waits belongs to it, and everything in it stays critical.
  const made = endOf({ pattern: 'canary' });
  expect(made.phases.get('phase-1')).toEqual({ start: 0, end: 40 * 60 });
  expect(made.criticalPath).toHaveLength(3);
});
