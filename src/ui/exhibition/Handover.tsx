/** The visitor's own state as a code for their phone; made on the device, without a network. */
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { linkTo } from '../../share/address.ts';
import { useExhibition } from '../../exhibition/exhibition.ts';
import { useShareable } from '../../store/useShareable.ts';
import { QrCode } from '../parts/QrCode.tsx';

const isLocalHost = (host: string) => /^(localhost|127\.|\[::1\])/.test(host);

export function Handover() {
  const text = useText();
  const isOver = useExhibition(({ attention }) => attention.kind !== 'visit');
  if (isOver) return null;
  return (
    <DialogTrigger>
      <Button className="button primary big">{text('handover.open')}</Button>
      <ModalOverlay className="modal-overlay exhibition-overlay" isDismissable>
        <Modal className="modal">
          <Dialog className="dialog handover">
            {({ close }) => (
              <>
                <Heading slot="title">{text('handover.title')}</Heading>
                <HandoverCode />
                <Button className="button big" onPress={close}>
                  {text('page.close')}
                </Button>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function HandoverCode() {
  const text = useText();
  const publicAddress = useExhibition((state) => state.config.publicAddress);
  const state = useShareable();
  // On a phone it is a page to work with, with the scenario open.
  const link = linkTo(
    { ...state, mode: 'plan', panel: state.edits.length > 0 ? 'scenario' : 'overview' },
    publicAddress,
  );
  return (
    <>
      <QrCode value={link} label={text('handover.title')} />
      <p>{text('handover.text')}</p>
      {isLocalHost(new URL(link).host) && <p role="alert">{text('handover.local')}</p>}
    </>
  );
}
