// A step that is spoken of, to go to.
import { numbered } from '#shared/runbook/reading.ts';
import { readingOf } from '../../../hooks/use-reading.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { goTo } from '../../../stores/view-store.ts';

export function StepLink({ id, before }: { id: string; before?: string }) {
  const words = usePlan((plan) => numbered(readingOf(plan), id, plan.steps[id]?.title));
  return (
    <span className="said">
      {before && `${before} `}
      <button type="button" className="step-link" onClick={() => goTo('phases', id)}>
        {words}
      </button>
    </span>
  );
}
