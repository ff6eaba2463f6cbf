// The calendar days of flags: their stages and their removal count in days from the deployment.
import type { Plan } from '../plan/plan.ts';
import { inOrder } from '../runbook/reading.ts';
import { finding, named, type ScheduleFinding } from './finding.ts';
import { dayAfter } from './zones.ts';

export interface FlagDays {
  /** The day of each stage, as "2026-11-29"; null after the year 9999. */
  stages: (string | null)[];
  removal?: string;
}

/** Gives the days of each flag, counted from the day on which the window starts; nothing without a window. */
export function flagDays({ window: { start }, flags }: Plan): Map<string, FlagDays> {
  if (!start) return new Map();
  const dayOf = (days: number): string | undefined => dayAfter(start.at.slice(0, 10), days);
  return new Map(
    inOrder(flags).map(
      ([
        id,
        {
          stages,
          removal: { day },
        },
      ]): [string, FlagDays] => {
        const removal = day === undefined ? undefined : dayOf(day);
        const days = stages.map((stage) => dayOf(stage.day) ?? null);
        return [id, { stages: days, ...(removal !== undefined && { removal }) }];
      },
    ),
  );
}

/** Says which flags go back in time: a stage before the one it follows, or removal before the last stage. */
export function flagDayFindings({ flags }: Plan): ScheduleFinding[] {
  return inOrder(flags).flatMap(([id, { key, stages, removal }]) => {
    const days = stages.map(({ day }) => day);
    if (removal.day !== undefined) days.push(removal.day);
    const falls = days.some((day, index) => day < (days[index - 1] ?? 0));
    return falls
      ? finding('flag-days', 'warning', `The days of the flag ${named(key, 'flag')} do not follow each other.`, id)
      : [];
  });
}
