// One step: number, title, marks, owner, minutes, what proves it; its commands and details behind a disclosure.
import { ChevronDown, ChevronRight, ListChecks } from 'lucide-react';
import { useState } from 'react';
import { durationFieldText } from '#shared/duration.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Step } from '#shared/plan/schema/phases.ts';
import { plannedSeconds } from '#shared/runbook/times.ts';
import { useNumber } from '../../hooks/use-reading.ts';
import { usePlan } from '../../stores/plan-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { stepMinutes, stepTitle } from './fields.ts';
import { Owner } from './owner.tsx';
import { PlanCell } from './plan-cell.tsx';
import { StepDetail } from './step-detail.tsx';
import { StepMarks } from './step-marks.tsx';

/** What the minutes cell shows in grey while no expected time is set: the figure that the sums reckon with. */
const minutesHint = (step: Step): string => durationFieldText(plannedSeconds(step.estimate)) || 'none';

const hasDetail = (step: Step, checks: Plan['checks']): boolean =>
  step.commands.length > 0 || step.details !== '' || step.checks.some((id) => checks[id]?.command !== undefined);

function Checks({ ids }: { ids: readonly string[] }) {
  const checks = usePlan((plan) => plan.checks);
  return (
    <ul className="checks" aria-label="Checks">
      {ids.map((id) => (
        <li key={id}>
          <Icon of={ListChecks} size={12} />
          {checks[id]?.text}
          {checks[id]?.expect && <span className="expect"> ({checks[id]?.expect})</span>}
        </li>
      ))}
    </ul>
  );
}

function Disclosure({ number, isOpen, onToggle }: { number: string; isOpen: boolean; onToggle(): void }) {
  return (
    <button
      type="button"
      className="disclosure"
      aria-expanded={isOpen}
      aria-label={`Commands and details of step ${number}`}
      onClick={onToggle}
    >
      <Icon of={isOpen ? ChevronDown : ChevronRight} />
    </button>
  );
}

export function StepRow({ id }: { id: string }) {
  const step = usePlan((plan) => plan.steps[id]);
  const canOpen = usePlan((plan) => step !== undefined && hasDetail(step, plan.checks));
  const number = useNumber(id);
  const [isOpen, setIsOpen] = useState(false);
  if (!step) return null;
  return (
    <li className={`step depth-${step.depth} ${isOpen ? 'open' : ''}`} id={id}>
      <div className="step-line">
        {canOpen ? <Disclosure number={number} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} /> : <span />}
        <span className="number">{number}</span>
        <div className="step-title">
          <PlanCell rule={stepTitle} id={id} label={`Title of step ${number}`} placeholder="Untitled step" />
          <StepMarks step={step} />
        </div>
        <Owner role={step.role} />
        <PlanCell rule={stepMinutes} id={id} label={`Minutes of step ${number}`} placeholder={minutesHint(step)} />
        {step.checks.length > 0 && <Checks ids={step.checks} />}
      </div>
      {isOpen && <StepDetail step={step} />}
    </li>
  );
}
