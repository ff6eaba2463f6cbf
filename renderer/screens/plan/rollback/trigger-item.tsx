// One trigger: its rule as a sentence, its words, and who or what notices it.
import type { Trigger } from '#shared/rollback/trigger-presets.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan, usePlan } from '../../../stores/plan-store.ts';
import { Choice } from '../../../ui/choice.tsx';
import { ItemButtons } from '../../../ui/item-buttons.tsx';
import type { EntryKey } from '../../../ui/text-entry.tsx';
import { neighbour } from '../detail/lists.ts';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import type { FocusWish } from '../detail/use-focus-wish.ts';
import { addTrigger, setMode, triggerText } from './trigger-edits.ts';
import { MetricChoice, TriggerRule } from './trigger-rule.tsx';

interface ItemProps {
  id: string;
  mode: Trigger['mode'];
  index: number;
  /** Those of the same mode. */
  ids: readonly string[];
  wish: FocusWish;
}

const MODES = [
  { value: 'automatic', words: 'automatic' },
  { value: 'manual', words: 'manual' },
] as const;

/** What the buttons and keys of a trigger do. Enter adds the next one; in an empty one, Enter and Backspace take it away. */
function useActions({ id, mode, index, ids, wish }: ItemProps) {
  const placeOf = (one: string | undefined): number => openPlan().plan.rollback.triggers.order.indexOf(one ?? '');
  const remove = (): void => {
    const next = neighbour(ids.length, index);
    void wish.send(
      () => ({ type: 'trigger.remove', ids: [id] }),
      next === undefined ? `add ${mode}` : `${ids[next]} text`,
    );
  };
  const move = (to: number): void => {
    // Those of the other mode may stand between them.
    const place = placeOf(ids[to]);
    const direction = to < index ? 'up' : 'down';
    void wish.send(
      () => ({ type: 'trigger.move', ids: [id], to: to < index ? place : place + 1 }),
      `${id} ${direction}`,
    );
  };
  const press = (event: EntryKey): void => {
    if (event.nativeEvent.isComposing) return;
    const trigger = openPlan().plan.rollback.triggers.byId[id];
    const isBlank = event.currentTarget.value === '' && trigger?.text === '' && !trigger.rule && !trigger.detectedBy;
    if (event.key === 'Enter' && event.currentTarget.value.trim() !== '') {
      const added = crypto.randomUUID();
      void wish.send(() => addTrigger(added, mode, placeOf(id) + 1), `${added} text`);
    } else if ((event.key === 'Enter' || event.key === 'Backspace') && isBlank) {
      event.preventDefault();
      remove();
    }
  };
  return { remove, move, press };
}

/** Its words, whether it fires by itself, and the buttons. */
function Line(props: ItemProps & { name: string; hasRule: boolean }) {
  const { id, mode, index, ids, name, hasRule } = props;
  const isReadOnly = useIsReadOnly();
  const { remove, move, press } = useActions(props);
  return (
    <div className="trigger-line">
      <PlanEntry
        rule={triggerText(id, 'text')}
        look="bare"
        caption="Roll back when"
        of={`(${name})`}
        isWrapped
        placeholder={hasRule ? 'In words; empty: the rule says it' : 'Roll back when …'}
        focusName={`${id} text`}
        onKeyDown={isReadOnly ? () => undefined : press}
      />
      <Choice
        caption="Fires"
        of={`(${name})`}
        value={mode}
        options={MODES}
        onChoose={(chosen) => void sendEdit(() => setMode(id, chosen))}
        isReadOnly={isReadOnly}
        isBare
      />
      {!isReadOnly && (
        <ItemButtons of={name} index={index} count={ids.length} focusName={id} onMove={move} onRemove={remove} />
      )}
    </div>
  );
}

export function TriggerItem(props: ItemProps) {
  const { id, mode, index } = props;
  const hasRule = usePlan((plan) => plan.rollback.triggers.byId[id]?.rule !== undefined);
  const isDetected = usePlan((plan) => plan.rollback.triggers.byId[id]?.detectedBy !== undefined);
  const name = `${mode} trigger ${index + 1}`;
  return (
    <li id={id} className="trigger-item" tabIndex={-1}>
      <Line {...props} name={name} hasRule={hasRule} />
      {hasRule && <TriggerRule id={id} of={`of ${name}`} />}
      {(!hasRule || isDetected) && (
        <div className="facts-line">
          <PlanEntry
            rule={triggerText(id, 'detectedBy')}
            caption="Detected by"
            of={`(${name})`}
            placeholder="who or what notices it"
            isWrapped
          />
          {!hasRule && <MetricChoice id={id} of={`of ${name}`} />}
        </div>
      )}
    </li>
  );
}
