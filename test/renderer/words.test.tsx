// The short words of the title block.
import { expect, test } from 'vitest';
import { expectedWords, windowWords } from '../../renderer/screens/plan/words.ts';
import { aPlan } from '../helpers/plan-builder.ts';

const berlin = (at: string) => ({ at, zone: 'Europe/Berlin' });

test('a night is written with its first day and its zone', () => {
  const night = { date: 'firm', start: berlin('2026-11-28T22:00'), end: berlin('2026-11-29T02:00') } as const;
  expect(windowWords(night)).toEqual({ day: 'Sat 28 Nov 2026', times: '22:00–02:00', zone: 'Europe/Berlin' });
});

test('a window of more than a day names its last day, and one across zones both zones', () => {
  const long = { date: 'firm', start: berlin('2026-11-28T22:00'), end: berlin('2026-11-30T02:00') } as const;
  expect(windowWords(long).times).toContain('Mon 30 Nov 2026, 02:00');
  const across = { ...long, end: { at: '2026-11-29T02:00', zone: 'Asia/Tokyo' } };
  expect(windowWords(across).times).toContain('Europe/Berlin');
  expect(windowWords(across).times).toContain('Asia/Tokyo');
});

test('a window that is not set, or only begins, says so', () => {
  expect(windowWords({ date: 'flexible' })).toEqual({ times: 'not set' });
  expect(windowWords({ date: 'firm', start: berlin('2026-11-28T22:00') }).times).toBe('from 22:00');
});

test('the expected time counts hold points and names the figures of the phases only where they differ', () => {
  const phase = aPlan().phase('One', { minutes: 30 }).step('A', { minutes: 30 }).holdPoint('Go?', { allowance: 300 });
  expect(expectedWords(phase.build())).toEqual({ total: '35 min' });
  expect(expectedWords(phase.step('B', { minutes: 5 }).build())).toEqual({ total: '40 min', own: 'phases say 30 min' });
  expect(expectedWords(aPlan().build())).toEqual({ total: 'no phases yet' });
});
