// Finding in the guide.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOf, searchGuide } from '#shared/guide/search.ts';
import { guide } from '../../helpers/guide.ts';

const INDEX = indexOf(guide());
const find = (typed: string) => searchGuide(INDEX, typed);
const marked = (typed: string) => find(typed).map(({ line, spans }) => spans.map(([from, to]) => line.slice(from, to)));

test('a title comes before a heading, a heading before the text', () => {
  expect(find('expand-contract')[0]).toMatchObject({ title: 'Expand-contract', to: { page: 'expand-contract' } });
  expect(find('expand-contract').length).toBeGreaterThan(3);
  expect(find('point of no return')[0]?.to).toEqual({ page: 'database-rollback', heading: 'the-point-of-no-return' });
  expect(find('concurrently')[0]?.to.page).toBe('migration-patterns');
});

test('the line around what was found is shown, with what fits marked', () => {
  const friday = find('friday');
  expect(friday.map(({ to }) => to.page)).toEqual(expect.arrayContaining(['warnings', 'overview']));
  expect(find('Fridays holidays')[0]?.line).toContain('Avoid Fridays and the days before holidays');
  expect(marked('fridays holidays')[0]).toEqual(['Fridays', 'holidays']);
  const restore = find('restore');
  expect(restore.map(({ to }) => to.page)).toEqual(expect.arrayContaining(['database-rollback', 'commands']));
  for (const { line } of restore) expect(line.length).toBeLessThan(140);
});

test('keywords find a page that does not say them, and every word must fit', () => {
  expect(find('toggle')[0]?.to).toEqual({ page: 'feature-flags' });
  expect(marked('toggle')[0]).toEqual(['toggle']);
  expect(find('canary zebra')).toEqual([]);
  expect(find('  ')).toEqual([]);
});

test('whatever is typed, spans lie within their lines in order and hits are at most as many as asked for', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('a', 'the way', 'e 5 %', 'İ', 'data loss')), (typed) => {
      const hits = searchGuide(INDEX, typed, 5);
      expect(hits.length).toBeLessThanOrEqual(5);
      for (const { line, spans } of hits) {
        const ends = spans.flat();
        expect(ends).toEqual([...ends].sort((one, other) => one - other));
        expect(ends.every((end) => end >= 0 && end <= line.length)).toBe(true);
      }
    }),
  );
});
