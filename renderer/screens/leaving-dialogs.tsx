// The dialogs about what leaves the app and comes back to it.
import { NotesDialog } from './import/notes-dialog.tsx';
import { ReturnsDialog } from './import/returns-dialog.tsx';
import { CodeDialog } from './plan/paper/code-dialog.tsx';
import { PaperDialog } from './plan/paper/paper-dialog.tsx';
import { PartDialog } from './plan/paper/part-dialog.tsx';
import { SecretsDialog } from './plan/paper/secrets-dialog.tsx';

export function LeavingDialogs() {
  return (
    <>
      <PaperDialog />
      <SecretsDialog />
      <CodeDialog />
      <PartDialog />
      <ReturnsDialog />
      <NotesDialog />
    </>
  );
}
