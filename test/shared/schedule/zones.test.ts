// Wall clocks and instants, on dates before 2024: what a zone did then does not change with newer zone data.
import { describe, expect, test } from 'vitest';
import { clockChange, dayAfter, momentOf, offsetAt, wallTime } from '#shared/schedule/zones.ts';

const iso = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 16);

describe('a wall-clock time', () => {
  test.each([
    ['Europe/Berlin', '2023-06-10T22:00', '2023-06-10T20:00'],
    ['America/New_York', '2023-01-10T22:00', '2023-01-11T03:00'],
    ['Australia/Lord_Howe', '2023-01-10T22:00', '2023-01-10T11:00'],
    ['Australia/Lord_Howe', '2023-06-10T22:00', '2023-06-10T11:30'],
    ['America/Santiago', '2023-01-10T22:00', '2023-01-11T01:00'],
    // Morocco is an hour ahead but for Ramadan.
    ['Africa/Casablanca', '2023-01-10T22:00', '2023-01-10T21:00'],
    ['Africa/Casablanca', '2023-04-10T22:00', '2023-04-10T22:00'],
    ['Asia/Kolkata', '2023-06-10T22:00', '2023-06-10T16:30'],
    ['Pacific/Apia', '2011-12-29T22:00', '2011-12-30T08:00'],
    ['Pacific/Apia', '2011-12-31T22:00', '2011-12-31T08:00'],
  ])('in %s, %s, happens once', (zone, at, instant) => {
    const moment = momentOf({ at, zone });
    expect([moment?.happens, iso(moment?.instant)]).toEqual(['once', instant]);
    expect(wallTime(moment?.instant ?? 0, zone)).toBe(at);
  });

  test.each([
    ['Europe/Berlin', '2023-03-26T02:30', '03:30'],
    ['America/New_York', '2023-03-12T02:30', '03:30'],
    ['Australia/Lord_Howe', '2023-10-01T02:15', '02:45'],
    ['America/Santiago', '2023-09-03T00:30', '01:30'],
    ['Africa/Casablanca', '2023-04-23T02:30', '03:30'],
  ])('in %s, %s, never happens and means %s', (zone, at, meant) => {
    const moment = momentOf({ at, zone });
    expect(moment?.happens).toBe('never');
    expect(wallTime(moment?.instant ?? 0, zone).slice(11)).toBe(meant);
  });

  test('in Apia, 30 December 2011 never happens', () => {
    const moment = momentOf({ at: '2011-12-30T12:00', zone: 'Pacific/Apia' });
    expect(moment?.happens).toBe('never');
    expect(wallTime(moment?.instant ?? 0, 'Pacific/Apia')).toBe('2011-12-31T12:00');
  });

  test.each([
    ['Europe/Berlin', '2023-10-29T02:30', '2023-10-29T00:30', '2023-10-29T01:30'],
    ['America/New_York', '2023-11-05T01:30', '2023-11-05T05:30', '2023-11-05T06:30'],
    ['Australia/Lord_Howe', '2023-04-02T01:45', '2023-04-01T14:45', '2023-04-01T15:15'],
    ['America/Santiago', '2023-04-01T23:30', '2023-04-02T02:30', '2023-04-02T03:30'],
    ['Africa/Casablanca', '2023-03-19T02:30', '2023-03-19T01:30', '2023-03-19T02:30'],
  ])('in %s, %s, happens twice', (zone, at, earlier, later) => {
    const both = { happens: 'twice', instant: Date.parse(`${earlier}Z`), other: Date.parse(`${later}Z`) };
    expect(momentOf({ at, zone })).toEqual(both);
    expect(momentOf({ at, zone, fold: 'earlier' })).toEqual(both);
    expect(momentOf({ at, zone, fold: 'later' })).toEqual({ ...both, instant: both.other, other: both.instant });
    expect([wallTime(both.instant, zone), wallTime(both.other, zone)]).toEqual([at, at]);
  });

  test.each([
    ['Mars/Base', '2023-06-10T22:00'],
    ['Asia/Kolkata', '2023-02-30T12:00'],
  ])('in %s, %s, is no time', (zone, at) => {
    expect(momentOf({ at, zone })).toBeUndefined();
  });
});

describe('clocks that change', () => {
  test.each([
    ['Europe/Berlin', '2023-10-28T22:00Z', '2023-10-29T06:00Z', '2023-10-29T01:00'],
    ['Australia/Lord_Howe', '2023-04-01T10:00Z', '2023-04-01T20:00Z', '2023-04-01T15:00'],
    ['Asia/Kolkata', '2023-01-01T00:00Z', '2023-12-31T00:00Z', undefined],
  ])('in %s between %s and %s do so at %s', (zone, from, to, at) => {
    const [first, last] = [Date.parse(from.replace('Z', ':00Z')), Date.parse(to.replace('Z', ':00Z'))];
    expect(iso(clockChange(first, last, zone))).toBe(at);
  });

  test('Lord Howe goes back by half an hour', () => {
    const change = Date.parse('2023-04-01T15:00:00Z');
    const offsets = [offsetAt(change - 1, 'Australia/Lord_Howe'), offsetAt(change, 'Australia/Lord_Howe')];
    expect(offsets).toEqual([11 * 3600, 10.5 * 3600]);
  });
});

test('an instant in a zone that is not known is told in UTC', () => {
  expect(wallTime(Date.parse('2023-06-10T22:00:00Z'), 'Mars/Base')).toBe('2023-06-10T22:00');
});

test('days count over months and leap days', () => {
  expect([dayAfter('2024-02-28', 1), dayAfter('2023-12-31', 7), dayAfter('2023-03-25', 1)]).toEqual([
    '2024-02-29',
    '2024-01-07',
    '2023-03-26',
  ]);
});
