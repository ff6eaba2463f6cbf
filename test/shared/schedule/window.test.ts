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

describe('a night in which the clocks change', () => {
  test.each([
    // [zone, window, how long it really lasts, the clock two hours after its start, words of the finding]
    ['Europe/Berlin', '2023-03-25T23:00', '2023-03-26T05:00', '5 h', '01:00', 'forward by 1 h', '01:59 is 03:00'],
    ['Europe/Berlin', '2023-10-28T23:00', '2023-10-29T05:00', '7 h', '01:00', 'back by 1 h', '02:59 is 02:00'],
    ['America/New_York', '2023-03-12T01:00', '2023-03-12T05:00', '3 h', '04:00', 'forward by 1 h', '01:59 is 03:00'],
    ['America/New_York', '2023-11-05T00:00', '2023-11-05T05:00', '6 h', '01:00', 'back by 1 h', '01:59 is 01:00'],
    [
      'Australia/Lord_Howe',
      '2023-10-01T01:00',
      '2023-10-01T05:00',
      '3 h 30 min',
      '03:30',
      'forward by 30 min',
      '01:59 is 02:30',
    ],
    [
      'Australia/Lord_Howe',
      '2023-04-02T00:00',
      '2023-04-02T05:00',
      '5 h 30 min',
      '01:30',
      'back by 30 min',
      '01:59 is 01:30',
    ],
    ['America/Santiago', '2023-09-02T22:00', '2023-09-03T02:00', '3 h', '01:00', 'forward by 1 h', '23:59 is 01:00'],
    ['America/Santiago', '2023-04-01T22:00', '2023-04-02T02:00', '5 h', '23:00', 'back by 1 h', '23:59 is 23:00'],
    ['Africa/Casablanca', '2023-03-19T01:00', '2023-03-19T05:00', '5 h', '02:00', 'back by 1 h', '02:59 is 02:00'],
    ['Africa/Casablanca', '2023-04-23T01:00', '2023-04-23T05:00', '3 h', '04:00', 'forward by 1 h', '01:59 is 03:00'],
    // Samoa crossed the date line: 30 December 2011 was left out.
    ['Pacific/Apia', '2011-12-29T23:00', '2011-12-31T03:00', '4 h', '01:00', 'forward by 24 h', '23:59 is 00:00'],
  ])('in %s, from %s to %s, lasts %s', (zone, start, end, lasts, later, direction, change) => {
    const made = schedule(within(1, zone, start, end).build());
    expect(clockTime(made, 2 * hour)).toBe(later);
    expect(made.findings.map(({ message }) => message)).toEqual([
      `The clocks (${zone}) go ${direction} during the deployment: the minute after ${change}. The window lasts ${lasts}.`,
    ]);
  });

  test('is measured in real hours: three and a half do not fit from 01:00 to 05:00 in spring', () => {
    expect(rulesOf(within(3.5, 'America/New_York', '2023-03-12T01:00', '2023-03-12T05:00').build())).toContain(
      'window-too-short',
    );
    const kolkata = within(3.5, 'Asia/Kolkata', '2023-03-12T01:00', '2023-03-12T05:00').build();
    // 3.5 h fit into four; with the buffer of half they do not.
    expect(schedule(kolkata).findings).toMatchObject([{ rule: 'schedule/window-too-short', severity: 'warning' }]);
    expect(schedule(kolkata).fits.window).toEqual({ expected: 1800, buffered: -4500, worst: -4500 });
  });

  test('is found when the plan runs into it, though its window is over', () => {
    const plan = within(5, 'Europe/Berlin', '2023-03-25T22:00', '2023-03-26T01:00').build();
    expect(rulesOf(plan)).toEqual(['window-too-short', 'clock-change', 'no-way-back']);
  });

  test('is found in a span at whose ends the clocks agree: Ramadan in Morocco', () => {
    const [from, to] = [Date.parse('2023-03-01T00:00:00Z'), Date.parse('2023-06-01T00:00:00Z')];
    expect(clockChange(from, to, 'Africa/Casablanca')).toBe(Date.parse('2023-03-19T02:00:00Z'));
  });

  test('T-24:00 is a day of real hours before T-0', () => {
    const plan = within(1, 'Europe/Berlin', '2023-03-26T22:00', '2023-03-27T02:00').and(({ communications }) => {
      communications.entries = {
        order: ['c'],
        byId: {
          c: {
            on: { at: 'offset', seconds: -24 * hour },
            branch: 'main',
            event: 'Tomorrow',
            audience: [],
            channels: [],
            message: { text: '' },
          },
        },
      };
    });
    const made = schedule(plan.build());
    const sent = made.messages.get('c') ?? 0;
    expect([clockTime(made, sent), isoTime(made, sent)]).toEqual(['21:00', '2023-03-25T20:00:00Z']);
  });
});

describe('a window', () => {
  test('may start in one zone and end in another', () => {
    const plan = within(1, 'America/New_York', '2023-06-10T18:00', '2023-06-10T20:00').and(({ window }) => {
      window.end = { at: '2023-06-11T02:00', zone: 'Europe/Berlin' };
    });
    expect(schedule(plan.build()).window).toEqual({ start: 0, end: 2 * hour });
  });

  test('that starts at a time that comes twice says which one is meant', () => {
    const plan = within(1, 'Europe/Berlin', '2023-10-29T02:30', '2023-10-29T05:00').build();
    const folded = structuredClone(plan);
    if (folded.window.start) folded.window.start.fold = 'later';
    expect(rulesOf(plan)).toEqual(['window-time-twice', 'clock-change']);
    expect(rulesOf(folded)).toEqual([]);
    expect([schedule(plan).window?.end, schedule(folded).window?.end]).toEqual([3.5 * hour, 2.5 * hour]);
  });

  test('that starts at a time left out in spring means as much after the gap', () => {
    const made = schedule(within(1, 'Europe/Berlin', '2023-03-26T02:30', '2023-03-26T05:00').build());
    expect(made.findings.map(({ rule }) => rule)).toEqual(['schedule/window-time-skipped']);
    expect(clockTime(made, 0)).toBe('03:30');
    expect(made.window?.end).toBe(1.5 * hour);
  });

  test('without an end gives times and no fit', () => {
    const made = schedule(
      within(1, 'Asia/Kolkata', '2023-06-10T22:00', '2023-06-10T23:00')
        .and(({ window }) => delete window.end)
        .build(),
    );
    expect([clockTime(made, 0), made.window, made.fits, made.lastAbort]).toEqual(['22:00', undefined, {}, undefined]);
  });

  test.each([
    [5, 'blocker', 'The plan takes 1 h longer than the window.'],
    [3, 'warning', 'With its buffer the plan takes 30 min longer than the window.'],
  ])('too short for %i hours is a %s', (hours, severity, message) => {
    const plan = within(hours, 'Asia/Kolkata', '2023-06-10T22:00', '2023-06-11T02:00').build();
    expect(schedule(plan).findings[0]).toEqual({ rule: 'schedule/window-too-short', severity, message });
  });
});

describe('a backup window', () => {
  const withBackup = (start: string, end: string) =>
    within(2, 'Asia/Kolkata', '2023-06-10T22:00', '2023-06-11T02:00')
      .and(({ window }) => (window.backup = span('Asia/Kolkata', start, end)))
      .build();

  test('has a fit of its own', () => {
    const plan = withBackup('2023-06-11T22:00', '2023-06-12T00:30');
    expect(schedule(plan).fits).toEqual({
      window: { expected: 7200, buffered: 3600, worst: 3600 },
      backup: { expected: 1800, buffered: -1800, worst: -1800 },
    });
    expect(rulesOf(plan)).toEqual(['backup-window-too-short']);
  });

  test.each([
    ['2023-06-11T01:00', '2023-06-11T05:00', 'backup-window-early'],
    ['2023-06-11T22:00', '2023-06-11T21:00', 'window-ends-first'],
    ['2023-06-31T22:00', '2023-07-01T02:00', 'window-unreadable'],
  ])('from %s to %s is a finding', (start, end, rule) => {
    expect(rulesOf(withBackup(start, end))).toEqual([rule]);
  });
});

describe('T-0 at a time', () => {
  const at = (when: string, zone = 'Asia/Kolkata') =>
    within(2, 'Asia/Kolkata', '2023-06-10T22:00', '2023-06-11T02:00')
      .and(({ clock }) => (clock.t0 = { anchor: 'at', when: { at: when, zone } }))
      .build();

  test('may be told in another zone', () => {
    // 18:00 in London in summer is 17:00 UTC, 22:30 in Kolkata.
    expect(schedule(at('2023-06-10T18:00', 'Europe/London')).t0).toBe(1800);
  });

  test('that cannot be read counts from the start, and is found', () => {
    expect(schedule(at('2023-06-31T18:00')).t0).toBe(0);
    expect(rulesOf(at('2023-06-31T18:00'))).toEqual(['window-unreadable']);
  });
});
