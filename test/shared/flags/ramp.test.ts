// The rollout of a flag as a drawing, and the schedules to begin from.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rampOf } from '#shared/flags/ramp.ts';
import { FLAG_SCHEDULES } from '#shared/flags/schedules.ts';
import type { Flag } from '#shared/plan/schema/operations.ts';

const flag = (stages: Flag['stages'], removal: Flag['removal'] = {}): Flag => ({
  key: 'search',
  purpose: '',
  kind: 'gradual',
  type: 'release',
  stateAtDeploy: 'off',
  stages,
  removal,
});

describe('the ramp', () => {
  test('goes from stage to stage, and a stage without a share leaves it where it is', () => {
    const stages = [
      { day: 1, audience: 'Internal users', percent: 5, criteria: '' },
      { day: 2, audience: 'Beta users', criteria: '' },
      { day: 5, percent: 100, criteria: '' },
    ];
    expect(rampOf(flag(stages, { day: 7 }))).toEqual({
      steps: [
        { from: 1, to: 2, percent: 5, words: '5 %, Internal users' },
        { from: 2, to: 5, percent: 5, words: 'Beta users' },
        { from: 5, to: 7, percent: 100, words: '100 %' },
      ],
      end: 7,
      removal: 7,
    });
  });

  test('is nothing without stages', () => {
    expect(rampOf(flag([]))).toBeUndefined();
  });

  test('never goes back in time and ends after its last step, whatever the stages say', () => {
    const stage = fc.record({
      day: fc.nat(3000),
      percent: fc.integer({ min: 0, max: 100 }),
      criteria: fc.constant(''),
    });
    const removal = fc.oneof(fc.constant({}), fc.record({ day: fc.nat(3000) }));
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1, maxLength: 12 }), removal, (stages, gone) => {
        const ramp = rampOf(flag(stages, gone));
        if (!ramp) throw new Error('a flag with stages has a ramp');
        for (const { from, to } of ramp.steps) expect(to).toBeGreaterThanOrEqual(from);
        expect(ramp.steps.at(-1)?.to).toBe(ramp.end);
        expect(ramp.end).toBeGreaterThan(ramp.steps.at(-1)?.from ?? 0);
      }),
    );
  });
});

test.each(FLAG_SCHEDULES)(
  'the schedule "$words" opens further from stage to stage and goes at last (C9, C10)',
  ({ stages, removal }) => {
    const [days, percents] = [stages.map(({ day }) => day), stages.map(({ percent }) => percent ?? Number.NaN)];
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    expect([percents[0], percents.at(-1)]).toEqual([0, 100]);
    expect(removal).toBeGreaterThan(days.at(-1) ?? 0);
    expect(stages.every(({ criteria }) => criteria !== '')).toBe(true);
  },
);
