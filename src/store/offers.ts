/** What each kind of territory has: a choice beyond it would mean nothing there. */
import type { PackManifest } from '../domain/territory/schema.ts';
import {
  AREA_MEASURES,
  CELL_MEASURES,
  defaultFilters,
  type Filters,
  type MapLayerId,
  type Measure,
} from './shareable.ts';

type TerritoryKind = PackManifest['kind'];

const LAYERS_OF_ONE_KIND: Partial<Readonly<Record<MapLayerId, TerritoryKind>>> = {
  streets: 'city',
  radii: 'city',
  reach: 'city',
  publicSpace: 'city',
  hospitals: 'city',
  transport: 'city',
  greenSpace: 'city',
  fireStations: 'city',
  clinics: 'city',
  preschools: 'city',
  schools: 'city',
  flows: 'city',
  settlements: 'country',
  districts: 'country',
  countrySchools: 'country',
};

const FILTERS_OF_ONE_KIND: Partial<Readonly<Record<keyof Filters, TerritoryKind>>> = {
  standardDistanceM: 'city',
  assignmentMode: 'city',
  assignmentMaxDistanceM: 'city',
  ownerships: 'city',
  settlementClasses: 'country',
  schoolKinds: 'country',
};

export function offersLayer(kind: TerritoryKind, layer: MapLayerId): boolean {
  return (LAYERS_OF_ONE_KIND[layer] ?? kind) === kind;
}

export function offersFilter(kind: TerritoryKind, filter: keyof Filters): boolean {
  return (FILTERS_OF_ONE_KIND[filter] ?? kind) === kind;
}

/** Cells and figures of a city are about one service; regions are about none. */
export function offersServices(kind: TerritoryKind): boolean {
  return kind === 'city';
}

/** What colours the cells of a city, or the regions of a country. */
export function measuresOf(kind: TerritoryKind): readonly Measure[] {
  return kind === 'city' ? CELL_MEASURES : AREA_MEASURES;
}

/** The filters that are not as they are by default. */
export function changedFilters(filters: Filters): readonly (keyof Filters)[] {
  const byDefault = defaultFilters();
  return (Object.keys(byDefault) as (keyof Filters)[]).filter(
    (filter) => JSON.stringify(filters[filter]) !== JSON.stringify(byDefault[filter]),
  );
}

/** The filters by which figures are computed; the others only hide things on the map. */
const FIGURE_FILTERS = [
  'ownerships',
  'standardDistanceM',
  'assignmentMode',
  'assignmentMaxDistanceM',
] as const satisfies readonly (keyof Filters)[];
export type FigureFilter = (typeof FIGURE_FILTERS)[number];

/** Filters under which the figures of a territory are others than everybody else's. */
export function figureFilters(kind: TerritoryKind, filters: Filters): readonly FigureFilter[] {
  const changed = changedFilters(filters);
  return FIGURE_FILTERS.filter((filter) => offersFilter(kind, filter) && changed.includes(filter));
}

/** The filters with these as they are by default. */
export function withoutFigureFilters(filters: Filters): Filters {
  const byDefault = defaultFilters();
  const reset = FIGURE_FILTERS.map((filter) => [filter, byDefault[filter]]);
  return { ...filters, ...Object.fromEntries(reset) };
}
