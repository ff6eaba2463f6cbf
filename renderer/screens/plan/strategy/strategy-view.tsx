// Strategy: how the release is assessed, which patterns that speaks for, and which one was chosen and why (S015-S051).
import { useMemo } from 'react';
import { advise } from '#shared/advisor/advise.ts';
import { assessmentOf } from '#shared/advisor/assessment.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { patternWords } from '#shared/runbook/sections/information.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { hasDraft, PlanEntry } from '../detail/plan-entry.tsx';
import { useTarget } from '../reading/use-target.ts';
import { AdviceList } from './advice.tsx';
import { Assessment } from './assessment.tsx';
import { override, rationale } from './strategy-fields.ts';

const strategyOf = ({ strategy }: Plan): Plan['strategy'] => strategy;

/** Why not the first one: asked when another was chosen, and kept when it was answered. */
function Override({ isAsked }: { isAsked: boolean }) {
  const isThere = usePlan(({ strategy }) => strategy.override !== undefined);
  if (!isAsked && !isThere && !hasDraft(override)) return null;
  return (
    <div className="rationale">
      <h3>Why the advice was not followed</h3>
      <PlanEntry
        rule={override}
        look="bare"
        caption="Why the advice was not followed"
        of=""
        placeholder="Another pattern leads; say why this one was chosen"
        isMultiline
      />
    </div>
  );
}

export function StrategyView() {
  const strategy = usePlan(strategyOf);
  const words = usePlan(patternWords);
  const advice = useMemo(() => advise(assessmentOf(strategy)), [strategy]);
  const page = useTarget();
  const { pattern } = strategy;
  const first = advice.ranking[0]?.pattern;
  return (
    <div className="page strategy" ref={page}>
      <header className="page-head">
        <h2 tabIndex={-1}>Strategy</h2>
        <p>{words}</p>
      </header>
      <div className="strategy-panes">
        <Assessment />
        <section className="advice">
          <header className="facts-head">
            <h3>Advice</h3>
            <span>way back, points</span>
          </header>
          <AdviceList {...advice} chosen={pattern} />
          <div className="rationale">
            <h3>Rationale</h3>
            <PlanEntry
              rule={rationale}
              look="bare"
              caption="Rationale"
              of="of the pattern"
              placeholder="Why this pattern; choosing one drafts it from the advice"
              isMultiline
            />
          </div>
          <Override isAsked={pattern !== undefined && first !== undefined && pattern !== first} />
        </section>
      </div>
    </div>
  );
}
