// The ten outputs and eight indicators: every rule counts somewhere, every state can be reached, and a mark in the
// navigation never says more than its output.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BEGUN } from '#shared/completeness/begun.ts';
import { completenessOf, keepsOpen, OUTSIDE, type RowState } from '#shared/completeness/completeness.ts';
import { INDICATORS } from '#shared/completeness/indicators.ts';
import { OUTPUTS } from '#shared/completeness/outputs.ts';
import { belongsTo } from '#shared/completeness/row.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { type Finding, type Readiness, readinessOf } from '#shared/readiness/check.ts';
import { SCHEDULE_RULES } from '#shared/readiness/schedule-rules.ts';
import { RULES } from '#shared/readiness/table.ts';
import { sectionMark } from '../../../renderer/screens/plan/nav/section-marks.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

const ROWS = [...OUTPUTS, ...INDICATORS];
const ALL_RULES = [...RULES, ...SCHEDULE_RULES].map(({ id, view }) => ({ rule: id, view }));

/** The sample with somebody who is sure. */
function sure(plan = samplePlan()): Plan {
  const vote = { by: 'Ines', score: 5, words: '', at: 0 };
  return { ...plan, preparation: { ...plan.preparation, confidence: { order: ['vote'], byId: { vote } } } };
}

/** What could be found: each rule once, as a warning. */
const FOUND: Finding[] = ALL_RULES.map(({ rule, view }) => ({
  rule,
  view,
  severity: 'warning',
  message: 'Found.',
  why: 'Because.',
}));
const NONE: Readiness = { findings: [], waived: [] };
const ASIDE: Readiness = {
  findings: [],
  waived: FOUND.map((finding) => ({ finding, waiver: 'w', reason: 'It is known.' })),
};

const kindsOf = (plan: Plan, readiness: Readiness): RowState['kind'][] => {
  const { outputs, indicators } = completenessOf(plan, readiness);
  return [...outputs, ...indicators].map(({ state }) => state.kind);
};

test('they are ten and eight, under their numbers', () => {
  expect(OUTPUTS.map(({ source }) => source)).toEqual(Array.from({ length: 10 }, (_, at) => `S${220 + at}`));
  expect(INDICATORS.map(({ source }) => source)).toEqual(Array.from({ length: 8 }, (_, at) => `S${254 + at}`));
  expect(INDICATORS.map(({ key }) => key)).toEqual(samplePlan().review.indicators.map(({ key }) => key));
});

test('every rule keeps something open, or is outside with a reason; no row names a rule that is gone', () => {
  for (const found of ALL_RULES) {
    const counts = ROWS.some((row) => belongsTo(row, found));
    expect([found.rule, counts]).toEqual([found.rule, OUTSIDE[found.rule] === undefined]);
  }
  const names = ROWS.flatMap(({ rules = [] }) => rules).filter((name) => !name.endsWith('/'));
  for (const name of [...names, ...Object.keys(OUTSIDE)]) expect(ALL_RULES.map(({ rule }) => rule)).toContain(name);
});

test('every row can be in every state', () => {
  const all = (kind: RowState['kind']) => ROWS.map(() => kind);
  expect(kindsOf(aPlan().build(), NONE)).toEqual(all('nothing'));
  expect(kindsOf(sure(), { findings: FOUND, waived: [] })).toEqual(all('open'));
  expect(kindsOf(sure(), NONE)).toEqual(all('met'));
  expect(kindsOf(sure(), ASIDE)).toEqual(all('waived'));
});

test('a hint keeps nothing open', () => {
  const hints = FOUND.map((finding): Finding => ({ ...finding, severity: 'hint' }));
  expect(kindsOf(sure(), { findings: hints, waived: [] })).toEqual(kindsOf(sure(), NONE));
});

test('confidence is what people say, whatever the plan is', () => {
  const of = (plan: Plan) => completenessOf(plan, readinessOf(plan)).indicators.at(-1)?.state;
  expect(of(samplePlan())).toMatchObject({ kind: 'nothing' });
  expect(of(sure())).toEqual({ kind: 'met' });
  expect(of(sure(aPlan().build()))).toEqual({ kind: 'met' });
  const plan = sure();
  plan.preparation.confidence.byId.vote = { by: 'Ines', score: 2, words: '', at: 0 };
  expect(of(plan)).toMatchObject({ kind: 'open', findings: [{ rule: 'review/unsure', on: 'vote' }] });
});

test('an output that is met has a section that is marked complete, and one of an empty section is nothing yet', () => {
  const sections = (['strategy', 'migrations', 'phases', 'flags', 'rollback', 'communications', 'team'] as const).map(
    (view) => ({ view, rows: OUTPUTS.filter(({ views }) => views?.includes(view)) }),
  );
  fc.assert(
    fc.property(fc.oneof(anyPlan, fc.constant(samplePlan()), fc.constant(sure())), (plan) => {
      const readiness = readinessOf(plan);
      const { outputs } = completenessOf(plan, readiness);
      for (const { view, rows } of sections) {
        const own = readiness.findings.filter((finding) => finding.view === view);
        const mark = sectionMark(view, plan, own);
        const kinds = outputs.filter(({ row }) => rows.includes(row)).map(({ state }) => state.kind);
        if (!BEGUN[view](plan)) expect(kinds).toEqual(kinds.map(() => 'nothing'));
        else if (kinds.some((kind) => kind === 'met' || kind === 'waived')) expect(mark).toBe('complete');
        expect(own.some(keepsOpen) && mark === 'complete').toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});
