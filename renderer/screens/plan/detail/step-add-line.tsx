// The one line of quiet buttons for what a step does not have yet.
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { insertCheck } from './checks.tsx';
import { addCommand, setBackup } from './step-edits.ts';
import { commandField } from './step-fields.ts';
import { FOCUS, PART_WORDS, PARTS, type Part } from './step-parts.ts';
import type { FocusWish } from './use-focus-wish.ts';
import type { Shown } from './use-shown.ts';

interface AddLineProps {
  id: string;
  /** "step 1.2". */
  name: string;
  wish: FocusWish;
  shown: Shown<Part>;
}

export function StepAddLine({ id, name, wish, shown }: AddLineProps) {
  const commands = usePlan((plan) => plan.steps[id]?.commands.length ?? 0);
  const checks = usePlan((plan) => plan.steps[id]?.checks.length ?? 0);
  const hasMigrations = usePlan((plan) => plan.migrations.order.length > 1);
  const missing = PARTS.filter((part) => !shown.has(part) && (part !== 'migrations' || hasMigrations));
  const show = (part: Part): void => {
    shown.show(part);
    if (part === 'backup') void wish.send(() => setBackup(id, true), FOCUS[part]);
    else wish.focus(FOCUS[part]);
  };
  return (
    <div className="add-line">
      <AddButton
        caption="Command"
        label={`Add command to ${name}`}
        focusName="add command"
        onPress={() => void wish.send((plan) => addCommand(plan, id), commandField(commands, 'text'))}
      />
      <AddButton
        caption="Check"
        label={`Add check to ${name}`}
        focusName="add check"
        onPress={() => insertCheck(id, checks, wish)}
      />
      {missing.map((part) => (
        <AddButton
          key={part}
          caption={PART_WORDS[part]}
          label={`Add ${PART_WORDS[part].toLowerCase()} to ${name}`}
          onPress={() => show(part)}
        />
      ))}
    </div>
  );
}
