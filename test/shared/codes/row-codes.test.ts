// The codes of printed rows: one for each row, none twice, and every slip of the eye is found.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRowCode, rowCodes } from '#shared/codes/row-codes.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { aPlan, aPlanOf } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const codesOf = (plan: Plan): string[] => [...rowCodes(plan).values()];
const everyRow = ({ steps, checks, holdPoints }: Plan): string[] =>
  [...Object.keys(steps), ...Object.keys(checks), ...holdPoints.order].sort();

test('a step has the letter of its phase and its number there', () => {
  const codes = rowCodes(
    aPlan()
      .phase('Prepare', { verify: ['Backup is there'] })
      .step('Back up', { check: 'Size' })
      .step('Drain')
      .holdPoint('Go on?')
      .phase('Deploy')
      .step('Switch')
      .procedure('Back')
      .step('Switch back')
      .build(),
  );
  const short = [...codes].map(([id, code]) => [id, code.slice(0, -1)]);
  expect(Object.fromEntries(short)).toEqual({
    'step-1': 'A01',
    'step-2': 'A02',
    'hold-1': 'A03',
    'check-1': 'A04',
    'check-2': 'A05',
    'step-3': 'B01',
    'step-4': 'ZA01',
  });
});

test('every row of any plan has a code, no code is double, and each is read as it is written', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const codes = rowCodes(plan);
      expect([...codes.keys()].sort()).toEqual(everyRow(plan));
      expect(new Set(codes.values()).size).toBe(codes.size);
      for (const code of codes.values()) expect(readRowCode(code)).toEqual({ ok: true, value: code });
    }),
    { numRuns: 50 },
  );
});

test('phases and procedures in any number have codes of their own', () => {
  const builder = aPlan();
  for (let part = 1; part <= 450; part += 1) builder.phase(`Phase ${part}`).step('Go');
  for (let part = 1; part <= 450; part += 1) builder.procedure(`Way back ${part}`).step('Back');
  const codes = codesOf(builder.build());
  expect(new Set(codes).size).toBe(900);
  for (const code of codes) expect(readRowCode(code).ok).toBe(true);
});

test('any single wrong character and any two swapped neighbours are refused, for all codes of 300 steps', () => {
  // 130 rows in one phase: codes with three digits are among them.
  const codes = [...codesOf(aPlanOf({ phases: 6, steps: 300 })), ...codesOf(aPlanOf({ phases: 1, steps: 130 }))];
  expect(codes.some((code) => /^\w\d{3}\w$/.test(code))).toBe(true);
  const accepted: string[] = [];
  for (const code of codes)
    for (let place = 0; place < code.length; place += 1) {
      const [before, here, after] = [code.slice(0, place), code.charAt(place), code.slice(place + 1)];
      for (const other of ALPHABET) {
        const read = readRowCode(before + other + after);
        if (read.ok && read.value !== code) accepted.push(`${code}: ${before + other + after}`);
      }
      const next = after.charAt(0);
      if (next && next !== here && readRowCode(before + next + here + after.slice(1)).ok)
        accepted.push(`${code} swapped`);
    }
  expect(accepted).toEqual([]);
});

test('a code is understood however it is typed', () => {
  const code = codesOf(samplePlan()).find((one) => one.includes('0') && one.includes('1')) ?? '';
  for (const typed of [
    code.toLowerCase(),
    code.replaceAll('0', 'O'),
    code.replaceAll('1', 'l'),
    ` ${[...code].join(' ')} `,
  ])
    expect(readRowCode(typed)).toEqual({ ok: true, value: code });
});

test.each([
  ['', 'Type the code'],
  ['A0', 'A code is a letter'],
  ['A04U', 'no U'],
  ['A04J 2317 ok', 'A code is a letter'],
  ['A04K', 'A character is wrong'],
  ['☃', 'only letters and digits'],
])('%j is refused with a sentence', (typed, sentence) => {
  expect(readRowCode(typed)).toMatchObject({
    ok: false,
    error: { code: 'invalid', message: expect.stringContaining(sentence) },
  });
});
