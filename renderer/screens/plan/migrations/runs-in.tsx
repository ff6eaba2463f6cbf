// The steps that run a migration; where there is none, one can be added.
import { addRunningStep } from '#shared/migrations/run-by-step.ts';
import { readingOf } from '../../../hooks/use-reading.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Each } from '../../../ui/each.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import type { FocusWish } from '../detail/use-focus-wish.ts';
import { StepLink } from './step-link.tsx';

export function RunsIn({ id, name, wish }: { id: string; name: string; wish: FocusWish }) {
  const isReadOnly = useIsReadOnly();
  const plan = usePlan((open) => open);
  const numbers = readingOf(plan).numbers;
  const steps = Object.keys(plan.steps).filter(
    (step) => plan.steps[step]?.migrations.includes(id) && numbers.has(step),
  );
  const phase = addRunningStep(plan, id)?.phase;
  const isLater = plan.migrations.byId[id]?.place === 'nextRelease';
  return (
    <DetailRow caption="Runs in" of={`(steps of ${name})`}>
      <div className="facts-line" data-focus="runs in" tabIndex={-1}>
        <Each of={steps}>{(step) => <StepLink id={step} />}</Each>
        {steps.length === 0 && <span className="said">{isLater ? 'A later release' : 'No step yet'}</span>}
        {steps.length === 0 && phase !== undefined && !isReadOnly && (
          <AddButton
            caption={`Step in ${phase}`}
            label={`Add step in ${phase} that runs ${name}`}
            onPress={() => void wish.send((open) => addRunningStep(open, id)?.edit, 'runs in')}
          />
        )}
      </div>
    </DetailRow>
  );
}
