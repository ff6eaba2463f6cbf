// A step: grip, number, title with its marks, owner, start, minutes.
import { Check, GripVertical } from 'lucide-react';
import { type MouseEvent, memo, useRef } from 'react';
import { durationFieldText, durationWords } from '#shared/duration.ts';
import type { Step } from '#shared/plan/schema/phases.ts';
import { plannedSeconds } from '#shared/runbook/times.ts';
import { clockTime } from '#shared/schedule/clock.ts';
import { useNumber } from '../hooks/use-reading.ts';
import { scheduleOf } from '../hooks/use-schedule.ts';
import { stepMinutes, stepTitle } from '../screens/plan/fields.ts';
import { PlanCell } from '../screens/plan/plan-cell.tsx';
import { StepMarks } from '../screens/plan/step-marks.tsx';
import { usePlan } from '../stores/plan-store.ts';
import { Icon } from '../ui/icon.tsx';
import { useDraggable } from './drag.ts';
import { FoldButton } from './fold-button.tsx';
import { focusOn, select, toggleDetail, toggleSelected } from './outline-store.ts';
import { OwnerCell } from './owner-cell.tsx';
import { RemarkMark } from './remark-mark.tsx';
import { GridCell, type RowProps, RowShell } from './row-shell.tsx';

/** What the minutes cell shows in grey while no expected time is set: the figure that the sums reckon with. */
const minutesHint = (step: Step): string => durationFieldText(plannedSeconds(step.estimate)) || '–';

/** Chooses a row by its grip or number: with Ctrl one more, else this one alone. */
function choose(event: MouseEvent, id: string): void {
  if (event.ctrlKey || event.metaKey) toggleSelected(id);
  else select([id], id);
  focusOn(id);
}

function spoken(number: string, step: Step, owner: string, start: string, isTicked: boolean): string {
  const seconds = plannedSeconds(step.estimate);
  const time = seconds === undefined ? 'no time' : durationWords(seconds);
  return [`Step ${number}`, step.title || 'no title', owner, start, time, isTicked && 'ticked']
    .filter(Boolean)
    .join(', ');
}

/** When it starts, as a clock reads. */
const useStart = (id: string): string =>
  usePlan((plan) => {
    const schedule = scheduleOf(plan);
    const times = schedule.steps.get(id);
    return times ? clockTime(schedule, times.earliest) : '';
  });

function GripAndNumber({ id, number, isTicked }: { id: string; number: string; isTicked: boolean }) {
  const grip = useRef<HTMLSpanElement>(null);
  useDraggable(grip, id);
  return (
    <>
      <span className="grip-cell">
        <span ref={grip} className="grip" aria-hidden="true" onClick={(event) => choose(event, id)}>
          <Icon of={GripVertical} size={14} />
        </span>
      </span>
      <GridCell column={1} className="number">
        <span onClick={(event) => choose(event, id)}>{number}</span>
        {isTicked && <Icon of={Check} size={12} />}
      </GridCell>
    </>
  );
}

function TitleCell({ row, step, number, isTabStop }: RowProps & { step: Step; number: string }) {
  const field = { rule: stepTitle, id: row.id, cell: 'title', isTabStop };
  return (
    <GridCell column={2} className="step-title">
      <PlanCell {...field} label={`Title of step ${number}`} placeholder="Untitled step" />
      <StepMarks step={step} />
      <RemarkMark id={row.id} />
      <FoldButton isOpen={row.isOpen === true} onToggle={() => toggleDetail(row.key)} />
    </GridCell>
  );
}

export const StepRow = memo(function StepRow(props: RowProps) {
  const { row, isTabStop } = props;
  const { id } = row;
  const step = usePlan((plan) => plan.steps[id]);
  const owner = usePlan((plan) => (step?.role === undefined ? undefined : plan.roles.byId[step.role]?.name));
  const isTicked = usePlan((plan) => plan.preparation.ticks[id] !== undefined);
  const number = useNumber(id);
  const start = useStart(id);
  if (!step) return null;
  const name = spoken(number, step, owner ?? 'no owner', start, isTicked);
  const look = `step depth-${step.depth} ${row.isOpen ? 'open' : ''} ${isTicked ? 'ticked' : ''}`;
  const minutes = { rule: stepMinutes, id, cell: 'minutes', isTabStop };
  return (
    <RowShell {...props} name={name} look={look}>
      <GripAndNumber id={id} number={number} isTicked={isTicked} />
      <TitleCell {...props} step={step} number={number} />
      <GridCell column={3} className="owner-cell">
        <OwnerCell id={id} number={number} role={step.role} isTabStop={isTabStop} />
      </GridCell>
      <GridCell column={4} className="start">
        {start}
      </GridCell>
      <GridCell column={5} className="minutes">
        <PlanCell {...minutes} label={`Minutes of step ${number}`} placeholder={minutesHint(step)} />
      </GridCell>
    </RowShell>
  );
});
