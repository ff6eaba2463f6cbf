// Edits of the preparation: ticks, confirmations, remarks, waivers, sign-offs. Who and when come from the stamp.
import { z } from 'zod';
import { failed, type Result } from '../../result.ts';
import { contentHash } from '../canonical.ts';
import type { Plan } from '../plan.ts';
import type { Collection } from '../schema/values.ts';
import { Id, Prose, Text } from '../schema/values.ts';
import { Ids } from './collection-edits.ts';
import { DONE, type EditRule, edit, gone, quoted } from './define.ts';
import { isTaken } from './ownership.ts';
import { removeAll } from './removal.ts';

/** Appends an entity. Refused: an id that is taken. */
function append<T>(plan: Plan, { order, byId }: Collection<T>, id: string, entity: T): Result<undefined> {
  if (isTaken(plan, id)) return failed('invalid', `Something in the plan has the id ${id} already.`);
  order.push(id);
  byId[id] = entity;
  return DONE;
}

/** The edit that removes entries of a list. */
const removal = <Type extends string>(
  type: Type,
  of: (plan: Plan) => Collection<unknown>,
  what: string,
): EditRule<{ type: Type; ids: Id[] }> =>
  edit({
    input: z.strictObject({ type: z.literal(type), ids: Ids }),
    label: (_, { ids }) => `Delete ${ids.length === 1 ? `a ${what}` : `${ids.length} ${what}s`}`,
    change(draft, { ids }, { plan }) {
      if (!ids.every((id) => Object.hasOwn(of(plan).byId, id))) return gone(what);
      removeAll(draft, plan, ids);
      return DONE;
    },
  });

const STATUS_LABELS = { draft: 'Make it a draft again', ready: 'Declare it ready', archived: 'Archive the plan' };

const titleOf = (plan: Plan, id: string): string =>
  plan.steps[id]?.title ??
  plan.checks[id]?.text ??
  plan.prerequisites.byId[id]?.text ??
  plan.review.walkThrough.byId[id]?.text ??
  id;

export const preparationEdits = {
  'preparation.tick': edit<{ type: 'preparation.tick'; ids: Id[]; isTicked: boolean }>({
    input: z.strictObject({ type: z.literal('preparation.tick'), ids: Ids, isTicked: z.boolean() }),
    label(plan, { ids, isTicked }) {
      const what = ids.length === 1 ? quoted(titleOf(plan, ids[0] ?? '')) : `${ids.length} rows`;
      return isTicked ? `Tick ${what}` : `Untick ${what}`;
    },
    change(draft, { ids, isTicked }, { plan, stamp }) {
      if (!ids.every((id) => isTaken(plan, id))) return gone('row');
      for (const id of ids)
        if (!isTicked) delete draft.preparation.ticks[id];
        else draft.preparation.ticks[id] ??= { ...stamp };
      return DONE;
    },
  }),
  'preparation.confirm': edit<{ type: 'preparation.confirm'; people: Id[]; isConfirmed: boolean }>({
    input: z.strictObject({ type: z.literal('preparation.confirm'), people: Ids, isConfirmed: z.boolean() }),
    label: (_, { isConfirmed }) => (isConfirmed ? 'Confirm who is free' : 'Take back who is free'),
    change(draft, { people, isConfirmed }, { plan, stamp }) {
      if (!people.every((id) => Object.hasOwn(plan.people.byId, id))) return gone('person');
      for (const id of people)
        if (!isConfirmed) delete draft.preparation.confirmed[id];
        else draft.preparation.confirmed[id] ??= { ...stamp };
      return DONE;
    },
  }),
  'preparation.setStatus': edit<{ type: 'preparation.setStatus'; status: keyof typeof STATUS_LABELS }>({
    input: z.strictObject({ type: z.literal('preparation.setStatus'), status: z.enum(['draft', 'ready', 'archived']) }),
    label: (_, { status }) => STATUS_LABELS[status],
    change(draft, { status }, { plan }) {
      draft.preparation.status = status === 'ready' ? { kind: 'ready', hash: contentHash(plan) } : { kind: status };
      return DONE;
    },
  }),
  'remark.add': edit<{ type: 'remark.add'; id: Id; on?: Id; text: string }>({
    input: z.strictObject({ type: z.literal('remark.add'), id: Id, on: z.exactOptional(Id), text: Prose }),
    label: () => 'Add a remark',
    change(draft, { id, on, text }, { plan, stamp }) {
      if (on !== undefined && !isTaken(plan, on)) return gone('row');
      return append(plan, draft.preparation.remarks, id, { text, ...stamp, ...(on !== undefined && { on }) });
    },
  }),
  'remark.update': edit<{ type: 'remark.update'; id: Id; text: string }>({
    input: z.strictObject({ type: z.literal('remark.update'), id: Id, text: Prose }),
    label: () => 'Edit a remark',
    change(draft, { id, text }) {
      const remark = draft.preparation.remarks.byId[id];
      if (!remark) return gone('remark');
      remark.text = text;
      return DONE;
    },
  }),
  'remark.settle': edit<{ type: 'remark.settle'; id: Id; isSettled: boolean }>({
    input: z.strictObject({ type: z.literal('remark.settle'), id: Id, isSettled: z.boolean() }),
    label: (_, { isSettled }) => (isSettled ? 'Settle a remark' : 'Open a remark again'),
    change(draft, { id, isSettled }, { stamp }) {
      const remark = draft.preparation.remarks.byId[id];
      if (!remark) return gone('remark');
      if (isSettled) remark.settled = { ...stamp };
      else delete remark.settled;
      return DONE;
    },
  }),
  'remark.remove': removal('remark.remove', (plan) => plan.preparation.remarks, 'remark'),
  'waiver.add': edit<{ type: 'waiver.add'; id: Id; rule: string; on?: Id; reason: string }>({
    input: z.strictObject({
      type: z.literal('waiver.add'),
      id: Id,
      rule: Text,
      on: z.exactOptional(Id),
      reason: Text.refine((reason) => reason.trim() !== '', 'Say why this may be set aside.'),
    }),
    label: () => 'Set a finding aside',
    change(draft, { id, rule, on, reason }, { plan, stamp }) {
      if (on !== undefined && !isTaken(plan, on)) return gone('row');
      return append(plan, draft.waivers, id, { rule, reason, ...stamp, ...(on !== undefined && { on }) });
    },
  }),
  'waiver.remove': removal('waiver.remove', (plan) => plan.waivers, 'waiver'),
  'signOff.add': edit<{ type: 'signOff.add'; id: Id; name: string; role: string }>({
    input: z.strictObject({ type: z.literal('signOff.add'), id: Id, name: Text, role: Text }),
    label: (_, { name }) => `Sign off by ${quoted(name)}`,
    change: (draft, { id, name, role }, { plan, stamp }) =>
      append(plan, draft.preparation.signOffs, id, { name, role, at: stamp.at, hash: contentHash(plan) }),
  }),
  'signOff.remove': removal('signOff.remove', (plan) => plan.preparation.signOffs, 'sign-off'),
  'confidence.add': edit<{ type: 'confidence.add'; id: Id; by: string; score: number; words: string }>({
    input: z.strictObject({
      type: z.literal('confidence.add'),
      id: Id,
      by: Text,
      score: z.int().min(1).max(5),
      words: Text,
    }),
    label: (_, { by }) => `Vote of confidence by ${quoted(by)}`,
    change: (draft, { id, by, score, words }, { plan, stamp }) =>
      append(plan, draft.preparation.confidence, id, { by, score, words, at: stamp.at }),
  }),
  'confidence.remove': removal('confidence.remove', (plan) => plan.preparation.confidence, 'vote'),
};
