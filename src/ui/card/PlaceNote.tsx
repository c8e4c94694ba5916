/** Why a place that has a card is not on the map just now, and the way to see it there. */
import { Button } from 'react-aria-components';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import { operatingFacilities, standingOf } from '../../domain/scenario/operating.ts';
import { useText } from '../../i18n/text.tsx';
import { filterablePlace, filterableProject, passes } from '../../store/filtering.ts';
import { usePage } from '../../store/pageStore.ts';
import { useParts } from '../../store/useParts.ts';

type Props = { readonly effective: EffectiveTerritory; readonly id: string };

/** Nothing where the map shows the place. */
export function PlaceNote({ effective, id }: Props) {
  const text = useText();
  const { year, edits, filters, chooseYear, dropEdit, resetFilters } = useParts(
    usePage,
    'year',
    'edits',
    'filters',
    'chooseYear',
    'dropEdit',
    'resetFilters',
  );
  const standing = standingOf(effective, id, year);
  const closing = edits.find((edit) => edit.type === 'closeFacility' && edit.facilityId === id);
  const place = operatingFacilities(effective, year).find((row) => row.id === id);
  const project = effective.projects.find((row) => row.id === id);
  const isFilteredOut =
    (place && !passes(filterablePlace(place), filters)) ||
    (!place && project && !passes(filterableProject(project), filters));
  if (standing?.kind === 'closed') {
    return (
      <p className="card-note" role="status">
        {text('card.closedSince', { year: standing.sinceYear })}{' '}
        {closing && (
          <Button
            className="text-button"
            onPress={() => dropEdit(closing.id, { key: 'scenario.dropped', params: {} })}
          >
            {text('card.reopen')}
          </Button>
        )}
      </p>
    );
  }
  if (standing?.kind === 'planned' && !project) {
    return (
      <p className="card-note" role="status">
        {text('card.opensIn', { year: standing.openYear })}{' '}
        <Button className="text-button" onPress={() => chooseYear(standing.openYear)}>
          {text('card.toYear', { year: standing.openYear })}
        </Button>
      </p>
    );
  }
  if (!isFilteredOut) return null;
  return (
    <p className="card-note" role="status">
      {text('card.filteredOut')}{' '}
      <Button className="text-button" onPress={resetFilters}>
        {text('filters.reset')}
      </Button>
    </p>
  );
}
