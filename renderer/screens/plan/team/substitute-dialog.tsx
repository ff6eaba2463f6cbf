// Somebody fell ill: another person takes the place everywhere, and what that changes is said before it is done.
import { useState } from 'react';
import { Heading } from 'react-aria-components';
import { inOrder } from '#shared/runbook/reading.ts';
import { substitution } from '#shared/team/substitute.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Each } from '../../../ui/each.tsx';
import { Question } from '../../../ui/question.tsx';
import { UNDO } from '../entries/undo.ts';

const NOBODY = { value: '', words: 'choose somebody' };

export function SubstituteDialog({ person, onClose }: { person: string; onClose(): void }) {
  const plan = usePlan((open) => open);
  const [to, choose] = useState('');
  const name = (id: string): string => plan.people.byId[id]?.name || '(no name)';
  const others = inOrder(plan.people).filter(([id]) => id !== person);
  const options = [NOBODY, ...others.map(([value, { name: words }]) => ({ value, words: words || '(no name)' }))];
  const sentences = to === '' ? [] : substitution(plan, person, to).sentences;
  const label = `Put ${name(to)} in the place of ${name(person)}`;
  const replace = async (): Promise<void> => {
    const sent = await sendEdit((now) => ({ type: 'several', label, edits: substitution(now, person, to).edits }));
    if (!sent.ok) return;
    onClose();
    const isFree = plan.preparation.confirmed[to] !== undefined;
    const next = isFree ? '' : ` Ask whether ${name(to)} is free.`;
    tell(`${name(to)} is in the place of ${name(person)}.${next}`, UNDO);
  };
  return (
    <Question isOpen onClose={onClose}>
      <Heading slot="title">Who takes the place of {name(person)}?</Heading>
      <Choice caption="In their place" of="" value={to} options={options} onChoose={choose} isReadOnly={false} />
      {to !== '' && <p>What changes for {name(to)}:</p>}
      <ul className="said-list">
        <Each of={sentences}>{(sentence) => <li>{sentence}</li>}</Each>
      </ul>
      <div className="confirm-acts">
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" isReady={to !== ''} onPress={() => void replace()}>
          Replace everywhere
        </Button>
      </div>
    </Question>
  );
}
