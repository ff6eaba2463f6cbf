// A runbook that was written from a plan of this library came in: what was changed in it, and where that should go.
import { Heading } from 'react-aria-components';
import { decideReturn } from '../../incoming.ts';
import { closeDialog, type Returning, useDialogStore } from '../../stores/dialog-store.ts';
import { Button } from '../../ui/button.tsx';
import { Question } from '../../ui/question.tsx';
import { Notes } from './notes.tsx';

function Content({ asked }: { asked: Returning }) {
  const { title, changes, notes } = asked;
  const decide = (into: 'new' | 'original') => (): void => {
    closeDialog();
    void decideReturn(asked, into);
  };
  return (
    <>
      <Heading slot="title">This runbook was written from “{title || 'Untitled plan'}”</Heading>
      {changes.length === 0 ? (
        <p>Nothing was changed in it since.</p>
      ) : (
        <>
          <p>
            {changes.length === 1 ? 'One thing was changed in it:' : `${changes.length} things were changed in it:`}
          </p>
          <ul className="code-changes">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
      <Notes notes={notes} />
      <div className="confirm-acts">
        <Button onPress={closeDialog}>Cancel</Button>
        <Button onPress={decide('new')}>Add as a new plan</Button>
        {changes.length > 0 && (
          <Button look="primary" onPress={decide('original')}>
            Bring into the plan
          </Button>
        )}
      </div>
    </>
  );
}

export function ReturnsDialog() {
  const asked = useDialogStore(({ dialog }) => (dialog?.kind === 'returns' ? dialog : undefined));
  return (
    <Question isOpen={asked !== undefined} onClose={closeDialog}>
      {asked && <Content asked={asked} />}
    </Question>
  );
}
