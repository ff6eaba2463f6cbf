// Steps and hold points as they are read: what to do, by whom, how long, with which commands.
import { TriangleAlert } from 'lucide-react';
import type { HoldPointBlock, StepRow } from '#shared/runbook/blocks.ts';
import { ownerWords } from '#shared/runbook/reading.ts';
import { MARKS } from '#shared/runbook/words.ts';
import { Diamond } from '../../../ui/diamond.tsx';
import { Each } from '../../../ui/each.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Checks, Commands, Facts, OwnerText } from './parts.tsx';

function Mark({ mark }: { mark: string }) {
  const isRisk = mark === MARKS.dataLoss;
  return (
    <span className={isRisk ? 'chip risk' : 'chip'}>
      {isRisk && <Icon of={TriangleAlert} size={13} />}
      {mark}
    </span>
  );
}

function Step({ step }: { step: StepRow }) {
  const { id, number, title, owner, time, marks, notes, details, commands, checks } = step;
  return (
    <li id={id} tabIndex={-1} className="read-step" data-depth={step.depth}>
      <p className="read-step-head">
        <span className="read-number">{number}</span>
        <span className="read-title">{title || '(untitled)'}</span>
        <Each of={marks}>{(mark) => <Mark mark={mark} />}</Each>
        <OwnerText owner={owner} />
        <span className="read-time">{time}</span>
      </p>
      {notes.length > 0 && <Facts facts={notes} />}
      {details.trim() !== '' && <p className="read-prose">{details.trim()}</p>}
      <Commands commands={commands} />
      {checks.length > 0 && <Checks checks={checks} />}
    </li>
  );
}

export const Steps = ({ steps }: { steps: readonly StepRow[] }) => (
  <ol className="read-steps">{<Each of={steps}>{(step) => <Step step={step} />}</Each>}</ol>
);

export function HoldPoint({ holdPoint }: { holdPoint: HoldPointBlock }) {
  const { id, number, question, facts, criteria, rollCall } = holdPoint;
  return (
    <div id={id} tabIndex={-1} className="read-hold">
      <p className="read-hold-head">
        <Diamond /> <b>{number}</b> {question || '(no question yet)'}
      </p>
      <Facts facts={facts} />
      {criteria.length > 0 && <Checks checks={criteria} />}
      {rollCall.length > 0 && <p className="read-soft">Asked: {rollCall.map(ownerWords).join(', ')}</p>}
    </div>
  );
}
