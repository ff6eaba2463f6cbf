// The check editor: what must be seen to be true, in order. Enter adds the next one, as in any list that is typed.
import { usePlan } from '../../../stores/plan-store.ts';
import { addCheck, checksOf } from './check-fields.ts';
import { CheckItem } from './check-item.tsx';
import { DetailRow } from './detail-row.tsx';
import type { FocusWish } from './use-focus-wish.ts';

interface ChecksProps {
  /** The step, procedure or phase that the checks belong to. */
  owner: string;
  /** "step 1.2". */
  name: string;
  wish: FocusWish;
}

/** Adds an empty check before the entry at `at`, with the focus in its text. */
export function insertCheck(owner: string, at: number, wish: FocusWish): void {
  const id = crypto.randomUUID();
  void wish.send(() => addCheck(owner, id, at), `${id} text`);
}

export function Checks({ owner, name, wish }: ChecksProps) {
  const ids = usePlan((plan) => checksOf(plan, owner));
  if (ids.length === 0) return null;
  return (
    <DetailRow caption="Checks" of={`of ${name}`}>
      <ol className="check-list">
        {ids.map((id, index) => (
          <CheckItem key={id} id={id} owner={owner} name={name} index={index} ids={ids} wish={wish} />
        ))}
      </ol>
    </DetailRow>
  );
}
