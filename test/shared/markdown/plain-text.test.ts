import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '#shared/markdown/plain-text.ts';
import { atBlockStart, inHeading, inline } from '#shared/runbook/markdown/escape.ts';
import { hostileText } from '../../helpers/hostile-text.ts';

test.each([
  ['**Deploy** the *new* `build`', 'Deploy the new build'],
  ['[runbook](https://a.example/x)', 'runbook (https://a.example/x)'],
  ['<https://a.example/x_y_z>', 'https://a.example/x_y_z'],
  ['`a \\ **b**`', 'a \\ **b**'],
  ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
  ['two\n  lines', 'two lines'],
  ['~~gone~~ __strong__', 'gone strong'],
])('%s reads as %s', (source, text) => {
  expect(plainText(source)).toBe(text);
});

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ').trim();

test('what was escaped comes back as it was', () => {
  const property = fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
    const line = oneLine(text);
    fc.pre(!/[\u{F0021}-\u{F007E}]/u.test(line));
    for (const write of [inline, atBlockStart, inHeading]) expect(plainText(write(text))).toBe(line);
  });
  fc.assert(property, { numRuns: 2000 });
});
