// How sure the people of the team say they are (S261). It is their own word: nothing here is worked out from the plan.
import type { Plan } from '../plan/plan.ts';
import { inOrder } from '../runbook/reading.ts';

type Statement = Plan['preparation']['confidence']['byId'][string];

export const SCORE_WORDS = {
  1: 'not sure at all',
  2: 'rather unsure',
  3: 'sure of most of it',
  4: 'sure',
  5: 'very sure',
} as const;
export type Score = keyof typeof SCORE_WORDS;

export const SCORES: readonly Score[] = [1, 2, 3, 4, 5];

/** From this on somebody feels prepared. */
export const SURE = 4;

/** A person's statements: the newest counts, the earlier ones are kept. */
export interface Stated {
  by: string;
  now: { id: string; statement: Statement };
  /** From the newest to the oldest. */
  earlier: { id: string; statement: Statement }[];
}

const keyOf = (name: string): string => name.trim().toLowerCase();

/** Gives the statements by person, in the order in which each spoke first. Names differ by more than spaces and case. */
export function statedBy({ preparation: { confidence } }: Plan): Stated[] {
  const people = new Map<string, Stated>();
  for (const [id, statement] of inOrder(confidence)) {
    const key = keyOf(statement.by);
    const known = people.get(key);
    const earlier = known ? [known.now, ...known.earlier] : [];
    people.set(key, { by: statement.by.trim(), now: { id, statement }, earlier });
  }
  return [...people.values()];
}
