// Whatever a plan holds, it gets a schedule: nothing in it may throw, in any of the forms that the schedule takes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTime } from '#shared/schedule/clock.ts';
import { scheduleJson } from '#shared/schedule/json.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { likelyEnd } from '#shared/schedule/simulate.ts';
import { scheduleTable } from '#shared/schedule/table.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

test('any plan has a schedule, as a value, as JSON and as a table', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const [made, likely] = [schedule(plan), likelyEnd(plan, 'seed', 20)];
      expect(made.steps.size).toBe(plan.phases.order.flatMap((id) => plan.phases.byId[id]?.steps ?? []).length);
      const json = JSON.stringify(scheduleJson(plan, made, likely));
      // No figure got lost on the way: JSON writes what is no number as null, which only `at` may be.
      const nulls = json.match(/"\w+":null/g) ?? [];
      expect(nulls.filter((one) => one !== '"at":null' && one !== '"after":null')).toEqual([]);
      expect(scheduleTable(plan, made, likely)).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 200 },
  );
});

test('what lies after the year 9999 has no instant and no day', () => {
  const year = 366 * 86_400;
  const plan = aPlan()
    .step('Long', { estimate: { expected: year } })
    .step('Short', { minutes: 1 })
    .and(({ window, flags, communications }) => {
      window.start = { at: '9999-06-01T22:00', zone: 'Asia/Kolkata' };
      flags.order.push('f');
      flags.byId.f = {
        key: 'f',
        purpose: '',
        kind: 'gradual',
        type: 'release',
        stateAtDeploy: 'off',
        stages: [1, 400].map((day) => ({ day, criteria: '' })),
        removal: { day: Number.MAX_SAFE_INTEGER },
      };
      const on = { at: 'offset', seconds: Number.MAX_SAFE_INTEGER } as const;
      const message = { text: '' };
      communications.entries.order.push('c');
      communications.entries.byId.c = { on, branch: 'main', event: '', audience: [], channels: [], message };
    })
    .build();
  const made = schedule(plan);
  expect([0, year].map((seconds) => clockTime(made, seconds))).toEqual(['22:00', 'T+8784:00']);
  expect(scheduleJson(plan, made, undefined)).toMatchObject({
    start: { instant: '9999-06-01T16:30:00Z' },
    end: { expected: { seconds: year + 60 } },
    messages: { c: { seconds: Number.MAX_SAFE_INTEGER } },
    flags: { f: { stages: ['9999-06-02', null] } },
  });
});
