// Who holds what, seen from the people.
import type { Plan } from '../plan/plan.ts';
import type { Role } from '../plan/schema/people.ts';
import { inOrder } from '../runbook/reading.ts';
import { momentOf } from '../schedule/zones.ts';

export interface Assignment {
  /** Roles that the person holds, by id in the plan's order. */
  holds: string[];
  /** Roles that the person would take over. */
  backs: string[];
  /** Roles of which the person has a shift without holding them. */
  shifts: string[];
}

/** Gives what each person does; people without any role are in it too. Roles whose person was removed are nobody's. */
export function assignmentsOf(plan: Plan): Map<string, Assignment> {
  const all = new Map(plan.people.order.map((id): [string, Assignment] => [id, { holds: [], backs: [], shifts: [] }]));
  for (const [id, { holder = '', backup = '', shifts = [] }] of inOrder(plan.roles)) {
    all.get(holder)?.holds.push(id);
    all.get(backup)?.backs.push(id);
    for (const person of new Set(shifts.map((shift) => shift.person)))
      if (person !== holder) all.get(person)?.shifts.push(id);
  }
  return all;
}

/** Gives the people who hold several roles, with these roles. */
export const severalRoles = (plan: Plan): [person: string, roles: string[]][] =>
  [...assignmentsOf(plan)].flatMap(([person, { holds }]): [string, string[]][] =>
    holds.length > 1 ? [[person, holds]] : [],
  );

/** Whether the shifts of a role leave a part of the window to nobody; a role without shifts is the holder's all night. */
export function hasShiftGap({ shifts = [] }: Role, { start, end }: Plan['window']): boolean {
  const [from, to] = [start && momentOf(start)?.instant, end && momentOf(end)?.instant];
  if (shifts.length === 0 || from === undefined || to === undefined) return false;
  const spans = shifts.flatMap((shift): [number, number][] => {
    const [first, last] = [momentOf(shift.from)?.instant, momentOf(shift.to)?.instant];
    return first === undefined || last === undefined ? [] : [[first, last]];
  });
  let covered = from;
  for (const [first, last] of spans.sort(([a], [b]) => a - b)) {
    if (covered >= to) break;
    if (first > covered) return true;
    covered = Math.max(covered, last);
  }
  return covered < to;
}

/** Gives the people who are wanted in a role: whoever holds it or has a shift of it. */
export const peopleIn = ({ people }: Plan, { holder, shifts = [] }: Role): string[] =>
  [...new Set([holder, ...shifts.map(({ person }) => person)])].filter(
    (id): id is string => id !== undefined && people.byId[id] !== undefined,
  );

/** "Marta Weiß" is "MW", "Jo" is "JO": two letters, as they stand on paper; three where `taken` has these already. */
export function initialsOf(name: string, taken: ReadonlySet<string> = new Set()): string {
  const words = name.match(/\p{L}+/gu) ?? [];
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  const firsts = [...first];
  const end = [...last][0] ?? '';
  const short = end === '' ? firsts.slice(0, 2).join('') : `${firsts[0]}${end}`;
  const long = end === '' ? firsts.slice(0, 3).join('') : `${firsts.slice(0, 2).join('')}${end}`;
  return (taken.has(short.toUpperCase()) ? long : short).toUpperCase();
}
