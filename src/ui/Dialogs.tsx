/** The large dialogs of the page; each comes with its own script when it is first opened. */
import { type ComponentType, Suspense } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { MessageKey } from '../i18n/messages.ts';
import { useText } from '../i18n/text.tsx';
import { Icon } from './icons.tsx';
import { later } from './later.ts';
import { closeDialog, type DialogId, useDialogs } from './openDialog.ts';

const DIALOGS: Readonly<
  Record<DialogId, { readonly title: MessageKey; readonly Content: ComponentType }>
> = {
  plans: {
    title: 'plans.title',
    Content: later(async () => (await import('./plans/PlanLibrary.tsx')).PlanLibrary),
  },
  compare: {
    title: 'compare.title',
    Content: later(async () => (await import('./compare/Compare.tsx')).Compare),
  },
};

export function Dialogs() {
  const text = useText();
  const open = useDialogs((state) => state.open);
  if (open === null) return null;
  const { title, Content } = DIALOGS[open];
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && closeDialog()}
    >
      <Modal className="modal" data-dialog={open}>
        <Dialog className="dialog">
          <Heading slot="title">{text(title)}</Heading>
          <Suspense fallback={<p className="quiet">{text('page.loadingPanel')}</p>}>
            <Content />
          </Suspense>
          <Button slot="close" className="icon-button card-close" aria-label={text('page.close')}>
            <Icon name="close" />
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
