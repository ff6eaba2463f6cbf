// Plans in their windows: nights in which the clocks change, backup windows, T-0 at a time, on dates before 2024.
import { describe, expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import { clockTime, isoTime } from '#shared/schedule/clock.ts';
import { schedule } from '#shared/schedule/schedule.ts';
import { clockChange } from '#shared/schedule/zones.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const hour = 3600;
const span = (zone: string, start: string, end: string) => ({ start: { at: start, zone }, end: { at: end, zone } });

/** A plan of so many hours, in a window. */
const within = (hours: number, ...window: Parameters<typeof span>) =>
  aPlan()
    .step('Work', { minutes: hours * 60 })
    .and((plan) => (plan.window = { date: 'firm', ...span(...window) }));

const rulesOf = (plan: Plan) => schedule(plan).findings.map(({ rule }) => rule.replace('schedule/', ''));

describe('the clocks', () => {
  test.each([
    // [zone, window, hours it really lasts, the clock two hours after its start, words of the finding]
    ['Europe/Berlin', '2023-03-25T23:00', '2023-03-26T05:00', 5, '01:00', 'forward by 1 h: after 01:59 comes 03:00'],
    ['Europe/Berlin', '2023-10-28T23:00', '2023-10-29T05:00', 7, '01:00', 'back by 1 h: after 02:59 comes 02:00'],
    ['America/New_York', '2023-03-12T01:00', '2023-03-12T05:00', 3, '04:00', 'forward by 1 h: after 01:59 comes 03:00'],
    ['America/New_York', '2023-11-05T00:00', '2023-11-05T05:00', 6, '01:00', 'back by 1 h: after 01:59 comes 01:00'],
    ['Australia/Lord_Howe', '2023-10-01T01:00', '2023-10-01T05:00', 3.5, '03:30', 'forward by 30 min: after 01:59 comes 02:30'],
    ['Australia/Lord_Howe', '2023-04-02T00:00', '2023-04-02T05:00', 5.5, '01:30', 'back by 30 min: after 01:59 comes 01:30'],
    ['America/Santiago', '2023-09-02T22:00', '2023-09-03T02:00', 3, '01:00', 'forward by 1 h: after 23:59 comes 01:00'],
    ['America/Santiago', '2023-04-01T22:00', '2023-04-02T02:00', 5, '23:00', 'back by 1 h: after 23:59 comes 23:00'],
    ['Africa/Casablanca', '2023-03-19T01:00', '2023-03-19T05:00', 5, '02:00', 'back by 1 h: after 02:59 comes 02:00'],
    ['Africa/Casablanca', '2023-04-23T01:00', '2023-04-23T05:00', 3, '04:00', 'forward by 1 h: after 01:59 comes 03:00'],
    // Samoa crossed the date line: 30 December 2011 was left out.
    ['Pacific/Apia', '2011-12-29T23:00', '2011-12-31T03:00', 4, '01:00', 'forward by 24 h: after 23:59 comes 00:00'],
  ])('in %s, from %s to %s, are told', (zone, start, end, hours, later, words) => {
    const made = schedule(within(1, zone, start, end).build());
    expect([made.window?.end, made.fits.window?.expected]).toEqual([hours * hour, (hours - 1) * hour]);
    expect(clockTime(made, 2 * hour)).toBe(later);
    const [direction, , from, to] = /^(.*): after (.*) comes (.*)$/.exec(words)?.flatMap((one) => [one]).slice(1, 4).toSpliced(1, 0, '') ?? [];
    expect(made.findings.map(({ message }) => message)).toEqual([
      `The clocks (${zone}) go ${direction} during the deployment: the minute after ${from} is ${to}. The window lasts ${hours === 3.5 ? '3 h 30 min' : hours === 5.5 ? '5 h 30 min' : `${hours} h`}.`,
    ]);
  });
});
