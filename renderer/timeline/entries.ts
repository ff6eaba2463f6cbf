// What stands on the timeline and can be chosen there: phases and hold points, in the order in which they come.
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder, type Reading } from '#shared/runbook/reading.ts';
import { clockTime } from '#shared/schedule/clock.ts';
import type { Schedule } from '#shared/schedule/schedule.ts';

export interface Entry {
  id: string;
  kind: 'phase' | 'holdPoint';
  number: string;
  title: string;
  from: number;
  /** The end of a phase; a hold point is a moment. */
  to: number;
  /** What a screen reader says. */
  name: string;
}

/** Gives the entries of a plan; a hold point whose place was removed has no time and no entry. */
export function entriesOf(plan: Plan, { numbers, holdPointsAt }: Reading, schedule: Schedule): Entry[] {
  const holdPoints = (anchor: string): Entry[] =>
    (holdPointsAt.get(anchor) ?? []).flatMap((id) => {
      const at = schedule.holdPoints.get(id);
      if (at === undefined) return [];
      const [number, title] = [numbers.get(id) ?? '', plan.holdPoints.byId[id]?.question.trim() ?? ''];
      const name = `Hold point ${number}, ${title || 'no question yet'}, ${clockTime(schedule, at)}`;
      return { id, kind: 'holdPoint' as const, number, title, from: at, to: at, name };
    });
  return inOrder(plan.phases).flatMap(([id, phase]): Entry[] => {
    const { start: from, end: to } = schedule.phases.get(id) ?? { start: 0, end: 0 };
    const [number, title] = [numbers.get(id) ?? '', phase.title.trim()];
    const name = `Phase ${number}, ${title || 'no title yet'}, ${clockTime(schedule, from)} to ${clockTime(schedule, to)}`;
    return [
      { id, kind: 'phase', number, title, from, to, name },
      ...phase.steps.flatMap(holdPoints),
      ...holdPoints(id),
    ];
  });
}

/** The entry that belongs to what has the focus in the document: itself, or the phase of a step. */
export function entryFor(plan: Plan, entries: readonly Entry[], current: string | undefined): string | undefined {
  if (current === undefined) return undefined;
  if (entries.some(({ id }) => id === current)) return current;
  return plan.phases.order.find((id) => plan.phases.byId[id]?.steps.includes(current));
}
