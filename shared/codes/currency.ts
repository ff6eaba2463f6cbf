// The code at the foot of every printed page. Typed into the app it says whether the page still shows the plan.
import { failed, ok, type Result } from '../result.ts';
import { characterOf, checkCharacter, hasOnlyCodeCharacters, readTyped } from './check-character.ts';

/** 30 bits of the hash: two states of one plan share a code by accident once in a thousand million. */
const LENGTH = 6;
const BITS = 5;

/** Gives the code of a content hash (SHA-256 in hex): six characters, a dash and a check character, as in `7KQF2M-X`. */
export function currencyCode(contentHash: string): string {
  const bits = Number.parseInt(contentHash.slice(0, 8), 16) >>> 2; // the first 30 of them
  const code = Array.from({ length: LENGTH }, (_, place) =>
    characterOf((bits >>> (BITS * (LENGTH - 1 - place))) & 31),
  ).join('');
  return `${code}-${checkCharacter(code)}`;
}

/**
 * Reads a code as a person typed it and gives its six characters, with which `currencyCode` begins. Refused (`invalid`,
 * with a sentence): another length, a character that no code has, or one that does not fit the check character.
 */
export function readCurrencyCode(typed: string): Result<string> {
  const text = readTyped(typed);
  if (text === '') return failed('invalid', 'Type the code from the foot of the page.');
  if (!hasOnlyCodeCharacters(text))
    return failed('invalid', 'A code has only digits and letters, and no U. Read it again.');
  if (text.length !== LENGTH + 1)
    return failed('invalid', `A code has ${LENGTH + 1} characters, as in 7KQF2M-X; this one has ${text.length}.`);
  const code = text.slice(0, LENGTH);
  if (checkCharacter(code) !== text.slice(LENGTH))
    return failed('invalid', 'A character is wrong, or two are swapped. Read the code again.');
  return ok(code);
}
