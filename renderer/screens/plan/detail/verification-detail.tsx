// The verification of a phase: the checks that must hold before work goes on.
import { useNumber } from '../../../hooks/use-reading.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { checksOf } from './check-fields.ts';
import { Checks, insertCheck } from './checks.tsx';
import { useIsReadOnly } from './plan-entry.tsx';
import { useFocusWish } from './use-focus-wish.ts';

function Detail({ id }: { id: string }) {
  const isReadOnly = useIsReadOnly();
  const name = `phase ${useNumber(id)}`;
  const count = usePlan((plan) => checksOf(plan, id).length);
  const wish = useFocusWish();
  return (
    <div className="detail" ref={wish.root}>
      {count === 0 && <p className="said">Nothing is checked when this phase is done.</p>}
      <Checks owner={id} name={name} wish={wish} />
      {!isReadOnly && (
        <div className="add-line">
          <AddButton
            caption="Check"
            label={`Add check to ${name}`}
            focusName="add check"
            onPress={() => insertCheck(id, count, wish)}
          />
        </div>
      )}
    </div>
  );
}

export const VerificationDetail = ({ id }: { id: string }) => <Detail key={id} id={id} />;
