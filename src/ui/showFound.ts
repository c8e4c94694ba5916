/** Leads to what was found by its name. */
import type { SearchEntry, SearchKind, SelectableKind } from '../domain/search/search.ts';
import { usePage } from '../store/pageStore.ts';
import { SELECTION_KINDS } from '../store/shareable.ts';

/** Zoom at which a found thing is seen with its surroundings. */
const ZOOM_AT: Readonly<Record<SearchKind, number>> = {
  facility: 15,
  project: 15,
  infrastructure: 13,
  area: 11.5,
  settlement: 9,
  district: 7.5,
  street: 14,
  neighbourhood: 13.5,
  water: 12.5,
  park: 14.5,
  mountains: 11,
};
/** The same in a country, where things are larger. */
const ZOOM_IN_COUNTRY: Partial<typeof ZOOM_AT> = {
  area: 5.5,
  infrastructure: 7,
  project: 8,
  water: 6,
};

const isSelectable = (kind: SearchKind): kind is SelectableKind =>
  SELECTION_KINDS.some((known) => known === kind);

/** Flies to what was found and opens its card; of the ground there is none. */
export function showFound({ kind, id, position }: SearchEntry, inCountry: boolean): void {
  const { select, moveCamera } = usePage.getState();
  select(isSelectable(kind) ? { kind, id } : null);
  const zoom = (inCountry ? ZOOM_IN_COUNTRY[kind] : undefined) ?? ZOOM_AT[kind];
  const [longitude, latitude] = position;
  moveCamera({ longitude, latitude, zoom, bearing: 0, pitch: 0 });
}
