// Edits of steps. A step belongs to a phase or a rollback procedure, its checks belong to it.
import { z } from 'zod';
import { failed, type Result } from '../../result.ts';
import type { Plan } from '../plan.ts';
import { Check, Step } from '../schema/phases.ts';
import { Duration, Id } from '../schema/values.ts';
import { changesShape } from './changes-shape.ts';
import { Ids, NewIdsSchema, Place } from './collection-edits.ts';
import { copyAll, type NewIds } from './copying.ts';
import { change, counted, DONE, edit, type FieldChanges, gone, quoted, type Words } from './define.ts';
import { insertAt } from './lists.ts';
import { isTaken, stepOwners, stepsOf, tooManySteps } from './ownership.ts';
import { removeAll } from './removal.ts';

const WORDS: Words = ['step', 'steps'];
const MOST_DEPTH = 4;

/** A step to add, with its checks: one for Enter, many for a paste. */
export interface NewStep {
  id: Id;
  step: Omit<Step, 'checks'>;
  checks: { id: Id; check: Check }[];
}

const NewStep: z.ZodType<NewStep> = z.strictObject({
  id: Id,
  step: Step.omit({ checks: true }) as unknown as z.ZodType<Omit<Step, 'checks'>>, // `object` hides that it is loose
  checks: z.array(z.strictObject({ id: Id, check: Check })),
});

const titlesOf = (plan: Plan, ids: readonly string[]): string[] => ids.map((id) => plan.steps[id]?.title ?? id);
const named = (plan: Plan, ids: readonly string[]): string => counted(WORDS, titlesOf(plan, ids));
const areIn = (plan: Plan, ids: readonly string[]): boolean => ids.every((id) => Object.hasOwn(plan.steps, id));

const ownerTitle = (plan: Plan, owner: string): string =>
  (plan.phases.byId[owner] ?? plan.rollback.procedures.byId[owner])?.title ?? '';

function newIdsProblem(plan: Plan, steps: readonly NewStep[]): Result<undefined> {
  const ids = steps.flatMap(({ id, checks }) => [id, ...checks.map((check) => check.id)]);
  const isBad = new Set(ids).size < ids.length || ids.some((id) => isTaken(plan, id));
  return isBad ? failed('invalid', 'Something in the plan has one of these ids already.') : DONE;
}

function moveLabel(plan: Plan, { ids, owner, at }: { ids: Id[]; owner: Id; at: number }): string {
  const what = named(plan, ids);
  const owners = stepOwners(plan);
  const [first = ''] = ids;
  if (ids.some((id) => owners.get(id) !== owner)) return `Move ${what} to ${quoted(ownerTitle(plan, owner))}`;
  const isUp = at <= (stepsOf(plan, owner) ?? []).indexOf(first);
  return `Move ${what} ${isUp ? 'up' : 'down'}`;
}

/** Takes steps out of their lists and puts them into the owner's, in the order in which they stand in the plan. */
function moveSteps(draft: Plan, plan: Plan, ids: readonly string[], owner: string, at: number): void {
  const moved = new Set(ids);
  const stays = (id: string): boolean => !moved.has(id);
  const owners = stepOwners(plan);
  for (const one of new Set([...ids.flatMap((id) => owners.get(id) ?? []), owner])) {
    const list = stepsOf(draft, one);
    list?.splice(0, list.length, ...list.filter(stays));
  }
  const before = (stepsOf(plan, owner) ?? []).slice(0, at).filter(stays).length;
  const inOrder = [...owners.keys()].filter((id) => moved.has(id));
  insertAt(stepsOf(draft, owner) ?? [], inOrder, before);
}

export const stepEdits = {
  'step.add': edit<{ type: 'step.add'; owner: Id; at?: number; steps: NewStep[] }>({
    input: z.strictObject({
      type: z.literal('step.add'),
      owner: Id,
      at: z.exactOptional(Place),
      steps: z.array(NewStep).min(1),
    }),
    label(_, { steps }) {
      const [first] = steps;
      if (steps.length > 1) return `Add ${steps.length} steps`;
      return first?.step.title ? `Add step ${quoted(first.step.title)}` : 'Add a step';
    },
    change(draft, { owner, at, steps }, { plan }) {
      const list = stepsOf(draft, owner);
      if (!list) return gone('phase');
      for (const problem of [tooManySteps(plan, steps.length), newIdsProblem(plan, steps)])
        if (!problem.ok) return problem;
      for (const { id, step, checks } of steps) {
        draft.steps[id] = { ...step, checks: checks.map((check) => check.id) };
        for (const check of checks) draft.checks[check.id] = check.check;
      }
      insertAt(
        list,
        steps.map(({ id }) => id),
        at,
      );
      return DONE;
    },
  }),
  'step.update': edit<{ type: 'step.update'; ids: Id[] } & FieldChanges<Step, 'checks'>>({
    input: z.strictObject({
      type: z.literal('step.update'),
      ids: Ids,
      ...changesShape(Step as unknown as z.ZodObject, ['checks']),
    }) as never, // changesShape knows no names
    label: (plan, { ids }) => `Edit ${named(plan, ids)}`,
    change(draft, { ids, ...changes }, { plan }) {
      if (!areIn(plan, ids)) return gone('step');
      for (const id of ids) change(draft.steps[id] as Step, changes); // areIn has looked
      return DONE;
    },
  }),
  'step.setExpected': edit<{ type: 'step.setExpected'; ids: Id[]; expected: number | null }>({
    input: z.strictObject({ type: z.literal('step.setExpected'), ids: Ids, expected: Duration.nullable() }),
    label: (plan, { ids }) => `Set the time of ${named(plan, ids)}`,
    change(draft, { ids, expected }, { plan }) {
      if (!areIn(plan, ids)) return gone('step');
      for (const id of ids) {
        const step = draft.steps[id] as Step; // areIn has looked
        const { expected: _, ...others } = step.estimate ?? {};
        const estimate = expected === null ? others : { ...others, expected };
        if (Object.keys(estimate).length > 0) step.estimate = estimate;
        else delete step.estimate;
      }
      return DONE;
    },
  }),
  'step.move': edit<{ type: 'step.move'; ids: Id[]; owner: Id; at: number }>({
    input: z.strictObject({ type: z.literal('step.move'), ids: Ids, owner: Id, at: Place }),
    label: moveLabel,
    change(draft, { ids, owner, at }, { plan }) {
      if (!areIn(plan, ids)) return gone('step');
      if (!stepsOf(plan, owner)) return gone('phase');
      moveSteps(draft, plan, ids, owner, at);
      return DONE;
    },
  }),
  'step.indent': edit<{ type: 'step.indent'; ids: Id[]; by: 1 | -1 }>({
    input: z.strictObject({ type: z.literal('step.indent'), ids: Ids, by: z.literal([1, -1]) }),
    label: (plan, { ids, by }) => `${by > 0 ? 'Indent' : 'Outdent'} ${named(plan, ids)}`,
    change(draft, { ids, by }, { plan }) {
      if (!areIn(plan, ids)) return gone('step');
      for (const id of new Set(ids)) {
        const step = draft.steps[id] as Step; // areIn has looked
        step.depth = Math.max(0, Math.min(MOST_DEPTH, step.depth + by));
      }
      return DONE;
    },
  }),
  'step.remove': edit<{ type: 'step.remove'; ids: Id[] }>({
    input: z.strictObject({ type: z.literal('step.remove'), ids: Ids }),
    label: (plan, { ids }) => `Delete ${named(plan, ids)}`,
    change(draft, { ids }, { plan }) {
      if (!areIn(plan, ids)) return gone('step');
      removeAll(draft, plan, ids);
      return DONE;
    },
  }),
  'step.duplicate': edit<{ type: 'step.duplicate'; ids: Id[]; newIds: NewIds }>({
    input: z.strictObject({ type: z.literal('step.duplicate'), ids: Ids, newIds: NewIdsSchema }),
    label: (plan, { ids }) => `Duplicate ${named(plan, ids)}`,
    change(draft, { ids, newIds }, { plan }) {
      if (!areIn(plan, ids)) return gone('step');
      const copied = copyAll(draft, plan, ids, newIds, 'step');
      if (!copied.ok) return copied;
      const owners = stepOwners(plan);
      // Below the last of them, in the list where that one stands.
      const copiedSteps = new Set(ids);
      const inOrder = [...owners.keys()].filter((id) => copiedSteps.has(id));
      const last = inOrder.at(-1) ?? '';
      const list = stepsOf(draft, owners.get(last) ?? '') ?? [];
      insertAt(
        list,
        inOrder.flatMap((id) => newIds[id] ?? []),
        list.indexOf(last) + 1,
      );
      return DONE;
    },
  }),
};
