/**
 * A person's own outlines of districts in the place of those that are there. People, places and projects
 * belong to the outline that they lie in; who lives outside of all goes to the nearest, and is counted.
 */
import type { Feature } from 'geojson';
import { encodeStreets } from '../../domain/accessibility/streetGraphFile.ts';
import { isInside, middleOf } from '../../domain/territory/geometry.ts';
import {
  type AgeGroupCounts,
  type DemographyInputs,
  type IndicatorRow,
  type LayerName,
  type LonLat,
  OPEN_AGE,
} from '../../domain/territory/schema.ts';
import type { Area, Territory } from '../../domain/territory/territory.ts';
import { ImportFault } from '../faults.ts';
import type { PlacesRead, RowRemark } from '../mapping/places.ts';
import { outlinesOf } from '../mapping/shapes.ts';
import { roundGeometry, roundPosition } from '../pack/round.ts';
import { sameInAll } from '../territory/boundary.ts';
import { collection, groupSums, sum } from '../territory/features.ts';
import { agesOf } from '../territory/people.ts';
import { areaAt, isInOrNear } from './around.ts';
import { type Change, featuresOf, type PackSource, streetsOf, tableOf } from './change.ts';

export type AreasRequest = {
  readonly files: PackSource;
  readonly territory: Territory;
  readonly read: PlacesRead;
  readonly source: string;
};

type NewArea = Pick<Area, 'geometry' | 'labelAt' | 'name'> & { readonly id: string };

/** Throws an `ImportFault` where there is no outline in which anybody lives. */
export function areasChange({ files, territory, read, source }: AreasRequest): Change {
  const { outlines, remarks: mended } = outlinesOf(read.places);
  const outside: RowRemark[] = [];
  const given = outlines.flatMap(({ place, shape }): NewArea[] => {
    const labelAt = isInside(place.position, shape) ? place.position : middleOf(shape);
    const livesIn = territory.cells.some(({ centre }) => isInside(centre, shape));
    if (livesIn || isInOrNear(labelAt, territory)) {
      const name = place.name ?? sameInAll(place.id);
      return [{ id: place.id, name, geometry: roundGeometry(shape), labelAt }];
    }
    outside.push({ row: place.row, what: 'outside', dropped: true });
    return [];
  });
  let adrift = 0;
  const homeOf = new Map<string, string>();
  for (const { id, centre, residents } of territory.cells) {
    if (given.length === 0) break;
    if (!given.some(({ geometry }) => isInside(centre, geometry))) adrift += sum(residents);
    homeOf.set(id, areaAt(centre, given).id);
  }
  // An outline in which nobody lives has no people to compute for.
  const lived = new Set(homeOf.values());
  const areas = given.filter(({ id }) => lived.has(id));
  if (areas.length === 0) throw new ImportFault(source, 'noBoundary');
  const cells = territory.cells.map((cell) => ({ ...cell, areaId: homeOf.get(cell.id) ?? '' }));
  const sums = new Map(areas.map(({ id }) => [id, groupSums(cells, id)]));
  const relocated = (layer: 'facilities' | 'projects') =>
    featuresOf(files, layer).map((feature) => inArea(feature, areas));
  const layers = new Map<LayerName, unknown>([
    ['areas', collection(areas.map((area) => areaFeature(area, sums, territory, source)))],
    [
      'cells',
      collection(
        featuresOf(files, 'cells').map((cell) => ({
          ...cell,
          properties: { ...cell.properties, areaId: homeOf.get(String(cell.properties?.id)) },
        })),
      ),
    ],
    ['facilities', collection(relocated('facilities'))],
  ]);
  if (territory.projects.length > 0) layers.set('projects', collection(relocated('projects')));
  const streets = renamedStreets(files, areas);
  if (streets) layers.set('streets', streets);
  const demography = tableOf(files, 'demography') as DemographyInputs | null;
  if (demography) layers.set('demography', regrouped(demography, territory, homeOf, sums, source));
  const indicators = tableOf(files, 'indicators') as readonly IndicatorRow[] | null;
  if (indicators)
    layers.set(
      'indicators',
      indicators.filter(({ areaId }) => areaId === undefined),
    );
  return {
    layers,
    fates: territory.areas.flatMap(({ id }) =>
      areas.some((area) => area.id === id) ? [] : [{ id, now: null }],
    ),
    join: null,
    remarks: [...read.remarks, ...mended, ...outside],
    counts: {
      taken: areas.length,
      matched: 0,
      unmatchedBefore: territory.areas.length,
      residents: {
        before: sum(groupSums(territory.cells, null)),
        after: sum(groupSums(cells, null)),
        lost: 0,
        adrift,
      },
    },
  };
}

function inArea(feature: Feature, areas: readonly NewArea[]): Feature {
  const { geometry } = feature;
  if (geometry.type === 'GeometryCollection' || geometry.type === 'MultiPoint') return feature;
  const at: LonLat = middleOf(geometry);
  return { ...feature, properties: { ...feature.properties, areaId: areaAt(at, areas).id } };
}

/** The streets with their neighbourhoods in the new areas; null where the pack has none. */
function renamedStreets(files: PackSource, areas: readonly NewArea[]): Uint8Array | null {
  const lines = streetsOf(files);
  if (!lines) return null;
  const neighbourhoods = lines.neighbourhoods.map((one) => ({
    ...one,
    areaId: areaAt(one.at, areas).id,
  }));
  return new Uint8Array(encodeStreets({ ...lines, neighbourhoods }));
}

function areaFeature(
  { id, name, geometry, labelAt }: NewArea,
  sums: ReadonlyMap<string, AgeGroupCounts>,
  { manifest }: Territory,
  source: string,
): Feature {
  const population = [
    { year: manifest.baseYear, value: sum(sums.get(id) ?? []), status: 'estimated', source },
  ];
  const properties = {
    id,
    name,
    status: 'observed',
    source,
    labelAt: roundPosition(labelAt),
    population,
  };
  return { type: 'Feature', properties, geometry };
}

/** Ages of the new areas: those of the old ones that their cells came from. */
function regrouped(
  demography: DemographyInputs,
  { cells }: Territory,
  homeOf: ReadonlyMap<string, string>,
  sums: ReadonlyMap<string, AgeGroupCounts>,
  source: string,
): DemographyInputs {
  const before = new Map<string, DemographyInputs['areas'][number]>(
    demography.areas.map((area) => [area.areaId, area]),
  );
  const peopleOfOld = new Map<string, number>();
  for (const { areaId, residents } of cells) {
    peopleOfOld.set(areaId, (peopleOfOld.get(areaId) ?? 0) + sum(residents));
  }
  const areas = [...sums].map(([areaId, groups]) => {
    const mixed = {
      women: new Array<number>(OPEN_AGE + 1).fill(0),
      men: new Array<number>(OPEN_AGE + 1).fill(0),
    };
    for (const cell of cells) {
      const old = before.get(cell.areaId);
      if (homeOf.get(cell.id) !== areaId || !old) continue;
      const share = sum(cell.residents) / Math.max(1, peopleOfOld.get(cell.areaId) ?? 1);
      for (let age = 0; age <= OPEN_AGE; age += 1) {
        mixed.women[age] = (mixed.women[age] ?? 0) + share * (old.women[age] ?? 0);
        mixed.men[age] = (mixed.men[age] ?? 0) + share * (old.men[age] ?? 0);
      }
    }
    const { women, men } = agesOf(groups, mixed);
    return {
      areaId: areaId as never,
      women: [...women],
      men: [...men],
      status: 'estimated' as const,
      source: `${source}; ages of the areas before`,
    };
  });
  return { ...demography, areas };
}
