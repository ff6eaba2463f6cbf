// Any Markdown or text document becomes a plan: ours exactly, a stranger's as well as it can be understood.
import { beginning } from '../beginning.ts';
import { linesOf } from '../markdown/lines.ts';
import type { Stamp } from '../plan/edits/define.ts';
import { LIMITS } from '../plan/limits.ts';
import { parsePlan } from '../plan/parse.ts';
import { failed, ok, type Result } from '../result.ts';
import type { Imported } from './imported.ts';
import { importOwnRunbook } from './own/import-own.ts';
import { readStrangersRunbook } from './strangers/read.ts';

/** More lines than this are no runbook, whatever is in them. */
const MOST_LINES = 1_000_000;

/** A lone surrogate has no form in a file; a plan refuses it. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Says what is too large to be read at all. */
function tooLarge(text: string): string | undefined {
  const lines = linesOf(text);
  if (lines.length > MOST_LINES) return `It has more than ${MOST_LINES.toLocaleString('en-GB')} lines.`;
  const long = lines.findIndex((line) => line.length > LIMITS.fieldCharacters);
  if (long === -1) return undefined;
  return `Line ${long + 1} is longer than ${LIMITS.fieldCharacters.toLocaleString('en-GB')} characters.`;
}

/** Gives the first text of a plan that no field could hold. */
function longText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.length > LIMITS.fieldCharacters ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const part of Object.values(value)) {
    const found = longText(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Reads what is not ours, or what is left of ours when the plan in it is damaged. */
function readAnyones(document: string, newId: () => string, problem: string | undefined): Result<Imported> {
  const refused = tooLarge(document);
  if (refused !== undefined) return failed('invalid', refused);
  const { notes, counts, plan } = readStrangersRunbook(wellFormed(document), newId);
  const long = longText(plan);
  if (long !== undefined) {
    const most = LIMITS.fieldCharacters.toLocaleString('en-GB');
    return failed(
      'invalid',
      `The part that begins with ${JSON.stringify(beginning(long, 60))} is longer than ${most} characters.`,
    );
  }
  if (problem === undefined) return ok({ plan, counts, notes });
  const text = `The plan in the comment cannot be read (${problem}); the text was read like anyone's.`;
  return ok({ plan, counts: { ...counts, notes: counts.notes + 1 }, notes: [{ line: 1, text }, ...notes] });
}

/**
 * Gives the plan that a document says, what was counted, and notes on what was guessed. `newId` gives an id that was not given
 * before; `stamp` is who imports and when, for ticks and remarks that were made in the text. Refused with `invalid` and a
 * sentence: a document that is empty or too large, or a plan that would break the limits.
 */
export function importDocument(document: string, made: { newId: () => string; stamp: Stamp }): Result<Imported> {
  if (document.trim() === '') return failed('invalid', 'There is nothing in it.');
  if (document.length > LIMITS.fileBytes) return failed('invalid', 'It is larger than 64 MB.');
  const own = importOwnRunbook(document, made);
  const imported = own && 'plan' in own ? ok(own) : readAnyones(own?.text ?? document, made.newId, own?.problem);
  if (!imported.ok) return imported;
  const plan = parsePlan(imported.value.plan);
  return plan.ok ? ok({ ...imported.value, plan: plan.value }) : plan;
}
