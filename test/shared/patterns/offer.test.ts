// Putting a pattern's steps into the application phase: what stays, what goes, and where.
import { expect, test } from 'vitest';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { newPlan } from '#shared/plan/presets.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { sumOfSteps } from '#shared/runbook/times.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';
import { application, choosing, edited, offered, stepCalled, titles, withSteps } from './putting-in.ts';

test('the steps of a standard release make way for those of the pattern, and its 30 minutes follow (C22)', () => {
  const plan = choosing(newPlan('standard', 'Portal'), 'canary');
  const offer = offered(plan);
  expect([offer.before / 60, offer.after / 60]).toEqual([30, 111]);
  expect(offer.steps.filter(({ fate }) => fate === 'removed').map(({ title }) => title)).toEqual([
    'Deploy the new version',
    'Verify that the new version is running',
  ]);
  const after = withSteps(plan, 'canary');
  expect(titles(after)).toHaveLength(9);
  expect(application(after).duration?.expected).toBe(111 * 60);
  expect(sumOfSteps(after, application(after).steps).seconds).toBe(111 * 60);
  expect(application(after).from).toEqual({ pattern: 'canary' });
  for (const id of application(after).steps) {
    expect(after.steps[id]?.role).toMatch(/^role-/);
    expect(after.steps[id]?.from?.pattern).toBe('canary');
  }
});

test('doing it twice changes nothing', () => {
  const plan = withSteps(newPlan('standard', 'Portal'), 'rolling', 'kubernetes');
  expect(offered(plan, 'kubernetes').edit).toBeUndefined();
  expect(offered(plan, 'kubernetes').steps.every(({ fate }) => fate === 'same')).toBe(true);
});

test('an edited step stays and stands for its part, an own step stays where it is', () => {
  let plan = withSteps(newPlan('standard', 'Portal'), 'blueGreen');
  plan = edited(plan, {
    type: 'step.update',
    ids: [stepCalled(plan, 'Smoke test on green')],
    fields: { title: 'Try it' },
  });
  const { steps } = aPlan().step('Warm the caches', { minutes: 5 }).build();
  const { checks: _, ...step } = steps['step-1'] as Plan['steps'][string];
  plan = edited(plan, {
    type: 'step.add',
    owner: application(plan).id,
    at: 3,
    steps: [{ id: 'own', step, checks: [] }],
  });
  expect(
    offered(plan)
      .steps.filter(({ fate }) => fate === 'kept')
      .map(({ title }) => title),
  ).toEqual(['Try it', 'Warm the caches']);
  expect(offered(plan).edit).toBeUndefined();
  const other = withSteps(plan, 'recreate');
  expect(titles(other)).toEqual([
    ...titles(withSteps(newPlan('standard', ''), 'recreate')),
    'Try it',
    'Warm the caches',
  ]);
  expect(titles(withSteps(other, 'blueGreen'))).toEqual([
    'Deploy the new version to green',
    'Health check on green until it answers',
    'Try it',
    'Switch the traffic to green, by the load balancer',
    'Watch green under load',
    'Keep blue as standby',
    'Warm the caches',
  ]);
});

test('other settings renew untouched steps in place: their ids and what speaks of them stay', () => {
  let plan = withSteps(newPlan('standard', 'Portal'), 'canary');
  const hold = stepCalled(plan, 'Hold at 25 % for 30 min');
  const check = plan.steps[hold]?.checks[0] ?? '';
  plan = edited(plan, {
    type: 'holdPoint.update',
    ids: [plan.holdPoints.order[0] ?? ''],
    fields: { place: { before: hold }, criteria: [{ check }] },
  });
  const stages = [
    { percent: 5, wait: 1800 },
    { percent: 30, wait: 600 },
    { percent: 100, wait: 0 },
  ];
  plan = choosing(plan, 'canary', { knobs: { canary: { stages } } });
  plan = edited(plan, offered(plan).edit as Edit);
  expect(titles(plan)).toEqual([
    'Deploy the new version to one instance',
    'Send 5 % of the traffic to the new version',
    'Hold at 5 % for 30 min',
    'Send 30 % of the traffic to the new version',
    'Hold at 30 % for 10 min',
    'Send 100 % of the traffic to the new version',
    'Remove the old version',
  ]);
  expect(stepCalled(plan, 'Hold at 30 % for 10 min')).toBe(hold);
  expect(plan.holdPoints.byId[plan.holdPoints.order[0] ?? '']).toMatchObject({
    place: { before: hold },
    criteria: [{ check }],
  });
  // And with another pattern the step that the hold point speaks of is not taken out.
  expect(titles(withSteps(plan, 'recreate'))).toContain('Hold at 30 % for 10 min');
});

test('a plan without an application phase gets one, verified, before the smoke tests', () => {
  const plan = choosing(aPlan().phase('Prepare').phase('Smoke', { kind: 'smoke' }).build(), 'rolling');
  expect(offered(plan)).toMatchObject({ isNewPhase: true, phase: 'Application Deployment' });
  const after = withSteps(plan, 'rolling');
  expect(inOrder(after.phases).map(([, { title }]) => title)).toEqual(['Prepare', 'Application Deployment', 'Smoke']);
  expect(application(after).verification).toHaveLength(4);
});

test('steps that somebody wrote by hand stay, as those of the sample do', () => {
  const plan = samplePlan();
  expect(offered(plan, 'kubernetes').steps.filter(({ fate }) => fate === 'kept')).toHaveLength(5);
  expect(offered(plan).byHand).toBe(5);
  expect(offered(choosing(plan, 'canary')).byHand).toBe(0);
});

test('the variables of the commands come along, the version with its value', () => {
  const plan = choosing(
    aPlan()
      .phase('Deploy', { kind: 'application' })
      .and((draft) => {
        draft.release.version = 'v3';
        draft.environments = { order: ['live'], byId: { live: { name: 'Live', kind: 'production' } } };
        draft.target = 'live';
      })
      .build(),
    'recreate',
  );
  expect(offered(plan, 'kubernetes').variables).toEqual([
    'namespace',
    'app',
    'image',
    'version',
    'replicas',
    'app_url',
  ]);
  const after = withSteps(plan, 'recreate', 'kubernetes');
  const version = Object.values(after.variables.byId).find(({ name }) => name === 'version');
  expect(version?.values).toEqual({ live: 'v3' });
  expect(offered(choosing(after, 'rolling'), 'kubernetes').variables).toEqual([]);
});

test('an own figure that did not agree with the steps is left alone', () => {
  const plan = withSteps(
    aPlan().phase('Deploy', { kind: 'application', minutes: 45 }).step('Deploy', { minutes: 20 }).build(),
    'recreate',
  );
  expect(application(plan).duration?.expected).toBe(45 * 60);
});
