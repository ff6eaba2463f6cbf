// A hold point in whole: what is asked, of whom, by which criteria, and what each answer means.
import { useNumber } from '../../../hooks/use-reading.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Criteria } from './criteria.tsx';
import { Decision, NoGo } from './hold-point-answers.tsx';
import { wholeQuestion } from './hold-point-fields.ts';
import { HoldPointPlace } from './hold-point-place.tsx';
import { PlanEntry } from './plan-entry.tsx';
import { RollCall } from './roll-call.tsx';
import { useFocusWish } from './use-focus-wish.ts';

function Detail({ id }: { id: string }) {
  const holdPoint = usePlan((plan) => plan.holdPoints.byId[id]);
  const name = useNumber(id);
  const wish = useFocusWish();
  if (!holdPoint) return null;
  return (
    <div className="detail hold-point-detail" ref={wish.root}>
      <PlanEntry
        rule={wholeQuestion(id)}
        look="row"
        caption="Question"
        of={`asked at ${name}`}
        placeholder="what is decided here"
        isMultiline
      />
      <Criteria id={id} name={name} wish={wish} />
      <RollCall id={id} name={name} wish={wish} />
      <Decision id={id} name={name} holdPoint={holdPoint} />
      <NoGo id={id} name={name} holdPoint={holdPoint} />
      <HoldPointPlace id={id} name={name} />
    </div>
  );
}

export const HoldPointDetail = ({ id }: { id: string }) => <Detail key={id} id={id} />;
