// Who is needed in two places at once: one person, perhaps in several roles, in steps that overlap.
import type { Plan } from '../plan/plan.ts';
import { inOrder } from '../runbook/reading.ts';
import type { Anchors } from './anchors.ts';
import { type Clocks, clockTime } from './clock.ts';
import { finding, named, type ScheduleFinding } from './finding.ts';
import type { Times } from './pass.ts';
import { momentOf } from './zones.ts';

/** Two steps that need the same person at the same time, in seconds from the plan's start. */
export interface Clash {
  /** The person; the role while nobody holds it. */
  who: string;
  steps: readonly [string, string];
  from: number;
  to: number;
}

interface Shift {
  from: number;
  to: number;
  person: string;
}

/** The shifts of each role on the plan's own clock; none without a window. */
function shiftsOf(plan: Plan, start: Anchors['start']): Map<string, Shift[]> {
  const seconds = (instant: number): number => (instant - (start?.instant ?? 0)) / 1000;
  const shifts = inOrder(plan.roles).map(([id, role]): [string, Shift[]] => [
    id,
    (start ? (role.shifts ?? []) : []).flatMap((shift) => {
      const [from, to] = [momentOf(shift.from), momentOf(shift.to)];
      return from && to ? { from: seconds(from.instant), to: seconds(to.instant), person: shift.person } : [];
    }),
  ]);
  return new Map(shifts);
}

/** Gives the clashes of the expected times. Waiting needs nobody. Of more than two steps at once, neighbours are named. */
export function clashesOf(plan: Plan, times: Times, { start }: Anchors): Clash[] {
  const shifts = shiftsOf(plan, start);
  /** The step that keeps each person busy the longest so far. */
  const busy = new Map<string, { step: string; end: number }>();
  return times.order.flatMap((id) => {
    const [step, time] = [plan.steps[id], times.steps.get(id)];
    if (!step?.role || !time || step.kind === 'wait' || time.end === time.earliest) return [];
    const shift = shifts.get(step.role)?.find(({ from, to }) => from <= time.earliest && time.earliest < to);
    const who = shift?.person ?? plan.roles.byId[step.role]?.holder ?? step.role;
    const other = busy.get(who);
    if (!other || time.end > other.end) busy.set(who, { step: id, end: time.end });
    if (!other || other.end <= time.earliest) return [];
    return { who, steps: [other.step, id] as const, from: time.earliest, to: Math.min(time.end, other.end) };
  });
}

/** "Marta Weiß is needed for "Migrate" and "Watch" at once, 22:30 to 22:35." */
export function clashWords(plan: Plan, clocks: Clocks, { who, steps: [first, second], from, to }: Clash): string {
  const name = named(plan.people.byId[who]?.name ?? plan.roles.byId[who]?.name, 'person').replaceAll('"', '');
  const [one, other] = [named(plan.steps[first]?.title), named(plan.steps[second]?.title)];
  return `${name} is needed for ${one} and ${other} at once, ${clockTime(clocks, from)} to ${clockTime(clocks, to)}.`;
}

export const clashFindings = (plan: Plan, clocks: Clocks, clashes: readonly Clash[]): ScheduleFinding[] =>
  clashes.map((clash) => finding('person-twice', 'warning', clashWords(plan, clocks, clash), clash.steps[1]));
