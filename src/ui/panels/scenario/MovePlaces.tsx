/** Takes places elsewhere: in hand, or exactly so many metres to the north and the east of where they stood. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { shiftBetween } from '../../../domain/accessibility/distance.ts';
import { useNumbers, useText } from '../../../i18n/text.tsx';
import { moveBy, positionOf, takeInHand } from '../../../store/marking.ts';
import { usePage } from '../../../store/pageStore.ts';
import type { Selection } from '../../../store/shareable.ts';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { QuantityField } from '../../parts/QuantityField.tsx';

const FARTHEST_M = 50_000;
/** Of the fields' buttons. */
const STEP_M = 50;

type Props = { readonly places: readonly Selection[] };

/** Begins anew with other places. */
export function MovePlaces({ places }: Props) {
  const text = useText();
  return (
    <>
      <Button className="button" onPress={() => takeInHand(places)}>
        {text('many.cut')}
      </Button>
      <Disclosure summary={text('move.byMetres')}>
        <div className="exact-group">
          <Metres key={places.map(({ id }) => id).join(' ')} places={places} />
        </div>
      </Disclosure>
    </>
  );
}

function Metres({ places }: Props) {
  const text = useText();
  const numbers = useNumbers();
  // Also where it is carried by hand or by keys.
  usePage((state) => state.edits);
  const [from] = useState(() => positionOf(places));
  const now = positionOf(places);
  // Places lie on a grid of a metre: what was typed is shown as it was typed.
  const [typed, setTyped] = useState({ northM: 0, eastM: 0 });
  if (!from || !now) return null;
  const moved = shiftBetween(from, now);
  const shown = (axis: keyof typeof moved) =>
    Math.abs(moved[axis] - typed[axis]) < 1 ? typed[axis] : Math.round(moved[axis]);
  const put = (axis: keyof typeof moved) => (metres: number) => {
    setTyped({ ...typed, [axis]: metres });
    const still = { northM: 0, eastM: 0 };
    moveBy(places, { ...still, [axis]: metres - moved[axis] }, `metres ${axis} ${places[0]?.id}`);
  };
  const field = (axis: keyof typeof moved) => (
    <QuantityField
      label={text(`move.${axis}`)}
      value={shown(axis)}
      min={-FARTHEST_M}
      max={FARTHEST_M}
      step={STEP_M}
      onChange={put(axis)}
    />
  );
  const distanceM = Math.round(Math.hypot(shown('northM'), shown('eastM')));
  return (
    <>
      {field('northM')}
      {field('eastM')}
      <p className="quiet">
        <span role="status">
          {distanceM > 0 && text('move.moved', { distance: numbers.whole(distanceM) })}
        </span>{' '}
        <span className="for-keys">{text('move.keys')}</span>
      </p>
    </>
  );
}
