// The advisor: ranks the five patterns for an assessment. A table of rows, not code paths: same input, same answer.
import type { Pattern } from '../plan/schema/strategy.ts';
import { EXCLUSIONS } from './exclusions.ts';
import type { Assessment } from './rule.ts';
import { WEIGHTS } from './weights.ts';

/** A row of the table that holds, and what it is worth for one pattern. */
export interface Reason {
  id: string;
  points: number;
  sentence: string;
}

export interface Ranked {
  pattern: Pattern;
  /** Below zero it is possible, but not advised. */
  score: number;
  /** Those with the most weight first. */
  reasons: Reason[];
}

export interface Excluded {
  pattern: Pattern;
  why: string[];
}

export interface Advice {
  /** The best first. Empty when everything is ruled out. */
  ranking: Ranked[];
  excluded: Excluded[];
  /** What can be done when everything is ruled out, the first thing to try first. */
  fallback: string[];
}

/** The patterns in the order of the requirements (S030). */
const PATTERNS: readonly Pattern[] = ['blueGreen', 'canary', 'rolling', 'flags', 'recreate'];

/** Who comes first of two with the same score (requirements 3.3). */
const FASTER_BACK: readonly Pattern[] = ['flags', 'blueGreen', 'canary', 'recreate', 'rolling'];
const LEANER: readonly Pattern[] = ['rolling', 'flags', 'recreate', 'canary', 'blueGreen'];

const FALLBACK = [
  'Make the change compatible first, by expand and contract: then Rolling and Canary are possible again.',
  'Get twice the capacity for a while: then Blue-Green is possible again.',
  'Put the change behind a flag.',
  'Agree on a maintenance window: then Recreate is possible again.',
];

function reasonsFor(pattern: Pattern, assessment: Assessment): Reason[] {
  const reasons = WEIGHTS.flatMap(({ id, holds, points, speaksFor = '', speaksAgainst = '' }): Reason[] => {
    const worth = points[pattern] ?? 0;
    if (worth === 0 || !holds(assessment)) return [];
    return [{ id, points: worth, sentence: worth > 0 ? speaksFor : speaksAgainst }];
  });
  return reasons.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/** Gives the ranking of the patterns with the sentences for and against each, and what is ruled out and why (S029-S051). */
export function advise(assessment: Assessment): Advice {
  const excluded = PATTERNS.flatMap((pattern): Excluded[] => {
    const why = EXCLUSIONS.filter((row) => row.pattern === pattern && row.holds(assessment)).map((row) => row.why);
    return why.length === 0 ? [] : [{ pattern, why }];
  });
  const { risk, impact } = assessment.axes;
  const order = risk === 'high' || impact === 'critical' ? FASTER_BACK : LEANER;
  const ranking = PATTERNS.filter((pattern) => !excluded.some((one) => one.pattern === pattern))
    .map((pattern): Ranked => {
      const reasons = reasonsFor(pattern, assessment);
      return { pattern, score: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
    })
    .sort((a, b) => b.score - a.score || order.indexOf(a.pattern) - order.indexOf(b.pattern));
  return { ranking, excluded, fallback: ranking.length === 0 ? FALLBACK : [] };
}
