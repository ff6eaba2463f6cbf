// Rules about the date: days and hours that teams avoid (conflict C12: a reason settles them, they never block), zones, and
// a second window.
import type { Plan } from '../../plan/plan.ts';
import { dayWords } from '../../runbook/dates.ts';
import { momentOf, wallTime } from '../../schedule/zones.ts';
import type { Case, Fix, Rule, Subject } from '../rule.ts';

type Window = Plan['window'];

const DAY = 86_400_000;
const HOUR = 3_600_000;
const FRIDAY = 5;
/** The hours in which most people work, and most users are there. */
const [FIRST_HOUR, LAST_HOUR] = [9, 17];

/** A wall-clock time as a number that can be reckoned with; the zone is left out on purpose. */
const onWall = (at: string): number => Date.parse(`${at}Z`);

const hasReason = ({ reason = '' }: Window): boolean => reason.trim() !== '';

const isWorkingDay = (day: number): boolean => ![0, 6].includes(new Date(day).getUTCDay());

/** The first working day whose hours the span touches, as its midnight; both ends on the wall of one zone. */
function workingDayIn(from: number, to: number): number | undefined {
  // A week has every kind of day.
  const days = Array.from({ length: 8 }, (_, index) => Math.floor(from / DAY) * DAY + index * DAY);
  return days.find(
    (day) => isWorkingDay(day) && from < day + LAST_HOUR * HOUR && Math.max(to, from + 1) > day + FIRST_HOUR * HOUR,
  );
}

function businessHours({ plan: { window } }: Subject): Case[] {
  const { start, end } = window;
  if (!start || hasReason(window)) return [];
  const last = end && momentOf(end);
  const day = workingDayIn(onWall(start.at), onWall(last ? wallTime(last.instant, start.zone) : start.at));
  if (day === undefined) return [];
  const words = dayWords(new Date(day).toISOString().slice(0, 10));
  return [
    {
      message: `The window lies in business hours: ${words}, between ${FIRST_HOUR}:00 and ${LAST_HOUR}:00 (${start.zone}). Nothing says why.`,
    },
  ];
}

/** Month and day between which most organisations freeze: nobody is there, and shops live from these days. */
const YEAR_END = { from: '12-20', to: '01-02' };

/** Whether a day, "2026-12-24", lies in the freeze at the end of the year. */
const isYearEnd = (at: string): boolean => at.slice(5, 10) >= YEAR_END.from || at.slice(5, 10) <= YEAR_END.to;

/** Writes the end in the zone of the start; the moment stays. */
function zoneFix({ start, end }: Window): Fix | undefined {
  const moment = end && momentOf(end);
  if (!start || !moment) return undefined;
  const at = wallTime(moment.instant, start.zone);
  return {
    label: `Write the end in ${start.zone}`,
    edit: { type: 'window.update', fields: { end: { at, zone: start.zone } } },
  };
}

function twoZones({ plan: { window } }: Subject): Case[] {
  const { start, end } = window;
  if (!start || !end || start.zone === end.zone) return [];
  const fix = zoneFix(window);
  return [{ message: `The window starts in ${start.zone} and ends in ${end.zone}.`, ...(fix && { fix }) }];
}

export const WINDOW_RULES: readonly Rule[] = [
  {
    id: 'window/friday',
    severity: 'warning',
    view: 'overview',
    why: 'What goes wrong after it is found on a weekend, by fewer people. A reason for the date settles this.',
    source: ['N008', 'N113'],
    find({ plan: { window } }) {
      if (!window.start || hasReason(window)) return [];
      if (new Date(onWall(window.start.at)).getUTCDay() !== FRIDAY) return [];
      return [{ message: 'The window opens on a Friday. Nothing says why.' }];
    },
  },
  {
    id: 'window/year-end',
    severity: 'warning',
    view: 'overview',
    why: 'Most organisations freeze then, and whoever could help is away. A reason for the date settles this.',
    source: ['N008', 'N027'],
    find({ plan: { window } }) {
      const { start, end } = window;
      if (!start || hasReason(window) || ![start, end ?? start].some(({ at }) => isYearEnd(at))) return [];
      return [{ message: 'The window lies in the freeze at the end of the year. Nothing says why.' }];
    },
  },
  {
    id: 'window/business-hours',
    severity: 'warning',
    view: 'overview',
    why: 'At night fewer users meet a failure; by day more of the team is there. Either is fine when it was meant, so write the reason for the date.',
    source: ['N008', 'S249'],
    find: businessHours,
  },
  {
    id: 'window/firm-without-reason',
    severity: 'hint',
    view: 'overview',
    why: 'Whoever is asked to move the date has to know what it was promised for.',
    source: ['N009'],
    find: ({ plan: { window } }) =>
      window.start && window.date === 'firm' && !hasReason(window)
        ? [{ message: 'The date is firm, and nothing says what depends on it.' }]
        : [],
  },
  {
    id: 'window/two-zones',
    severity: 'warning',
    view: 'overview',
    why: 'Someone will read both times in one zone, and be there too early or too late.',
    source: ['S013'],
    find: twoZones,
  },
  {
    id: 'window/no-backup',
    severity: 'hint',
    view: 'overview',
    why: 'When the night is called off, everybody already knows when it is tried again.',
    source: ['S247'],
    find: ({ plan: { window } }) => (window.start && !window.backup ? [{ message: 'There is no backup window.' }] : []),
  },
];
