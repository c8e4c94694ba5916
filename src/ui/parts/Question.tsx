/** Asks before something that a person may not have meant; nothing happens until they answer. */
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

type Props = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly yes: string;
  readonly no: string;
  /** Going away without an answer is a no. */
  readonly onAnswer: (isYes: boolean) => void;
};

export function Question({ isOpen, title, children, yes, no, onAnswer }: Props) {
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onAnswer(false)}
      isDismissable
    >
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{title}</Heading>
          {children}
          <div className="button-row">
            <Button className="button primary" onPress={() => onAnswer(true)}>
              {yes}
            </Button>
            <Button className="button" onPress={() => onAnswer(false)} autoFocus>
              {no}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
