// How one edit is described. An edit is a named change a person understands; there is no other way to change a plan.
import type { z } from 'zod';
import { failed, ok, type Result } from '../../result.ts';
import type { Plan } from '../plan.ts';

/** Who makes an edit and when, in milliseconds since 1970; the main process says so, never a page. */
export interface Stamp {
  by: string;
  at: number;
}

export interface EditRule<Input> {
  input: z.ZodType<Input>;
  /** The sentence for history and undo, made from the plan before the edit. */
  label(plan: Plan, input: Input): string;
  /** Changes the draft, or refuses; a refused edit changes nothing. `plan` is the plan before the edit. */
  change(draft: Plan, input: Input, context: { plan: Plan; stamp: Stamp }): Result<undefined>;
}

/** Ties the type of an edit's input to its schema. */
export const edit = <Input>(rule: EditRule<Input>): EditRule<Input> => rule;

export const DONE: Result<undefined> = ok(undefined);

export const gone = (what: string): Result<never> =>
  failed('not-found', `This ${what} is no longer in the plan.`, { kept: 'What you typed is still in the field.' });

const LABEL_TITLE = 40;

/** A title as it stands in a label: in quotes, cut when long, with a stand-in when empty. */
export function quoted(title: string): string {
  if (title === '') return '(untitled)';
  const characters = [...title];
  return `“${characters.length > LABEL_TITLE ? `${characters.slice(0, LABEL_TITLE).join('')}…` : title}”`;
}

/** What the things of a kind are called: one of them, several of them. */
export type Words = readonly [one: string, many: string];

/** "step “Drain”" for one thing, "3 steps" for several. */
export const counted = ([one, many]: Words, titles: readonly string[]): string =>
  titles.length === 1 ? `${one} ${quoted(titles[0] ?? '')}` : `${titles.length} ${many}`;

/** "a phase", "an environment". */
export const oneOf = ([one]: Words): string => `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;

/** The names of the fields that an entity may do without. */
export type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T] & string;

/** Fields to set and fields to take away; what is in neither stays as it is. */
export interface FieldChanges<T, Fixed extends keyof T = never> {
  fields: Partial<Omit<T, Fixed>>;
  clear?: Exclude<OptionalKeys<T>, Fixed>[];
}

/** Sets and clears fields of an entity of the draft. */
export function change(entity: object, { fields, clear = [] }: { fields: object; clear?: readonly string[] }): void {
  const draft = entity as Record<string, unknown>; // the schema has allowed these names
  for (const name of clear) delete draft[name];
  Object.assign(draft, fields);
}
