/** A dialog over the page, with its title and a way to close it; what it holds may come with its own script. */
import { type ReactNode, Suspense } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../icons.tsx';

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  /** Closed by a press outside, too. */
  readonly isDismissable?: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** By which styles know it. */
  readonly id?: string;
  readonly children: ReactNode;
};

export function LargeDialog(props: Props) {
  const { title, isOpen, isDismissable = true, onOpenChange, id, children } = props;
  const text = useText();
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={onOpenChange}
    >
      <Modal className="modal" data-dialog={id}>
        <Dialog className="dialog">
          <Heading slot="title">{title}</Heading>
          <Suspense fallback={<p className="quiet">{text('page.loadingPanel')}</p>}>
            {children}
          </Suspense>
          <Button slot="close" className="icon-button card-close" aria-label={text('page.close')}>
            <Icon name="close" />
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
