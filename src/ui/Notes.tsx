/** Remarks on what was opened: shown once, until the person puts them away. */
import { Button } from 'react-aria-components';
import { countOf } from '../domain/scenario/notes.ts';
import { useProblemText } from '../i18n/message.ts';
import { useText } from '../i18n/text.tsx';
import { useResults } from '../store/resultsStore.ts';
import { Icon } from './icons.tsx';

const SHOWN = 5;

export function Notes() {
  const text = useText();
  const problemText = useProblemText();
  const notes = useResults((state) => state.notes);
  if (notes.length === 0) return null;
  const more = notes.slice(SHOWN).reduce((sum, note) => sum + countOf(note), 0);
  return (
    <section className="notes" role="status" aria-label={text('share.notes')}>
      <Icon name="info" />
      <ul>
        {notes.slice(0, SHOWN).map((note) => (
          <li key={`${note.where} ${note.what}`}>{problemText(note)}</li>
        ))}
        {more > 0 && <li>{text('note.more', { count: more })}</li>}
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
