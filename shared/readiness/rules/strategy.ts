// Rules about the assessment: answers that do not go together, and a choice against the advice without a word why.
import { advise } from '../../advisor/advise.ts';
import { assessmentOf } from '../../advisor/assessment.ts';
import { CONTRADICTIONS } from '../../advisor/consistency.ts';
import { situationOf } from '../../advisor/situation.ts';
import { PATTERN_WORDS } from '../../runbook/words.ts';
import type { Rule } from '../rule.ts';

export const STRATEGY_RULES: readonly Rule[] = [
  ...CONTRADICTIONS.map(
    ({ id, holds, sentence, why, source }): Rule => ({
      id,
      severity: 'warning',
      view: 'strategy',
      why,
      source,
      find: ({ plan }) => (holds(situationOf(plan)) ? [{ message: sentence }] : []),
    }),
  ),
  {
    id: 'strategy/not-assessed',
    severity: 'hint',
    view: 'strategy',
    why: 'The advice stands on three answers: how risky it is, whom it meets, how hard going back is.',
    source: ['S016'],
    find({ plan: { strategy } }) {
      const { risk, impact, complexity } = strategy.axes;
      const isAssessed = [risk, impact, complexity].every(({ level }) => level !== undefined);
      return isAssessed ? [] : [{ message: 'The release is not assessed yet.' }];
    },
  },
  {
    id: 'strategy/ruled-out',
    severity: 'warning',
    view: 'strategy',
    why: 'Something that was answered makes this pattern impossible. Either the answer or the choice is wrong.',
    source: ['S029'],
    find({ plan: { strategy } }) {
      const { pattern, override } = strategy;
      const found = advise(assessmentOf(strategy)).excluded.find((one) => one.pattern === pattern);
      if (!pattern || !found || override?.trim()) return [];
      return [{ message: `${PATTERN_WORDS[pattern]} was chosen, but is ruled out: ${found.why.join(' ')}` }];
    },
  },
];
