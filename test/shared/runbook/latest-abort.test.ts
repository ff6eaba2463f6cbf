// The printed way back follows the plan: an irreversible migration changes until when, how, and what is lost.
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import type { Block } from '#shared/runbook/blocks.ts';
import { runbookMarkdown } from '#shared/runbook/markdown/write.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';
import { blocksOf, fact, rowsOf } from './outline-parts.ts';

const [FIRST = ''] = samplePlan().migrations.order;

function irreversible(): Plan {
  const plan = structuredClone(samplePlan());
  const migration = plan.migrations.byId[FIRST];
  if (migration) migration.reversibility = 'irreversible';
  return plan;
}

const factOf = (plan: Plan, label: string): string | undefined => fact(blocksOf(plan, 'Deployment Information'), label);
const abortsOf = (plan: Plan): string[][] => rowsOf(blocksOf(plan, 'Rollback Procedure'), 'Latest abort');
const noticesOf = (plan: Plan): Block[] =>
  blocksOf(plan, 'Rollback Procedure').filter((block) => block.kind === 'notice');

test('the sample can be rolled back to the end of its window, less what the way back and the decision take', () => {
  expect(abortsOf(samplePlan())).toEqual([
    ['22:00', 'the start', 'Sun 29 Nov, 01:55', 'Roll back', '0 min'],
    ['22:45', '3.1 Deploy v2.1.0 to green', 'Sun 29 Nov, 01:50', 'Roll back', '5 min'],
  ]);
  expect(noticesOf(samplePlan())).toEqual([]);
  expect(factOf(samplePlan(), 'Point of no return')).toBe('Every step can be taken back');
  expect(factOf(samplePlan(), 'Latest abort')).toBe('Sun 29 Nov, 01:50');
});

test('with an irreversible migration only a restore leads back, and the runbook says from when and what is lost', () => {
  const plan = irreversible();
  expect(factOf(plan, 'Point of no return')).toBe('22:32, step 2.2 Run migration scripts in order, decided at H1');
  expect(abortsOf(plan)[1]).toEqual([
    '22:32',
    '2.2 Run migration scripts in order',
    'at most Sun 29 Nov, 00:25',
    'Restore from backup; lost is what was written from 22:00 on',
    '1 h 30+ min',
  ]);
  expect(noticesOf(plan)).toEqual([
    {
      kind: 'notice',
      mark: 'DATA LOSS RISK',
      text: 'From 22:32 on, when step 2.2 Run migration scripts in order has started, the way back is a restore from backup: what was written since 22:00 is lost.',
    },
  ]);
  expect(runbookMarkdown(runbookOutline(plan))).toContain('> **⚠ DATA LOSS RISK:** From 22:32 on');
});

test('a step says when it starts, with its day only where that is not the day of its phase', () => {
  const steps = (plan: Plan, phase: string) =>
    blocksOf(plan, phase).flatMap((block) => (block.kind === 'steps' ? block.steps.map(({ starts }) => starts) : []));
  expect(steps(samplePlan(), 'Phase 1: Pre-Deployment').slice(0, 3)).toEqual(['22:00', '22:05', '22:10']);
  const overNight = aPlan()
    .phase('Late')
    .step('A', { minutes: 90 })
    .step('B', { minutes: 60 })
    .phase('Early')
    .step('C')
    .and(({ window }) => {
      window.start = { at: '2026-12-31T23:00', zone: 'UTC' };
    })
    .build();
  expect(steps(overNight, 'Phase 1: Late')).toEqual(['23:00', 'Fri 1 Jan 2027, 00:30']);
  expect(steps(overNight, 'Phase 2: Early')).toEqual(['01:30']);
});
