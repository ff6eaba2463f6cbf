// The parts of the schedule one by one: branches, holds, canaries, and what is found there.
import { describe, expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { likelyEnd } from '#shared/schedule/simulate.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const rulesOf = (plan: Plan) => schedule(plan).findings.map(({ rule, on }) => [rule.replace('schedule/', ''), on]);
const startsOf = (plan: Plan) => [...schedule(plan).steps].map(([id, { earliest }]) => [id, earliest / 60]);

describe('steps', () => {
  test('side by side: the longer branch is critical, the shorter has slack', () => {
    const plan = aPlan()
      .step('A', { minutes: 5 })
      .step('B', { minutes: 20, after: [] })
      .step('C', { minutes: 5, after: ['step-1', 'step-2'] })
      .build();
    const { steps, criticalPath, end } = schedule(plan);
    expect(steps.get('step-1')).toEqual({ earliest: 0, latest: 900, slack: 900, isCritical: false, end: 300 });
    expect([criticalPath, end]).toEqual([['step-2', 'step-3'], 1500]);
  });

  test('may wait for one that stands behind them in the list', () => {
    const plan = aPlan()
      .step('A', { minutes: 5, after: ['step-2'] })
      .step('B', { minutes: 10, after: [] })
      .build();
    expect(Object.fromEntries(startsOf(plan))).toEqual({ 'step-1': 10, 'step-2': 0 });
    expect(rulesOf(plan)).toEqual([]);
  });

  test('that wait for each other still get a time, and the circle is a finding', () => {
    const plan = aPlan()
      .step('A', { minutes: 5, after: ['step-2'] })
      .step('B', { minutes: 10 })
      .step('C', { minutes: 1, after: ['step-3'] })
      .build();
    expect(Object.fromEntries(startsOf(plan))).toEqual({ 'step-1': 10, 'step-2': 0, 'step-3': 0 });
    expect(rulesOf(plan)).toEqual([
      ['cycle', 'step-2'],
      ['cycle', 'step-3'],
    ]);
  });

  test('that wait for something removed keep their place', () => {
    const plan = aPlan()
      .step('A', { minutes: 5 })
      .step('B', { minutes: 5, after: ['gone'] })
      .build();
    expect(startsOf(plan)).toEqual([
      ['step-1', 0],
      ['step-2', 5],
    ]);
    expect(rulesOf(plan)).toEqual([['after-removed', 'step-2']]);
  });

  test('that wait for a later phase do not', () => {
    const plan = aPlan()
      .phase('One')
      .step('A', { minutes: 5, after: ['step-2'] })
      .phase('Two')
      .step('B', { minutes: 5 })
      .build();
    expect(rulesOf(plan)).toEqual([['after-elsewhere', 'step-1']]);
  });

  test('with a condition take time only when they are counted', () => {
    const condition = (counted: boolean) => ({ minutes: 5, condition: { text: 'if needed', counted } });
    expect(schedule(aPlan().step('A', condition(true)).step('B', condition(false)).build()).end).toBe(300);
  });

  test('without a time, or with figures out of order, are found', () => {
    const plan = aPlan().step('A', { minutes: 5, best: 6 }).step('B').build();
    expect(rulesOf(plan)).toEqual([
      ['time-range', 'step-1'],
      ['no-time', 'step-2'],
    ]);
  });
});

describe('phases', () => {
  test('use their own duration where no step has a time', () => {
    const plan = aPlan()
      .phase('One', { minutes: 30 })
      .step('A')
      .step('B')
      .phase('Two', { minutes: 30 })
      .step('C', { minutes: 5 })
      .build();
    const { end, worst, steps } = schedule(plan);
    expect([end / 60, worst.end / 60, steps.get('step-2')?.slack]).toEqual([35, 52.5, 1800]);
    expect(rulesOf(plan)).toEqual([]);
  });

  test('with a canary are longer by its waits, without those that are steps already', () => {
    const build = (wait?: number) => {
      const plan = aPlan().phase('Deploy', { kind: 'application' }).step('A', { minutes: 10 });
      if (wait !== undefined) plan.step('Wait', { minutes: wait, kind: 'wait' });
      return plan.and(({ strategy }) => {
        strategy.pattern = 'canary';
        strategy.knobs.canary = { stages: [5, 25, 50].map((percent) => ({ percent, wait: 1800 })) };
      });
    };
    expect([schedule(build().build()).end, schedule(build(30).build()).end, schedule(build(95).build()).end]).toEqual([
      6000, 6000, 6300,
    ]);
    expect(rulesOf(build().build())).toContainEqual(['canary-extends', 'phase-1']);
    const without = build().and((plan) => Object.assign(plan.phases.byId['phase-1'] ?? {}, { kind: 'other' }));
    expect(rulesOf(without.build())).toContainEqual(['canary-without-phase', undefined]);
  });
});

describe('hold points', () => {
  test('add their allowance, before a step and after a phase, one after the other', () => {
    const plan = aPlan()
      .phase('One')
      .step('A', { minutes: 5 })
      .step('B', { minutes: 5 })
      .holdPoint('Between', { place: { before: 'step-2' }, allowance: 60 })
      .holdPoint('After', { allowance: 120 })
      .holdPoint('Again', { allowance: 180 })
      .phase('Two')
      .step('C', { minutes: 5 })
      .build();
    const { holdPoints, phases, steps, end } = schedule(plan);
    expect(Object.fromEntries(holdPoints)).toEqual({ 'hold-1': 300, 'hold-2': 660, 'hold-3': 780 });
    expect([steps.get('step-2')?.earliest, phases.get('phase-1')?.end, steps.get('step-3')?.earliest, end]).toEqual([
      360, 660, 960, 1260,
    ]);
  });

  test('without a place are found and take no time', () => {
    const plan = aPlan()
      .step('A', { minutes: 5 })
      .holdPoint('Go?', { place: { before: 'gone' }, allowance: 60 })
      .build();
    expect([schedule(plan).end, rulesOf(plan)]).toEqual([300, [['hold-point-homeless', 'hold-1']]]);
  });

  test('in another branch do not guard the point of no return', () => {
    const plan = aPlan()
      .phase('One')
      .step('Start', { minutes: 1 })
      .holdPoint('Go?')
      .phase('Two')
      .step('A', { minutes: 5 })
      .step('Point', { minutes: 5, after: [], effect: 'pointOfNoReturn' })
      .holdPoint('Not on the way', { place: { before: 'step-2' } })
      .build();
    expect(schedule(plan).pointOfNoReturn).toEqual({ step: 'step-3', at: 60, holdPoint: 'hold-1' });
  });
});

test('percentages are stated only where half of the steps have a range', () => {
  const ranged = { minutes: 10, best: 5, worst: 20 };
  expect(likelyEnd(aPlan().step('A', ranged).step('B', { minutes: 5 }).build(), 'seed')).toBeDefined();
  expect(likelyEnd(aPlan().step('A', ranged).step('B').step('C', { minutes: 5 }).build(), 'seed')).toBeUndefined();
  expect(likelyEnd(aPlan().build(), 'seed')).toBeUndefined();
});

test('a blank plan has a schedule of nothing', () => {
  const made = schedule(aPlan().build());
  expect([made.end, made.worst.end, made.findings, made.latestAbort.length]).toEqual([0, 0, [], 1]);
});
