// How far the steps are worked out, as counts (conflicts C11 and C21), each with the way to the first step without.
import { useMemo } from 'react';
import { type Covered, coverageOf } from '#shared/completeness/coverage.ts';
import { subjectOf } from '#shared/readiness/rule.ts';
import { useNumber } from '../../../hooks/use-reading.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { goTo } from '../../../stores/view-store.ts';
import { ProgressMeter } from '../checklist/checklist-rows.tsx';
import { Part } from './part.tsx';

const FIGURES: readonly { what: Covered; words: string }[] = [
  { what: 'command', words: 'say what to type' },
  { what: 'check', words: 'have a check of their own' },
  { what: 'measured', words: 'have a time that was measured' },
];

function First({ id, words }: { id: string; words: string }) {
  const number = useNumber(id);
  return (
    <button
      type="button"
      className="finding-place"
      aria-label={`Go to step ${number}, the first that does not ${words}`}
      onClick={() => goTo('phases', id)}
    >
      {number}
    </button>
  );
}

export function StepCoverage() {
  const plan = usePlan((open) => open);
  const steps = useMemo(() => subjectOf(plan).steps, [plan]);
  if (steps.length === 0) return null;
  return (
    <Part id="review-coverage" heading="How far the steps are worked out" aside="steps of the phases, waits left out">
      <ul className="coverage">
        {FIGURES.map(({ what, words }) => {
          const { having, total, firstWithout } = coverageOf(steps, what);
          return (
            <li key={what}>
              <ProgressMeter done={having} total={total} /> <span>{words}</span>
              {firstWithout !== undefined && (
                <span className="review-note">
                  first without: <First id={firstWithout} words={words} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
