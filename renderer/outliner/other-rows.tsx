// The rows that are no steps: a phase's head, a group's heading, a verification list, a hold point, a detail.
import { ListChecks } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { durationWords } from '#shared/duration.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { durationWithOwnFigure, planned } from '#shared/runbook/times.ts';
import { clockTime } from '#shared/schedule/clock.ts';
import { useNumber } from '../hooks/use-reading.ts';
import { scheduleOf } from '../hooks/use-schedule.ts';
import { HoldPointDetail } from '../screens/plan/detail/hold-point-detail.tsx';
import { PhaseDetail } from '../screens/plan/detail/phase-detail.tsx';
import { StepDetail } from '../screens/plan/detail/step-detail.tsx';
import { VerificationDetail } from '../screens/plan/detail/verification-detail.tsx';
import { holdPointQuestion, phaseTitle } from '../screens/plan/fields.ts';
import { Owner } from '../screens/plan/owner.tsx';
import { PlanCell } from '../screens/plan/plan-cell.tsx';
import { usePlan } from '../stores/plan-store.ts';
import { Diamond } from '../ui/diamond.tsx';
import { Icon } from '../ui/icon.tsx';
import { countWords } from '../words.ts';
import { FoldButton } from './fold-button.tsx';
import { fold, toggleDetail } from './outline-store.ts';
import { RemarkMark } from './remark-mark.tsx';
import { GridCell, type RowProps, RowShell } from './row-shell.tsx';

/** "22:30": when the work of a phase or a decision begins. */
const useClock = (secondsOf: (schedule: ReturnType<typeof scheduleOf>) => number | undefined): string =>
  usePlan((plan) => {
    const schedule = scheduleOf(plan);
    const seconds = secondsOf(schedule);
    return seconds === undefined ? '' : clockTime(schedule, seconds);
  });

/** The initials of everyone who has a step in a phase, in order of appearance. */
function initialsOf(plan: Plan, phase: string): string {
  const roles = (plan.phases.byId[phase]?.steps ?? []).flatMap((id) => plan.steps[id]?.role ?? []);
  const people = [...new Set(roles)].flatMap((role) => plan.roles.byId[role]?.holder ?? []);
  return [...new Set(people)].flatMap((id) => plan.people.byId[id]?.initials ?? []).join(', ');
}

const NumberCell = ({ children }: { children: ReactNode }) => (
  <GridCell column={1} className="number">
    {children}
  </GridCell>
);

function StartAndMinutes({ start, minutes }: { start: string; minutes: ReactNode }) {
  return (
    <>
      <GridCell column={4} className="start">
        {start}
      </GridCell>
      <GridCell column={5} className="minutes">
        {minutes}
      </GridCell>
    </>
  );
}

const PhaseRow = memo(function PhaseRow(props: RowProps) {
  const { row, isTabStop } = props;
  const { id } = row;
  const number = useNumber(id);
  const phase = usePlan((plan) => plan.phases.byId[id]);
  const words = usePlan((plan) => phase && durationWithOwnFigure(plan, phase.steps, phase.duration));
  const seconds = usePlan((plan) => (phase ? planned(plan, phase.steps, phase.duration).seconds : 0));
  const initials = usePlan((plan) => (row.isOpen ? '' : initialsOf(plan, id)));
  const start = useClock((schedule) => schedule.phases.get(id)?.start);
  if (!phase) return null;
  const steps = countWords(phase.steps.length, 'step');
  const minutes = words === undefined ? '–' : durationWords(seconds).replace(/ min$/, '');
  const name = `Phase ${number}, ${phase.title || 'no title'}, ${steps}, ${words ?? 'no time'}`;
  return (
    <RowShell {...props} name={name} look="phase-head">
      <FoldButton isOpen={row.isOpen === true} onToggle={() => fold(id)} />
      <NumberCell>{number}</NumberCell>
      <GridCell column={2} className="step-title">
        <PlanCell
          rule={phaseTitle}
          id={id}
          label={`Title of phase ${number}`}
          placeholder="Untitled phase"
          cell="title"
          isTabStop={isTabStop}
        />
        <RemarkMark id={id} />
      </GridCell>
      <GridCell column={3} className="phase-facts">
        {!row.isOpen && `${steps}${initials && `, ${initials}`}`}
      </GridCell>
      <StartAndMinutes start={start} minutes={<span title={words}>{minutes}</span>} />
    </RowShell>
  );
});

function GroupRow(props: RowProps) {
  const group = usePlan((plan) => plan.steps[props.row.id]?.group ?? '');
  return (
    <RowShell {...props} name={`Group ${group}`} look="group-head">
      <GridCell column={2} className="group-title" span={4}>
        {group}
      </GridCell>
    </RowShell>
  );
}

function VerificationRow(props: RowProps) {
  const { row } = props;
  const number = useNumber(row.id);
  const ids = usePlan((plan) => plan.phases.byId[row.id]?.verification);
  const checks = usePlan((plan) => plan.checks);
  const texts = (ids ?? []).map((id) => checks[id]?.text).join('; ');
  const said = texts || 'nothing yet. What proves that this phase went well?';
  return (
    <RowShell {...props} name={`Verification of phase ${number}: ${said}`} look="verification">
      <FoldButton isOpen={row.isOpen === true} onToggle={() => toggleDetail(row.key)} />
      <NumberCell>
        <Icon of={ListChecks} size={14} />
      </NumberCell>
      <GridCell column={2} className="verification-words">
        <span title={texts}>Verification: {said}</span>
      </GridCell>
      <GridCell column={3} className="phase-facts" span={3}>
        {ids && ids.length > 0 && countWords(ids.length, 'check')}
      </GridCell>
    </RowShell>
  );
}

const HoldPointRow = memo(function HoldPointRow(props: RowProps) {
  const { row, isTabStop } = props;
  const { id } = row;
  const number = useNumber(id);
  const holdPoint = usePlan((plan) => plan.holdPoints.byId[id]);
  const decider = usePlan((plan) => (holdPoint?.decider === undefined ? '' : plan.roles.byId[holdPoint.decider]?.name));
  const at = useClock((schedule) => schedule.holdPoints.get(id));
  if (!holdPoint) return null;
  const { criteria, rollCall, allowance, question } = holdPoint;
  const facts = `${countWords(rollCall.length, 'voice')}, ${countWords(criteria.length, 'criterion', 'criteria')}`;
  const name = `Hold point ${number}, ${question || 'no question'}, ${decider || 'nobody'} decides, ${facts}`;
  const field = { rule: holdPointQuestion, id, cell: 'title', isTabStop };
  return (
    <RowShell {...props} name={name} look="barrier">
      <span className="diamond-cell">
        <Diamond />
      </span>
      <NumberCell>{number}</NumberCell>
      <GridCell column={2} className="step-title">
        <PlanCell {...field} label={`Question of hold point ${number}`} placeholder="What is decided here?" />
        <span className="barrier-facts">{facts}</span>
        {row.phase === undefined && <span className="barrier-facts">its place was removed</span>}
        <RemarkMark id={id} />
        <FoldButton isOpen={row.isOpen === true} onToggle={() => toggleDetail(row.key)} />
      </GridCell>
      <GridCell column={3} className="owner-cell">
        <Owner role={holdPoint.decider} duty="decides" />
      </GridCell>
      <StartAndMinutes start={at} minutes={allowance / 60} />
    </RowShell>
  );
});

const DETAILS = { step: StepDetail, phase: PhaseDetail, holdPoint: HoldPointDetail, verification: VerificationDetail };

function DetailRow(props: RowProps) {
  const { id, of = 'step' } = props.row;
  const number = useNumber(id);
  const Detail = DETAILS[of];
  return (
    <RowShell {...props} name={`Detail of ${of === 'holdPoint' ? 'hold point' : of} ${number}`} look="detail-shell">
      <GridCell column={1} className="detail-cell" span={5}>
        <Detail id={id} />
      </GridCell>
    </RowShell>
  );
}

export const OTHER_ROWS = {
  phase: PhaseRow,
  group: GroupRow,
  verification: VerificationRow,
  holdPoint: HoldPointRow,
  detail: DetailRow,
};
