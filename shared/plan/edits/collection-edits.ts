// The five edits that every list of a plan takes: add, update, move, remove, duplicate.
import { current } from 'immer';
import { z } from 'zod';
import { failed, type Result } from '../../result.ts';
import type { Plan } from '../plan.ts';
import { APPLICATION } from '../schema/application.ts';
import { Id } from '../schema/values.ts';
import { changesShape } from './changes-shape.ts';
import { COLLECTIONS, type CollectionRule } from './collections.ts';
import { copyAll, type NewIds } from './copying.ts';
import { change, counted, DONE, type EditRule, type FieldChanges, gone, oneOf } from './define.ts';
import { insertAt, movedTo } from './lists.ts';
import { isTaken } from './ownership.ts';
import { removeAll } from './removal.ts';

type Collections = typeof COLLECTIONS;
type EntityOf<C> = C extends CollectionRule<infer T, infer _> ? T : never;
type FixedOf<C> = C extends { fixed?: readonly (infer F)[] } ? F : never;

interface Edits<Noun extends string, T, Fixed extends keyof T> {
  add: { type: `${Noun}.add`; id: Id; entity: T; at?: number };
  update: { type: `${Noun}.update`; ids: Id[] } & FieldChanges<T, Fixed>;
  move: { type: `${Noun}.move`; ids: Id[]; to: number };
  remove: { type: `${Noun}.remove`; ids: Id[] };
  duplicate: { type: `${Noun}.duplicate`; ids: Id[]; newIds: NewIds };
}

type EditsOf<Noun extends keyof Collections & string> = Edits<
  Noun,
  EntityOf<Collections[Noun]>,
  Extract<FixedOf<Collections[Noun]>, keyof EntityOf<Collections[Noun]>>
>;

/** `role.add`, `role.update`, ... each with its rule. */
export type CollectionEdits = {
  [Name in {
    [Noun in keyof Collections & string]: `${Noun}.${keyof EditsOf<Noun>}`;
  }[keyof Collections & string]]: Name extends `${infer Noun}.${infer Verb}`
    ? Noun extends keyof Collections & string
      ? Verb extends keyof EditsOf<Noun>
        ? EditRule<EditsOf<Noun>[Verb]>
        : never
      : never
    : never;
};

export const Ids = z.array(Id).min(1).max(10_000);
export const Place = z.int().min(0);
export const NewIdsSchema = z.record(Id, Id);

/** Refuses an entity that its schema does not allow: a secret that would keep its value, for instance. */
function entityProblem(schema: z.ZodType, entity: unknown): Result<undefined> {
  const parsed = schema.safeParse(entity);
  return parsed.success ? DONE : failed('invalid', parsed.error.issues[0]?.message ?? 'This is not valid.');
}

type AnyRule = CollectionRule<object, never>;
type AnyEdits = Edits<string, object, never>;

const titlesOf = ({ of, title }: AnyRule, plan: Plan, ids: readonly string[]): string[] =>
  ids.map((id) => {
    const entity = of(plan).byId[id];
    return entity ? title(entity) : id;
  });

const areIn = ({ of }: AnyRule, plan: Plan, ids: readonly string[]): boolean =>
  ids.every((id) => Object.hasOwn(of(plan).byId, id));

/** An owned list comes empty: what belongs in it is added by edits of its own. */
const ownsNothing = ({ fixed = [] }: AnyRule, entity: object): boolean =>
  fixed.every((name) => ((entity as Record<string, unknown[]>)[name] ?? []).length === 0);

function addRule(noun: string, rule: AnyRule): EditRule<AnyEdits['add']> {
  const { of, schema, words, title } = rule;
  return {
    input: z.strictObject({
      type: z.literal(`${noun}.add`),
      id: Id,
      entity: schema as z.ZodType<object>,
      at: z.exactOptional(Place),
    }),
    label: (_, { entity }) => `Add ${title(entity) === '' ? oneOf(words) : counted(words, [title(entity)])}`,
    change(draft, { id, entity, at }, { plan }) {
      if (isTaken(plan, id)) return failed('invalid', `Something in the plan has the id ${id} already.`);
      if (!ownsNothing(rule, entity)) return failed('invalid', `A new ${words[0]} owns nothing yet.`);
      const { order, byId } = of(draft);
      byId[id] = entity;
      insertAt(order, [id], at);
      return DONE;
    },
  };
}

function updateRule(noun: string, rule: AnyRule): EditRule<AnyEdits['update']> {
  const { of, schema, words, fixed } = rule;
  // Every entity's schema is an object; a refined one still has its shape.
  const shape = changesShape(schema as unknown as z.ZodObject, fixed);
  return {
    input: z.strictObject({ type: z.literal(`${noun}.update`), ids: Ids, ...shape }) as unknown as z.ZodType<
      AnyEdits['update']
    >, // changesShape knows no names
    label: (plan, { ids }) => `Edit ${counted(words, titlesOf(rule, plan, ids))}`,
    change(draft, { ids, ...changes }, { plan }) {
      if (!areIn(rule, plan, ids)) return gone(words[0]);
      for (const id of ids) {
        const entity = of(draft).byId[id] as object; // areIn has looked
        change(entity, changes);
        const problem = entityProblem(schema, current(entity));
        if (!problem.ok) return problem;
      }
      return DONE;
    },
  };
}

function moveRule(noun: string, rule: AnyRule): EditRule<AnyEdits['move']> {
  const { of, words } = rule;
  return {
    input: z.strictObject({ type: z.literal(`${noun}.move`), ids: Ids, to: Place }),
    label(plan, { ids, to }) {
      const [first = ''] = ids;
      const isApplication = ids.length === 1 && first === APPLICATION;
      const title = isApplication ? 'the application' : counted(words, titlesOf(rule, plan, ids));
      const isUp = to <= of(plan).order.indexOf(first);
      return `Move ${title}${ids.length === 1 ? (isUp ? ' up' : ' down') : ''}`;
    },
    change(draft, { ids, to }, { plan }) {
      const { order } = of(plan);
      if (!ids.every((id) => order.includes(id))) return gone(words[0]);
      of(draft).order = movedTo(order, new Set(ids), to);
      return DONE;
    },
  };
}

function removeRule(noun: string, rule: AnyRule): EditRule<AnyEdits['remove']> {
  return {
    input: z.strictObject({ type: z.literal(`${noun}.remove`), ids: Ids }),
    label: (plan, { ids }) => `Delete ${counted(rule.words, titlesOf(rule, plan, ids))}`,
    change(draft, { ids }, { plan }) {
      if (!areIn(rule, plan, ids)) return gone(rule.words[0]);
      removeAll(draft, plan, ids);
      return DONE;
    },
  };
}

function duplicateRule(noun: string, rule: AnyRule): EditRule<AnyEdits['duplicate']> {
  const { of, words } = rule;
  return {
    input: z.strictObject({ type: z.literal(`${noun}.duplicate`), ids: Ids, newIds: NewIdsSchema }),
    label: (plan, { ids }) => `Duplicate ${counted(words, titlesOf(rule, plan, ids))}`,
    change(draft, { ids, newIds }, { plan }) {
      if (!areIn(rule, plan, ids)) return gone(words[0]);
      const copied = copyAll(draft, plan, ids, newIds, words[0]);
      if (!copied.ok) return copied;
      const { order } = of(plan);
      const originals = new Set(ids);
      const inOrder = order.filter((id) => originals.has(id));
      insertAt(
        of(draft).order,
        inOrder.flatMap((id) => newIds[id] ?? []),
        order.indexOf(inOrder.at(-1) ?? '') + 1, // below the last of them
      );
      return DONE;
    },
  };
}

function rulesOf([noun, one]: [string, unknown]): [string, EditRule<never>][] {
  const rule = one as AnyRule; // the table's rules differ in their entities
  const rules = [addRule, updateRule, moveRule, removeRule, duplicateRule].map((make) => make(noun, rule));
  const verbs = ['add', 'update', 'move', 'remove', 'duplicate'];
  return verbs.map((verb, index) => [`${noun}.${verb}`, rules[index] as EditRule<never>]);
}

/** The edits of all collections. Object.fromEntries forgets the names. */
export const collectionEdits = Object.fromEntries(
  Object.entries(COLLECTIONS).flatMap(rulesOf),
) as unknown as CollectionEdits;
