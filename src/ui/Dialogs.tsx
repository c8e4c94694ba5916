/** The large dialogs of the page; each comes with its own script when it is first opened. */
import { type ComponentType, Suspense, useEffect } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { MessageKey } from '../i18n/messages.ts';
import { useText } from '../i18n/text.tsx';
import { usePage } from '../store/pageStore.ts';
import { useResults } from '../store/resultsStore.ts';
import { useCommandKeys } from './commands/chords.ts';
import { Icon } from './icons.tsx';
import { later } from './later.ts';
import { closeDialog, type DialogId, openDialog, useDialogs } from './openDialog.ts';

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
  share: {
    title: 'share.title',
    Content: later(async () => (await import('./share/ShareContent.tsx')).ShareContent),
  },
  palette: {
    title: 'command.palette',
    Content: later(async () => (await import('./commands/CommandPalette.tsx')).CommandPalette),
  },
  keys: {
    title: 'command.keys',
    Content: later(async () => (await import('./commands/KeyList.tsx')).KeyList),
  },
};

export function Dialogs() {
  const text = useText();
  const open = useDialogs((state) => state.open);
  useSharedComparison();
  useCommandKeys();
  if (open === null) return null;
  const { title, Content } = DIALOGS[open];
  return (
    <ModalOverlay
      key={open}
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

/** A link that carries a comparison opens it, once there are figures. */
function useSharedComparison(): void {
  const isShared = usePage(({ comparison }) => comparison !== null);
  const hasFigures = useResults(({ results }) => results !== null);
  useEffect(() => {
    if (isShared && hasFigures) openDialog('compare');
  }, [isShared, hasFigures]);
}
