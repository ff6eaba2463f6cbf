import { expect, test } from 'vitest';
import { planDifferences } from '#shared/library/differences.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

const plan = aPlan('Release')
  .phase('Prepare')
  .step('Drain', { minutes: 5 })
  .step('Back up')
  .phase('Deploy')
  .step('Switch', { check: 'It answers' })
  .build();

function after(change: (plan: Plan) => void): string[] {
  const other = structuredClone(plan);
  change(other);
  return planDifferences(plan, other);
}

test('equal plans do not differ', () => {
  expect(planDifferences(samplePlan(), samplePlan())).toEqual([]);
});

test('a text becomes another, other fields are named', () => {
  const sentences = after((other) => {
    other.title = 'Night release';
    other.release.changeReference = 'CHG-1';
    other.clock.decideSeconds = 60;
  });
  expect(sentences).toEqual([
    'Title: “Release” became “Night release”.',
    'Release: change reference changed.',
    'Clock: decide seconds changed.',
  ]);
});

test('what came, what went and what changed is named once, and not also as a changed list', () => {
  const sentences = after(({ phases, steps }) => {
    steps['step-9'] = { ...plan.steps['step-1'], title: 'Warm up' } as Plan['steps'][string];
    delete steps['step-2'];
    phases.byId['phase-1']?.steps.splice(1, 1, 'step-9');
    if (steps['step-3']) steps['step-3'].title = 'Switch over';
  });
  expect(sentences).toEqual([
    'Step “Back up” was removed.',
    'Step “Switch over”: title changed.',
    'Step “Warm up” was added.',
  ]);
});

test('what was moved is told where it left and where it came', () => {
  const sentences = after(({ phases }) => {
    phases.order.reverse();
    phases.byId['phase-2']?.steps.push(...(phases.byId['phase-1']?.steps.splice(0, 1) ?? []));
  });
  expect(sentences).toEqual([
    'Phase “Prepare”: steps changed.',
    'Phase “Deploy”: steps changed.',
    'Phase: the order changed.',
  ]);
});
