/** The scenario's edits as sentences: each leads to its place, can be switched off, and taken out. */
import { useMemo } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import { describeEdits } from '../../domain/scenario/describeEdits.ts';
import { placeOfEdit } from '../../domain/scenario/editPlace.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import { nearestCellIndex } from '../../domain/territory/nearestCell.ts';
import { useMessage } from '../../i18n/message.ts';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { switchEdit } from '../../store/exactEdits.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useCellNames } from '../../store/useCellNames.ts';
import { useEffective } from '../../store/useEffective.ts';
import { Icon } from '../icons.tsx';
import { SelectButton } from '../parts/SelectButton.tsx';

export function EditList() {
  const text = useText();
  const territory = useResults((state) => state.territory);
  const effective = useEffective();
  const { edits, replaceEdits } = useParts(usePage, 'edits', 'replaceEdits');
  const described = useMemo(
    () => (territory ? describeEdits(territory, edits) : []),
    [territory, edits],
  );
  if (edits.length === 0) return <p className="quiet">{text('scenario.none')}</p>;
  const countOff = edits.filter(({ off }) => off).length;
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
      {countOff > 0 && <p className="quiet">{text('exact.countOff', { count: countOff })}</p>}
      <ol className="edit-list">
        {effective &&
          described.map(({ edit, note }) => (
            <EditRow key={edit.id} edit={edit} note={note} effective={effective} />
          ))}
      </ol>
    </section>
  );
}

type RowProps = ReturnType<typeof describeEdits>[number] & {
  readonly effective: EffectiveTerritory;
};

function EditRow({ edit, note, effective }: RowProps) {
  const text = useText();
  const message = useMessage();
  const dropEdit = usePage((state) => state.dropEdit);
  const sentence = message(note);
  return (
    <li data-off={edit.off}>
      <Checkbox
        className="checkbox edit-switch"
        isSelected={!edit.off}
        aria-label={text('exact.switch', { edit: sentence })}
        onChange={(isOn) => switchEdit(edit.id, isOn)}
      >
        <span className="checkbox-box" aria-hidden="true" />
      </Checkbox>
      <span className="edit-words">
        {sentence}
        <EditWhere edit={edit} effective={effective} sentence={sentence} />
      </span>
      <Button
        className="icon-button"
        aria-label={`${text('scenario.drop')}: ${sentence}`}
        onPress={() => dropEdit(edit.id, { key: 'scenario.dropped', params: {} })}
      >
        <Icon name="trash" />
      </Button>
    </li>
  );
}

/** From here one sees the place with its surroundings. */
const ZOOM = { city: 15, country: 9 } as const;

type WhereProps = {
  readonly edit: Edit;
  readonly effective: EffectiveTerritory;
  readonly sentence: string;
};

/** The place, unless the sentence names it already, and its neighbourhood: the first of them leads there. */
function EditWhere({ edit, effective, sentence }: WhereProps) {
  const text = useText();
  const localized = useLocalized();
  const cellNames = useCellNames();
  const place = placeOfEdit(edit, effective);
  if (!place) return null;
  const { cells, manifest } = effective.territory;
  const { id, name, position, isThere } = place;
  const around = cellNames(nearestCellIndex(cells, position));
  const isFacility = effective.facilities.some((row) => row.id === id);
  const isNamed = around !== undefined && sentence.includes(localized(name));
  return (
    <span className="quiet edit-where">
      {isThere ? (
        <SelectButton
          selection={{ kind: isFacility ? 'facility' : 'project', id }}
          name={isNamed ? around : name}
          view={{ position, zoom: ZOOM[manifest.kind] }}
        />
      ) : (
        `${localized(name)} (${text('exact.notThere')})`
      )}
      {around && !(isNamed && isThere) && ` · ${localized(around)}`}
    </span>
  );
}
