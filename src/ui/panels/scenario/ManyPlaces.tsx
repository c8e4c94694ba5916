/** Several places at once: which they are, and what is done to all of them in one step. */
import { useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useLocalized, useText } from '../../../i18n/text.tsx';
import { shiftYears, toggleMark, useMarking } from '../../../store/marking.ts';
import { useEffective } from '../../../store/useEffective.ts';
import { Icon } from '../../icons.tsx';
import { QuantityField } from '../../parts/QuantityField.tsx';
import { MovePlaces } from './MovePlaces.tsx';
import { removeChosen } from './planningKeys.ts';

const MOST_YEARS = 25;

export function ManyPlaces() {
  const text = useText();
  const { marked, isMarking } = useMarking();
  return (
    <>
      <div>
        <ToggleButton
          className="text-button"
          isSelected={isMarking}
          onChange={(chosen) => useMarking.setState({ isMarking: chosen })}
        >
          {text('many.choose')}
        </ToggleButton>
        {isMarking && <p className="quiet">{text('many.chooseHint')}</p>}
      </div>
      {marked.length > 0 && <Marked />}
    </>
  );
}

function Marked() {
  const text = useText();
  const localized = useLocalized();
  const effective = useEffective();
  const marked = useMarking((state) => state.marked);
  const [years, setYears] = useState(1);
  const places = [...(effective?.facilities ?? []), ...(effective?.projects ?? [])];
  const there = marked.flatMap((selection) => {
    const place = places.find(({ id }) => id === selection.id);
    return place ? [{ selection, name: localized(place.name) }] : [];
  });
  return (
    <section className="selected-place">
      <h3>{text('many.title', { count: there.length })}</h3>
      <ul className="plain-list marked-list">
        {there.map(({ selection, name }) => (
          <li key={selection.id}>
            {name}
            <Button
              className="icon-button"
              aria-label={`${text('many.leaveOut')}: ${name}`}
              onPress={() => toggleMark(selection)}
            >
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ul>
      <div className="button-row">
        <Button className="button" onPress={removeChosen}>
          {text('many.remove')}
        </Button>
      </div>
      <MovePlaces places={marked} />
      <QuantityField
        label={text('many.years')}
        value={years}
        min={-MOST_YEARS}
        max={MOST_YEARS}
        onChange={setYears}
      />
      <Button className="button" onPress={() => shiftYears(marked, years)}>
        {text('many.shift', { years })}
      </Button>
    </section>
  );
}
