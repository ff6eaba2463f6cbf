// The document: the summary, then the phases in the order of work. A plan without phases says what belongs here.
import { useDeferredValue } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { readingOf } from '../../hooks/use-reading.ts';
import { usePlan } from '../../stores/plan-store.ts';
import { Field } from '../../ui/field.tsx';
import { Barrier } from './barrier.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { PLAN_FIELDS } from './fields.ts';
import { PhaseSection } from './phase-section.tsx';
import { expectedWords } from './words.ts';

/** Enough steps to fill the first screen; what lies below it is drawn right after the first paint. */
const FIRST_STEPS = 24;

/** The first phases that hold so many steps between them. */
function firstPhases({ phases: { order, byId } }: Plan): readonly string[] {
  let steps = 0;
  const enough = order.findIndex((id) => {
    steps += byId[id]?.steps.length ?? 0;
    return steps >= FIRST_STEPS;
  });
  return enough < 0 ? order : order.slice(0, enough + 1);
}

const SUMMARY_RULE = { summary: PLAN_FIELDS.summary };

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

function Summary() {
  const { summary } = useEditForm(SUMMARY_RULE);
  return (
    <div className="summary">
      <Field {...summary} label="Summary" isMultiline placeholder="What is deployed, and why" />
    </div>
  );
}

/** Hold points whose step or phase is gone: shown at the end, so that none is lost unseen. */
function HomelessHoldPoints() {
  const homeless = usePlan((plan) => readingOf(plan).homelessHoldPoints);
  if (homeless.length === 0) return null;
  return (
    <section aria-labelledby="homeless">
      <h3 id="homeless" className="phase-head homeless">
        Hold points without a place
      </h3>
      <ul>
        {homeless.map((id) => (
          <Barrier key={id} id={id} />
        ))}
      </ul>
    </section>
  );
}

function Phases() {
  const order = usePlan((plan) => plan.phases.order);
  const first = usePlan(useShallow(firstPhases));
  const drawn = useDeferredValue(order, first);
  return (
    <>
      <div className="column-heads" aria-hidden="true">
        <span>No.</span>
        <span>Step</span>
        <span>Owner</span>
        <span>Min</span>
      </div>
      {drawn.map((id) => (
        <PhaseSection key={id} id={id} />
      ))}
      <HomelessHoldPoints />
    </>
  );
}

/** "5 phases, 26 steps, 3 hold points". */
function countWords(plan: Plan): string {
  const steps = inOrder(plan.phases).reduce((sum, [, phase]) => sum + phase.steps.length, 0);
  const { timeless } = expectedWords(plan);
  const counts = [
    count(plan.phases.order.length, 'phase'),
    count(steps, 'step'),
    count(plan.holdPoints.order.length, 'hold point'),
    timeless,
  ];
  return counts.filter(Boolean).join(', ');
}

export function PlanDocument() {
  const counts = usePlan(countWords);
  const isEmpty = usePlan((plan) => plan.phases.order.length === 0);
  return (
    <main className="document">
      <Summary />
      <div className="document-head">
        <h2>Phases</h2>
        <p>{isEmpty ? 'Nothing here yet' : counts}</p>
      </div>
      {isEmpty ? <EmptyPlan /> : <Phases />}
    </main>
  );
}
