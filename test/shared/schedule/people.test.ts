// Who is needed twice at once.
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { aPlan, type StepOptions } from '../../helpers/plan-builder.ts';

const clashesOf = (steps: StepOptions[], change: (plan: Plan) => void = () => undefined) => {
  const builder = aPlan();
  for (const [index, step] of steps.entries()) builder.step(`Step ${index + 1}`, step);
  return schedule(builder.and(change).build());
};

test('steps that only touch do not clash, nor do steps without a time', () => {
  const made = clashesOf([
    { minutes: 10, role: 'qa' },
    { minutes: 10, role: 'qa' },
    { role: 'qa', after: [] },
  ]);
  expect(made.clashes).toEqual([]);
});

test('a role that nobody holds yet is as little in two places, and is named', () => {
  const made = clashesOf([
    { minutes: 10, role: 'qa' },
    { minutes: 5, role: 'qa', after: [] },
  ]);
  expect(made.clashes).toEqual([{ who: 'role-1', steps: ['step-1', 'step-2'], from: 0, to: 300 }]);
  expect(made.findings).toEqual([
    {
      rule: 'schedule/person-twice',
      severity: 'warning',
      on: 'step-2',
      message: 'qa is needed for "Step 1" and "Step 2" at once, T-0 to T+0:05.',
    },
  ]);
});

test('of three at once each is held against the one that lasts the longest', () => {
  const { clashes } = clashesOf([
    { minutes: 30, role: 'qa' },
    { minutes: 5, role: 'qa', after: [] },
    { minutes: 10, role: 'qa', after: ['step-2'] },
  ]);
  expect(clashes).toEqual([
    { who: 'role-1', steps: ['step-1', 'step-2'], from: 0, to: 300 },
    { who: 'role-1', steps: ['step-1', 'step-3'], from: 300, to: 900 },
  ]);
});

test('a step with a condition needs somebody only when it is counted', () => {
  const steps = (counted: boolean) => [
    { minutes: 10, role: 'qa' as const },
    { minutes: 5, role: 'qa' as const, after: [], condition: { text: 'if needed', counted } },
  ];
  expect([clashesOf(steps(true)).clashes.length, clashesOf(steps(false)).clashes.length]).toEqual([1, 0]);
});

test('whoever has the shift when a step starts is needed, whoever holds the role', () => {
  const zone = 'Asia/Kolkata';
  const made = clashesOf(
    [
      { minutes: 10, role: 'qa' },
      { minutes: 30, role: 'executor', after: [] },
      { minutes: 10, role: 'qa', after: ['step-1'] },
    ],
    (plan) => {
      const person = (name: string) => ({ name, initials: '', contact: '' });
      plan.people = { order: ['ada', 'bob'], byId: { ada: person('Ada'), bob: person('Bob') } };
      plan.window = { date: 'firm', start: { at: '2023-06-10T22:00', zone } };
      for (const role of Object.values(plan.roles.byId)) role.holder = 'ada';
      const [qa, executor] = ['qa', 'executor'].map((kind) =>
        Object.values(plan.roles.byId).find((role) => role.kind === kind),
      );
      if (executor) executor.holder = 'ada';
      if (qa)
        qa.shifts = [
          // The same hour told in two zones; Bob takes over at ten past.
          { from: { at: '2023-06-10T22:00', zone }, to: { at: '2023-06-10T22:10', zone }, person: 'ada' },
          {
            from: { at: '2023-06-10T16:40', zone: 'UTC' },
            to: { at: '2023-06-10T18:00', zone: 'UTC' },
            person: 'bob',
          },
        ];
    },
  );
  expect(made.clashes).toEqual([{ who: 'ada', steps: ['step-1', 'step-2'], from: 0, to: 600 }]);
});
