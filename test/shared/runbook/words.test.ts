// Dates and times as a runbook writes them.
import { expect, test } from 'vitest';
import { momentWords, spanWords, whenWords } from '#shared/runbook/dates.ts';
import { estimateWords, rangeWords } from '#shared/runbook/times.ts';

const berlin = (at: string) => ({ at, zone: 'Europe/Berlin' });

test('a moment on the wall has its weekday and its zone', () => {
  expect(whenWords(berlin('2026-11-28T22:00'))).toBe('Sat 28 Nov 2026, 22:00 (Europe/Berlin)');
});

test('a moment that happens twice says which one is meant', () => {
  expect(whenWords({ ...berlin('2026-10-25T02:30'), fold: 'later' })).toContain('02:30, the later of the two');
});

test('a day that no calendar has is written without a weekday', () => {
  expect(whenWords(berlin('2026-02-31T08:00'))).toBe('31 Feb 2026, 08:00 (Europe/Berlin)');
});

test('a span names the second day and the first zone only where they differ', () => {
  expect(spanWords(berlin('2026-11-28T20:00'), berlin('2026-11-28T22:00'))).toBe(
    'Sat 28 Nov 2026, 20:00 to 22:00 (Europe/Berlin)',
  );
  expect(spanWords(berlin('2026-11-28T22:00'), { at: '2026-11-29T01:00', zone: 'Europe/London' })).toBe(
    'Sat 28 Nov 2026, 22:00 (Europe/Berlin) to Sun 29 Nov 2026, 01:00 (Europe/London)',
  );
});

test('a recorded moment is written in the zone of the plan, and in UTC where that zone is not known', () => {
  const at = Date.UTC(2026, 10, 28, 23, 30);
  expect(momentWords(at, 'Europe/Berlin')).toBe('Sun 29 Nov 2026, 00:30 (Europe/Berlin)');
  expect(momentWords(at, 'Nowhere/Land')).toBe('Sat 28 Nov 2026, 23:30 (UTC)');
});

test('a moment that no calendar reaches is still written', () => {
  expect(momentWords(Number.MAX_SAFE_INTEGER, 'Europe/Berlin')).toContain('ms after 1970');
});

test('an estimate shows what to plan with, and its range where it has one', () => {
  expect(estimateWords({ expected: 1800, open: true })).toBe('30+ min');
  expect(estimateWords({ best: 60, worst: 300 })).toBe('5 min');
  expect(estimateWords({})).toBeUndefined();
  expect(rangeWords({ best: 60, worst: 300, expected: 120 })).toBe('1 min to 5 min');
  expect(rangeWords({ expected: 120 })).toBeUndefined();
});
