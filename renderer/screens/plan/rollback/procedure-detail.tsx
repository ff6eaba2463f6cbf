// A procedure in whole: what it takes back and when, its steps, what it costs, and whether it was ever tried.
import { WAY_BACK_TIMES } from '#shared/advisor/words.ts';
import { durationWords } from '#shared/duration.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Procedure } from '#shared/plan/schema/operations.ts';
import { sumOfSteps, totalWords } from '#shared/runbook/times.ts';
import { worstOf } from '#shared/schedule/procedures.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Checks, insertCheck } from '../detail/checks.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import { Estimate } from '../detail/estimate.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { type FocusWish, useFocusWish } from '../detail/use-focus-wish.ts';
import { DataLossChip } from '../migrations/data-loss-chip.tsx';
import { Danger, TargetFacts, Tried } from './procedure-facts.tsx';
import { procedureEstimate, procedureText } from './procedure-fields.ts';
import { ProcedureSteps } from './procedure-steps.tsx';

interface DetailProps {
  id: string;
  /** "procedure A". */
  name: string;
  openStep: string | undefined;
  onOpenStep(id: string | undefined): void;
}

/** "the steps add up to 2 min, 5 min at worst; usual for Blue-Green: seconds". */
function timeWords(plan: Plan, id: string, { steps, target }: Procedure): string {
  const sum = sumOfSteps(plan, steps);
  const { seconds, isAtLeast } = worstOf(plan, id);
  const parts = [
    steps.length > 0 && `the steps add up to ${totalWords(sum)}`,
    seconds > 0 && `${durationWords(seconds, isAtLeast)} at worst`,
    target.of === 'pattern' && `usual for the pattern: ${WAY_BACK_TIMES[target.pattern]}`,
  ];
  return parts.filter(Boolean).join('; ');
}

function Loss({ dangerous, dataLoss = '' }: Procedure) {
  if (!dangerous && dataLoss.trim() === '') return null;
  return (
    <p className="data-loss">
      <DataLossChip />
      {dangerous ? 'This procedure is dangerous.' : 'Data may be lost.'}
    </p>
  );
}

/** What proves the whole, and the button for one more. */
function Proof({ id, name, count, wish }: { id: string; name: string; count: number; wish: FocusWish }) {
  const isReadOnly = useIsReadOnly();
  return (
    <>
      <Checks owner={id} name={name} wish={wish} />
      {!isReadOnly && (
        <DetailRow caption={count === 0 ? 'Checks' : ''}>
          <AddButton
            caption="Check"
            label={`Add check to ${name}`}
            focusName="add check"
            onPress={() => insertCheck(id, count, wish)}
          />
        </DetailRow>
      )}
    </>
  );
}

function Detail({ id, name, openStep, onOpenStep }: DetailProps) {
  const procedure = usePlan((plan) => plan.rollback.procedures.byId[id]);
  const words = usePlan((plan) => (procedure ? timeWords(plan, id, procedure) : ''));
  const wish = useFocusWish();
  if (!procedure) return null;
  const part = { id, name, procedure };
  return (
    <div className="detail procedure-detail" ref={wish.root}>
      <h4 className="unseen">{`Detail of ${name}`}</h4>
      <Loss {...procedure} />
      <PlanEntry
        rule={procedureText(id, 'title')}
        look="row"
        caption="Title"
        of={`of ${name}`}
        isWrapped
        placeholder="What it does: Roll back to blue"
        focusName="title"
      />
      <TargetFacts {...part} />
      <PlanEntry
        rule={procedureText(id, 'useWhen')}
        look="row"
        caption="Use when"
        of={`(${name})`}
        isMultiline
        placeholder="In which case this procedure, and none of the others"
      />
      <Estimate place={procedureEstimate(id)} caption="Own figure" name={name} words={words} />
      <ProcedureSteps owner={id} name={name} ids={procedure.steps} open={openStep} onOpen={onOpenStep} wish={wish} />
      <Proof id={id} name={name} count={procedure.checks.length} wish={wish} />
      <Danger {...part} />
      <Tried {...part} />
    </div>
  );
}

export const ProcedureDetail = (props: DetailProps) => <Detail key={props.id} {...props} />;
