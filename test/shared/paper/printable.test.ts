// What paper can show, and what it says where it cannot.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBundled, printablePlan, printableText, unprintableIn } from '#shared/paper/printable.ts';
import { coverageSource } from '../../../scripts/fonts/coverage.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { hostileText } from '../../helpers/hostile-text.ts';
import { samplePlan } from '../../helpers/sample.ts';

const nothing = () => false;

test('the table is what the bundled fonts have', () => {
  expect(readFileSync('shared/paper/coverage.ts', 'utf8')).toBe(coverageSource());
});

test.each([...'aZ0~ÄßşğłőẹếЖщΩώ–—“”…•€£×½'])('%s is in the bundled fonts', (sign) => {
  expect(isBundled(sign.codePointAt(0) ?? 0)).toBe(true);
});

test.each([...'→✓≥漢ש🚀'])('%s is not', (sign) => {
  expect(isBundled(sign.codePointAt(0) ?? 0)).toBe(false);
});

test.each([
  ['🚀 go', '[U+1F680] go'],
  ['👩‍💻', '[U+1F469 U+200D U+1F4BB]'],
  ['⚠️ loss', '[U+26A0 U+FE0F] loss'],
  ['a\u202Eb\u202C', 'a[U+202E]b[U+202C]'],
  ['rm\u200B -rf', 'rm[U+200B] -rf'],
  ['a\u0000\u0007b', 'a[U+0000][U+0007]b'],
  ['a\r\nb\rc\u2028d', 'a\nb[U+000D]c[U+2028]d'],
  ['e\u0301 é\t\n ', 'e\u0301 é\t\n '],
])('%j is printed as %j', (text, printed) => {
  expect(printableText(text, nothing)).toBe(printed);
});

test('what a font of the system has is printed as it is; what is hidden never is', () => {
  expect(printableText('漢 👩‍💻', () => true)).toBe('漢 👩‍💻');
  expect(printableText('\u202E\u200B', () => true)).toBe('[U+202E][U+200B]');
});

test('a printed text holds nothing that cannot be printed, and printing it again changes nothing', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const printed = printableText(text, nothing);
      expect(unprintableIn(printed, nothing)).toEqual([]);
      expect(printableText(printed, nothing)).toBe(printed);
    }),
  );
});

test('a plan keeps its shape, and a message its plain text where its own has pictures', () => {
  const plan = printablePlan(samplePlan(), nothing);
  const { 'template-start': start } = plan.communications.templates.byId;
  expect(start?.body).toMatch(/^The deployment/);
  expect(start?.plainBody).toBeUndefined();
  expect(JSON.stringify(plan)).not.toContain('[U+');
  const arrow = { ...samplePlan(), title: 'v1 → v2' };
  expect(printablePlan(arrow, () => true).title).toBe('v1 → v2');
  expect(printablePlan(arrow, nothing).title).toBe('v1 [U+2192] v2');
});

test('any plan keeps its ids', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const printed = printablePlan(plan, nothing);
      expect(Object.keys(printed.steps)).toEqual(Object.keys(plan.steps));
      expect(printed.phases.order).toEqual(plan.phases.order);
    }),
    { numRuns: 30 },
  );
});
