import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlanFile, writePlanFile } from '#shared/files/holdpoint.ts';
import { canonicalJson } from '#shared/plan/canonical.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const small = aPlan('Kühlung prüfen 🚀').phase('Prepare').step('Drain', { minutes: 5 }).build();

const messageOf = (text: string): string => {
  const read = readPlanFile(text);
  return read.ok ? 'accepted' : read.error.message;
};

test('what is written reads back as the identical document, whatever the plan holds', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const read = readPlanFile(writePlanFile(plan));
      expect(read.ok && canonicalJson(read.value)).toBe(canonicalJson(plan));
    }),
  );
});

test('reading and writing again gives the same bytes', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const text = writePlanFile(plan);
      const read = readPlanFile(text);
      expect(read.ok && writePlanFile(read.value)).toBe(text);
    }),
  );
});

test('the order in which fields were set does not show in the file', () => {
  const reversed = Object.fromEntries(Object.entries(small).reverse()) as typeof small;
  expect(writePlanFile(reversed)).toBe(writePlanFile(small));
});

test('a changed title is one changed line', () => {
  const before = writePlanFile(small).split('\n');
  const after = writePlanFile({ ...small, title: 'Kühlung warten' }).split('\n');
  expect(after.filter((line, index) => line !== before[index])).toEqual(['  "title": "Kühlung warten",']);
});

test('the file ends with exactly one newline and has no byte order mark', () => {
  expect(writePlanFile(small)).toMatch(/^\{\n {2}"applies"[\s\S]*\}\n$/);
});

test('a byte order mark and Windows line ends are read over', () => {
  const windows = `\uFEFF${writePlanFile(small).replaceAll('\n', '\r\n')}`;
  expect(readPlanFile(windows)).toEqual({ ok: true, value: small });
});

const text = writePlanFile(small);
test.each([
  ['an empty file', '', 'It is not JSON, or it was cut off.'],
  ['prose', 'Deploy on Saturday', 'It is not JSON, or it was cut off.'],
  ['a file that was cut off', text.slice(0, -20), 'It is not JSON, or it was cut off.'],
  ['two files in one', text + text, 'It is not JSON, or it was cut off.'],
  ['a list', '[]', 'It is not a Holdpoint plan.'],
  ['the JSON of another program', '{"name":"x","version":1}', 'It is not a Holdpoint plan.'],
  [
    'a newer format',
    text.replace('"format": 1', '"format": 2'),
    'It was written by a newer Holdpoint (format 2; this one reads up to 1). Update to open it.',
  ],
  [
    'a title that is a number',
    text.replace('"title": "Kühlung prüfen 🚀"', '"title": 7'),
    'title: Invalid input: expected string, received number',
  ],
])('%s is refused with one sentence', (_, content, sentence) => {
  expect(messageOf(content)).toBe(sentence);
});
