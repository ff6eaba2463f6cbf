// The question at the head of a section that a release may not need.
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice } from '../../../ui/choice.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { type Applicable, appliesReason, setApplies } from './applies-fields.ts';

const ANSWERS = [
  { value: 'unknown', words: 'not said yet' },
  { value: 'yes', words: 'yes' },
  { value: 'no', words: 'no' },
] as const;

const WORDS = {
  migrations: { question: 'This release changes the database', whyNot: 'it does not change the database' },
  flags: { question: 'This release uses feature flags', whyNot: 'it uses no feature flags' },
} satisfies Record<Applicable, object>;

export function Applies({ what }: { what: Applicable }) {
  const { answer } = usePlan((plan) => plan.applies[what]);
  const isReadOnly = useIsReadOnly();
  const { question, whyNot } = WORDS[what];
  return (
    <div className="facts-line">
      <Choice
        caption={question}
        of=""
        value={answer}
        options={ANSWERS}
        onChoose={(chosen) => void sendEdit((plan) => setApplies(plan, what, chosen))}
        isReadOnly={isReadOnly}
      />
      {answer === 'no' && <PlanEntry rule={appliesReason(what)} caption="because" of={whyNot} placeholder="why not" />}
    </div>
  );
}
