// A part of the plan leaves as a document of its own: which one, and as what.
import { useId, useState } from 'react';
import { Heading } from 'react-aria-components';
import { PART_NAMES, PARTS, type PartFormat, type PartName } from '#shared/runbook/parts/part.ts';
import { exportPlan } from '../../../exports.ts';
import { closeDialog, useDialogStore } from '../../../stores/dialog-store.ts';
import { openPlan, usePlanStore } from '../../../stores/plan-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice, optionsOf } from '../../../ui/choice.tsx';
import { Question } from '../../../ui/question.tsx';

const FORMATS = optionsOf<PartFormat>({ md: 'Markdown', html: 'HTML, one page for any browser' });

/** Arrow keys go from part to part; Enter saves. */
function Parts({ chosen, onChoose }: { chosen: PartName; onChoose(part: PartName): void }) {
  const name = useId();
  return (
    <fieldset className="part-choice">
      <legend className="unseen">Which part</legend>
      {PART_NAMES.map((part) => (
        <label key={part}>
          <input
            type="radio"
            name={name}
            checked={part === chosen}
            // biome-ignore lint/a11y/noAutofocus: whoever opens this opens it to choose
            autoFocus={part === chosen}
            onChange={() => onChoose(part)}
          />
          <span>
            <strong>{PARTS[part].title}</strong>
            <span className="part-about">{PARTS[part].about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Content() {
  const [part, setPart] = useState<PartName>('release-plan');
  const [format, setFormat] = useState<PartFormat>('md');
  const save = (): void => {
    closeDialog();
    void exportPlan({ part, format }, openPlan().planId);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Heading slot="title">Export a part of the plan</Heading>
      <p>
        A document for people who need nothing else. It does not come back: to edit the plan elsewhere, export the
        runbook.
      </p>
      <Parts chosen={part} onChoose={setPart} />
      <Choice<PartFormat>
        caption="As"
        of="(format)"
        value={format}
        options={FORMATS}
        onChoose={setFormat}
        isReadOnly={false}
      />
      <div className="confirm-acts">
        <Button onPress={closeDialog}>Cancel</Button>
        <button type="submit" className="button primary">
          Save…
        </button>
      </div>
    </form>
  );
}

export function PartDialog() {
  const isOpen = useDialogStore(({ dialog }) => dialog?.kind === 'part');
  const hasPlan = usePlanStore((state) => state.open !== undefined);
  return (
    <Question isOpen={isOpen && hasPlan} onClose={closeDialog}>
      <Content />
    </Question>
  );
}
