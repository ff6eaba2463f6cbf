// The code on paper: every slip of the eye or the finger is found.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencyCode, readCurrencyCode } from '#shared/codes/currency.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const refused = (code: string): boolean => !readCurrencyCode(code).ok;

test('a code is the beginning of the hash in base 32, with a check character', () => {
  expect(currencyCode('0'.repeat(64))).toBe('000000-0');
  expect(currencyCode(`fffffffc${'0'.repeat(56)}`)).toMatch(/^ZZZZZZ-/);
  // 00001 00010 00011 00100 00101 00110 and two bits that do not count.
  expect(currencyCode(`0886429a${'0'.repeat(56)}`)).toMatch(/^123456-/);
});

test('what is written is read, however it is typed', () => {
  fc.assert(
    fc.property(hash, (text) => {
      const code = currencyCode(text);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}-[0-9A-HJKMNP-TV-Z]$/);
      const careless = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace('-', ' – ')} `;
      for (const typed of [code, code.replace('-', ''), careless])
        expect(readCurrencyCode(typed)).toEqual({ ok: true, value: code.slice(0, 6) });
    }),
  );
});

test('any single wrong character and any two swapped neighbours are found', () => {
  fc.assert(
    fc.property(hash, (text) => {
      const code = currencyCode(text).replace('-', '');
      for (let place = 0; place < code.length; place += 1) {
        const [before, here, after] = [code.slice(0, place), code.charAt(place), code.slice(place + 1)];
        for (const other of ALPHABET) expect(refused(before + other + after)).toBe(other !== here);
        const next = after.charAt(0);
        if (next && next !== here) expect(refused(before + next + here + after.slice(1))).toBe(true);
      }
    }),
  );
});

test.each([
  ['', 'Type the code'],
  ['7KQF2', '7 characters'],
  ['7KQF2MXX', '7 characters'],
  ['7KQF2U-X', 'no U'],
  ['🚀🚀🚀🚀🚀🚀🚀', 'only digits and letters'],
  ['x'.repeat(100), '7 characters'],
])('%j is refused with a sentence', (typed, sentence) => {
  expect(readCurrencyCode(typed)).toMatchObject({
    ok: false,
    error: { code: 'invalid', message: expect.stringContaining(sentence) },
  });
});
