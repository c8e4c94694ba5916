/** The button that opens the sheet for own data. */
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../icons.tsx';
import { openImportSheet } from './sheetState.ts';

export function OwnDataButton() {
  const text = useText();
  return (
    <Button
      className="icon-button"
      aria-label={text('ownData.open')}
      onPress={() => openImportSheet()}
    >
      <Icon name="plus" />
    </Button>
  );
}
