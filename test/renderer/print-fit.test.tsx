// A card on its sheet: the largest type that fits, and as few sheets as there must be.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealParts, FIRST_FIT, nextTry } from '../../renderer/print/fit.ts';

/** Tries until nothing more is to be tried. `limit` is the largest type that fits; below 0 none does. */
function settle(limit: number): { scale: number | 'split'; tries: number } {
  let tried = FIRST_FIT;
  for (let tries = 1; ; tries += 1) {
    const next = nextTry(tried, tried.scale <= limit);
    if (next === undefined) return { scale: tried.scale, tries };
    if (next === 'split') return { scale: 'split', tries };
    tried = next;
  }
}

test('the type that is kept fits, and hardly a larger one would', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (limit) => {
      const { scale, tries } = settle(limit);
      expect(scale).toBeLessThanOrEqual(limit);
      expect(scale).toBeGreaterThan(limit - 0.1);
      expect(tries).toBeLessThan(9);
    }),
  );
});

test('what is small enough is tried once, and what fits at no size is split', () => {
  expect(settle(1)).toEqual({ scale: 1, tries: 1 });
  expect(settle(-1)).toEqual({ scale: 'split', tries: 2 });
});

test('every part stands on one sheet, in order, and no sheet is fuller than it may be unless by a single part', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 50, max: 200 }), (parts, room) => {
      const sheets = dealParts(parts, room);
      expect(sheets.reduce((sum, count) => sum + count, 0)).toBe(parts.length);
      let from = 0;
      for (const count of sheets) {
        const used = parts.slice(from, from + count).reduce((sum, height) => sum + height, 0);
        expect(count).toBeGreaterThan(0);
        expect(count === 1 || used <= room).toBe(true);
        from += count;
      }
    }),
  );
});
