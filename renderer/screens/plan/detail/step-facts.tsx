// What is said of a step in single words: its kind, its owner, when it starts, and whether there is a way back.
import type { Step } from '#shared/plan/schema/phases.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice, optionsOf } from '../../../ui/choice.tsx';
import { TickBox } from '../../../ui/tick-box.tsx';
import { DetailRow } from './detail-row.tsx';
import { useIsReadOnly } from './plan-entry.tsx';
import { RoleChoice } from './role-choice.tsx';
import { setBackup, setEffect, setKind, setOwner } from './step-edits.ts';
import { StepStart } from './step-start.tsx';

const KINDS = optionsOf<Step['kind']>({ do: 'do', watch: 'watch', wait: 'wait' });
const EFFECTS = optionsOf<Step['effect']>({ reversible: 'reversible', pointOfNoReturn: 'point of no return' });

interface StepFactsProps {
  id: string;
  /** "step 1.2". */
  name: string;
  hasBackup: boolean;
}

function Backup({ id, name, isBackup }: { id: string; name: string; isBackup: boolean }) {
  const isReadOnly = useIsReadOnly();
  return (
    <TickBox
      caption="makes the backup"
      of={`(${name})`}
      isTicked={isBackup}
      onTick={(isTicked) => void sendEdit(() => setBackup(id, isTicked))}
      isReadOnly={isReadOnly}
      focusName="backup"
    />
  );
}

export function StepFacts({ id, name, hasBackup }: StepFactsProps) {
  const isReadOnly = useIsReadOnly();
  const step = usePlan((plan) => plan.steps[id]);
  if (!step) return null;
  return (
    <DetailRow caption="Kind">
      <div className="facts-line">
        <Choice
          caption="Kind"
          of={`of ${name}`}
          value={step.kind}
          options={KINDS}
          onChoose={(kind) => void sendEdit(() => setKind(id, kind))}
          isReadOnly={isReadOnly}
          isBare
        />
        <RoleChoice
          caption="Owner"
          of={`of ${name}, in its detail`}
          role={step.role}
          onChoose={(role) => void sendEdit(() => setOwner(id, role))}
        />
        <StepStart id={id} name={name} />
        <Choice
          caption="Effect"
          of={`of ${name}`}
          value={step.effect}
          options={EFFECTS}
          onChoose={(effect) => void sendEdit(() => setEffect(id, effect))}
          isReadOnly={isReadOnly}
        />
        {hasBackup && <Backup id={id} name={name} isBackup={step.backup === true} />}
      </div>
    </DetailRow>
  );
}
