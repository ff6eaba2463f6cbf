// Taking a set of messages into a plan.
import type { Edit, OneEdit } from '../plan/edits/apply-edit.ts';
import type { Plan } from '../plan/plan.ts';
import { inOrder } from '../runbook/reading.ts';
import { channelsOf, type DraftMessage, MESSAGE_SETS } from './standard-messages.ts';

type Entry = Plan['communications']['entries']['byId'][string];

/** A draft as the plan holds it; `sender` is the role that sends it. */
export const messageOf = (draft: DraftMessage, sender: string | undefined): Entry => ({
  on: draft.on,
  branch: draft.branch ?? 'main',
  event: draft.event,
  audience: [...draft.audience],
  channels: channelsOf(draft),
  ...(sender !== undefined && { sender }),
  message: { text: draft.text },
});

/**
 * Gives the edit that adds a set of messages; nothing when the plan has all of them, or nothing that they hang on. What a
 * plan already has of the set (the same event at the same time) is not added again. `newId` gives an id for each. The
 * coordinator sends (conflict C13).
 */
export function addMessages(plan: Plan, set: string, newId: () => string): Edit | undefined {
  const { entries } = plan.communications;
  const sender = inOrder(plan.roles).find(([, { kind }]) => kind === 'communications')?.[0];
  const key = ({ on, event }: Pick<Entry, 'on' | 'event'>): string => JSON.stringify([on, event]);
  const there = new Set(Object.values(entries.byId).map(key));
  const drafts = MESSAGE_SETS.find(({ id }) => id === set)?.messages(plan) ?? [];
  const edits = drafts
    .filter((draft) => !there.has(key(draft)))
    .map((draft, index): OneEdit => {
      const at = entries.order.length + index;
      return { type: 'communication.add', id: newId(), entity: messageOf(draft, sender), at };
    });
  return edits.length === 0 ? undefined : { type: 'several', label: `Add ${edits.length} messages`, edits };
}
