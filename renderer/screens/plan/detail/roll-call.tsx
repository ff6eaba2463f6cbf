// The roles that are asked at a hold point, in the order in which they are called.
import { usePlan } from '../../../stores/plan-store.ts';
import { Adder } from '../../../ui/adder.tsx';
import { ItemButtons } from '../../../ui/item-buttons.tsx';
import { Owner } from '../owner.tsx';
import { DetailRow } from './detail-row.tsx';
import { addVoice, moveVoice, removeVoice } from './hold-point-edits.ts';
import { neighbour } from './lists.ts';
import { useIsReadOnly } from './plan-entry.tsx';
import { useRoleNames } from './role-choice.tsx';
import type { FocusWish } from './use-focus-wish.ts';

interface RollCallProps {
  /** The hold point. */
  id: string;
  /** "H1". */
  name: string;
  wish: FocusWish;
}

interface VoiceProps extends RollCallProps {
  role: string;
  index: number;
  count: number;
}

function Voice({ id, name, wish, role, index, count }: VoiceProps) {
  const isReadOnly = useIsReadOnly();
  const remove = (): void => {
    const next = neighbour(count, index);
    const focus = next === undefined ? 'add voice' : `voice ${next} remove`;
    void wish.send((plan) => removeVoice(plan, id, index), focus);
  };
  return (
    <li className="numbered-item">
      <Owner role={role} duty={`is asked at ${name}`} />
      {!isReadOnly && (
        <ItemButtons
          of={`voice ${index + 1} of ${name}`}
          index={index}
          count={count}
          focusName={`voice ${index}`}
          onMove={(to) =>
            void wish.send((plan) => moveVoice(plan, id, index, to), `voice ${to} ${to < index ? 'up' : 'down'}`)
          }
          onRemove={remove}
        />
      )}
    </li>
  );
}

const NONE: readonly string[] = [];

export function RollCall({ id, name, wish }: RollCallProps) {
  const isReadOnly = useIsReadOnly();
  const rollCall = usePlan((plan) => plan.holdPoints.byId[id]?.rollCall ?? NONE);
  const roles = useRoleNames();
  const others = roles.filter(([role]) => !rollCall.includes(role)).map(([value, words]) => ({ value, words }));
  return (
    <DetailRow caption="Roll call" of={`of ${name}`}>
      <ol className="numbered-list">
        {rollCall.map((role, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file may name a role twice
          <Voice key={index} id={id} name={name} wish={wish} role={role} index={index} count={rollCall.length} />
        ))}
      </ol>
      {roles.length === 0 && <p className="said">There are no roles yet; they are made under Team.</p>}
      {!isReadOnly && others.length > 0 && (
        <div className="add-line">
          <Adder
            caption="Voice"
            label={`Add voice to ${name}`}
            options={others}
            focusName="add voice"
            onAdd={(role) => void wish.send((plan) => addVoice(plan, id, role), `voice ${rollCall.length} remove`)}
          />
        </div>
      )}
    </DetailRow>
  );
}
