// How one edit is described. An edit is a named change a person understands; there is no other way to change a plan.
import type { z } from 'zod';
import type { Result } from '../../result.ts';
import type { Plan } from '../plan.ts';

export interface EditRule<Input> {
  input: z.ZodType<Input>;
  /** The sentence for history and undo, made from the plan before the edit. */
  label(plan: Plan, input: Input): string;
  /** Changes the draft, or refuses; a refused edit changes nothing. */
  change(draft: Plan, input: Input): Result<undefined>;
}

/** Ties the type of an edit's input to its schema. */
export const edit = <Input>(rule: EditRule<Input>): EditRule<Input> => rule;

const LABEL_TITLE = 40;

/** A title as it stands in a label: in quotes, cut when long, with a stand-in when empty. */
export function quoted(title: string): string {
  if (title === '') return '(untitled)';
  const characters = [...title];
  return `“${characters.length > LABEL_TITLE ? `${characters.slice(0, LABEL_TITLE).join('')}…` : title}”`;
}
