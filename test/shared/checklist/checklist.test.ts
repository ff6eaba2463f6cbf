// The checklist: what stands in it, in which order, and how far it is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChecklistRow, checklistOf } from '#shared/checklist/checklist.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { readPlan } from '#shared/runbook/reading.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

const listOf = (plan: Plan) => checklistOf(readPlan(plan));
const wordsOf = (rows: readonly ChecklistRow[]): string[] =>
  rows.map((row) => {
    if (row.kind === 'group') return `${row.title} ${row.progress.done}/${row.progress.total}`;
    return row.kind === 'barrier' ? `${row.number} ${row.question}` : `${'  '.repeat(row.level)}${row.text}`;
  });

test('rows stand in the order of the runbook, checks under their step, hold points where work meets them', () => {
  const plan = aPlan()
    .phase('Prepare', { verify: ['Health is 200'] })
    .step('Drain', { minutes: 5, role: 'executor', check: 'The queue is empty' })
    .step('Back up')
    .holdPoint('Go on?')
    .phase('Switch')
    .step('Switch')
    .and((draft) => {
      draft.prerequisites = { order: [], byId: {} };
      draft.holdPoints.order.push('before');
      draft.holdPoints.byId.before = {
        ...(draft.holdPoints.byId['hold-1'] as Plan['holdPoints']['byId'][string]), // the builder has just made it
        place: { before: 'step-3' },
        question: 'Really?',
      };
    })
    .build();
  expect(wordsOf(listOf(plan).rows)).toEqual([
    'Prepare 0/4',
    'Drain',
    '  The queue is empty',
    'Back up',
    'Health is 200',
    'H1 Go on?',
    'Switch 0/1',
    'H2 Really?',
    'Switch',
  ]);
  expect(listOf(plan).rows[1]).toMatchObject({ number: '1.1', owner: 'executor', time: '5 min' });
});

test('a tick counts for its group and for the whole, and says who and when', () => {
  const plan = aPlan()
    .phase('Prepare')
    .step('Drain')
    .step('Back up')
    .and((draft) => {
      draft.prerequisites = { order: [], byId: {} };
      draft.preparation.ticks['step-2'] = { by: 'Jo', at: 1000 };
    })
    .build();
  const { rows, progress } = listOf(plan);
  expect(progress).toEqual({ done: 1, total: 2 });
  expect(rows[0]).toMatchObject({ progress: { done: 1, total: 2 } });
  expect(rows[2]).toMatchObject({ isTicked: true, tick: { by: 'Jo', at: 1000 } });
});

test('"Pattern chosen" ticks itself (C2), and each person is confirmed once, with all of their roles (S192)', () => {
  const plan = samplePlan();
  const { rows } = listOf(plan);
  const pattern = rows.find((row) => row.kind === 'item' && row.ticked === 'derived');
  expect(pattern).toMatchObject({ isTicked: plan.strategy.pattern !== undefined });
  const people = rows.flatMap((row) => (row.kind === 'item' && row.ticked === 'confirm' ? [row.id] : []));
  const holders = Object.values(plan.roles.byId).flatMap(({ holder }) => holder ?? []);
  expect([...people].sort()).toEqual([...new Set(holders)].sort());
});

test('every step and every check of a phase is there exactly once, whatever the plan', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { rows, progress } = listOf(plan);
      const items = rows.flatMap((row) => (row.kind === 'item' && row.ticked !== 'confirm' ? [row.id] : []));
      const steps = Object.values(plan.phases.byId).flatMap((phase) => phase.steps);
      const checks = [
        ...Object.values(plan.phases.byId).flatMap((phase) => phase.verification),
        ...steps.flatMap((id) => plan.steps[id]?.checks ?? []),
      ];
      expect([...items].sort()).toEqual([...plan.prerequisites.order, ...steps, ...checks].sort());
      const groups = rows.flatMap((row) => (row.kind === 'group' ? [row.progress] : []));
      expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(progress.total);
      expect(groups.reduce((sum, group) => sum + group.done, 0)).toBe(progress.done);
    }),
    { numRuns: 60 },
  );
});
