import { expect, test } from 'vitest';
import { PlanSummary, planSummary } from '#shared/library/summary.ts';
import { contentHash } from '#shared/plan/canonical.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

test('a summary has what the library lists and the columns of the archive do not', () => {
  const plan = aPlan('Release')
    .phase('Prepare')
    .step('Drain', { minutes: 5 })
    .step('Back up', { minutes: 10 })
    .holdPoint('Go on?', { place: { before: 'step-2' } })
    .holdPoint('Deploy?')
    .phase('Deploy', { minutes: 20 })
    .step('Switch')
    .procedure('Back')
    .step('Switch back', { minutes: 1 })
    .and((draft) => {
      draft.tags = ['night'];
      draft.window.start = { at: '2026-11-28T22:00', zone: 'Europe/Berlin' };
    })
    .build();
  expect(planSummary(plan)).toMatchObject({
    tags: ['night'],
    steps: 3,
    windowStart: { at: '2026-11-28T22:00', zone: 'Europe/Berlin' },
    shape: { phases: [900, 1200], holdPoints: [300, 900] },
  });
});

test('a hold point whose step is gone is in no place', () => {
  const plan = aPlan()
    .phase('Prepare', { minutes: 1 })
    .holdPoint('Lost?', { place: { before: 'nowhere' } })
    .build();
  expect(planSummary(plan).shape).toEqual({ phases: [60], holdPoints: [] });
});

test('a summary is read back as it was written', () => {
  for (const plan of [aPlan().build(), samplePlan()]) {
    const summary = planSummary(plan);
    expect(PlanSummary.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
  }
});

test('a plan that has changed since it was declared ready counts as a draft', () => {
  const plan = aPlan('Release').build();
  plan.preparation.status = { kind: 'ready', hash: contentHash(plan) };
  expect(planSummary(plan).status).toBeUndefined();
  expect(planSummary({ ...plan, title: 'Another' }).status).toBe('draft');
});
