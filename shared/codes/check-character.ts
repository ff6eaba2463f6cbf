// Characters that can be read from paper, and a check character that finds what was misread: any single wrong character
// and any two neighbours that were swapped.

/** Crockford's base 32: no I, L, O and U, which are taken for 1, 0 and V. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a person may write in their place. */
const MISREAD: Record<string, string> = { I: '1', L: '1', O: '0' };

/** Gives a number from 0 to 31 as a character. */
export const characterOf = (value: number): string => ALPHABET.charAt(value);

/** Reads what was typed: upper case, without spaces and dashes, I and L as 1 and O as 0. */
export const readTyped = (typed: string): string =>
  typed
    .replace(/[\s\-‐-―]/g, '')
    .toUpperCase()
    .replace(/[ILO]/g, (character) => MISREAD[character] ?? '');

/** Whether a text has only characters of a code. */
export const hasOnlyCodeCharacters = (text: string): boolean => [...text].every((one) => ALPHABET.includes(one));

/** Twice a value in the field of 32 elements (polynomials over two elements modulo x^5 + x^2 + 1). */
const doubled = (value: number): number => (value & 16 ? ((value << 1) & 31) ^ 0b00101 : value << 1);

/**
 * Gives the check character of a code of at most 30 characters of the alphabet. Each place has a weight of its own, a
 * power of 2 in the field of 32 elements, and the weighted sum with the check character is 0. A wrong character changes
 * the sum, as no weight is 0; two swapped neighbours change it, as no two weights are equal.
 */
export function checkCharacter(code: string): string {
  // Horner's rule: the last character before the check has the weight 2, the one before it 4, and so on.
  const sum = [...code].reduce((all, character) => doubled(all ^ ALPHABET.indexOf(character)), 0);
  return characterOf(sum);
}
