// The T-clock: where T-0 lies (conflict C3), how far expected times are stretched, how long deciding a rollback takes.
import { durationWords } from '#shared/duration.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { momentIn } from '#shared/runbook/clock-words.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { useEditForm } from '../../../hooks/use-edit-form.ts';
import { useSchedule } from '../../../hooks/use-schedule.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan, usePlan } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import type { Option } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { BoxedChoice, FieldHint } from './boxed-choice.tsx';
import { Fold } from './fold.tsx';
import { CLOCK_FIELDS, setZero } from './window-fields.ts';

const anchorOf = ({ clock: { t0 } }: Plan): string => (t0.anchor === 'phase' ? t0.phase : t0.anchor);

function anchorOptions({ phases }: Plan, anchor: string): Option<string>[] {
  const known = inOrder(phases).map(([value, { title }], index) => ({
    value,
    words: `Start of phase ${index + 1}, ${title || 'untitled'}`,
  }));
  const options = [
    { value: 'planStart', words: 'Start of the plan (phase 1)' },
    ...known,
    { value: 'at', words: 'A fixed time' },
  ];
  const isKnown = options.some(({ value }) => value === anchor);
  return isKnown ? options : [...options, { value: anchor, words: 'A phase that was removed' }];
}

function choose(anchor: string): void {
  if (anchor === 'at' && !openPlan().plan.window.start) tell('Write first when the window starts.');
  else void sendEdit((plan) => setZero(plan, anchor));
}

/** "2 h 30 min become 3 h 45 min"; nothing to say while no step has a time. */
function useStretched(): string {
  const { end, bufferedEnd } = useSchedule();
  return end === 0 ? '' : `: ${durationWords(end)} become ${durationWords(bufferedEnd)}`;
}

export function ClockPart() {
  const form = useEditForm(CLOCK_FIELDS);
  const plan = usePlan((open) => open);
  const times = useSchedule();
  const stretched = useStretched();
  const anchor = anchorOf(plan);
  return (
    <div className="part">
      <header className="part-head">
        <h3>Clock</h3>
      </header>
      <div className="form-grid">
        <div className="third">
          <BoxedChoice label="T-0" value={anchor} options={anchorOptions(plan, anchor)} onChoose={choose} />
          {anchor === 'at' && <Field {...form.zeroTime} label="T-0 is at" placeholder="2026-11-28 22:00" />}
          <Fold of="t0" label="Which of the two" />
          <FieldHint>
            Messages and T-times count from it{plan.window.start ? `: ${momentIn(times, times.t0)}` : ''}.
          </FieldHint>
        </div>
        <div className="third">
          <Field {...form.buffer} label="Buffer in percent" placeholder="50" />
          <FieldHint>Expected times are stretched by it{stretched}.</FieldHint>
        </div>
        <div className="third">
          <Field {...form.decide} label="Minutes to decide a rollback" placeholder="5" />
          <FieldHint>The latest abort is earlier by as much.</FieldHint>
        </div>
      </div>
    </div>
  );
}
