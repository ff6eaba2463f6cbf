// What is done before anything is changed: a day before and an hour before (N088), then what the plan itself lists.
import type { Block, CheckRow, Section } from '../blocks.ts';
import { inOrder, isTicked, numbered, type TimedReading } from '../reading.ts';
import { preDeploymentSection, prerequisitesSection } from '../sections/checklists.ts';
import { sortedEntries, timeOf } from '../sections/communications.ts';
import { joined, section } from '../sections/parts.ts';

const DAY = 24 * 3600;

function backups(reading: TimedReading): CheckRow[] {
  const found = Object.entries(reading.plan.steps).filter(([id, { backup }]) => backup && reading.numbers.has(id));
  if (found.length === 0) return [{ text: 'Backup verified: no step makes one yet', isTicked: false }];
  return found.map(([id, { title }]) => ({
    text: `Backup verified (step ${numbered(reading, id, title)})`,
    isTicked: isTicked(reading, id),
  }));
}

function reviewed(reading: TimedReading): CheckRow {
  const items = reading.plan.review.walkThrough.order;
  return { text: 'Runbook reviewed', isTicked: items.length > 0 && items.every((id) => isTicked(reading, id)) };
}

function onCall({ plan }: TimedReading): CheckRow {
  const holders = inOrder(plan.roles).flatMap(([, { kind, holder }]) =>
    kind === 'onCall' && holder !== undefined ? [holder] : [],
  );
  const names = holders.flatMap((id) => plan.people.byId[id]?.name ?? []);
  return {
    text: `On-call confirmed: ${names.join(', ') || 'nobody yet'}`,
    isTicked: holders.length > 0 && holders.every((id) => plan.preparation.confirmed[id] !== undefined),
  };
}

/** The messages that go out a day or more before T-0. */
function notified(reading: TimedReading): CheckRow {
  const early = sortedEntries(reading).filter(({ id, entry }) => {
    const at = reading.schedule.messages.get(id);
    return entry.branch === 'main' && at !== undefined && at <= reading.schedule.t0 - DAY;
  });
  const words = early.map(({ id, entry }) => joined([entry.event, timeOf(reading, id)]));
  return { text: `Stakeholders notified: ${words.join('; ') || 'no message is planned so early'}`, isTicked: false };
}

function assembled({ plan }: TimedReading): CheckRow {
  const bridge = plan.release.bridge?.trim();
  return { text: joined(['Team assembled', bridge && `on ${bridge}`]), isTicked: false };
}

const titled = (title: string, { blocks }: Section): Block[] =>
  blocks.map((block) => (block.kind === 'checks' ? { ...block, title } : block));

/** Gives the tasks before the deployment. What the plan knows to be done is ticked. */
export const preDeploymentTasks = (reading: TimedReading): Section =>
  section('Pre-deployment tasks', [
    {
      kind: 'checks',
      title: 'A day before (T-24 h)',
      checks: [...backups(reading), reviewed(reading), onCall(reading), notified(reading)],
    },
    {
      kind: 'checks',
      title: 'An hour before (T-1 h)',
      checks: [
        { text: 'Health of production checked', isTicked: false },
        { text: 'No incident is open', isTicked: false },
        assembled(reading),
      ],
    },
    ...titled('Prerequisites', prerequisitesSection(reading)),
    ...titled('Preparation', preDeploymentSection(reading)),
  ]);
