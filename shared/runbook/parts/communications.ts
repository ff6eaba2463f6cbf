// The communications plan alone (N089): one table by time, then the texts. Placeholders stay as they are (N092).
import type { Block, Section } from '../blocks.ts';
import type { TimedReading } from '../reading.ts';
import {
  channelWords,
  communicationsSection,
  occasionWords,
  sortedEntries,
  timeOf,
} from '../sections/communications.ts';
import { joined, section, table } from '../sections/parts.ts';

type Entry = ReturnType<typeof sortedEntries>[number];

/** "22:00 (T-0)", "On rollback". */
function timeWords(reading: TimedReading, { id, entry }: Entry): string {
  const at = timeOf(reading, id);
  const occasion = occasionWords(reading, entry);
  return at === '' ? occasion : `${at} (${occasion})`;
}

function messageWords({ plan }: TimedReading, { entry: { event, message } }: Entry): string {
  const template = 'template' in message ? plan.communications.templates.byId[message.template]?.name : undefined;
  return joined([event, template && `template “${template}”`]);
}

/** Gives the table of the notification timeline: time, audience, channel, message. */
export function notificationTable(reading: TimedReading, title?: string): Block {
  const rows = sortedEntries(reading).map((one) => [
    timeWords(reading, one),
    one.entry.audience.join(', '),
    channelWords(one.entry),
    messageWords(reading, one),
  ]);
  return table(['Time', 'Audience', 'Channel', 'Message'], rows, title);
}

/** Gives the sections of the communications plan: the timeline, and the texts that it names. */
export function communicationsSections(reading: TimedReading): Section[] {
  const { blocks, sections } = communicationsSection(reading);
  return [
    section('Notification timeline', [notificationTable(reading)]),
    section(
      'Message texts',
      blocks.filter(({ kind }) => kind === 'code'),
      sections,
    ),
  ];
}
