// What the short words behind a step's title say: when it starts, who does it, how long it takes, what must not be overlooked.
import { parseDuration } from '../../duration.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Plan } from '../../plan/plan.ts';
import { inOrder, ownerOf, ownerWords, readPlan } from '../../runbook/reading.ts';
import { MARKS } from '../../runbook/words.ts';

/** One of those words, understood. `start` is computed and never read back. */
export type Meaning =
  | { is: 'start' }
  | { is: 'time'; seconds: number; isOpen: boolean }
  | { is: 'mark'; mark: string }
  | { is: 'owner'; role: string }
  | { is: 'unknown'; words: string };

const START = /(^|, )\d\d:\d\d$|^T-0$|^T[+-]\d+:\d\d$/;
const TIME = /^(\d[\d.,]*\+? ?(h|min|m|s)? ?)+$/i;
const WARNING_SIGN = /^⚠ /;

/** Gives the role that an owner's words name: the role, its holder, or both. */
export function rolesByWords(plan: Plan): Map<string, string> {
  const reading = readPlan(plan);
  const roles = new Map<string, string>();
  const add = (words: string | undefined, id: string): void => {
    const key = words?.trim().toLowerCase();
    if (key && !roles.has(key)) roles.set(key, id);
  };
  for (const [id] of inOrder(plan.roles)) add(ownerWords(ownerOf(reading, id)), id);
  for (const [id, { name }] of inOrder(plan.roles)) add(name, id);
  for (const [id, { holder }] of inOrder(plan.roles)) add(holder && plan.people.byId[holder]?.name, id);
  return roles;
}

/** Gives what a word means. */
export function meaningOf(token: string, roles: ReadonlyMap<string, string>): Meaning {
  const words = plainText(token).replace(WARNING_SIGN, '');
  const mark = Object.values(MARKS).find((one) => one.toLowerCase() === words.toLowerCase());
  if (mark !== undefined) return { is: 'mark', mark };
  if (START.test(words)) return { is: 'start' };
  const role = roles.get(words.replace(/^@/, '').toLowerCase());
  if (role !== undefined) return { is: 'owner', role };
  const seconds = TIME.test(words) ? parseDuration(words.replace('+', '')) : undefined;
  if (seconds?.ok && seconds.value !== undefined)
    return { is: 'time', seconds: seconds.value, isOpen: words.includes('+') };
  return { is: 'unknown', words };
}
