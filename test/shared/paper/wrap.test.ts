// What is printed of a command is the command: every character, in order, with its spaces.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CodeLine, wrapCode } from '#shared/paper/wrap.ts';
import { hostileText } from '../../helpers/hostile-text.ts';

const joined = (lines: readonly CodeLine[]): string =>
  lines.map(({ text, goesOn }, index) => text + (goesOn || index === lines.length - 1 ? '' : '\n')).join('');

const code = fc.oneof(hostileText, fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 400 }));
const columns = fc.integer({ min: 12, max: 120 });

test('the printed lines joined are the command byte for byte', () => {
  fc.assert(
    fc.property(code, columns, (text, width) => {
      expect(joined(wrapCode(text, width))).toBe(text);
    }),
  );
});

test('no line of plain characters is longer than its column, the mark included', () => {
  const plain = fc.string({ unit: 'binary-ascii', maxLength: 600 }).map((text) => text.replace(/[^ -~]/g, ' '));
  fc.assert(
    fc.property(plain, columns, (text, width) => {
      for (const line of wrapCode(text, width))
        expect(line.text.length + (line.goesOn ? 2 : 0)).toBeLessThanOrEqual(width);
    }),
  );
});

test('a line that fits goes on nowhere, and one character more does', () => {
  expect(wrapCode('x'.repeat(40), 40)).toEqual([{ text: 'x'.repeat(40), goesOn: false }]);
  expect(wrapCode('x'.repeat(41), 40).map(({ goesOn }) => goesOn)).toEqual([true, false]);
});

test('a word stays whole where the line need not become much shorter', () => {
  expect(wrapCode('pg_dump -Fc -h db-1.portal.internal -d portal -f portal.dump', 40)).toEqual([
    { text: 'pg_dump -Fc -h db-1.portal.internal ', goesOn: true },
    { text: '-d portal -f portal.dump', goesOn: false },
  ]);
});

test('wide signs count twice, and what is put on a letter counts nothing', () => {
  expect(wrapCode('漢'.repeat(20), 40)).toHaveLength(1);
  expect(wrapCode('漢'.repeat(21), 40)).toHaveLength(2);
  expect(wrapCode('e\u0301'.repeat(40), 40)).toHaveLength(1);
  const accents = wrapCode('e\u0301'.repeat(90), 40);
  expect(accents).toHaveLength(3);
  for (const { text } of accents) expect(text).toMatch(/^e.*\u0301$/);
});

test('a word of 20 kB takes time that grows with it', () => {
  const lines = wrapCode('x'.repeat(20_000), 40);
  expect(lines).toHaveLength(Math.ceil((20_000 - 40) / 38) + 1);
});
