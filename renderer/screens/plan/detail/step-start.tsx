// When a step starts, and the steps that it waits for.
import { X } from 'lucide-react';
import { numbered } from '#shared/runbook/reading.ts';
import { readingOf } from '../../../hooks/use-reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Adder } from '../../../ui/adder.tsx';
import { Choice, type Option } from '../../../ui/choice.tsx';
import { ItemButton } from '../../../ui/item-buttons.tsx';
import { DetailRow } from './detail-row.tsx';
import { useIsReadOnly } from './plan-entry.tsx';
import { type Start, setStart, startOf, stepsBefore, waitFor, waitNoMoreFor } from './starts.ts';
import type { FocusWish } from './use-focus-wish.ts';

interface StepStartProps {
  id: string;
  /** "step 1.2". */
  name: string;
  wish: FocusWish;
}

const STARTS: Option<Start>[] = [
  { value: 'before', words: 'after the step before it' },
  { value: 'phase', words: 'at the start of the phase' },
  { value: 'chosen', words: 'after chosen steps' },
];

const NONE: readonly string[] = [];

/** The steps that a step waits for, where it waits for chosen ones: each with a way out, and a menu of the others. */
export function ChosenSteps({ id, name, wish }: StepStartProps) {
  const isReadOnly = useIsReadOnly();
  const reading = usePlan(readingOf);
  const { plan } = reading;
  const after = plan.steps[id]?.after ?? NONE;
  if (after.length === 0) return null;
  const words = (step: string): string => numbered(reading, step, plan.steps[step]?.title || '(untitled)');
  const others = stepsBefore(plan, id).filter((step) => !after.includes(step));
  const drop = (step: string): void => void wish.send((now) => waitNoMoreFor(now, id, step), 'start');
  return (
    <DetailRow caption="After" of={`(what ${name} waits for)`}>
      <div className="facts-line">
        {after.map((step) => (
          <span key={step} className="token">
            <span className="token-words">{plan.steps[step] ? words(step) : 'a step that was removed'}</span>
            {!isReadOnly && (
              <ItemButton icon={X} label={`${name} need not wait for ${words(step)}`} onPress={() => drop(step)} />
            )}
          </span>
        ))}
        {!isReadOnly && others.length > 0 && (
          <Adder
            caption="Step"
            label={`Add a step that ${name} waits for`}
            options={others.map((step) => ({ value: step, words: words(step) }))}
            onAdd={(step) => void sendEdit((now) => waitFor(now, id, step))}
          />
        )}
      </div>
    </DetailRow>
  );
}

export function StepStart({ id, name }: Omit<StepStartProps, 'wish'>) {
  const isReadOnly = useIsReadOnly();
  const start = usePlan((plan) => startOf(plan.steps[id]?.after));
  const canChoose = usePlan((plan) => stepsBefore(plan, id).length > 0);
  const options = STARTS.filter(({ value }) => value !== 'chosen' || canChoose || start === 'chosen');
  return (
    <Choice
      caption="Start"
      of={`of ${name}`}
      value={start}
      options={options}
      onChoose={(chosen) => void sendEdit((plan) => setStart(plan, id, chosen))}
      isReadOnly={isReadOnly}
      focusName="start"
    />
  );
}
