// The communications sheet: each message in the order in which it goes out, filled in and ready to be read out or typed.
import type { Plan } from '../plan/plan.ts';
import { inOrder, roleWords } from '../runbook/reading.ts';
import { channelWords, occasionWords, sortedEntries, timeOf } from '../runbook/sections/communications.ts';
import { filledMessage } from './filled.ts';
import type { PaperPlan } from './paper-plan.ts';

type Entry = Plan['communications']['entries']['byId'][string];

export interface SheetMessage {
  id: string;
  /** "22:00", "Fri 27 Nov, 22:00"; nothing for what waits for an event. */
  at?: string;
  /** "T-24 h", "On rollback". */
  when: string;
  event: string;
  audience: string[];
  /** "Chat #releases", each with a box of its own. */
  channels: string[];
  sender?: string;
  subject?: string;
  text: string;
  isRollback: boolean;
}

/** The text of a message with the subject of its template. */
function messageText(plan: Plan, { message }: Entry): { subject?: string; text: string } {
  if ('text' in message) return { text: message.text };
  const template = plan.communications.templates.byId[message.template];
  if (!template) return { text: 'Its template was removed.' };
  const { subject, body } = template;
  return { ...(subject?.trim() && { subject }), text: body };
}

/** The channels of a message in words, each by itself. */
const channelsOf = (entry: Entry): string[] =>
  entry.channels.map((channel) => channelWords({ ...entry, channels: [channel] }));

/** Gives the messages in order of time, those of a rollback last. */
export function communicationsSheet({ plan, reading }: PaperPlan): SheetMessage[] {
  return sortedEntries(reading).map(({ id, entry }) => {
    const { subject, text } = messageText(plan, entry);
    const at = timeOf(reading, id);
    const sender = roleWords(reading, entry.sender);
    return {
      id,
      ...(at !== '' && { at }),
      when: occasionWords(reading, entry),
      event: entry.event,
      audience: entry.audience,
      channels: channelsOf(entry),
      ...(sender !== undefined && { sender }),
      ...(subject !== undefined && { subject: filledMessage(plan, subject) }),
      text: filledMessage(plan, text),
      isRollback: entry.branch === 'rollback',
    };
  });
}

/** Gives the message that says that work is being rolled back: the first of that branch, with its channels. */
export function rollbackMessage(
  { plan }: PaperPlan,
  minutes: number,
): { text: string; channels: string[] } | undefined {
  const entry = inOrder(plan.communications.entries)
    .map(([, one]) => one)
    .find(({ branch, on }) => branch === 'rollback' || (on.at === 'event' && on.event === 'rollback'));
  if (!entry) return undefined;
  const { text } = messageText(plan, entry);
  return { text: filledMessage(plan, text, [['minutes', `${minutes}`]]), channels: channelsOf(entry) };
}
