// Rules about messages: that each of the moments is told, to somebody, by somebody, in words that are whole (S172-S185).
import { type Piece, piecesOf } from '../../communications/placeholders.ts';
import type { Plan } from '../../plan/plan.ts';
import { inOrder } from '../../runbook/reading.ts';
import { named } from '../../schedule/finding.ts';
import type { Case, Rule, Subject } from '../rule.ts';

type Message = Plan['communications']['entries']['byId'][string];

const HOUR = 3600;

/** The moments of the main branch that somebody waits to hear of (S173-S177). */
const MOMENTS: readonly { words: string; isTold(message: Message): boolean }[] = [
  { words: 'the day before', isTold: ({ on }) => on.at === 'offset' && on.seconds <= -12 * HOUR },
  {
    words: 'shortly before the start',
    isTold: ({ on }) => on.at === 'offset' && on.seconds < 0 && on.seconds > -12 * HOUR,
  },
  {
    words: 'at the start',
    isTold: ({ on }) => (on.at === 'offset' && on.seconds === 0) || (on.at === 'phase' && on.edge === 'start'),
  },
  {
    words: 'while it goes on',
    isTold: ({ on }) => on.at === 'phase' || (on.at === 'offset' && on.seconds > 0 && on.seconds < 2 * HOUR),
  },
  {
    words: 'when it is complete',
    isTold: ({ on, event }) =>
      (on.at === 'event' && on.event === 'complete') ||
      (on.at === 'offset' && /\b(complete|completed|done|finished)\b/i.test(event)),
  },
];

/** Whether a message goes out when work is rolled back, and not only once that is over. */
const saysRollback = ({ on, branch }: Message): boolean =>
  on.at === 'event' ? on.event === 'rollback' : branch === 'rollback';

const messagesOf = (plan: Plan, branch: Message['branch']): [string, Message][] =>
  inOrder(plan.communications.entries).filter(([, message]) => message.branch === branch);

function untold({ plan }: Subject): Case[] {
  if (plan.phases.order.length === 0) return [];
  const messages = messagesOf(plan, 'main');
  // A hotfix goes out as soon as it is ready; nobody was told the day before.
  const moments = plan.release.type === 'hotfix' ? MOMENTS.slice(2) : MOMENTS;
  const missing = moments.filter(({ isTold }) => !messages.some(([, message]) => isTold(message)));
  return missing.length === 0 ? [] : [{ message: `Nobody is told ${missing.map(({ words }) => words).join(', ')}.` }];
}

const eachMessage =
  (look: (message: Message, name: string, plan: Plan) => string | undefined) =>
  ({ plan }: Subject): Case[] =>
    inOrder(plan.communications.entries).flatMap(([on, message]) => {
      const found = look(message, named(message.event, 'message'), plan);
      return found === undefined ? [] : [{ on, message: found }];
    });

const bodyOf = ({ communications }: Plan, { message }: Message): string | undefined =>
  'text' in message ? message.text : communications.templates.byId[message.template]?.body;

/** Every text that goes out, with the entity where it is written. */
function textsOf({ communications }: Plan): [on: string, name: string, text: string][] {
  const own = inOrder(communications.entries).flatMap(([id, { event, message }]): [string, string, string][] =>
    'text' in message ? [[id, named(event, 'message'), message.text]] : [],
  );
  const templates = inOrder(communications.templates).map(([id, { name, subject = '', body, plainBody = '' }]) => {
    const text = [subject, body, plainBody].join('\n');
    return [id, named(name, 'template'), text] as [string, string, string];
  });
  return [...own, ...templates];
}

type Open = Exclude<Piece, { kind: 'text' }>;

/** The placeholders of a kind in a text, each once as it was typed. */
const openIn = (plan: Plan, text: string, kind: Open['kind']): Open[] => {
  const found = piecesOf(plan, text).filter((piece): piece is Open => piece.kind === kind);
  return [...new Map(found.map((piece) => [piece.source, piece])).values()];
};

/** A case for each text in which placeholders of a kind stand. */
const eachWith =
  (kind: Open['kind'], sentence: (name: string, sources: string) => string) =>
  ({ plan }: Subject): Case[] =>
    textsOf(plan).flatMap(([on, name, text]): Case[] => {
      const sources = openIn(plan, text, kind).map(({ source }) => source);
      return sources.length === 0 ? [] : [{ on, message: sentence(name, sources.join(', ')) }];
    });

function withoutValue({ plan }: Subject): Case[] {
  const names = textsOf(plan).flatMap(([, , text]) => openIn(plan, text, 'missing').map(({ name }) => name));
  if (names.length === 0) return [];
  return [{ message: `Messages name ${[...new Set(names)].join(', ')}, of which the plan says nothing yet.` }];
}

function unused({ plan }: Subject): Case[] {
  const used = new Set(
    Object.values(plan.communications.entries.byId).flatMap(({ message }) =>
      'template' in message ? message.template : [],
    ),
  );
  return inOrder(plan.communications.templates).flatMap(([on, { name }]) =>
    used.has(on) ? [] : [{ on, message: `No message takes the template ${named(name, 'template')}.` }],
  );
}

const PARTS: Omit<Rule, 'view'>[] = [
  {
    id: 'communications/untold',
    severity: 'warning',
    why: 'Who is not told asks, at the moment in which nobody has time to answer.',
    source: ['S173', 'S174', 'S175', 'S176', 'S177', 'S227', 'S260'],
    find: untold,
  },
  {
    id: 'communications/no-rollback',
    severity: 'blocker',
    why: 'A rollback is announced while it is carried out. Nobody writes well then.',
    source: ['S178', 'S184', 'N116'],
    find: ({ plan }) =>
      plan.phases.order.length > 0 && !inOrder(plan.communications.entries).some(([, message]) => saysRollback(message))
        ? [{ message: 'No message says that work is being rolled back.' }]
        : [],
  },
  {
    id: 'messages/no-text',
    severity: 'warning',
    why: 'A message that is written on the night is late and wrong.',
    source: ['S182', 'S260'],
    find: eachMessage((message, name, plan) =>
      (bodyOf(plan, message) ?? '').trim() === '' ? `${name} says nothing yet.` : undefined,
    ),
  },
  {
    id: 'messages/no-audience',
    severity: 'warning',
    why: 'The audience decides what is said, and in which words.',
    source: ['S173', 'N055'],
    find: eachMessage(({ audience }, name) => (audience.length === 0 ? `${name} has no audience.` : undefined)),
  },
  {
    id: 'messages/no-channel',
    severity: 'warning',
    why: 'A message without a channel is not sent.',
    source: ['S179'],
    find: eachMessage(({ channels }, name) => (channels.length === 0 ? `${name} has no channel.` : undefined)),
  },
  {
    id: 'messages/no-room',
    severity: 'hint',
    why: 'Chat is many rooms; the message has to reach the one in which people wait.',
    source: ['S175', 'S179'],
    find: eachMessage(({ channels }, name) =>
      channels.some(({ kind, room }) => kind === 'chat' && !room?.trim())
        ? `${name} goes to chat, but to no room.`
        : undefined,
    ),
  },
  {
    id: 'messages/no-sender',
    severity: 'warning',
    why: 'What everybody may send, nobody sends.',
    source: ['S190'],
    find: eachMessage(({ sender }, name, { roles }) =>
      sender === undefined || !roles.byId[sender] ? `Nobody sends ${name}.` : undefined,
    ),
  },
  {
    id: 'messages/unresolved',
    severity: 'warning',
    why: 'A message that goes out with {{a name}} in it tells people that nobody read it.',
    source: ['S181', 'S185', 'N092'],
    find: eachWith('unknown', (name, sources) => `${name} says ${sources}, which nothing fills in.`),
  },
  {
    id: 'messages/no-value',
    severity: 'hint',
    why: 'The message is ready; what it is about is not decided yet.',
    source: ['S181', 'S185'],
    find: withoutValue,
  },
  {
    id: 'messages/secret',
    severity: 'warning',
    why: 'A message is read by everybody in the room, and kept there.',
    source: ['S010', 'N039'],
    find: eachWith('secret', (name, sources) => `${name} says ${sources}, which is a secret.`),
  },
  {
    id: 'templates/unused',
    severity: 'hint',
    why: 'A text that no message takes is read by nobody.',
    source: ['S182'],
    find: unused,
  },
];

export const COMMUNICATION_RULES: readonly Rule[] = PARTS.map((part) => ({ ...part, view: 'communications' }));
