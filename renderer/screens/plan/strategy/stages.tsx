// The stages of a rollout: how many users get it, and how long that is held before more do (N096, N097).
import { openPlan, usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { ItemButtons } from '../../../ui/item-buttons.tsx';
import { moved, neighbour, without } from '../detail/lists.ts';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { type FocusWish, useFocusWish } from '../detail/use-focus-wish.ts';
import { stagePercent, stageWait } from './settings-fields.ts';
import { addStage, placeOfNewStage, type Staged, setStages, stagesOf } from './strategy-edits.ts';

interface StagesProps {
  pattern: Staged;
  /** "Canary". */
  name: string;
}

interface StageProps extends StagesProps {
  index: number;
  count: number;
  wish: FocusWish;
}

function StageButtons({ pattern, name, index, count, wish }: StageProps) {
  const next = neighbour(count, index);
  return (
    <ItemButtons
      of={`stage ${index + 1} of ${name}`}
      index={index}
      count={count}
      focusName={`stage ${index}`}
      onMove={(to) =>
        void wish.send(
          (plan) => setStages(plan, pattern, moved(stagesOf(plan, pattern), index, to)),
          `stage ${to} ${to < index ? 'up' : 'down'}`,
        )
      }
      onRemove={() =>
        void wish.send(
          (plan) => setStages(plan, pattern, without(stagesOf(plan, pattern), index)),
          next === undefined ? 'add stage' : `stage ${next} remove`,
        )
      }
    />
  );
}

function Stage(props: StageProps) {
  const { pattern, name, index } = props;
  const isReadOnly = useIsReadOnly();
  return (
    <li>
      <PlanEntry
        rule={stagePercent(pattern, index)}
        caption="To"
        of={`percent at stage ${index + 1} of ${name}`}
        unit="%"
        focusName={`stage ${index}`}
      />
      <PlanEntry
        rule={stageWait(pattern, index)}
        caption="hold"
        of={`time after stage ${index + 1} of ${name}`}
        placeholder="min"
        unit="min"
      />
      {!isReadOnly && <StageButtons {...props} />}
    </li>
  );
}

export function Stages({ pattern, name }: StagesProps) {
  const count = usePlan((plan) => stagesOf(plan, pattern).length);
  const isReadOnly = useIsReadOnly();
  const wish = useFocusWish();
  const add = (): void => {
    const at = placeOfNewStage(openPlan().plan, pattern);
    void wish.send((plan) => addStage(plan, pattern), `stage ${at}`);
  };
  return (
    <div ref={wish.root}>
      <ol className="stages">
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stages have no identity but their place
          <Stage key={index} pattern={pattern} name={name} index={index} count={count} wish={wish} />
        ))}
      </ol>
      {!isReadOnly && <AddButton caption="Stage" label={`Add stage to ${name}`} focusName="add stage" onPress={add} />}
    </div>
  );
}
