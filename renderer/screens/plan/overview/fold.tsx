// Which of two equal times is meant. Asked only of a time that comes twice: the clocks go back over it.
import { momentOf } from '#shared/schedule/zones.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { optionsOf } from '../../../ui/choice.tsx';
import { BoxedChoice } from './boxed-choice.tsx';
import { type FoldedTime, setFold, whenOf } from './fold-edits.ts';

const FOLDS = optionsOf({ earlier: 'The earlier one', later: 'The later one' });
/** Until it is said, the earlier one counts; choosing that says it. */
const UNSAID = { value: '', words: 'Not said yet' } as const;

export function Fold({ of, label }: { of: FoldedTime; label: string }) {
  const when = usePlan((plan) => whenOf(plan, of));
  if (!when || momentOf(when)?.happens !== 'twice') return null;
  return (
    <BoxedChoice<'' | 'earlier' | 'later'>
      label={label}
      value={when.fold ?? ''}
      options={when.fold ? FOLDS : [UNSAID, ...FOLDS]}
      onChoose={(fold) => fold !== '' && void sendEdit((plan) => setFold(plan, of, fold))}
    />
  );
}
