// The monitoring plan alone (N089): what is watched, from which figure on it matters, and when somebody looks (N041).
import { durationWords } from '../../duration.ts';
import { clockTime, wallClock } from '../../schedule/clock.ts';
import type { Section } from '../blocks.ts';
import { dayWords } from '../dates.ts';
import { inOrder, type TimedReading } from '../reading.ts';
import { checkRows, facts, section, table } from '../sections/parts.ts';
import { metricsSection } from '../sections/references.ts';
import { rollbackSection } from '../sections/rollback.ts';
import { RELEASE_WORDS } from '../words.ts';
import { checkInsOf, rhythmsOf } from './check-ins.ts';

const DAY = 24 * 3600;

/** "15 min", "2 days". */
const longWords = (seconds: number): string =>
  seconds >= 2 * DAY && seconds % DAY === 0 ? `${seconds / DAY} days` : durationWords(seconds);

/** "Sat 28 Nov 2026, 23:30"; "T+1:30" without a window. */
function momentWords({ schedule }: TimedReading, seconds: number): string {
  const day = wallClock(schedule, seconds)?.slice(0, 10);
  const time = clockTime(schedule, seconds);
  return day === undefined ? time : `${dayWords(day)}, ${time}`;
}

interface Watched {
  /** When watching begins, and when the phase that is there for it ends, in seconds from the plan's start. */
  from: number;
  until: number;
  phase?: string;
  checks: readonly string[];
}

/** The first phase of monitoring; without one watching begins when the plan ends. */
function watchedIn({ plan, schedule }: TimedReading): Watched {
  const found = inOrder(plan.phases).find(([, { kind }]) => kind === 'monitor');
  const times = found && schedule.phases.get(found[0]);
  if (!found || !times) return { from: schedule.end, until: schedule.end, checks: [] };
  return { from: times.start, until: times.end, phase: found[1].title, checks: found[1].verification };
}

function rhythmTable(reading: TimedReading, from: number) {
  const rows = rhythmsOf(reading.plan.release.type).map((rhythm) => [
    momentWords(reading, from + rhythm.from),
    momentWords(reading, from + rhythm.until),
    longWords(rhythm.every),
    rhythm.look,
  ]);
  return table(['From', 'To', 'Every', 'Looked at'], rows, 'How often');
}

function calendar(reading: TimedReading, { from, until, phase }: Watched) {
  const rows = checkInsOf(reading.plan.release.type).map(({ at, what }) => [
    momentWords(reading, from + at),
    `+${longWords(at)}`,
    what,
    from + at <= until ? (phase ?? '') : 'Follow-up',
  ]);
  return table(['When', 'After', 'What', 'During'], rows, 'Check-ins');
}

const TRIGGERS = ['Automatic triggers', 'Manual triggers'];

/** What makes the team roll back, as the section of the rollback says it. */
const alerts = (reading: TimedReading): Section =>
  section(
    'Alerts',
    rollbackSection(reading).blocks.filter((block) => 'title' in block && TRIGGERS.includes(block.title ?? '')),
  );

/** Gives the sections of the monitoring plan. */
export function monitoringSections(reading: TimedReading): Section[] {
  const { type } = reading.plan.release;
  const watched = watchedIn(reading);
  const last = checkInsOf(type).at(-1)?.at ?? 0;
  return [
    { ...metricsSection(reading), title: 'Metrics and thresholds' },
    alerts(reading),
    section('Success criteria', [{ kind: 'checks', checks: checkRows(reading, watched.checks) }]),
    section('Calendar', [
      {
        kind: 'facts',
        facts: facts(
          ['Release type', RELEASE_WORDS[type]],
          ['Watched from', momentWords(reading, watched.from)],
          ['Watched for', longWords(last)],
          ['Complete', watched.phase && `after the phase ${watched.phase}, ${momentWords(reading, watched.until)}`],
        ),
      },
      rhythmTable(reading, watched.from),
      calendar(reading, watched),
    ]),
  ];
}
