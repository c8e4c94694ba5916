/** The scenario's edits as sentences, each of which can be taken out. */
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { describeEdits } from '../../domain/scenario/describeEdits.ts';
import { useMessage } from '../../i18n/message.ts';
import { useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { Icon } from '../icons.tsx';

export function EditList() {
  const text = useText();
  const message = useMessage();
  const territory = useResults((state) => state.territory);
  const { edits, dropEdit, replaceEdits } = usePage();
  const described = useMemo(
    () => (territory ? describeEdits(territory, edits) : []),
    [territory, edits],
  );
  if (edits.length === 0) return <p className="quiet">{text('scenario.none')}</p>;
  return (
    <section>
      <div className="panel-head">
        <h3>
          {text('scenario.edits')} · {edits.length}
        </h3>
        <Button
          className="text-button"
          onPress={() => replaceEdits([], { key: 'scenario.cleared', params: {} })}
        >
          {text('scenario.clear')}
        </Button>
      </div>
      <ol className="edit-list">
        {described.map(({ edit, note }) => (
          <li key={edit.id}>
            <span>{message(note)}</span>
            <Button
              className="icon-button"
              aria-label={`${text('scenario.drop')}: ${message(note)}`}
              onPress={() => dropEdit(edit.id, { key: 'scenario.dropped', params: {} })}
            >
              <Icon name="trash" />
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
