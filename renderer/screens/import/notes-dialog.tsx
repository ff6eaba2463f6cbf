// After a runbook has come in: the places of it that a person should look at.
import { Heading } from 'react-aria-components';
import { closeDialog, useDialogStore } from '../../stores/dialog-store.ts';
import { Button } from '../../ui/button.tsx';
import { Question } from '../../ui/question.tsx';
import { Notes } from './notes.tsx';

export function NotesDialog() {
  const asked = useDialogStore(({ dialog }) => (dialog?.kind === 'notes' ? dialog : undefined));
  return (
    <Question isOpen={asked !== undefined} onClose={closeDialog}>
      <Heading slot="title">The runbook was read{asked?.name ? `: ${asked.name}` : ''}</Heading>
      <Notes notes={asked?.notes ?? []} />
      <div className="confirm-acts">
        <Button look="primary" onPress={closeDialog}>
          Close
        </Button>
      </div>
    </Question>
  );
}
