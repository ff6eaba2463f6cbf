// How words are found in texts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { haystack, match, wordsOf } from '#shared/match.ts';

const found = (text: string, typed: string) => match(haystack(text), wordsOf(typed));
const marked = (text: string, typed: string) => found(text, typed)?.spans.map(([from, to]) => text.slice(from, to));

test('every word must be somewhere; the beginning of a word is preferred', () => {
  expect(marked('Export PDF', 'exp pdf')).toEqual(['Exp', 'PDF']);
  expect(marked('Export PDF', 'pdf exp')).toEqual(['Exp', 'PDF']);
  expect(found('Export PDF', 'exp md')).toBeUndefined();
  expect(found('reback back', 'back')?.spans).toEqual([[7, 11]]);
  expect(found('Anything', '')).toEqual({ rank: 0, spans: [] });
});

test('the beginning of the text ranks before that of a word, that before the middle', () => {
  const ranks = ['Back up', 'Go back', 'Rollback'].map((text) => found(text, 'back')?.rank ?? -1);
  expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
  expect(new Set(ranks).size).toBe(3);
});

test('a piece of a text is always found in it, and the spans lie in the text in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, from, length) => {
      const typed = text.slice(from % (text.length + 1)).slice(0, length % 8);
      fc.pre(haystack(text).lower === text.toLowerCase() && text.toLowerCase().includes(typed.toLowerCase()));
      const spans = found(text, typed)?.spans;
      expect(spans).toBeDefined();
      let last = -1;
      for (const [start, end] of spans ?? []) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});
