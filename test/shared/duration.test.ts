import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationFieldText, durationWords, parseDuration } from '#shared/duration.ts';
import { LIMITS } from '#shared/plan/limits.ts';

const read = (text: string): number | string | undefined => {
  const parsed = parseDuration(text);
  return parsed.ok ? parsed.value : parsed.error.message;
};

describe('a duration field', () => {
  test.each([
    ['', undefined],
    ['   ', undefined],
    ['5', 300],
    ['0', 0],
    ['0.5', 30],
    ['0,5', 30],
    ['2.5 h', 9000],
    ['30 s', 30],
    ['90 sec', 90],
    ['5m', 300],
    ['5 MIN', 300],
    ['1 h 30', 5400],
    ['1h30', 5400],
    ['1 h 30 min 15 s', 5415],
    ['2 min 30', 150],
    ['1:30', 5400],
    ['0:05', 300],
    [' 1 : 30', 'Write minutes, or a time such as 90 s, 1 h 30 or 1:30.'],
    ['8784 h', LIMITS.durationSeconds],
  ])('reads %j as %j', (text, seconds) => {
    expect(read(text)).toBe(seconds);
  });

  test.each(['soon', '-5', '5 5', '0 5', '1:60', '1:2:3', '5 days', '.5', '5.', '1.2.3', '1 h 2 3', '٣', '1e3', 'h'])(
    'refuses %j and says what can be written',
    (text) => {
      expect(read(text)).toBe('Write minutes, or a time such as 90 s, 1 h 30 or 1:30.');
    },
  );

  test.each(['8785 h', '9'.repeat(400), '9999:59'])('refuses more than a year: %j', (text) => {
    expect(read(text)).toBe('That is more than a year.');
  });

  test('answers at once on a long text that it cannot read', () => {
    expect(read(`${'1'.repeat(50_000)} x`)).toMatch(/^Write minutes/);
    expect(read(`${'1 h '.repeat(20_000)}x`)).toMatch(/^Write minutes/);
  });

  test('reads back every whole number of seconds that it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LIMITS.durationSeconds }), (seconds) => {
        expect(read(durationFieldText(seconds))).toBe(seconds);
      }),
    );
    expect(read(durationFieldText(undefined))).toBe(undefined);
  });

  test('gives whole seconds or a refusal for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = read(text);
        expect(value === undefined || typeof value === 'string' || Number.isInteger(value)).toBe(true);
      }),
    );
  });
});

describe('a duration in words', () => {
  test.each([
    [0, '0 min'],
    [30, '30 s'],
    [300, '5 min'],
    [3600, '1 h'],
    [9000, '2 h 30 min'],
    [3661, '1 h 1 min 1 s'],
  ])('says %i seconds as %j', (seconds, words) => {
    expect(durationWords(seconds)).toBe(words);
  });

  test.each([
    [1800, '30+ min'],
    [9000, '2 h 30+ min'],
    [0, '0+ min'],
  ])('says %i seconds with an open end as %j', (seconds, words) => {
    expect(durationWords(seconds, true)).toBe(words);
  });
});
