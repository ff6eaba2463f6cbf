// The criteria of a hold point: checks of its phase, or words, in the order in which they are read out.
import { Info } from 'lucide-react';
import type { HoldPoint } from '#shared/plan/schema/phases.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Adder } from '../../../ui/adder.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { ItemButtons } from '../../../ui/item-buttons.tsx';
import type { EntryKey } from '../../../ui/text-entry.tsx';
import { DetailRow } from './detail-row.tsx';
import { addCriterion, checksToAdd, criteriaHint, moveCriterion, removeCriterion } from './hold-point-edits.ts';
import { criterionText } from './hold-point-fields.ts';
import { neighbour } from './lists.ts';
import { PlanEntry, useIsReadOnly } from './plan-entry.tsx';
import type { FocusWish } from './use-focus-wish.ts';

interface CriteriaProps {
  /** The hold point. */
  id: string;
  /** "H1". */
  name: string;
  wish: FocusWish;
}

interface ItemProps extends CriteriaProps {
  criterion: HoldPoint['criteria'][number];
  index: number;
  count: number;
}

/** A criterion in words. Enter begins the next one; in an empty one, Enter and Backspace take it away. */
function WrittenCriterion({
  id,
  name,
  index,
  saved,
  onEmpty,
  wish,
}: Omit<ItemProps, 'criterion'> & { saved: string; onEmpty(): void }) {
  const isReadOnly = useIsReadOnly();
  const press = (event: EntryKey): void => {
    const isEmpty = event.currentTarget.value === '';
    if (event.nativeEvent.isComposing || isReadOnly) return;
    if (event.key === 'Enter' && !isEmpty)
      void wish.send((plan) => addCriterion(plan, id, { text: '' }, index + 1), `criterion ${index + 1}`);
    else if (isEmpty && saved === '' && (event.key === 'Enter' || event.key === 'Backspace')) {
      event.preventDefault();
      onEmpty();
    }
  };
  return (
    <PlanEntry
      rule={criterionText(id, index)}
      look="bare"
      caption={`Criterion ${index + 1}`}
      of={`of ${name}`}
      placeholder="Something one can see to be true"
      focusName={`criterion ${index}`}
      onKeyDown={press}
    />
  );
}

function CriterionItem(props: ItemProps) {
  const { id, name, criterion, index, count, wish } = props;
  const isReadOnly = useIsReadOnly();
  const checks = usePlan((plan) => plan.checks);
  const remove = (): void => {
    const next = neighbour(count, index);
    const focus = next === undefined ? 'add criterion' : `criterion ${next} remove`;
    void wish.send((plan) => removeCriterion(plan, id, index), focus);
  };
  return (
    <li className="numbered-item">
      {'check' in criterion ? (
        <span className="said of-check">
          {checks[criterion.check]?.text ?? 'a check that was removed'}{' '}
          <span className="quiet-words">a check of the phase</span>
        </span>
      ) : (
        <WrittenCriterion {...props} saved={criterion.text} onEmpty={remove} />
      )}
      {!isReadOnly && (
        <ItemButtons
          of={`criterion ${index + 1} of ${name}`}
          index={index}
          count={count}
          focusName={`criterion ${index}`}
          onMove={(to) =>
            void wish.send(
              (plan) => moveCriterion(plan, id, index, to),
              `criterion ${to} ${to < index ? 'up' : 'down'}`,
            )
          }
          onRemove={remove}
        />
      )}
    </li>
  );
}

/** Buttons for a criterion in words, and for the checks of the phase that are none yet. */
function AddCriterion({ id, name, wish, count }: CriteriaProps & { count: number }) {
  const plan = usePlan((known) => known);
  const holdPoint = plan.holdPoints.byId[id];
  if (!holdPoint) return null;
  const options = checksToAdd(plan, holdPoint).map((check) => ({
    value: check,
    words: plan.checks[check]?.text || '(no text yet)',
  }));
  return (
    <div className="add-line">
      <AddButton
        caption="Criterion"
        label={`Add criterion to ${name}`}
        focusName="add criterion"
        onPress={() => void wish.send((now) => addCriterion(now, id, { text: '' }), `criterion ${count}`)}
      />
      {options.length > 0 && (
        <Adder
          caption="Check of the phase"
          label={`Add check of the phase to ${name}`}
          options={options}
          onAdd={(check) => void wish.send((now) => addCriterion(now, id, { check }), `criterion ${count} remove`)}
        />
      )}
    </div>
  );
}

const NONE: HoldPoint['criteria'] = [];

export function Criteria({ id, name, wish }: CriteriaProps) {
  const isReadOnly = useIsReadOnly();
  const criteria = usePlan((plan) => plan.holdPoints.byId[id]?.criteria ?? NONE);
  const hint = criteriaHint(criteria.length);
  return (
    <DetailRow caption="Criteria" of={`of ${name}`}>
      <ol className="numbered-list">
        {criteria.map((criterion, index) => (
          <CriterionItem
            // biome-ignore lint/suspicious/noArrayIndexKey: criteria have no identity but their place
            key={index}
            id={id}
            name={name}
            wish={wish}
            criterion={criterion}
            index={index}
            count={criteria.length}
          />
        ))}
      </ol>
      {hint && (
        <p className="detail-hint">
          <Icon of={Info} size={14} />
          {hint}
        </p>
      )}
      {!isReadOnly && <AddCriterion id={id} name={name} wish={wish} count={criteria.length} />}
    </DetailRow>
  );
}
