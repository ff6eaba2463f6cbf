// Who is told what, when and where, and the messages drafted ahead (S172-S185).
import { durationWords } from '../../duration.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Block, Section } from '../blocks.ts';
import { inOrder, numbered, type Reading, roleWords } from '../reading.ts';
import { planned } from '../times.ts';
import { CHANNEL_WORDS, EVENT_WORDS } from '../words.ts';
import { facts, joined, section, table } from './parts.ts';

type Entry = Plan['communications']['entries']['byId'][string];
type Template = Plan['communications']['templates']['byId'][string];

/** "T-24 h", "T-0", "T+30 min". */
const clockWords = (seconds: number): string =>
  seconds === 0 ? 'T-0' : `T${seconds < 0 ? '-' : '+'}${durationWords(Math.abs(seconds))}`;

function occasionWords(reading: Reading, { on }: Entry): string {
  if (on.at === 'offset') return clockWords(on.seconds);
  if (on.at === 'event') return EVENT_WORDS[on.event];
  const edge = `${on.edge} of phase ${numbered(reading, on.phase, reading.plan.phases.byId[on.phase]?.title)}`;
  if (on.seconds === 0) return `At the ${edge}`;
  return `${durationWords(Math.abs(on.seconds))} ${on.seconds < 0 ? 'before' : 'after'} the ${edge}`;
}

/** The start and end of each phase in seconds after the first one's start, one after the other. */
function phaseEdges({ plan }: Reading): Map<string, { start: number; end: number }> {
  let start = 0;
  return new Map(
    inOrder(plan.phases).map(([id, phase]) => {
      const end = start + planned(plan, phase.steps, phase.duration).seconds;
      const edges = { start, end };
      start = end;
      return [id, edges];
    }),
  );
}

const EVENT_ORDER = ['hold', 'other', 'complete', 'rollback'];

/** Where each entry stands in the timeline: by its time, then what happens only on an event, the rollback's last. */
function sortKey(reading: Reading): (entry: Entry) => number[] {
  const edges = phaseEdges(reading);
  const { t0 } = reading.plan.clock;
  const zero = t0.anchor === 'phase' ? (edges.get(t0.phase)?.start ?? 0) : 0;
  return ({ on, branch }) => {
    const part = branch === 'rollback' ? 1 : 0;
    if (on.at === 'event') return [part, 1, EVENT_ORDER.indexOf(on.event)];
    if (on.at === 'offset') return [part, 0, on.seconds];
    return [part, 0, (edges.get(on.phase)?.[on.edge] ?? 0) - zero + on.seconds];
  };
}

const compare = (a: number[], b: number[]): number => {
  const index = a.findIndex((value, place) => value !== b[place]);
  return (a[index] ?? 0) - (b[index] ?? 0);
};

const channelWords = ({ channels }: Entry): string =>
  channels.map(({ kind, room }) => joined([CHANNEL_WORDS[kind], room], ' ')).join(', ');

function messageWords({ plan }: Reading, { message }: Entry, number: number): string {
  if ('text' in message) return message.text.trim() === '' ? '' : `Text of message ${number}`;
  return plan.communications.templates.byId[message.template]?.name ?? 'A template that was removed';
}

const messageBlock = (title: string, text: string): Block => ({ kind: 'code', title, language: 'text', text });

function templateSection(id: string, { name, subject, body, plainBody }: Template): Section {
  const plain = plainBody === undefined || plainBody === body ? [] : [messageBlock('Plain text', plainBody)];
  const blocks: Block[] = [{ kind: 'facts', facts: facts(['Subject', subject]) }, messageBlock('Text', body), ...plain];
  return section(`Message: ${name}`, blocks, [], id);
}

/** Gives the section "Communication Plan"; empty without messages and templates. */
export function communicationsSection(reading: Reading): Section {
  const { entries, templates } = reading.plan.communications;
  const keyOf = sortKey(reading);
  const sorted = inOrder(entries)
    .map(([, entry]) => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ entry }) => entry);
  const rows = sorted.map((entry, index) => [
    `${index + 1}`,
    occasionWords(reading, entry),
    entry.event,
    entry.audience.join(', '),
    channelWords(entry),
    roleWords(reading, entry.sender) ?? '',
    messageWords(reading, entry, index + 1),
  ]);
  const texts = sorted.flatMap(({ message }, index) =>
    'text' in message ? [messageBlock(`Text of message ${index + 1}`, message.text)] : [],
  );
  const columns = ['No.', 'When', 'What', 'Audience', 'Channels', 'Sender', 'Message'];
  return section(
    'Communication Plan',
    [table(columns, rows, 'Timeline'), ...texts],
    inOrder(templates).map(([id, template]) => templateSection(id, template)),
  );
}
