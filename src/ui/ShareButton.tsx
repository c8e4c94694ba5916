/** The way to the link of what is on the page now. */
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text.tsx';
import { Icon } from './icons.tsx';
import { openDialog } from './openDialog.ts';

export function ShareButton() {
  const text = useText();
  return (
    <Button
      className="button share-button"
      aria-label={text('share.open')}
      aria-haspopup="dialog"
      onPress={() => openDialog('share')}
    >
      <Icon name="share" />
      <span>{text('share.open')}</span>
    </Button>
  );
}
