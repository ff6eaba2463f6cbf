// A dialog that asks or tells one thing, over everything else. Escape closes it.
import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';

interface QuestionProps {
  isOpen: boolean;
  onClose(): void;
  children: ReactNode;
}

export function Question({ isOpen, onClose, children }: QuestionProps) {
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} onOpenChange={onClose}>
      <Modal className="confirm wide">
        <Dialog className="confirm-dialog">{children}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}
