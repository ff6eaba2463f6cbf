// The one question of the library: deleting for good cannot be taken back.
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { purgePlans, titleWords } from '../../stores/library-store.ts';
import { Button } from '../../ui/button.tsx';
import type { LibraryView } from './use-library-view.ts';
import { counted } from './words.ts';

export function PurgeDialog({ view: { purging, setPurging } }: { view: LibraryView }) {
  const close = (): void => setPurging([]);
  const [first] = purging;
  const what = purging.length === 1 && first ? `“${titleWords(first.title)}”` : counted(purging.length, 'plan');
  return (
    <ModalOverlay className="scrim" isOpen={purging.length > 0} onOpenChange={close} isDismissable>
      <Modal className="confirm">
        <Dialog role="alertdialog" className="confirm-dialog" aria-describedby="purge-why">
          <Heading slot="title">Delete {what} for good?</Heading>
          <p id="purge-why">
            This cannot be undone. Everything that was ever changed in it goes, too. A backup of the archive is made
            first.
          </p>
          <div className="confirm-acts">
            <Button onPress={close}>Keep</Button>
            <Button
              look="primary"
              onPress={() => {
                close();
                void purgePlans(purging);
              }}
            >
              Delete for good
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
