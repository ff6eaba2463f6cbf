// The section Phases: its head, the bars for search and selection, and the outline; without a phase what belongs here.
import { Plus } from 'lucide-react';
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { addPhase } from '../../../outliner/actions.ts';
import { FindBar } from '../../../outliner/find-bar.tsx';
import { Outliner } from '../../../outliner/outliner.tsx';
import { SelectionBar } from '../../../outliner/selection-bar.tsx';
import { usePlan, usePlanStore } from '../../../stores/plan-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { countWords } from '../../../words.ts';
import { expectedWords } from '../words.ts';
import { EmptyPhases } from './empty-phases.tsx';

/** "5 phases, 26 steps, 3 hold points, 2 h 30 min expected". */
function planCounts(plan: Plan): string {
  const steps = inOrder(plan.phases).reduce((sum, [, phase]) => sum + phase.steps.length, 0);
  const { total, timeless } = expectedWords(plan);
  const counts = [
    countWords(plan.phases.order.length, 'phase'),
    countWords(steps, 'step'),
    countWords(plan.holdPoints.order.length, 'hold point'),
    `${total} expected`,
    timeless,
  ];
  return counts.filter(Boolean).join(', ');
}

export function PhasesView() {
  const counts = usePlan(planCounts);
  const isEmpty = usePlan((plan) => plan.phases.order.length + plan.holdPoints.order.length === 0);
  const isReadOnly = usePlanStore((state) => state.readOnlyBecause !== undefined);
  return (
    <section className="phases-view" aria-labelledby="phases-heading">
      <header className="view-head">
        <h2 id="phases-heading">Phases</h2>
        <p className="counts">{isEmpty ? 'Nothing here yet' : counts}</p>
        {!isEmpty && !isReadOnly && (
          <Button hint="Add a phase (Ctrl+Shift+Enter)" onPress={() => void addPhase(undefined, '')}>
            <Icon of={Plus} size={14} />
            Phase
          </Button>
        )}
      </header>
      {isEmpty ? (
        <EmptyPhases isReadOnly={isReadOnly} />
      ) : (
        <>
          <FindBar />
          <SelectionBar />
          <Outliner />
        </>
      )}
    </section>
  );
}
