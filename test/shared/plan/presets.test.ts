// What new plans begin with.
import { describe, expect, test } from 'vitest';
import { parsePlan } from '#shared/plan/parse.ts';
import { newPlan } from '#shared/plan/presets.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { expectedDuration, sumOfSteps } from '#shared/runbook/times.ts';

describe.each(['standard', 'hotfix', 'major'] as const)('a %s release', (origin) => {
  const plan = newPlan(origin, 'Portal');

  test('is a plan that a file could hold', () => {
    expect(parsePlan(plan)).toMatchObject({ ok: true });
    expect(plan.release.type).toBe(origin);
  });

  test('has phases whose steps add up to what the phase says (S091)', () => {
    for (const [, phase] of inOrder(plan.phases))
      expect([phase.title, sumOfSteps(plan, phase.steps).seconds]).toEqual([phase.title, phase.duration?.expected]);
  });

  test('verifies every phase (S112-S116), has an owner for every step and a decider for every hold point', () => {
    for (const [, { verification }] of inOrder(plan.phases)) expect(verification).toHaveLength(4);
    for (const step of Object.values(plan.steps)) expect(plan.roles.byId[step.role ?? '']).toBeDefined();
    for (const [, { decider, criteria }] of inOrder(plan.holdPoints)) {
      expect(plan.roles.byId[decider ?? '']).toBeDefined();
      expect(criteria.length).toBeGreaterThanOrEqual(3);
    }
  });

  test('makes a backup before it changes anything', () => {
    const first = plan.phases.order.flatMap((id) => plan.phases.byId[id]?.steps ?? []);
    const backup = first.findIndex((id) => plan.steps[id]?.backup);
    const deploy = first.findIndex((id) => /^(Deploy|Run migration)/.test(plan.steps[id]?.title ?? ''));
    expect(backup).toBeGreaterThanOrEqual(0);
    expect(backup).toBeLessThan(deploy);
  });
});

test('the standard release has the five phases of 30 + 15 + 30 + 15 + 60 minutes, 150 in all (S083-S111)', () => {
  const plan = newPlan('standard', 'Portal');
  const phases = inOrder(plan.phases).map(([, { title, duration }]) => [title, (duration?.expected ?? 0) / 60]);
  expect(phases).toEqual([
    ['Pre-Deployment', 30],
    ['Database Migration', 15],
    ['Application Deployment', 30],
    ['Smoke Testing', 15],
    ['Monitoring', 60],
  ]);
  expect(expectedDuration(plan)).toMatchObject({ seconds: 150 * 60, unknown: 0 });
  expect(plan.communications.entries.order).toHaveLength(6);
});
