// Steps, their times and the hold points between them.
import { describe, expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { blocksOf, fact, sectionOf, stepsIn } from './outline-parts.ts';

describe('the duration of a phase', () => {
  const durationOf = (plan: Plan) => fact(blocksOf(plan, 'Phase 1: Prepare'), 'Duration');

  test('is the sum of its steps', () => {
    expect(durationOf(aPlan().phase('Prepare').step('A', { minutes: 5 }).step('B', { minutes: 10 }).build())).toBe(
      '15 min',
    );
  });

  test('has its own figure beside the sum where they differ', () => {
    const plan = aPlan().phase('Prepare', { minutes: 30 }).step('A', { minutes: 5 }).build();
    expect(durationOf(plan)).toBe('30 min; the steps add up to 5 min');
  });

  test('is said once where they agree', () => {
    expect(durationOf(aPlan().phase('Prepare', { minutes: 5 }).step('A', { minutes: 5 }).build())).toBe('5 min');
  });

  test('leaves out a step that is not counted, and names steps without a time', () => {
    const plan = aPlan()
      .phase('Prepare')
      .step('A', { minutes: 5 })
      .step('B', { minutes: 10, condition: { text: 'CPU above 60 %', counted: false } })
      .step('C')
      .build();
    expect(durationOf(plan)).toBe('5+ min (1 step has no time)');
  });

  test('of a procedure may be open', () => {
    const plan = aPlan()
      .procedure('Restore', { estimate: { expected: 1800, open: true } })
      .step('A', { minutes: 30 })
      .build();
    const [procedure] = sectionOf(runbookOutline(plan), 'Rollback Procedure').sections;
    expect(fact(procedure?.blocks ?? [], 'Total time')).toBe('30+ min');
  });
});

describe('steps', () => {
  test('of preparation are the checklist, ticked where the plan has them ticked', () => {
    const plan = aPlan()
      .phase('Prepare', { kind: 'prepare' })
      .step('Back up', { minutes: 5 })
      .step('Tell everyone')
      .and(({ preparation }) => {
        preparation.ticks['step-2'] = { by: 'Marta', at: 0 };
      })
      .build();
    expect(blocksOf(plan, 'Pre-Deployment Checklist')).toMatchObject([
      {
        checks: [
          { text: '1.1 Back up (5 min)', isTicked: false },
          { text: '1.2 Tell everyone', isTicked: true },
        ],
      },
    ]);
  });

  test('that run a migration without a harmless way back are marked', () => {
    const plan = aPlan()
      .migration('001.sql')
      .migration('002.sql', { reversibility: 'irreversible' })
      .phase('Migrate')
      .step('Run the first', { migrations: ['migration-1'] })
      .step('Run the second', { migrations: ['migration-2'], effect: 'pointOfNoReturn' })
      .build();
    const marks = stepsIn(blocksOf(plan, 'Phase 1: Migrate')).map((step) => step.marks);
    expect(marks).toEqual([[], ['Point of no return', 'DATA LOSS RISK']]);
  });

  test('begin a block of their own with each group', () => {
    const plan = aPlan().phase('Deploy').step('A').step('B', { group: 'Green' }).step('C', { group: 'Green' }).build();
    expect(blocksOf(plan, 'Phase 1: Deploy')).toMatchObject([
      { kind: 'steps', steps: [{ title: 'A' }] },
      { kind: 'steps', title: 'Green', steps: [{ title: 'B' }, { title: 'C' }] },
    ]);
  });

  test('are indented at most one level deeper than the step before', () => {
    const plan = aPlan()
      .phase('Deploy')
      .step('A', { depth: 3 })
      .step('B', { depth: 4 })
      .step('C', { depth: 0 })
      .build();
    expect(stepsIn(blocksOf(plan, 'Phase 1: Deploy')).map(({ depth }) => depth)).toEqual([0, 1, 0]);
  });

  test('say when they start, under which condition, and how far their time may stray', () => {
    const plan = aPlan()
      .phase('Deploy')
      .step('A', { after: [] })
      .step('B', { after: ['step-1', 'gone'], minutes: 5, best: 3, worst: 8 })
      .step('C', { condition: { text: 'CPU above 60 %', counted: false } })
      .build();
    expect(stepsIn(blocksOf(plan, 'Phase 1: Deploy')).map(({ notes }) => notes)).toEqual([
      [{ label: 'Starts', text: 'With the phase' }],
      [
        { label: 'Starts', text: 'After 1.1, a step that was removed' },
        { label: 'May take', text: '3 min to 8 min' },
      ],
      [{ label: 'Only if', text: 'CPU above 60 % (its time is not in the sums)' }],
    ]);
  });
});

describe('hold points', () => {
  test('stand before their step or after their phase, numbered as they are met', () => {
    const plan = aPlan()
      .phase('Migrate')
      .step('A')
      .step('B')
      .holdPoint('Deploy?')
      .holdPoint('Run B?', { place: { before: 'step-2' } })
      .build();
    expect(blocksOf(plan, 'Phase 1: Migrate')).toMatchObject([
      { kind: 'steps', steps: [{ number: '1.1' }] },
      { kind: 'holdPoint', number: 'H1', question: 'Run B?' },
      { kind: 'steps', steps: [{ number: '1.2' }] },
      { kind: 'holdPoint', number: 'H2', question: 'Deploy?' },
    ]);
  });

  test('are shown even when their place is gone', () => {
    const plan = aPlan()
      .phase('Migrate')
      .holdPoint('Lost?', { place: { after: 'gone' } })
      .build();
    expect(blocksOf(plan, 'Hold Points Without a Place')).toMatchObject([{ question: 'Lost?', number: 'H1' }]);
  });

  test('repeat the checks of their phase as criteria that nobody has ticked', () => {
    const plan = aPlan()
      .phase('Migrate', { verify: ['Health is 200'] })
      .and(({ holdPoints, preparation }) => {
        preparation.ticks['check-1'] = { by: 'Marta', at: 0 };
        holdPoints.order.push('hold');
        holdPoints.byId.hold = {
          place: { after: 'phase-1' },
          question: 'Go?',
          criteria: [{ check: 'check-1' }, { check: 'gone' }, { text: 'The window is ours' }],
          allowance: 0,
          rollCall: ['gone'],
          silence: { after: 600, means: 'noGo' },
          ifNoGo: { procedure: 'gone' },
        };
      })
      .build();
    expect(blocksOf(plan, 'Phase 1: Migrate').at(-1)).toMatchObject({
      criteria: [
        { text: 'Health is 200', isTicked: false },
        { text: 'The window is ours', isTicked: false },
      ],
      rollCall: [{ role: 'A role that was removed' }],
      facts: [
        { label: 'Planned', text: 'T-0' },
        { label: 'Silence', text: 'After 10 min without an answer it is no-go' },
        { label: 'If no-go', text: 'Procedure something that was removed' },
      ],
    });
  });
});
