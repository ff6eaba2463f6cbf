// Who is told what and when: tables, lists and drafted messages.
import type { ListItem, Table } from '../../markdown/block.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { sourceOf } from '../../markdown/read-blocks.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Draft, joined } from './draft.ts';
import { momentAt } from './offsets.ts';
import type { Owners } from './owners.ts';
import { readHead } from './read-head.ts';
import { namesIn, type Row, rowsOf } from './read-rows.ts';

type Entry = Plan['communications']['entries']['byId'][string];
type Channel = Entry['channels'][number];

const CHANNELS: readonly [Channel['kind'], RegExp][] = [
  ['email', /\be?-?mails?\b/i],
  ['chat', /slack|teams|chat|irc|mattermost|^#/i],
  ['status', /status\s?-?(?:page|seite)/i],
];

function channelOf(name: string): Channel {
  const kind = CHANNELS.find(([, words]) => words.test(name))?.[0] ?? 'other';
  return /^(?:e?-?mails?|chat|status\s?-?page)$/i.test(name) ? { kind } : { kind, room: name };
}

const EVENTS: readonly [Extract<Entry['on'], { at: 'event' }>['event'], RegExp][] = [
  ['rollback', /roll\s?-?back|rückfall|zurück/i],
  ['complete', /complete|done|finish|success|end of|abgeschlossen|fertig|abschluss/i],
  ['hold', /\bhold\b|\bdelay|verzöger/i],
];

/** Gives when a message goes out, and what of the words for it has no other place. */
function occasionOf(time: string, event: string): { on: Entry['on']; words: string } {
  const moment = momentAt(time);
  if (moment && !moment.isTimeOfDay)
    return { on: { at: 'offset', seconds: moment.seconds }, words: time.slice(moment.length).trim() };
  const found = EVENTS.find(([, words]) => words.test(`${time} ${event}`))?.[0] ?? 'other';
  return { on: { at: 'event', event: found }, words: time };
}

interface Said {
  time: string;
  event: string;
  audience: string[];
  channels: Channel[];
  owner: string | undefined;
  /** As source. */
  text: string;
  line: number;
}

function addEntry({ time, event, audience, channels, owner, text, line }: Said, draft: Draft, owners: Owners): void {
  const { on, words } = occasionOf(time, event);
  draft.add(draft.plan.communications.entries, {
    on,
    branch: on.at === 'event' && on.event === 'rollback' ? 'rollback' : 'main',
    event: [words, event].filter((part) => part !== '').join(': '),
    audience,
    channels,
    message: { text },
    ...(owner !== undefined && { sender: owners.resolve(owner, line) }),
  });
}

function readRow(row: Row, draft: Draft, owners: Owners): void {
  row.take('number');
  const time = row.take('time');
  const audience = namesIn(row.take('audience'));
  const channels = namesIn(row.take('channel') || row.take('contact')).map(channelOf);
  const owner = row.take('owner') || row.take('role') || row.take('name');
  const message = row.takeSource('message');
  const event = row.take('event') || row.take('step');
  const text = joined(message, row.rest().join('\n'));
  if ([time, event, text, ...audience].join('') === '') return;
  const isOwner = /[\p{L}\p{N}]/u.test(owner);
  addEntry(
    { time, event, audience, channels, owner: isOwner ? owner : undefined, text, line: row.line },
    draft,
    owners,
  );
}

export function readMessageTable(table: Table, draft: Draft, owners: Owners): void {
  for (const row of rowsOf(table)) readRow(row, draft, owners);
}

/** Reads an item such as "T-60: tell support by mail". */
export function readMessageItem(item: ListItem, group: string, draft: Draft, owners: Owners): void {
  const { title, details, owner, moment } = readHead(item.text, owners.isKnown);
  const inside = item.blocks.map((block) => (block.kind === 'rule' ? '' : sourceOf(draft.lines, block)));
  const text = joined(details, ...inside);
  const channels = CHANNELS.filter(([, words]) => words.test(title.slice(0, 1000))).map(([kind]) => ({ kind }));
  const event = [group, title].filter((words) => words !== '').join(': ');
  const said = { event, audience: [], channels, owner, text, line: item.start };
  if (title !== '' || text !== '') addEntry({ ...said, time: moment?.words ?? '' }, draft, owners);
}

/** Adds a drafted message; `name` is what stands above it. */
export function addTemplate(name: string, body: string, draft: Draft): void {
  const subject = /^(?:subject|betreff)\s{0,3}:\s{0,3}(\S.{0,300})/i.exec(body)?.[1];
  const plain = plainText(name).replace(/:$/, '');
  draft.add(draft.plan.communications.templates, {
    name: plain === '' ? 'Message' : plain,
    body,
    ...(subject !== undefined && { subject: subject.trim() }),
  });
}
