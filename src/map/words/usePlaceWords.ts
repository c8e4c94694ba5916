/** Names and seats of schools and preschools, read on the map from near. */
import { useCallback } from 'react';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { filterablePlace, passes } from '../../store/filtering.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { type Extent, isWithin, NO_WORDS, type Words } from './words.ts';

/**
 * As a function: texts of places are put together for who comes near enough to read them, and of a hundred
 * thousand only those that lie there.
 */
export function usePlaceWords(): (extent: Extent) => readonly Words[] {
  const text = useText();
  const localized = useLocalized();
  const facilities = useResults(({ results }) => results?.facilities);
  const { filters, layers } = useParts(usePage, 'filters', 'layers');
  const { schools, preschools, labels } = layers;
  return useCallback(
    (extent) => {
      if (!facilities || !labels.visible) return NO_WORDS;
      const shown = [
        ...(schools.visible ? ['school'] : []),
        ...(preschools.visible ? ['preschool'] : []),
      ];
      return facilities
        .filter(
          (place) =>
            isWithin(place.position, extent) &&
            shown.includes(place.service) &&
            passes(filterablePlace(place), filters),
        )
        .map(({ position, name, capacity }) => ({
          at: position,
          text: `${localized(name)}\n${text('map.placeSeats', { count: Math.round(capacity) })}`,
        }));
    },
    [facilities, filters, schools, preschools, labels, text, localized],
  );
}
