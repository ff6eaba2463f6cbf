// What is to be looked at twice in an assessment: answers that do not go together, and cautions about patterns.
import type { Pattern } from '../plan/schema/strategy.ts';
import type { Advice } from './advise.ts';
import { cautionsAbout } from './cautions.ts';
import { CONTRADICTIONS } from './consistency.ts';
import type { Situation } from './situation.ts';

export interface AdviceWarning {
  id: string;
  /** The pattern that it is about; none for answers that contradict each other. */
  pattern?: Pattern;
  sentence: string;
}

/**
 * Gives the contradictions, then the cautions that concern this release for each pattern that is not ruled out, then what
 * is to be looked at with the pattern that was chosen, or else leads, and that no answer can tell.
 */
export function warningsOf(situation: Situation, { ranking }: Advice): AdviceWarning[] {
  const patterns = ranking.map(({ pattern }) => pattern);
  const about = situation.pattern ?? patterns[0];
  const cautions = [
    ...patterns.flatMap((pattern) => cautionsAbout(pattern, situation).concerns),
    ...(about ? cautionsAbout(about, situation).look : []),
  ];
  return [
    ...CONTRADICTIONS.filter(({ holds }) => holds(situation)).map(({ id, sentence }) => ({ id, sentence })),
    ...cautions.map(({ id, pattern, sentence }) => ({ id, pattern, sentence })),
  ];
}
