// What a step says beyond its row, to read and to edit. What is set is shown; what is not takes one line of buttons.
import { useNumber } from '../../../hooks/use-reading.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Checks } from './checks.tsx';
import { Commands } from './commands.tsx';
import { Estimate } from './estimate.tsx';
import { PlanEntry, useIsReadOnly } from './plan-entry.tsx';
import { StepAddLine } from './step-add-line.tsx';
import { StepCondition } from './step-condition.tsx';
import { StepFacts } from './step-facts.tsx';
import { stepDetails, stepEstimate, stepGroup } from './step-fields.ts';
import { StepMigrations } from './step-migrations.tsx';
import { filledParts } from './step-parts.ts';
import { ChosenSteps } from './step-start.tsx';
import { useFocusWish } from './use-focus-wish.ts';
import { useShown } from './use-shown.ts';

function Detail({ id }: { id: string }) {
  const step = usePlan((plan) => plan.steps[id]);
  const name = `step ${useNumber(id)}`;
  const isReadOnly = useIsReadOnly();
  const wish = useFocusWish();
  const shown = useShown(filledParts(id, step));
  if (!step) return null;
  const part = { id, name, wish };
  return (
    <div className="detail" ref={wish.root}>
      {shown.has('details') && (
        <PlanEntry
          rule={stepDetails(id)}
          look="row"
          caption="Details"
          of={`of ${name}`}
          isMultiline
          focusName="details"
        />
      )}
      <Commands {...part} />
      <Checks owner={id} name={name} wish={wish} />
      {shown.has('time') && <Estimate place={stepEstimate(id)} caption="Time" name={name} />}
      {shown.has('condition') && <StepCondition id={id} name={name} />}
      {shown.has('migrations') && <StepMigrations id={id} name={name} />}
      {shown.has('group') && (
        <PlanEntry
          rule={stepGroup(id)}
          look="row"
          caption="Group"
          of={`of ${name}`}
          focusName="group"
          placeholder="heading"
        />
      )}
      <StepFacts id={id} name={name} hasBackup={shown.has('backup')} />
      <ChosenSteps {...part} />
      {!isReadOnly && <StepAddLine {...part} shown={shown} />}
    </div>
  );
}

export const StepDetail = ({ id }: { id: string }) => <Detail key={id} id={id} />;
