// The table of edits, and the one function that applies them.
import { produce } from 'immer';
import { z } from 'zod';
import { ok, type Result } from '../../result.ts';
import type { Plan } from '../plan.ts';
import type { EditRule } from './define.ts';
import { fieldEdits } from './fields.ts';

const EDITS = { ...fieldEdits };

type Edits = typeof EDITS;
/** Any edit, told apart by `type`. */
export type Edit = { [Name in keyof Edits]: z.infer<Edits[Name]['input']> }[keyof Edits];

/** Parses an edit that comes from outside. */
export const Edit: z.ZodType<Edit> = z.union(Object.values(EDITS).map((rule) => rule.input));

/** Gives the plan after an edit and the sentence for it. Refused: `not-found` when what it names has gone. */
export function applyEdit(plan: Plan, edit: Edit): Result<{ plan: Plan; label: string }> {
  // The table maps each type to the rule whose input has that type; TypeScript cannot follow the lookup.
  const rule = EDITS[edit.type] as unknown as EditRule<Edit>;
  let refused: Result<undefined> = ok(undefined);
  const next = produce(plan, (draft) => {
    refused = rule.change(draft, edit);
  });
  return refused.ok ? ok({ plan: next, label: rule.label(plan, edit) }) : refused;
}
