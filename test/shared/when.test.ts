// Moments of a window as people write and read them.
import { expect, test } from 'vitest';
import { parseWhen, parseZone, whenFieldText } from '#shared/when.ts';

test.each([
  ['2026-11-28 22:00', { at: '2026-11-28T22:00', zone: 'Europe/Berlin' }],
  ['  2026-11-28T22:00 ', { at: '2026-11-28T22:00', zone: 'Europe/Berlin' }],
  ['2026-11-28  22:00  UTC', { at: '2026-11-28T22:00', zone: 'UTC' }],
  ['2024-02-29 00:00', { at: '2024-02-29T00:00', zone: 'Europe/Berlin' }],
  ['', undefined],
])('%s is read', (text, value) => {
  expect(parseWhen(text, 'Europe/Berlin')).toEqual({ ok: true, value });
});

test.each([
  '2026-11-28',
  '22:00',
  '2026-02-29 22:00',
  '2026-13-01 22:00',
  '2026-11-28 24:00',
  '2026-11-28 22:00 Nowhere/Land',
  '28.11.2026 22:00',
  '2026-11-28 22:00 or so',
])('%s is refused', (text) => {
  expect(parseWhen(text, 'Europe/Berlin').ok).toBe(false);
});

test('a text is read back as what it was, with the zone named where it differs', () => {
  const when = { at: '2026-11-28T22:00', zone: 'Asia/Tokyo' };
  expect(whenFieldText(when, 'Asia/Tokyo')).toBe('2026-11-28 22:00');
  expect(whenFieldText(when, 'Europe/Berlin')).toBe('2026-11-28 22:00 Asia/Tokyo');
  expect(parseWhen(whenFieldText(when, 'Europe/Berlin'), 'Europe/Berlin')).toEqual({ ok: true, value: when });
  expect(whenFieldText(undefined, 'UTC')).toBe('');
});

test.each(['', '+02:00', 'Mars/Base', '2'])('%s is no zone', (text) => {
  expect(parseZone(text).ok).toBe(false);
});
