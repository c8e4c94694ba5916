/** Names and seats of schools and preschools, read on the map from near. */
import { useMemo } from 'react';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { filterablePlace, passes } from '../../store/filtering.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { NO_WORDS, type Words } from './words.ts';

export function usePlaceWords(): readonly Words[] {
  const text = useText();
  const localized = useLocalized();
  const facilities = useResults(({ results }) => results?.facilities);
  const { filters, layers } = usePage();
  const { schools, preschools, labels } = layers;
  return useMemo(() => {
    if (!facilities || !labels.visible) return NO_WORDS;
    const shown = [
      ...(schools.visible ? ['school'] : []),
      ...(preschools.visible ? ['preschool'] : []),
    ];
    return facilities
      .filter((place) => shown.includes(place.service) && passes(filterablePlace(place), filters))
      .map(({ position, name, capacity }) => ({
        at: position,
        text: `${localized(name)}\n${text('map.placeSeats', { count: Math.round(capacity) })}`,
      }));
  }, [facilities, filters, schools, preschools, labels, text, localized]);
}
