// When somebody looks after the release once it is out, by the type of the release (N041; conflict C26: phase 5 is the
// gate to "complete", this calendar goes on behind it). Seconds from the moment at which watching begins.
import type { Plan } from '../../plan/plan.ts';

type ReleaseType = Plan['release']['type'];

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A stretch that begins where the one before it ends. */
export interface Rhythm {
  until: number;
  every: number;
  look: string;
}

interface Watch {
  rhythms: readonly Rhythm[];
  /** What is written at a moment, in ascending order; the last one ends the watch. */
  reports: readonly { at: number; what: string }[];
}

const FIRST_HOUR = 'Errors, response times, business figures';
const NEXT_HOURS = 'Errors, response times, tickets; a line to the team';
const FIRST_DAY = 'Trends against the day before, tickets';
const REPORT = 'Health report: green, yellow or red';
const FINAL = 'Final assessment; handed back to normal on-call';

const STANDARD: Watch = {
  rhythms: [
    { until: HOUR, every: 15 * MINUTE, look: FIRST_HOUR },
    { until: 4 * HOUR, every: 30 * MINUTE, look: NEXT_HOURS },
    { until: DAY, every: 4 * HOUR, look: FIRST_DAY },
  ],
  reports: [
    { at: DAY, what: REPORT },
    { at: 2 * DAY, what: FINAL },
  ],
};

const WATCHES: Readonly<Record<ReleaseType, Watch>> = {
  standard: STANDARD,
  other: STANDARD,
  hotfix: {
    rhythms: [
      { until: HOUR, every: 10 * MINUTE, look: FIRST_HOUR },
      { until: 4 * HOUR, every: 30 * MINUTE, look: NEXT_HOURS },
      { until: DAY, every: 4 * HOUR, look: FIRST_DAY },
    ],
    reports: [{ at: DAY, what: `${REPORT}; handed back to normal on-call` }],
  },
  major: {
    rhythms: [
      ...STANDARD.rhythms.slice(0, 2),
      { until: 7 * DAY, every: 4 * HOUR, look: FIRST_DAY },
      { until: 14 * DAY, every: DAY, look: 'Trends against the week before, tickets' },
      { until: 28 * DAY, every: 3 * DAY, look: 'Trends, tickets, what is left to switch on' },
    ],
    reports: [
      { at: DAY, what: REPORT },
      { at: 7 * DAY, what: REPORT },
      { at: 28 * DAY, what: FINAL },
    ],
  },
};

/** Gives the stretches of watching for a type of release, each with its beginning. */
export const rhythmsOf = (type: ReleaseType): (Rhythm & { from: number })[] => {
  const { rhythms } = WATCHES[type];
  return rhythms.map((rhythm, index) => ({ ...rhythm, from: rhythms[index - 1]?.until ?? 0 }));
};

/** Somebody looks: `at` seconds after watching began. */
export interface CheckIn {
  at: number;
  what: string;
}

/** Gives every check-in for a type of release, in order of time; a report takes the place of a look at the same moment. */
export function checkInsOf(type: ReleaseType): CheckIn[] {
  const found = new Map<number, string>();
  for (const { from, until, every, look } of rhythmsOf(type))
    for (let at = from + every; at <= until; at += every) found.set(at, look);
  for (const { at, what } of WATCHES[type].reports) found.set(at, what);
  return [...found].map(([at, what]) => ({ at, what })).sort((a, b) => a.at - b.at);
}
