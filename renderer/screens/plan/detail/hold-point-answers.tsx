// What follows from a hold point's answers: who decides, how long it may take, what a silence means, what a no-go does.
import type { HoldPoint } from '#shared/plan/schema/phases.ts';
import { inOrder, numbered } from '#shared/runbook/reading.ts';
import { readingOf } from '../../../hooks/use-reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice, optionsOf } from '../../../ui/choice.tsx';
import { DetailRow } from './detail-row.tsx';
import { setDecider, setNoGo, setSilence } from './hold-point-edits.ts';
import { holdPointAllowance, noGoWords, silenceAfter } from './hold-point-fields.ts';
import { PlanEntry, useIsReadOnly } from './plan-entry.tsx';
import { RoleChoice } from './role-choice.tsx';

interface AnswersProps {
  id: string;
  /** "H1". */
  name: string;
  holdPoint: HoldPoint;
}

const SILENCES = optionsOf<HoldPoint['silence']['means']>({ hold: 'HOLD', noGo: 'no-go' });

export function Decision({ id, name, holdPoint }: AnswersProps) {
  const isReadOnly = useIsReadOnly();
  return (
    <DetailRow caption="Decision" of={`of ${name}`}>
      <div className="facts-line">
        <RoleChoice
          caption="Decides"
          of={`at ${name}`}
          role={holdPoint.decider}
          onChoose={(role) => void sendEdit(() => setDecider(id, role))}
        />
        <PlanEntry
          rule={holdPointAllowance(id)}
          caption="Takes"
          of={`(allowance of ${name})`}
          placeholder="min"
          unit="min"
        />
        <PlanEntry rule={silenceAfter(id)} caption="Silence for" of={`(at ${name})`} placeholder="min" unit="min" />
        <Choice
          caption="means"
          of={`(silence at ${name})`}
          value={holdPoint.silence.means}
          options={SILENCES}
          onChoose={(means) => void sendEdit((plan) => setSilence(plan, id, means))}
          isReadOnly={isReadOnly}
        />
      </div>
    </DetailRow>
  );
}

/** What is done on a no-go: one of the rollback procedures, or what is written here. */
export function NoGo({ id, name, holdPoint: { ifNoGo } }: AnswersProps) {
  const isReadOnly = useIsReadOnly();
  const reading = usePlan(readingOf);
  const { procedures } = reading.plan.rollback;
  const chosen = 'procedure' in ifNoGo ? ifNoGo.procedure : '';
  const known = inOrder(procedures).map(([value, { title }]) => ({
    value,
    words: numbered(reading, value, title || '(untitled)'),
  }));
  const isLost = chosen !== '' && !procedures.byId[chosen];
  const lost = isLost ? [{ value: chosen, words: 'a procedure that was removed' }] : [];
  return (
    <DetailRow caption="If no-go" of={`at ${name}`}>
      <Choice
        caption="do"
        of={`if no-go at ${name}`}
        value={chosen}
        options={[{ value: '', words: 'as written here' }, ...lost, ...known]}
        onChoose={(procedure) => void sendEdit(() => setNoGo(id, procedure))}
        isReadOnly={isReadOnly}
        isBare
      />
      {chosen === '' && (
        <PlanEntry
          rule={noGoWords(id)}
          look="bare"
          caption="What to do"
          of={`if no-go at ${name}`}
          placeholder="what to do"
          isMultiline
        />
      )}
    </DetailRow>
  );
}
