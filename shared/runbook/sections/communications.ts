// Who is told what, when and where, and the messages drafted ahead (S172-S185).
import { durationWords } from '../../duration.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Block, FieldPath, Section } from '../blocks.ts';
import { momentIn } from '../clock-words.ts';
import { inOrder, numbered, type Reading, roleWords, type TimedReading } from '../reading.ts';
import { CHANNEL_WORDS, EVENT_WORDS } from '../words.ts';
import { facts, joined, section, table } from './parts.ts';

type Entry = Plan['communications']['entries']['byId'][string];
type Template = Plan['communications']['templates']['byId'][string];

/** "T-24 h", "T-0", "T+30 min". */
const clockWords = (seconds: number): string =>
  seconds === 0 ? 'T-0' : `T${seconds < 0 ? '-' : '+'}${durationWords(Math.abs(seconds))}`;

/** When a message goes out, as the plan says it: "T-24 h", "On rollback". */
export function occasionWords(reading: Reading, { on }: Entry): string {
  if (on.at === 'offset') return clockWords(on.seconds);
  if (on.at === 'event') return EVENT_WORDS[on.event];
  const edge = `${on.edge} of phase ${numbered(reading, on.phase, reading.plan.phases.byId[on.phase]?.title)}`;
  if (on.seconds === 0) return `At the ${edge}`;
  return `${durationWords(Math.abs(on.seconds))} ${on.seconds < 0 ? 'before' : 'after'} the ${edge}`;
}

/** In which order events come: the rollback ends the deployment, and begins its own branch. */
const EVENT_ORDER = {
  main: ['hold', 'other', 'complete', 'rollback'],
  rollback: ['rollback', 'hold', 'other', 'complete'],
};

/** Where an entry stands in the timeline: by its time, then what happens only on an event, the rollback's last. */
function sortKey({ schedule }: TimedReading, id: string, { on, branch }: Entry): number[] {
  const part = branch === 'rollback' ? 1 : 0;
  if (on.at === 'event') return [part, 1, EVENT_ORDER[branch].indexOf(on.event)];
  return [part, 0, schedule.messages.get(id) ?? on.seconds];
}

const compare = (a: number[], b: number[]): number => {
  const index = a.findIndex((value, place) => value !== b[place]);
  return (a[index] ?? 0) - (b[index] ?? 0);
};

/** The messages in the order in which they go out. */
export const sortedEntries = (reading: TimedReading): { id: string; entry: Entry }[] =>
  inOrder(reading.plan.communications.entries)
    .map(([id, entry]) => ({ id, entry, key: sortKey(reading, id, entry) }))
    .sort((a, b) => compare(a.key, b.key));

/** The moment on the wall clock; empty for what waits for an event. */
export function timeOf({ schedule }: TimedReading, id: string): string {
  const at = schedule.messages.get(id);
  return at === undefined ? '' : momentIn(schedule, at);
}

/** "E-mail, Chat #releases". */
export const channelWords = ({ channels }: Entry): string =>
  channels.map(({ kind, room }) => joined([CHANNEL_WORDS[kind], room], ' ')).join(', ');

function messageWords({ plan }: Reading, { message }: Entry, number: number): string {
  if ('text' in message) return message.text.trim() === '' ? '' : `Text of message ${number}`;
  return plan.communications.templates.byId[message.template]?.name ?? 'A template that was removed';
}

const messageBlock = (title: string, text: string, field: FieldPath): Block => ({
  kind: 'code',
  title,
  language: 'text',
  text,
  field,
});

function templateSection(id: string, { name, subject, body, plainBody }: Template): Section {
  const at = ['communications', 'templates', 'byId', id];
  const plain =
    plainBody === undefined || plainBody === body ? [] : [messageBlock('Plain text', plainBody, [...at, 'plainBody'])];
  const blocks: Block[] = [
    { kind: 'facts', facts: facts(['Subject', subject, [...at, 'subject']]) },
    messageBlock('Text', body, [...at, 'body']),
    ...plain,
  ];
  return section(`Message: ${name}`, blocks, [], id);
}

/** Gives the section "Communication Plan"; empty without messages and templates. */
export function communicationsSection(reading: TimedReading): Section {
  const { templates } = reading.plan.communications;
  const sorted = sortedEntries(reading);
  const rows = sorted.map(({ id, entry }, index) => [
    `${index + 1}`,
    occasionWords(reading, entry),
    timeOf(reading, id),
    entry.event,
    entry.audience.join(', '),
    channelWords(entry),
    roleWords(reading, entry.sender) ?? '',
    messageWords(reading, entry, index + 1),
  ]);
  const texts = sorted.flatMap(({ id, entry: { message } }, index) =>
    'text' in message
      ? [
          messageBlock(`Text of message ${index + 1}`, message.text, [
            'communications',
            'entries',
            'byId',
            id,
            'message',
            'text',
          ]),
        ]
      : [],
  );
  const columns = ['No.', 'When', 'At', 'What', 'Audience', 'Channels', 'Sender', 'Message'];
  return section(
    'Communication Plan',
    [table(columns, rows, 'Timeline'), ...texts],
    inOrder(templates).map(([id, template]) => templateSection(id, template)),
  );
}
