/** Stands wherever figures stand that a filter has changed: says which, and takes it away. */
import { Button } from 'react-aria-components';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { figureFilters, type FigureFilter, withoutFigureFilters } from '../../store/offers.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { COMPUTED_SERVICES } from '../../engine/results/results.ts';
import { defaultFilters } from '../../store/shareable.ts';

/** "filtered: owners – state; longest walk 1,500 m"; null where the figures are everybody's. */
export function useFilterWords(): string | null {
  const text = useText();
  const numbers = useNumbers();
  const filters = usePage((state) => state.filters);
  const kind = useResults((state) => state.territory?.manifest.kind);
  if (!kind) return null;
  const metres = (value: number) => text('unit.m', { value: numbers.whole(value) });
  const wordsOf = (filter: FigureFilter): string => {
    switch (filter) {
      case 'ownerships':
        return `${text('filters.ownership')} – ${
          filters.ownerships.map((id) => text(`ownership.${id}`)).join(', ') ||
          text('filters.nobody')
        }`;
      case 'standardDistanceM': {
        const byDefault = defaultFilters().standardDistanceM;
        const changed = COMPUTED_SERVICES.filter(
          (service) => filters.standardDistanceM[service] !== byDefault[service],
        ).map(
          (service) =>
            `${text(`services.${service}`)} ${metres(filters.standardDistanceM[service])}`,
        );
        return `${text('filters.standard')} – ${changed.join(', ')}`;
      }
      case 'assignmentMode':
        return `${text('filters.assignment')} – ${text(`assignment.${filters.assignmentMode}`)}`;
      case 'assignmentMaxDistanceM':
        return `${text('filters.maxWalk')} – ${metres(filters.assignmentMaxDistanceM)}`;
    }
  };
  const changed = figureFilters(kind, filters);
  return changed.length > 0
    ? text('filters.filtered', { filters: changed.map(wordsOf).join('; ') })
    : null;
}

export function FilterMark() {
  const text = useText();
  // In a talk or a frame nobody is meant to change what is shown.
  const canReset = usePage(({ mode }) => mode === 'plan');
  const words = useFilterWords();
  const { filters, changeFilters } = useParts(usePage, 'filters', 'changeFilters');
  if (words === null) return null;
  return (
    <p className="filter-mark" role="note">
      {words}
      {canReset && (
        <>
          {' '}
          <Button
            className="text-button"
            onPress={() => changeFilters(withoutFigureFilters(filters))}
          >
            {text('filters.resetFigures')}
          </Button>
        </>
      )}
    </p>
  );
}
