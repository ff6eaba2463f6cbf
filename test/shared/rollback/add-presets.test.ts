// Sets of metrics and triggers come as one edit, and never twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit, type Edit } from '#shared/plan/edits/apply-edit.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { findingsOf } from '#shared/readiness/check.ts';
import { addMetrics, addTriggers } from '#shared/rollback/add-presets.ts';
import { METRIC_PRESETS, type MetricName, USUAL_METRICS } from '#shared/rollback/metric-presets.ts';
import { TRIGGER_SETS, type TriggerSetName } from '#shared/rollback/trigger-presets.ts';
import { inOrder, readPlan } from '#shared/runbook/reading.ts';
import { ruleWords } from '#shared/runbook/sections/rollback.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

const SETS = Object.keys(TRIGGER_SETS) as TriggerSetName[];
let count = 0;
const newId = (): string => `new-${++count}`;

function after(plan: Plan, edit: Edit | undefined): Plan {
  if (!edit) return plan;
  const applied = applyEdit(plan, edit, { at: 0, by: 'Ines' });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.plan;
}

const sentences = (plan: Plan): string[] =>
  inOrder(plan.rollback.triggers).map(([, { text, rule }]) => text || ruleWords(readPlan(plan), rule));

test('the usual eight are those of the seed, three of them measured', () => {
  const plan = after(aPlan().build(), addTriggers(aPlan().build(), 'usual', newId));
  expect(sentences(plan)).toEqual([
    'Error rate above 5 % for 5 min',
    'Response time p95 above 2 × baseline (900 ms) for 5 min',
    'A core feature is completely broken',
    'Data corruption is detected',
    'Significant user complaints',
    'Conversion down by more than 20 % for 15 min',
    'A critical bug is found',
    'Leadership decides',
  ]);
  expect(inOrder(plan.rollback.triggers).map(([, { mode }]) => mode[0])).toEqual([...'aaaammmm']);
  expect(inOrder(plan.metrics)).toHaveLength(3);
});

test('the sample has the usual ones already, whatever words it uses', () => {
  expect(addTriggers(samplePlan(), 'usual', newId)).toBeUndefined();
});

test('in whatever order sets are added, each trigger and metric comes once, and none has a fault', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SETS), { maxLength: 6 }), (sets) => {
      const plan = sets.reduce((known, set) => after(known, addTriggers(known, set, newId)), aPlan().build());
      expect(parsePlan(plan).ok).toBe(true);
      for (const set of sets) expect(addTriggers(plan, set, newId)).toBeUndefined();
      const names = inOrder(plan.metrics).map(([, { name }]) => name);
      expect(new Set(names).size).toBe(names.length);
      const found = findingsOf(plan).map(({ rule }) => rule);
      expect(found.filter((rule) => /trigger-|no-baseline/.test(rule))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('metrics come with the figures of their sources, and without a place where they are read', () => {
  const plan = after(aPlan().build(), addMetrics(aPlan().build(), USUAL_METRICS, newId));
  expect(inOrder(plan.metrics).map(([, { baseline }]) => baseline)).toEqual([0.1, 450, 900, 120, 99.5, 3.2, 50]);
  expect(findingsOf(plan).filter(({ rule }) => rule === 'metrics/no-source')).toHaveLength(7);
  expect(addMetrics(plan, USUAL_METRICS, newId)).toBeUndefined();
});

test.each(Object.keys(METRIC_PRESETS) as MetricName[])('the thresholds of %s lie on the side that is worse', (name) => {
  const {
    baseline,
    warn,
    critical,
    worseIs,
  }: { baseline?: number; warn?: number; critical?: number; worseIs: string } = METRIC_PRESETS[name];
  const figures = [baseline, warn, critical].filter((one) => one !== undefined);
  expect(figures.toSorted((a, b) => (worseIs === 'higher' ? a - b : b - a))).toEqual(figures);
});
