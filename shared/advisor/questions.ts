// Which open question to ask first: the one whose answer could put another pattern in front (requirements 3.4, "ask first").
import { FACTS } from '../plan/schema/facts.ts';
import type { Pattern } from '../plan/schema/strategy.ts';
import { advise } from './advise.ts';
import { CONTRADICTIONS } from './consistency.ts';
import type { Answer, Assessment, FactName } from './rule.ts';

export interface Question {
  fact: FactName;
  /** The answers that would change who leads, and who leads then; nobody when everything is ruled out. */
  changes: { answer: Exclude<Answer, 'unknown'>; leader?: Pattern }[];
}

const MOST_QUESTIONS = 3;
/** Tells more than any number of points: the leader is impossible. */
const RULED_OUT = 100;
/** What somebody wants they know; how things are has to be found out, and is asked first. */
const WISHES: readonly FactName[] = ['tightBudget', 'instantRollback', 'gradualRollout', 'abTest'];

const contradicts = (assessment: Assessment): boolean =>
  CONTRADICTIONS.some(({ holds }) => holds({ assessment, rationale: '', migrations: [], flagsWithoutEnd: 0 }));

interface Weighed extends Question {
  weight: number;
}

function weigh(assessment: Assessment, fact: FactName, leader: Pattern): Weighed {
  const question: Weighed = { fact, changes: [], weight: 0 };
  for (const answer of ['yes', 'no'] as const) {
    const asked = { ...assessment, facts: { ...assessment.facts, [fact]: answer } };
    if (contradicts(asked) && !contradicts(assessment)) continue;
    const { ranking } = advise(asked);
    const [first] = ranking;
    if (first?.pattern === leader) continue;
    question.changes.push({ answer, ...(first && { leader: first.pattern }) });
    const before = ranking.find(({ pattern }) => pattern === leader);
    question.weight += first && before ? 1 + first.score - before.score : RULED_OUT;
  }
  return question;
}

/**
 * Gives the facts that nobody knows yet and that could change which pattern leads, at most three: how things are before what
 * is wanted, then the most telling first. An answer that would contradict the rest is not reckoned with.
 */
export function questionsFor(assessment: Assessment): Question[] {
  const leader = advise(assessment).ranking[0]?.pattern;
  if (leader === undefined) return [];
  const isWish = ({ fact }: Question): number => Number(WISHES.includes(fact));
  return FACTS.filter((fact) => (assessment.facts[fact] ?? 'unknown') === 'unknown')
    .map((fact) => weigh(assessment, fact, leader))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => isWish(a) - isWish(b) || b.weight - a.weight)
    .slice(0, MOST_QUESTIONS)
    .map(({ fact, changes }) => ({ fact, changes }));
}
