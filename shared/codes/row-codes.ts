// The codes of the rows of a printed plan: "A04J" is the fourth step of the first phase, with a check character. Keyed in
// afterwards they say which step was done; a misread one says so.
import type { Plan } from '../plan/plan.ts';
import { failed, ok, type Result } from '../result.ts';
import { inOrder } from '../runbook/reading.ts';
import { checkCharacter, hasOnlyCodeCharacters, readTyped } from './check-character.ts';

/** The letters of codes: no I, L, O and U, and none that begins the codes of procedures. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXY';

/** Begins the codes of rollback procedures and of hold points that have lost their place. */
const APART = 'Z';

/** "A" to "Y", then "AA": what the codes of a phase begin with. */
const letters = (index: number): string =>
  (index < LETTERS.length ? '' : letters(Math.floor(index / LETTERS.length) - 1)) +
  LETTERS.charAt(index % LETTERS.length);

/** "A04J": the row at a place, counted from 1, of the part with these letters. */
function codeOf(part: string, row: number): string {
  const code = part + String(row).padStart(2, '0');
  return code + checkCharacter(code);
}

/** The rows of a part: its steps first, so that A04 is the fourth step; then its hold points, its checks, those of steps. */
function rowsOf(plan: Plan, holdPointsAt: ReadonlyMap<string, readonly string[]>, part: Part): string[] {
  const holdPoints = [...part.steps, part.id].flatMap((id) => holdPointsAt.get(id) ?? []);
  return [...part.steps, ...holdPoints, ...part.checks, ...part.steps.flatMap((id) => plan.steps[id]?.checks ?? [])];
}

/** A phase or procedure. */
interface Part {
  id: string;
  letters: string;
  steps: readonly string[];
  checks: readonly string[];
}

function partsOf(plan: Plan): Part[] {
  const phases = inOrder(plan.phases).map(([id, { steps, verification }], index) => {
    return { id, letters: letters(index), steps, checks: verification };
  });
  const procedures = inOrder(plan.rollback.procedures).map(([id, { steps, checks }], index) => {
    return { id, letters: APART + letters(index), steps, checks };
  });
  return [...phases, ...procedures];
}

/** The hold points by the step or phase they stand at; those whose place is gone under ''. */
function holdPointsByPlace(plan: Plan): Map<string, string[]> {
  const rows = new Set(partsOf(plan).flatMap(({ id, steps }) => [id, ...steps]));
  const at = new Map<string, string[]>();
  for (const [id, { place }] of inOrder(plan.holdPoints)) {
    const anchor = 'after' in place ? place.after : place.before;
    const key = rows.has(anchor) ? anchor : '';
    at.set(key, [...(at.get(key) ?? []), id]);
  }
  return at;
}

/**
 * Gives the code of every step, check and hold point: the letters of its phase (Z and letters for a procedure), its place
 * there in two digits, three above 99, and a check character. No two rows of a plan have the same. Linear in its size.
 */
export function rowCodes(plan: Plan): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const holdPointsAt = holdPointsByPlace(plan);
  for (const part of partsOf(plan))
    for (const [index, id] of rowsOf(plan, holdPointsAt, part).entries())
      codes.set(id, codeOf(part.letters, index + 1));
  for (const [index, id] of (holdPointsAt.get('') ?? []).entries()) codes.set(id, codeOf(APART, index + 1));
  return codes;
}

const SHAPE = /^[A-Z]{1,4}\d{2,5}[0-9A-Z]$/;

/**
 * Reads a row's code as a person typed it and gives it as `rowCodes` writes it: lower case, spaces, a letter O for 0 and
 * I or L for 1 are understood. Refused (`invalid`, with a sentence): what is no code, and one with a wrong character or
 * two swapped ones, which its check character tells.
 */
export function readRowCode(typed: string): Result<string> {
  const text = readTyped(typed);
  if (text === '') return failed('invalid', 'Type the code at the beginning of the row.');
  if (!hasOnlyCodeCharacters(text)) return failed('invalid', 'A code has only letters and digits, and no U.');
  if (!SHAPE.test(text)) return failed('invalid', 'A code is a letter, two digits and a letter or digit, as in A04J.');
  if (checkCharacter(text.slice(0, -1)) !== text.slice(-1))
    return failed('invalid', 'A character is wrong, or two are swapped. Read the code again.');
  return ok(text);
}
