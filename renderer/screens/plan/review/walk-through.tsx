// What the team goes through together (S210-S213): each point ticked with a name, and open for remarks.
import { MessageSquarePlus } from 'lucide-react';
import { proposeWalkThrough } from '#shared/plan/walk-through.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { setCurrent, showInspector } from '../../../stores/view-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { ItemButton, ItemButtons } from '../../../ui/item-buttons.tsx';
import { countWords, momentWords } from '../../../words.ts';
import { neighbour } from '../detail/lists.ts';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { type FocusWish, useFocusWish } from '../detail/use-focus-wish.ts';
import { addRemark } from '../remarks/remark-actions.ts';
import { Part } from './part.tsx';
import { itemText } from './review-fields.ts';

interface ItemProps {
  id: string;
  index: number;
  count: number;
  wish: FocusWish;
}

function Buttons({ id, index, count, wish }: ItemProps) {
  const of = `point ${index + 1}`;
  const next = neighbour(count, index);
  return (
    <>
      <ItemButton
        icon={MessageSquarePlus}
        label={`Add remark on ${of}`}
        focusName={`remark ${index}`}
        onPress={() => void addRemark(id)}
      />
      <ItemButtons
        of={of}
        index={index}
        count={count}
        focusName={`point ${index}`}
        onMove={(to) =>
          void wish.send(
            () => ({ type: 'walkThroughItem.move', ids: [id], to: to > index ? to + 1 : to }),
            `point ${to} ${to < index ? 'up' : 'down'}`,
          )
        }
        onRemove={() =>
          void wish.send(
            () => ({ type: 'walkThroughItem.remove', ids: [id] }),
            next === undefined ? 'add point' : `point ${next} remove`,
          )
        }
      />
    </>
  );
}

/** The remarks on a point that nobody has settled, and the way to them. */
function OpenRemarks({ id }: { id: string }) {
  const open = usePlan(
    ({ preparation: { remarks } }) => inOrder(remarks).filter(([, { on, settled }]) => on === id && !settled).length,
  );
  if (open === 0) return null;
  return (
    <button type="button" className="finding-place" onClick={() => showInspector('remarks')}>
      {countWords(open, 'open remark')}
    </button>
  );
}

function Item(props: ItemProps) {
  const { id, index } = props;
  const tick = usePlan((plan) => plan.preparation.ticks[id]);
  const isReadOnly = useIsReadOnly();
  const of = `point ${index + 1}`;
  const onTick = (isTicked: boolean): void => void sendEdit(() => ({ type: 'preparation.tick', ids: [id], isTicked }));
  return (
    <li className="review-row" id={id} tabIndex={-1} onFocus={() => setCurrent(id)}>
      <input
        type="checkbox"
        aria-label={`Done: ${of}`}
        checked={tick !== undefined}
        aria-disabled={isReadOnly}
        onChange={() => isReadOnly || onTick(tick === undefined)}
      />
      <PlanEntry
        rule={itemText(id)}
        look="bare"
        caption={`Point ${index + 1}`}
        of="of the walk-through"
        isWrapped
        placeholder="What is gone through"
        focusName={`point ${index} text`}
      />
      <OpenRemarks id={id} />
      <span className="review-note">{tick && `${tick.by}, ${momentWords(tick.at)}`}</span>
      {!isReadOnly && <Buttons {...props} />}
    </li>
  );
}

export function WalkThrough() {
  const order = usePlan((plan) => plan.review.walkThrough.order);
  const ticked = usePlan((plan) => order.filter((id) => plan.preparation.ticks[id]).length);
  const isReadOnly = useIsReadOnly();
  const wish = useFocusWish();
  const add = (): void =>
    void wish.send(
      () => ({ type: 'walkThroughItem.add', id: crypto.randomUUID(), entity: { text: '' } }),
      `point ${order.length} text`,
    );
  const aside = order.length === 0 ? 'nothing to go through yet' : `${ticked} of ${order.length} done`;
  return (
    <Part id="review-walk-through" heading="Walk-through with the team" aside={aside}>
      <div ref={wish.root}>
        <ol className="review-rows">
          {order.map((id, index) => (
            <Item key={id} id={id} index={index} count={order.length} wish={wish} />
          ))}
        </ol>
        {!isReadOnly && order.length === 0 && (
          <p className="review-offer">
            <Button onPress={() => void wish.send(proposeWalkThrough, 'point 0 text')}>
              Take the four usual points
            </Button>
          </p>
        )}
        {!isReadOnly && <AddButton caption="Point" label="Add point" focusName="add point" onPress={add} />}
      </div>
    </Part>
  );
}
