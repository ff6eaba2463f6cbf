// The head of the section: until when, by what, and what a restore loses.
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { wayBackRows, wayBackSentences } from '#shared/rollback/way-back-words.ts';
import { readPlan } from '#shared/runbook/reading.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

const timed = (plan: Plan) => ({ ...readPlan(plan), schedule: schedule(plan) });

/** The sample with its first migration made irreversible. */
function irreversible(): Plan {
  const plan = structuredClone(samplePlan());
  const first = plan.migrations.byId[plan.migrations.order[0] ?? ''];
  if (first) first.reversibility = 'irreversible';
  return plan;
}

test('a plan that can be taken back says until when', () => {
  expect(wayBackSentences(timed(samplePlan()))).toEqual([
    'Until Sun 29 Nov, 01:50 a rollback fits the window, if the night goes as expected.',
    'Every step can be taken back.',
  ]);
  expect(wayBackRows(timed(samplePlan())).map(({ procedures, instead, fits }) => [procedures, instead, fits])).toEqual([
    [[], 'Nothing to roll back yet', true],
    [['roll-back-to-blue'], '', true],
  ]);
});

test('past the point of no return only a restore is left, and what it loses is counted from the backup', () => {
  const reading = timed(irreversible());
  expect(wayBackSentences(reading)).toEqual([
    'Until Sun 29 Nov, 00:20 a rollback fits the window, if the night goes as expected.',
    'Point of no return: 22:32, step 2.2 Run migration scripts in order, decided at H1.',
    'From 22:32 on only a restore: what was written since the backup of 22:00 is lost.',
  ]);
  const rows = wayBackRows(reading);
  expect(rows.filter(({ isLoss }) => isLoss)[0]).toMatchObject({ from: '22:32', procedures: ['restore-backup'] });
  expect(rows.at(-1)).toMatchObject({ instead: 'Forward only', fits: false });
});

test('without a window or a procedure nobody can tell, and a plan without phases says nothing', () => {
  const plan = aPlan().phase('Deploy', { kind: 'application' }).step('Switch', { minutes: 5 }).build();
  expect(wayBackSentences(timed(plan))[0]).toMatch(/^Nobody can tell yet/);
  expect(wayBackRows(timed(plan)).every(({ fits, by }) => fits === undefined && by === '')).toBe(true);
  expect(wayBackSentences(timed(aPlan().build()))).toEqual([]);
});
