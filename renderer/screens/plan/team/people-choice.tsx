// Which person: the people of the plan in a select. Somebody who was removed is named as such until another is chosen.
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice } from '../../../ui/choice.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';

interface PeopleChoiceProps {
  caption: string;
  of: string;
  person: string | undefined;
  /** Whether nobody is an answer. */
  isOptional?: boolean;
  isBare?: boolean;
  focusName?: string;
  onChoose(person: string): void;
}

const peopleOf = ({ people }: Plan): Plan['people'] => people;

export function PeopleChoice({ person = '', isOptional = true, ...words }: PeopleChoiceProps) {
  const isReadOnly = useIsReadOnly();
  const people = usePlan(peopleOf);
  const names = inOrder(people).map(([value, { name }]) => ({ value, words: name || '(no name)' }));
  const isKnown = person === '' || people.byId[person] !== undefined;
  const options = [
    ...(isOptional || person === '' ? [{ value: '', words: 'nobody' }] : []),
    ...(isKnown ? [] : [{ value: person, words: 'somebody who was removed' }]),
    ...names,
  ];
  return <Choice {...words} value={person} options={options} isReadOnly={isReadOnly} />;
}
