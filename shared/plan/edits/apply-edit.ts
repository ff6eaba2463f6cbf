// The table of edits, and the one function that applies them.
import { produce } from 'immer';
import { z } from 'zod';
import { ok, type Result } from '../../result.ts';
import type { Plan } from '../plan.ts';
import { Text } from '../schema/values.ts';
import { checkEdits } from './check-edits.ts';
import { collectionEdits } from './collection-edits.ts';
import { DONE, type EditRule, type Stamp } from './define.ts';
import { preparationEdits } from './preparation-edits.ts';
import { singleEdits } from './single-edits.ts';
import { stepEdits } from './step-edits.ts';
import { textEdits } from './text-edits.ts';

const EDITS = { ...singleEdits, ...collectionEdits, ...stepEdits, ...checkEdits, ...preparationEdits, ...textEdits };

type Edits = typeof EDITS;
/** An edit that stands for itself, told apart by `type`. */
export type OneEdit = { [Name in keyof Edits]: z.infer<Edits[Name]['input']> }[keyof Edits];

/** Several edits as one: they are made one after the other, saved together, and undone together. */
interface Several {
  type: 'several';
  label: string;
  edits: OneEdit[];
}

export type Edit = OneEdit | Several;

type Discriminable = [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]];
// Each input is an object with a literal `type`; looking the type up keeps a parse as fast for a hundred edits as for one.
const inputs = Object.values(EDITS).map(({ input }) => input) as unknown as Discriminable;
const OneEdit = z.discriminatedUnion('type', inputs) as unknown as z.ZodType<OneEdit>;
const Several: z.ZodType<Several> = z.strictObject({
  type: z.literal('several'),
  label: Text.min(1),
  edits: z.array(OneEdit).min(1).max(10_000),
});

/** Parses an edit that comes from outside. */
export const Edit: z.ZodType<Edit> = z.discriminatedUnion('type', [
  Several,
  OneEdit,
] as unknown as Discriminable) as unknown as z.ZodType<Edit>;

function applyOne(plan: Plan, edit: OneEdit, stamp: Stamp): Result<{ plan: Plan; label: string }> {
  // The table maps each type to the rule whose input has that type; TypeScript cannot follow the lookup.
  const rule = EDITS[edit.type] as unknown as EditRule<OneEdit>;
  let refused: Result<undefined> = DONE;
  const next = produce(plan, (draft) => {
    refused = rule.change(draft, edit, { plan, stamp });
  });
  return refused.ok ? ok({ plan: next, label: rule.label(plan, edit) }) : refused;
}

/**
 * Gives the plan after an edit and the sentence for it. Refused: `not-found` when what it names has gone, `invalid` when
 * the plan would break a rule. Of several edits in one, the first that is refused refuses them all.
 */
export function applyEdit(plan: Plan, edit: Edit, stamp: Stamp): Result<{ plan: Plan; label: string }> {
  if (edit.type !== 'several') return applyOne(plan, edit, stamp);
  let current = plan;
  for (const one of edit.edits) {
    const applied = applyOne(current, one, stamp);
    if (!applied.ok) return applied;
    current = applied.value.plan;
  }
  return ok({ plan: current, label: edit.label });
}
