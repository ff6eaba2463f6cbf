// Rehearsals: when and where the plan was tried, how long that took, and whether the way back was gone too (S239, S242).
import { X } from 'lucide-react';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { ItemButton } from '../../../ui/item-buttons.tsx';
import { TickBox } from '../../../ui/tick-box.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { type FocusWish, useFocusWish } from '../detail/use-focus-wish.ts';
import { Part } from './part.tsx';
import { type Rehearsal, rehearsalNote, rehearsalTook, rehearsedAt, updateRehearsal, zoneOf } from './review-fields.ts';

/** One that has just been: now, in the first environment for staging. */
function addRehearsal(plan: Plan, id: string, now: number): Edit {
  const staging = inOrder(plan.environments).find(([, { kind }]) => kind === 'staging')?.[0];
  const entity = { at: now, rollbackPractised: false, ...(staging !== undefined && { environment: staging }) };
  return { type: 'rehearsal.add', id, entity };
}

interface RowProps {
  id: string;
  index: number;
  rehearsal: Rehearsal;
  wish: FocusWish;
}

function Where({ id, of, environment = '' }: { id: string; of: string; environment: string | undefined }) {
  const environments = usePlan((plan) => plan.environments);
  const isReadOnly = useIsReadOnly();
  const options = inOrder(environments).map(([value, { name }]) => ({ value, words: name || '(unnamed)' }));
  return (
    <Choice<string>
      caption="in"
      of={`(environment of ${of})`}
      value={environment}
      options={[{ value: '', words: 'not said' }, ...options]}
      onChoose={(chosen) =>
        void sendEdit(() =>
          updateRehearsal(
            id,
            chosen === '' ? { fields: {}, clear: ['environment'] } : { fields: { environment: chosen } },
          ),
        )
      }
      isReadOnly={isReadOnly}
    />
  );
}

function Facts({ id, index, rehearsal }: RowProps) {
  const of = `rehearsal ${index + 1}`;
  const zone = usePlan(zoneOf);
  const isReadOnly = useIsReadOnly();
  return (
    <div className="facts-line">
      <PlanEntry
        rule={rehearsedAt(id)}
        caption="On"
        of={`(${of}, in ${zone})`}
        placeholder="2026-11-20 14:00"
        focusName={`rehearsal ${index} when`}
      />
      <Where id={id} of={of} environment={rehearsal.environment} />
      <PlanEntry rule={rehearsalTook(id)} caption="took" of={`(${of})`} placeholder="min" unit="min" />
      <TickBox
        caption="The rollback was practised"
        of={`in ${of}`}
        isTicked={rehearsal.rollbackPractised}
        onTick={(rollbackPractised) => void sendEdit(() => updateRehearsal(id, { fields: { rollbackPractised } }))}
        isReadOnly={isReadOnly}
      />
    </div>
  );
}

function Row(props: RowProps) {
  const { id, index, wish } = props;
  const isReadOnly = useIsReadOnly();
  return (
    <li className="review-row rehearsal" id={id} tabIndex={-1}>
      <Facts {...props} />
      {!isReadOnly && (
        <span className="item-buttons">
          <ItemButton
            icon={X}
            label={`Remove rehearsal ${index + 1}`}
            onPress={() => void wish.send(() => ({ type: 'rehearsal.remove', ids: [id] }), 'add rehearsal')}
          />
        </span>
      )}
      <PlanEntry
        rule={rehearsalNote(id)}
        look="bare"
        caption="Note"
        of={`on rehearsal ${index + 1}`}
        placeholder="What went otherwise than planned"
        isMultiline
      />
    </li>
  );
}

export function Rehearsals() {
  const rehearsals = usePlan((plan) => plan.preparation.rehearsals);
  const isReadOnly = useIsReadOnly();
  const wish = useFocusWish();
  const all = inOrder(rehearsals);
  const practised = all.filter(([, { rollbackPractised }]) => rollbackPractised).length;
  const add = (): void =>
    void wish.send((plan) => addRehearsal(plan, crypto.randomUUID(), Date.now()), `rehearsal ${all.length} when`);
  const aside = all.length === 0 ? 'none yet' : `${all.length}, ${practised} with the rollback`;
  return (
    <Part id="review-rehearsals" heading="Rehearsals" aside={aside}>
      <div ref={wish.root}>
        <ol className="review-rows">
          {all.map(([id, rehearsal], index) => (
            <Row key={id} id={id} index={index} rehearsal={rehearsal} wish={wish} />
          ))}
        </ol>
        {!isReadOnly && <AddButton caption="Rehearsal" label="Add rehearsal" focusName="add rehearsal" onPress={add} />}
      </div>
    </Part>
  );
}
