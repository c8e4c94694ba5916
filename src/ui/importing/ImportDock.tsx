/** Where the sheet for own data stands: beside the map, which shows what a file would bring. */
import './importSheet.css';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../icons.tsx';
import { ImportSheet } from './ImportSheet.tsx';
import { closeImportSheet, useImportSheet } from './sheetState.ts';

export function ImportDock() {
  const text = useText();
  const { dropped, opening } = useImportSheet();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // What one sheet has made may come when the next is open already.
  const closeThis = () => {
    if (useImportSheet.getState().opening === opening) closeImportSheet();
  };
  return (
    <aside className="import-dock" role="dialog" aria-labelledby="import-dock-title">
      <header>
        <h2 id="import-dock-title" ref={heading} tabIndex={-1}>
          {text('ownData.open')}
        </h2>
        <Button className="icon-button" aria-label={text('page.close')} onPress={closeImportSheet}>
          <Icon name="close" />
        </Button>
      </header>
      <ImportSheet key={opening} given={dropped} onDone={closeThis} />
    </aside>
  );
}
