// One phase: its head, its steps with the hold points between them, its verification, and the hold points after it.
import { memo } from 'react';
import { durationWithOwnFigure } from '#shared/runbook/times.ts';
import { readingOf, useNumber } from '../../hooks/use-reading.ts';
import { usePlan } from '../../stores/plan-store.ts';
import { Barrier } from './barrier.tsx';
import { phaseTitle } from './fields.ts';
import { PlanCell } from './plan-cell.tsx';
import { StepRow } from './step-row.tsx';
import { Verification } from './verification.tsx';

function PhaseHead({ id }: { id: string }) {
  const number = useNumber(id);
  const title = usePlan((plan) => plan.phases.byId[id]?.title);
  const duration = usePlan((plan) => {
    const phase = plan.phases.byId[id];
    return phase && durationWithOwnFigure(plan, phase.steps, phase.duration);
  });
  return (
    <div className="phase-head">
      <h3 id={`${id}-heading`} className="unseen">
        Phase {number}: {title || '(untitled)'}
      </h3>
      <span className="number" aria-hidden="true">
        {number}
      </span>
      <PlanCell rule={phaseTitle} id={id} label={`Title of phase ${number}`} placeholder="Untitled phase" />
      <span className="sum">{duration ?? 'no time yet'}</span>
    </div>
  );
}

const NONE: readonly string[] = [];

/** The hold points that stand at a step or phase. */
function HoldPoints({ at, side }: { at: string; side: 'before' | 'after' }) {
  const ids = usePlan((plan) => readingOf(plan).holdPointsAt.get(at) ?? NONE);
  const places = usePlan((plan) => plan.holdPoints.byId);
  return ids.filter((id) => side in (places[id]?.place ?? {})).map((id) => <Barrier key={id} id={id} />);
}

export const PhaseSection = memo(function PhaseSection({ id }: { id: string }) {
  const steps = usePlan((plan) => plan.phases.byId[id]?.steps ?? NONE);
  return (
    <section className="phase" id={id} aria-labelledby={`${id}-heading`}>
      <PhaseHead id={id} />
      <ol className="rows">
        <HoldPoints at={id} side="before" />
        {steps.map((step) => (
          <StepWithHoldPoints key={step} id={step} />
        ))}
        <Verification phase={id} />
        <HoldPoints at={id} side="after" />
      </ol>
    </section>
  );
});

const StepWithHoldPoints = memo(function StepWithHoldPoints({ id }: { id: string }) {
  const hasHoldPoints = usePlan((plan) => readingOf(plan).holdPointsAt.has(id));
  if (!hasHoldPoints) return <StepRow id={id} />;
  return (
    <>
      <HoldPoints at={id} side="before" />
      <StepRow id={id} />
      <HoldPoints at={id} side="after" />
    </>
  );
});
