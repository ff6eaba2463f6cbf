// When: the window, why then, and the window for a second attempt (S013, S247, N009).
import type { Plan } from '#shared/plan/plan.ts';
import { useEditForm } from '../../../hooks/use-edit-form.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { optionsOf } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { BoxedChoice, FieldHint } from './boxed-choice.tsx';
import { Fold } from './fold.tsx';
import { backupAWeekLater, WINDOW_FIELDS } from './window-fields.ts';
import { spanSentences } from './window-words.ts';

type Window = Plan['window'];

const windowOf = ({ window }: Plan): Window => window;

const DATES = optionsOf<Window['date']>({ flexible: 'can be moved', firm: 'is firm' });
function Words({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className="wide">
      {sentences.map((sentence) => (
        <FieldHint key={sentence}>{sentence}</FieldHint>
      ))}
    </div>
  );
}

function NoBackup() {
  const isReadOnly = useIsReadOnly();
  const { start, end, backup } = usePlan(windowOf);
  if (isReadOnly || backup || !start || !end) return null;
  return (
    <div className="wide add-line">
      <AddButton
        caption="Backup window a week later"
        label="Add backup window a week later"
        onPress={() => void sendEdit(backupAWeekLater)}
      />
    </div>
  );
}

type WindowForm = ReturnType<typeof useEditForm<keyof typeof WINDOW_FIELDS>>;

function Backup({ form }: { form: WindowForm }) {
  const { backup } = usePlan(windowOf);
  return (
    <>
      <Field {...form.backupStart} label="Backup window starts" placeholder="2026-12-05 22:00" />
      <Field {...form.backupEnd} label="Backup window ends" placeholder="2026-12-06 02:00" />
      <Fold of="backupStart" label="Which start is meant" />
      <Fold of="backupEnd" label="Which end is meant" />
      <Words sentences={spanSentences(backup?.start, backup?.end)} />
      <NoBackup />
    </>
  );
}

export function WindowPart() {
  const form = useEditForm(WINDOW_FIELDS);
  const window = usePlan(windowOf);
  const { start, end } = window;
  // Then the field says the zone, too.
  const hasOtherZone = start !== undefined && end !== undefined && start.zone !== end.zone;
  return (
    <div className="part">
      <header className="part-head">
        <h3>Window</h3>
      </header>
      <div className="form-grid">
        <Field {...form.start} label="Window starts" placeholder="2026-11-28 22:00" />
        <div className={hasOtherZone ? 'half' : ''}>
          <Field {...form.end} label="Window ends" placeholder="2026-11-29 02:00" />
        </div>
        <Field {...form.zone} label="Time zone" placeholder="Europe/Berlin" />
        <BoxedChoice
          label="The date"
          value={window.date}
          options={DATES}
          onChoose={(date) => void sendEdit(() => ({ type: 'window.update', fields: { date } }))}
        />
        <Fold of="start" label="Which start is meant" />
        <Fold of="end" label="Which end is meant" />
        <Words sentences={spanSentences(start, end)} />
        <div className="wide">
          <Field
            {...form.reason}
            label="Reason for the date"
            isWrapped
            placeholder="Why then, and what depends on it: few users, a contract, who is there"
          />
        </div>
        <Backup form={form} />
      </div>
    </div>
  );
}
