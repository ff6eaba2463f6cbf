// A hold point: a barrier across the whole width, because nothing passes it without a decision. Nothing else is amber.
import { durationWords } from '#shared/duration.ts';
import { useNumber } from '../../hooks/use-reading.ts';
import { usePlan } from '../../stores/plan-store.ts';
import { Diamond } from '../../ui/diamond.tsx';
import { holdPointQuestion } from './fields.ts';
import { Owner } from './owner.tsx';
import { PlanCell } from './plan-cell.tsx';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export function Barrier({ id }: { id: string }) {
  const holdPoint = usePlan((plan) => plan.holdPoints.byId[id]);
  const number = useNumber(id);
  if (!holdPoint) return null;
  const { criteria, rollCall, allowance, decider } = holdPoint;
  return (
    <li className="barrier" id={id}>
      <Diamond />
      <span className="number">{number}</span>
      <div className="step-title">
        <PlanCell
          rule={holdPointQuestion}
          id={id}
          label={`Question of hold point ${number}`}
          placeholder="No question"
        />
        <span className="barrier-facts">
          {count(criteria.length, 'criterion', 'criteria')}, {count(rollCall.length, 'voice', 'voices')}
        </span>
      </div>
      <Owner role={decider} duty="decides" />
      <span className="allowance">{durationWords(allowance)}</span>
    </li>
  );
}
