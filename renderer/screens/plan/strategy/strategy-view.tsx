// Strategy: how the release is assessed, which patterns that speaks for, and which one was chosen and why (S015-S051).
import { useEffect, useMemo } from 'react';
import { advise } from '#shared/advisor/advise.ts';
import { assessmentOf } from '#shared/advisor/assessment.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { patternWords } from '#shared/runbook/sections/information.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { useTarget } from '../reading/use-target.ts';
import { AdviceList } from './advice.tsx';
import { AskFirst } from './ask-first.tsx';
import { Assessment } from './assessment.tsx';
import { ChoicePanel } from './choice-panel.tsx';
import { Comparison } from './comparison.tsx';

const strategyOf = ({ strategy }: Plan): Plan['strategy'] => strategy;

export function StrategyView() {
  const strategy = usePlan(strategyOf);
  const words = usePlan(patternWords);
  const assessment = useMemo(() => assessmentOf(strategy), [strategy]);
  const advice = useMemo(() => advise(assessment), [assessment]);
  const page = useTarget();
  const { pattern } = strategy;
  // Before anything is assessed every answer would put another one in front.
  const isBegun = Object.keys(assessment.axes).length > 0;
  useEffect(() => {
    // Whoever came by key goes on by key: the next Tab is the first question.
    if (document.activeElement === document.body) page.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [page]);
  return (
    <div className="page strategy" ref={page}>
      <header className="page-head">
        <h2 tabIndex={-1}>Strategy</h2>
        <p>{words}</p>
      </header>
      <div className="strategy-panes">
        <Assessment />
        <section className="advice" aria-label="Advice">
          <header className="facts-head">
            <h3>Advice</h3>
            <Comparison chosen={pattern} />
            <span>way back, points</span>
          </header>
          <AdviceList {...advice} chosen={pattern} />
          {isBegun && <AskFirst assessment={assessment} />}
          <ChoicePanel pattern={pattern} leader={advice.ranking[0]?.pattern} />
        </section>
      </div>
    </div>
  );
}
