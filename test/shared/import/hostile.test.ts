// Documents that have hung or crashed other programs become a plan, or one sentence why not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importDocument } from '#shared/import/import.ts';
import { LIMITS } from '#shared/plan/limits.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import { HOSTILE_MARKDOWN } from '../../helpers/hostile-markdown.ts';
import { hostileText } from '../../helpers/hostile-text.ts';
import { arbitraryMarkdown } from '../markdown/arbitrary-markdown.ts';
import { newIds } from './import-helpers.ts';

const read = (text: string) => importDocument(text, { newId: newIds(), stamp: { by: 'Ada', at: 1 } });

const refused = (sentence: RegExp) => ({
  ok: false,
  error: { code: 'invalid', message: expect.stringMatching(sentence) },
});

/** Accepted as a plan that can be stored, or refused in a sentence. */
function expectAnswer(text: string): void {
  const answer = read(text);
  if (answer.ok) expect(parsePlan(answer.value.plan)).toEqual({ ok: true, value: answer.value.plan });
  else expect(answer).toEqual(refused(/^[A-Z].*\.$/s));
}

describe.each(Object.entries(HOSTILE_MARKDOWN))('%s', (_name, make) => {
  test.each([1, 50, 1000, 20_000])('%i times', (size) => expectAnswer(make(size)));
});

const isLong = process.env.HOLDPOINT_LONG === '1';

test('any text at all', { timeout: isLong ? 300_000 : 20_000 }, () => {
  const text = fc.array(fc.oneof(hostileText, arbitraryMarkdown), { maxLength: 6 }).map((parts) => parts.join('\n'));
  fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), expectAnswer), {
    numRuns: isLong ? 20_000 : 300,
  });
});

describe('what is refused', () => {
  test.each(['', ' \n\t\n', '\uFEFF'])('%j: nothing in it', (text) => {
    expect(read(text)).toEqual(refused(/nothing in it/));
  });

  test('a line, a part or a document that is too long', () => {
    expect(read(`- a\n- ${'x'.repeat(LIMITS.fieldCharacters)}`)).toEqual(refused(/^Line 2 is longer than 100,000/));
    const part = `- a\n\n  begins\n${'  and goes on\n'.repeat(LIMITS.fieldCharacters / 10)}`;
    expect(read(part)).toEqual(refused(/^The part that begins with "begins/));
    expect(read(`${'\n'.repeat(1_000_001)}a`)).toEqual(refused(/1,000,000 lines/));
  });

  test('more steps than a plan holds', () => {
    expect(read('- a\n'.repeat(LIMITS.stepsPerPlan))).toMatchObject({ ok: true });
    expect(read('- a\n'.repeat(LIMITS.stepsPerPlan + 1))).toEqual(refused(/10001 steps/));
  });
});

test('a title that is cut is never cut through a character', () => {
  for (const before of ['', 'a']) expectAnswer(`${before}${'🚀'.repeat(150)}`);
});

test('half a character is replaced, names that objects have are texts like any other', () => {
  expect(read('- a \uD800 b')).toMatchObject({ ok: true });
  expect(read('# constructor\n\n- __proto__ (toString)\n- @hasOwnProperty valueOf')).toMatchObject({
    ok: true,
    value: { counts: { phases: 1, steps: 2 } },
  });
});
