// The open questions that could put another pattern in front; each goes to its answer.
import { ArrowRight } from 'lucide-react';
import { type Question, questionsFor } from '#shared/advisor/questions.ts';
import type { Assessment, FactName } from '#shared/advisor/rule.ts';
import { FACT_WORDS } from '#shared/advisor/words.ts';
import { PATTERN_WORDS } from '#shared/runbook/words.ts';
import { Icon } from '../../../ui/icon.tsx';

/** The id of the answers to a fact, to go to. */
export const factId = (name: FactName): string => `fact-${name}`;

function goTo(name: FactName): void {
  const answers = document.getElementById(factId(name));
  answers?.scrollIntoView?.({ block: 'center' });
  answers?.querySelector<HTMLInputElement>('input:checked')?.focus({ preventScroll: true });
}

const thenWords = ({ changes }: Question): string =>
  changes
    .map(({ answer, leader }) => `${answer}: ${leader ? `${PATTERN_WORDS[leader]} leads` : 'nothing is left'}`)
    .join(', ');

export function AskFirst({ assessment }: { assessment: Assessment }) {
  const questions = questionsFor(assessment);
  if (questions.length === 0) return null;
  return (
    <section className="ask-first" aria-label="Ask first">
      <h3>Ask first</h3>
      <ul>
        {questions.map((question) => (
          <li key={question.fact}>
            <button type="button" className="link" onClick={() => goTo(question.fact)}>
              {FACT_WORDS[question.fact]}?
              <Icon of={ArrowRight} size={12} />
            </button>
            <span className="said">{thenWords(question)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
