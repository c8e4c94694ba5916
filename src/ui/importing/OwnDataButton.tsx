/** The button that opens the sheet for own data. */
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../icons.tsx';
import { openImportSheet } from './sheetState.ts';

/** @param closesMenu it stands in a menu, which goes when the sheet comes. */
export function OwnDataButton({ closesMenu = false }: { readonly closesMenu?: boolean }) {
  const text = useText();
  return (
    <Button
      {...(closesMenu ? { slot: 'close' } : {})}
      className="icon-button"
      aria-label={text('ownData.open')}
      onPress={() => openImportSheet()}
    >
      <Icon name="plus" />
    </Button>
  );
}
