// The T-clock, which planned holds stop, and the wall clock, which nothing stops.
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { atTTime, clockTime, isoTime, tTime, tWords } from '#shared/schedule/clock.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

/** Ten minutes, a hold of five, ten minutes; T-0 at the second phase. */
const withHold = (change: (plan: Plan) => void = () => undefined) =>
  aPlan()
    .phase('One')
    .step('A', { minutes: 10 })
    .holdPoint('Go?', { allowance: 300 })
    .phase('Two')
    .step('B', { minutes: 10 })
    .and(change);

const berlin = (start: string, end: string) => (plan: Plan) => {
  const zone = 'Europe/Berlin';
  plan.window = { date: 'firm', start: { at: start, zone }, end: { at: end, zone } };
};

test('without a window the T-clock counts hours and minutes, and stands still during a planned hold', () => {
  const made = schedule(withHold().build());
  const readings = [0, 600, 750, 900, 1500].map((seconds) => clockTime(made, seconds));
  expect(readings).toEqual(['T-0', 'T+0:10', 'T+0:10', 'T+0:10', 'T+0:20']);
  expect(clockTime(made, -90)).toBe('T-0:01');
  expect(tWords(-86_400)).toBe('T-24:00');
});

test('a reading is reached at its first moment', () => {
  const made = schedule(withHold().build());
  expect([-60, 0, 600, 601, 1200].map((reading) => atTTime(made, reading))).toEqual([-60, 0, 600, 901, 1500]);
  for (const reading of [-60, 0, 600, 601, 1200]) expect(tTime(made, atTTime(made, reading))).toBe(reading);
});

test('T-0 may be the start of a phase: what is before it counts down', () => {
  const made = schedule(withHold((plan) => (plan.clock.t0 = { anchor: 'phase', phase: 'phase-2' })).build());
  expect(made.t0).toBe(900);
  expect([0, 600, 900, 1500].map((seconds) => clockTime(made, seconds))).toEqual(['T-0:10', 'T-0', 'T-0', 'T+0:10']);
});

test('with a window the wall clock runs on through a hold, and through the night the clocks go back', () => {
  const plan = withHold(berlin('2023-10-29T02:50', '2023-10-29T04:00')).build();
  const made = schedule(plan);
  // 02:50 the first time; ten minutes later it is two o'clock again.
  expect([0, 600, 900].map((seconds) => clockTime(made, seconds))).toEqual(['02:50', '02:00', '02:05']);
  expect(isoTime(made, 600)).toBe('2023-10-29T01:00:00Z');
  // Two hours and ten minutes, though the window reads like one hour and ten.
  expect(made.window?.end).toBe(130 * 60);
  expect(made.findings.map(({ rule }) => rule)).toEqual(['schedule/window-time-twice', 'schedule/clock-change']);
});

test.each([
  ['2023-03-26T02:30', '2023-03-26T06:00', 'schedule/window-time-skipped'],
  ['2023-03-25T22:00', '2023-03-26T06:00', 'schedule/clock-change'],
  ['2023-06-10T22:00', '2023-06-10T21:00', 'schedule/window-ends-first'],
  ['2023-06-10T22:00', '2023-06-31T21:00', 'schedule/window-unreadable'],
  ['2023-06-10T22:00', '2023-06-10T22:10', 'schedule/window-too-short'],
])('a window from %s to %s is a finding', (start, end, rule) => {
  const made = schedule(withHold(berlin(start, end)).build());
  expect(made.findings.map((one) => one.rule)).toContain(rule);
  expect(made.end).toBe(1500);
});

test('a T-0 that is gone or outside the window is a finding', () => {
  const rulesOf = (plan: Plan) => schedule(plan).findings.map(({ rule }) => rule);
  expect(rulesOf(withHold((plan) => (plan.clock.t0 = { anchor: 'phase', phase: 'gone' })).build())).toContain(
    'schedule/t0-phase-removed',
  );
  const outside = withHold((plan) => {
    berlin('2023-06-10T22:00', '2023-06-10T23:00')(plan);
    plan.clock.t0 = { anchor: 'at', when: { at: '2023-06-10T23:30', zone: 'Europe/Berlin' } };
  });
  expect(rulesOf(outside.build())).toContain('schedule/t0-outside');
  expect(schedule(outside.build()).t0).toBe(90 * 60);
});
