import { expect, test } from 'vitest';
import { planCopy } from '#shared/library/copy.ts';
import { contentHash } from '#shared/plan/canonical.ts';
import { LIMITS } from '#shared/plan/limits.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import { expectOk } from '../../helpers/app.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

test('a copy has the same content under another title', () => {
  const plan = samplePlan();
  const copy = planCopy(plan);
  expect(copy.title).toBe(`${plan.title} (copy)`);
  expect(contentHash({ ...copy, title: plan.title })).toBe(contentHash(plan));
  expectOk(parsePlan(copy));
});

test('a copy is in preparation from the beginning, with the remarks that are still open', () => {
  const mark = { by: 'Ada', at: 1 };
  const plan = aPlan()
    .phase('Prepare')
    .step('Drain')
    .and(({ preparation }) => {
      preparation.status = { kind: 'ready', hash: 'h' };
      preparation.ticks = { 'step-1': mark };
      preparation.confirmed = { 'person-1': mark };
      const open = { ...mark, text: 'How long?' };
      preparation.remarks = { order: ['r1', 'r2'], byId: { r1: { ...open, settled: mark }, r2: open } };
      preparation.signOffs = { order: ['s1'], byId: { s1: { name: 'Ada', role: 'Lead', at: 1, hash: 'h' } } };
      preparation.confidence = { order: ['c1'], byId: { c1: { ...mark, score: 5, words: '' } } };
      preparation.rehearsals = { order: ['h1'], byId: { h1: { at: 1, rollbackPractised: true } } };
    })
    .build();
  const empty = { order: [], byId: {} };
  expect(planCopy(plan).preparation).toEqual({
    status: { kind: 'draft' },
    ticks: {},
    confirmed: {},
    remarks: { order: ['r2'], byId: { r2: { ...mark, text: 'How long?' } } },
    signOffs: empty,
    confidence: empty,
    rehearsals: empty,
  });
});

test('a title without room for the suffix is cut, between characters', () => {
  const { title } = planCopy(aPlan(`x${'🚀'.repeat(LIMITS.fieldCharacters / 2 - 1)}`).build());
  expect(title.length).toBeLessThanOrEqual(LIMITS.fieldCharacters);
  expect(title).toMatch(/^x(🚀)+ \(copy\)$/u);
});
