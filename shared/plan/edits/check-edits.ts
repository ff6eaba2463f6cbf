// Edits of checks. A check belongs to a step, to the verification of a phase, or to a rollback procedure.
import { z } from 'zod';
import { failed } from '../../result.ts';
import type { Plan } from '../plan.ts';
import { Check } from '../schema/phases.ts';
import { Id } from '../schema/values.ts';
import { changesShape } from './changes-shape.ts';
import { Ids, Place } from './collection-edits.ts';
import { change, counted, DONE, edit, type FieldChanges, gone, quoted, type Words } from './define.ts';
import { insertAt } from './lists.ts';
import { checkOwners, checksOf, isTaken } from './ownership.ts';
import { removeAll } from './removal.ts';

const WORDS: Words = ['check', 'checks'];

const named = (plan: Plan, ids: readonly string[]): string =>
  counted(
    WORDS,
    ids.map((id) => plan.checks[id]?.text ?? id),
  );

const areIn = (plan: Plan, ids: readonly string[]): boolean => ids.every((id) => Object.hasOwn(plan.checks, id));

function moveChecks(draft: Plan, plan: Plan, ids: readonly string[], owner: string, at: number): void {
  const moved = new Set(ids);
  const stays = (id: string): boolean => !moved.has(id);
  const owners = checkOwners(plan);
  for (const one of new Set([...ids.flatMap((id) => owners.get(id) ?? []), owner])) {
    const list = checksOf(draft, one);
    list?.splice(0, list.length, ...list.filter(stays));
  }
  const before = (checksOf(plan, owner) ?? []).slice(0, at).filter(stays).length;
  const inOrder = [...owners.keys()].filter((id) => moved.has(id));
  insertAt(checksOf(draft, owner) ?? [], inOrder, before);
}

export const checkEdits = {
  'check.add': edit<{ type: 'check.add'; owner: Id; at?: number; id: Id; check: Check }>({
    input: z.strictObject({
      type: z.literal('check.add'),
      owner: Id,
      at: z.exactOptional(Place),
      id: Id,
      check: Check,
    }),
    label: (_, { check }) => (check.text ? `Add check ${quoted(check.text)}` : 'Add a check'),
    change(draft, { owner, at, id, check }, { plan }) {
      const list = checksOf(draft, owner);
      if (!list) return gone('step');
      if (isTaken(plan, id)) return failed('invalid', `Something in the plan has the id ${id} already.`);
      draft.checks[id] = check;
      insertAt(list, [id], at);
      return DONE;
    },
  }),
  'check.update': edit<{ type: 'check.update'; ids: Id[] } & FieldChanges<Check>>({
    input: z.strictObject({
      type: z.literal('check.update'),
      ids: Ids,
      ...changesShape(Check as unknown as z.ZodObject),
    }) as never, // changesShape knows no names
    label: (plan, { ids }) => `Edit ${named(plan, ids)}`,
    change(draft, { ids, ...changes }, { plan }) {
      if (!areIn(plan, ids)) return gone('check');
      for (const id of ids) change(draft.checks[id] as Check, changes); // areIn has looked
      return DONE;
    },
  }),
  'check.move': edit<{ type: 'check.move'; ids: Id[]; owner: Id; at: number }>({
    input: z.strictObject({ type: z.literal('check.move'), ids: Ids, owner: Id, at: Place }),
    label: (plan, { ids }) => `Move ${named(plan, ids)}`,
    change(draft, { ids, owner, at }, { plan }) {
      if (!areIn(plan, ids)) return gone('check');
      if (!checksOf(plan, owner)) return gone('step');
      moveChecks(draft, plan, ids, owner, at);
      return DONE;
    },
  }),
  'check.remove': edit<{ type: 'check.remove'; ids: Id[] }>({
    input: z.strictObject({ type: z.literal('check.remove'), ids: Ids }),
    label: (plan, { ids }) => `Delete ${named(plan, ids)}`,
    change(draft, { ids }, { plan }) {
      if (!areIn(plan, ids)) return gone('check');
      removeAll(draft, plan, ids);
      return DONE;
    },
  }),
};
