/** The link to what is on the page now, with what it holds; a file where it gets too long. */
import { Suspense } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../i18n/text.tsx';
import { Icon } from './icons.tsx';
import { later } from './later.ts';

const ShareContent = later(async () => (await import('./share/ShareContent.tsx')).ShareContent);

export function ShareDialog() {
  const text = useText();
  return (
    <DialogTrigger>
      <Button className="button share-button" aria-label={text('share.open')}>
        <Icon name="share" />
        <span>{text('share.open')}</span>
      </Button>
      <ModalOverlay className="modal-overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">
            <Heading slot="title">{text('share.title')}</Heading>
            <Suspense fallback={<p className="quiet">{text('page.loadingPanel')}</p>}>
              <ShareContent />
            </Suspense>
            <Button slot="close" className="icon-button card-close" aria-label={text('page.close')}>
              <Icon name="close" />
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
