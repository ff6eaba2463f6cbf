// Makes an edit as a window does, and gives what tests compare: its sentence and its changes, or the refusal.
import { type Change, diff } from '#shared/plan/changes.ts';
import { applyEdit, Edit } from '#shared/plan/edits/apply-edit.ts';
import { parsePlan } from '#shared/plan/parse.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { AppError } from '#shared/result.ts';
import { EDIT_TYPES } from '../../../helpers/arbitrary-edit.ts';

export const STAMP = { by: 'Marta', at: 1_700_000_000_000 };

/** An edit as it comes from a page. */
export type Input = { type: string } & Record<string, unknown>;

/** Gives the plan after an edit and its sentence. Throws where it is refused, or breaks the document. */
export function planAfter(plan: Plan, input: Input): { plan: Plan; label: string } {
  const result = applyEdit(plan, Edit.parse(input), STAMP);
  if (!result.ok) throw new Error(result.error.message);
  const parsed = parsePlan(result.value.plan);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return result.value;
}

/** Gives what an edit changes, the path as one text. */
export function edited(plan: Plan, input: Input): { label: string; changes: [string, Omit<Change, 'path'>][] } {
  const { plan: next, label } = planAfter(plan, input);
  return { label, changes: diff(plan, next).map(({ path, ...sides }) => [path.join('.'), sides]) };
}

/** Gives the refusal of an edit, whether the schema refuses it or the plan. A refused edit has changed nothing. */
export function refusal(plan: Plan, input: Input): AppError | undefined {
  const before = structuredClone(plan);
  const parsed = Edit.safeParse(input);
  if (!parsed.success) return { code: 'invalid', message: parsed.error.issues[0]?.message ?? '' };
  const result = applyEdit(plan, parsed.data, STAMP);
  if (diff(before, plan).length > 0) throw new Error('The edit changed the plan that it was given.');
  return result.ok ? undefined : result.error;
}

/** What is said of something that is no longer there. */
export const goneOf = (what: string): AppError => ({
  code: 'not-found',
  message: `This ${what} is no longer in the plan.`,
  kept: 'What you typed is still in the field.',
});

/** The types of the edits whose names begin with one of these. */
export const typesOf = (nouns: readonly string[]): string[] =>
  EDIT_TYPES.filter((type) => nouns.includes(type.split('.')[0] ?? '')).sort();

export const typesIn = (inputs: readonly Input[]): string[] => [...new Set(inputs.map(({ type }) => type))].sort();
