// Where ticks and labels of the timeline stand.
import { expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { axisOf, placeOf, ticksOf } from '../../renderer/timeline/axis.ts';
import { fitting } from '../../renderer/timeline/labels.ts';
import { aPlan } from '../helpers/plan-builder.ts';

const figures = (plan: Plan) => {
  const made = schedule(plan);
  return ticksOf(axisOf(made), made).flatMap(({ label, day }) => (label ? (day ? `${day} ${label}` : label) : []));
};

const inWindow = (minutes: number, start: string, end: string, zone = 'Europe/Berlin') =>
  aPlan()
    .step('A', { minutes })
    .and((plan) => {
      plan.window = { date: 'firm', start: { at: start, zone }, end: { at: end, zone } };
    })
    .build();

test('figures stand on round times of the wall clock, and a new day is named', () => {
  expect(figures(inWindow(60, '2023-06-10T22:10', '2023-06-11T00:40'))).toEqual([
    '22:15',
    '22:30',
    '22:45',
    '23:00',
    '23:15',
    '23:30',
    '23:45',
    'Sun 11 Jun 00:00',
    '00:15',
    '00:30',
    '00:45',
  ]);
});

test('they are round in a zone of a half hour too', () => {
  expect(figures(inWindow(240, '2023-06-10T20:00', '2023-06-11T02:00', 'Asia/Kolkata'))[0]).toBe('20:00');
});

test('they tell the clock that is valid there when it goes back', () => {
  const told = figures(inWindow(240, '2023-10-29T01:00', '2023-10-29T05:00'));
  expect(told.filter((label) => label === '02:00')).toHaveLength(2);
});

test.each([1, 30, 600, 10_000, 300_000])('a plan of %i minutes has a few figures', (minutes) => {
  const { length } = figures(aPlan().step('A', { minutes }).build());
  expect(length).toBeGreaterThanOrEqual(2);
  expect(length).toBeLessThanOrEqual(12);
});

test('the end of a window many times longer than the plan is out of sight', () => {
  const made = schedule(inWindow(60, '2023-06-10T22:00', '2023-06-12T22:00'));
  expect(placeOf(axisOf(made), made.window?.end ?? 0)).toBeGreaterThan(100);
});

test('of labels that would run into each other the first one stays', () => {
  const label = (at: number, text: string) => ({ at, text, side: 'middle' as const });
  const labels = [label(50, 'expected'), label(54, 'worst'), label(90, 'P90')];
  expect(fitting(labels).map(({ text }) => text)).toEqual(['expected', 'P90']);
  expect(fitting(labels, [[49, 51]]).map(({ text }) => text)).toEqual(['worst', 'P90']);
});
