// When a step is needed at all, and whether its time is in the sums.
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { TickBox } from '../../../ui/tick-box.tsx';
import { PlanEntry, useIsReadOnly } from './plan-entry.tsx';
import { setCounted } from './step-edits.ts';
import { stepCondition } from './step-fields.ts';

export function StepCondition({ id, name }: { id: string; name: string }) {
  const condition = usePlan((plan) => plan.steps[id]?.condition);
  const isReadOnly = useIsReadOnly();
  return (
    <div className="condition-row">
      <PlanEntry
        rule={stepCondition(id)}
        look="row"
        caption="Only if"
        of={`(condition of ${name})`}
        placeholder="when this step is needed"
        focusName="condition"
      />
      {condition && (
        <TickBox
          caption="counted in the sums"
          of={`for ${name}`}
          isTicked={condition.counted}
          onTick={(counted) => void sendEdit((plan) => setCounted(plan, id, counted))}
          isReadOnly={isReadOnly}
        />
      )}
    </div>
  );
}
