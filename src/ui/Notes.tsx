/** Remarks on what was opened: shown once, until the person puts them away. */
import { Button } from 'react-aria-components';
import { countOf } from '../domain/scenario/notes.ts';
import { useProblemText } from '../i18n/message.ts';
import { useText } from '../i18n/text.tsx';
import { useAwaitedPack } from '../share/awaitedPack.ts';
import { useResults } from '../store/resultsStore.ts';
import { openImportSheet } from './importing/sheetState.ts';
import { Disclosure } from './parts/Disclosure.tsx';
import { Icon } from './icons.tsx';

const SHOWN = 5;

export function Notes() {
  const text = useText();
  const problemText = useProblemText();
  const notes = useResults((state) => state.notes);
  const isAwaited = useAwaitedPack(({ awaited }) => awaited !== null);
  if (notes.length === 0) return null;
  const more = notes.slice(SHOWN).reduce((sum, note) => sum + countOf(note), 0);
  const told = (some: typeof notes) =>
    some.map((note) => <li key={`${note.where} ${note.what}`}>{problemText(note)}</li>);
  return (
    <section className="notes" role="status" aria-label={text('share.notes')}>
      <Icon name="info" />
      <ul>
        {told(notes.slice(0, SHOWN))}
        {isAwaited && (
          <li>
            <Button className="text-button" onPress={() => openImportSheet()}>
              {text('ownData.openFile')}
            </Button>
          </li>
        )}
        {more > 0 && (
          <li>
            <Disclosure summary={text('note.more', { count: more })}>
              <ul>{told(notes.slice(SHOWN))}</ul>
            </Disclosure>
          </li>
        )}
      </ul>
      <Button
        className="icon-button"
        aria-label={text('page.close')}
        onPress={() => useResults.setState({ notes: [] })}
      >
        <Icon name="close" />
      </Button>
    </section>
  );
}
