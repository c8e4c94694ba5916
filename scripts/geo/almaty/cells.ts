/**
 * Cells where people live: H3 hexagons of resolution 9 (some 350 m across). Residents of a district
 * are spread over its streets by a model of density; the sums are the district's figures.
 */
import { booleanPointInPolygon, polygon } from '@turf/turf';
import { cellToBoundary, cellToLatLng, latLngToCell, polygonToCells } from 'h3-js';
import { COORDINATE_DEGREES } from '../../../src/domain/accessibility/streetGraph.ts';
import {
  STREET_CLASSES,
  STREET_FLAGS,
  type StreetClass,
  type StreetLines,
} from '../../../src/domain/accessibility/streetLines.ts';
import type { AgeGroupCounts, LonLat } from '../../../src/domain/territory/schema.ts';
import { apportion } from '../../../src/importing/pack/apportion.ts';
import type { AgesOfDistrict } from './ages.ts';
import {
  type District,
  distanceM,
  footOfMountains,
  type Metres,
  pathOf,
  type Shape,
  toMetres,
} from './geography.ts';
import { YEARS } from './population.ts';
import { almatyTable, known, lonLat, number, text } from './tables.ts';

export const RESOLUTION = 9;
/** People to a home: 2.3 M residents and 30.4 m2 a resident in homes of some 95 m2. Assumption. */
const PEOPLE_PER_HOME = 3.1;
const COMPLEX_REACH_M = 350;

export type CityCell = {
  readonly id: string;
  readonly areaId: string;
  readonly centre: LonLat;
  readonly at: Metres;
  readonly residents: AgeGroupCounts;
  readonly people: number;
  readonly homes: number;
  /** Six corners, not closed. */
  readonly corners: readonly LonLat[];
};

type Neighbourhood = {
  readonly at: Metres;
  readonly district: string;
  readonly radiusM: number;
  readonly peoplePerHa: number;
  readonly kind: string;
};

/** Polygons where nobody lives: lakes, parks, the airport, works. */
export function openLand(): readonly Shape[] {
  return almatyTable('open_land.csv').map((row) => {
    const ring = pathOf(text(row, 'points'));
    return polygon([[...ring, ring[0] as LonLat].map((place) => [...place])]).geometry;
  });
}

/** H3 cells whose centre lies in a district and where people may live. */
export function habitableCells(
  district: District,
  empty: readonly Shape[],
): { id: string; centre: LonLat }[] {
  const polygons =
    district.shape.type === 'Polygon' ? [district.shape.coordinates] : district.shape.coordinates;
  const ids = polygons.flatMap((rings) =>
    polygonToCells(
      rings.map((ring) => ring.map(([lon, lat]) => [lat as number, lon as number])),
      RESOLUTION,
    ),
  );
  return ids
    .sort()
    .map((id) => {
      const [lat, lon] = cellToLatLng(id);
      return { id, centre: [lon, lat] as LonLat };
    })
    .filter(({ centre: [lon, lat] }) => lat > footOfMountains(lon))
    .filter(({ centre }) => empty.every((shape) => !booleanPointInPolygon([...centre], shape)));
}

function neighbourhoods(): readonly Neighbourhood[] {
  return almatyTable('neighbourhoods.csv').map((row) => ({
    at: toMetres(lonLat(row)),
    district: text(row, 'district'),
    radiusM: number(row, 'radius_m'),
    peoplePerHa: number(row, 'people_per_ha'),
    kind: text(row, 'kind'),
  }));
}

/** People a hectare between and beyond the named neighbourhoods. */
const BACKGROUND_PER_HA: Readonly<Record<string, number>> = {
  almaly: 95,
  auezov: 95,
  bostandyk: 34,
  medeu: 16,
  zhetysu: 26,
  turksib: 20,
  alatau: 14,
  nauryzbay: 14,
};

/** How much a metre of street of a class tells of the people beside it: assumption. */
const WEIGHT_OF_CLASS: Partial<Readonly<Record<StreetClass, number>>> = {
  residential: 1,
  living_street: 1.5,
  service: 0.6,
  unclassified: 0.3,
};
/** A street this short is a way through, not a place to live, weighted m in a cell. */
const LEAST_STREET_M = 150;
/** Courtyards have ever more service ways without more people: beyond this they count no further. */
const MOST_STREET_M = 2600;
/** Cells with fewer people are left to their neighbours. */
const LEAST_PEOPLE = 12;
/** Twice the streets are less than twice the people. */
const LENGTH_POWER = 0.6;
const STEP_M = 20;

/** Weighted metres of streets where people live, by H3 cell. */
function streetMetres(streets: StreetLines): ReadonlyMap<string, number> {
  const metres = new Map<string, number>();
  for (let line = 0; line < streets.lineCount; line += 1) {
    const streetClass = STREET_CLASSES[streets.streetClass[line] as number] as StreetClass;
    const weight = WEIGHT_OF_CLASS[streetClass];
    if (weight === undefined || ((streets.flags[line] as number) & STREET_FLAGS.assumed) !== 0)
      continue;
    const end = streets.lineStart[line + 1] as number;
    for (let vertex = (streets.lineStart[line] as number) + 1; vertex < end; vertex += 1) {
      const [lonA, latA, lonB, latB] = [-2, -1, 0, 1].map(
        (offset) => (streets.coordinates[2 * vertex + offset] as number) * COORDINATE_DEGREES,
      ) as [number, number, number, number];
      const lengthM = distanceM(toMetres([lonA, latA]), toMetres([lonB, latB]));
      const steps = Math.max(1, Math.ceil(lengthM / STEP_M));
      for (let step = 0; step < steps; step += 1) {
        const share = (step + 0.5) / steps;
        const id = latLngToCell(
          latA + share * (latB - latA),
          lonA + share * (lonB - lonA),
          RESOLUTION,
        );
        metres.set(id, (metres.get(id) ?? 0) + (weight * lengthM) / steps);
      }
    }
  }
  return metres;
}

/** People a hectare at a place by its neighbourhood, and how new its homes are, 0..1. */
function densityAt(
  at: Metres,
  district: string,
  named: readonly Neighbourhood[],
  complexes: readonly Metres[],
): { perHa: number; newness: number } {
  let perHa = BACKGROUND_PER_HA[district] ?? 15;
  let newness = 0;
  for (const { at: middle, district: home, radiusM, peoplePerHa, kind } of named) {
    const share = Math.exp(-((distanceM(at, middle) / radiusM) ** 2));
    // A neighbourhood across the district's line shapes the edge only a little.
    perHa = Math.max(perHa, peoplePerHa * share * (home === district ? 1 : 0.6));
    if (kind === 'private houses') newness = Math.max(newness, share * 0.6);
  }
  for (const complex of complexes) {
    if (distanceM(complex, at) >= COMPLEX_REACH_M) continue;
    perHa += 24;
    newness = 1;
  }
  return { perHa, newness };
}

/**
 * Residents of the districts where residential, living and service streets are (dasymetric): by
 * their weighted length, by the density of the neighbourhood and by new complexes.
 * @param ages residents of each district in the base year by group.
 */
export function cityCells(
  districts: readonly District[],
  ages: ReadonlyMap<string, AgesOfDistrict>,
  streets: StreetLines,
): readonly CityCell[] {
  const empty = openLand();
  const named = neighbourhoods();
  const metres = streetMetres(streets);
  const complexes = almatyTable('housing_complexes.csv')
    .filter((row) => number(row, 'commissioning_year') < YEARS.base)
    .map((row) => toMetres(lonLat(row)));
  const made: CityCell[] = [];
  for (const district of districts) {
    const groups = known(ages, district.id).groups;
    const people = groups.reduce((sum, count) => sum + count, 0);
    const scored = habitableCells(district, empty)
      .map((cell) => {
        const at = toMetres(cell.centre);
        const { perHa, newness } = densityAt(at, district.id, named, complexes);
        const streetM = Math.min(MOST_STREET_M, metres.get(cell.id) ?? 0);
        return { ...cell, at, newness, streetM, weight: perHa * streetM ** LENGTH_POWER };
      })
      .filter(({ streetM }) => streetM >= LEAST_STREET_M);
    const all = scored.reduce((sum, { weight }) => sum + weight, 0);
    const kept = scored
      .filter(({ weight }) => (weight / all) * people >= LEAST_PEOPLE)
      .sort((a, b) => a.id.localeCompare(b.id));
    // Families with children live a little more in new blocks and private houses; the old less.
    const byGroup = groups.map((total, group) =>
      apportion(
        total,
        kept.map(({ weight, newness }) => {
          const lean = group < 3 ? 0.14 : group === 4 ? -0.22 : 0;
          return weight * (1 + lean * newness);
        }),
      ),
    );
    kept.forEach(({ id, centre, at }, index) => {
      const residents = byGroup.map((counts) => counts[index] as number);
      const living = residents.reduce((sum, count) => sum + count, 0);
      made.push({
        id,
        areaId: district.id,
        centre,
        at,
        residents: residents as unknown as AgeGroupCounts,
        people: living,
        homes: Math.round(living / PEOPLE_PER_HOME),
        corners: cellToBoundary(id).map(([lat, lon]): LonLat => [lon, lat]),
      });
    });
  }
  return made;
}
