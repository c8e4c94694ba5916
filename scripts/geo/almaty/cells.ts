/**
 * Demand cells: H3 hexagons of resolution 9 (some 350 m across) where people live. Residents of a
 * district are spread over its cells by a model of density; the sums are the district's figures.
 */
import { booleanPointInPolygon, polygon } from '@turf/turf';
import { cellToBoundary, cellToLatLng, polygonToCells } from 'h3-js';
import type { AgeGroupCounts, LonLat } from '../../../src/domain/territory/schema.ts';
import { apportion, normal, seeded } from '../common/random.ts';
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
import { almatyTable, type DistrictModel, known, lonLat, number, text } from './tables.ts';

export const RESOLUTION = 9;
const SEED = 2022;
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

/** @param ages residents of each district in the base year by group. */
export function cityCells(
  districts: readonly District[],
  ages: ReadonlyMap<string, AgesOfDistrict>,
  models: ReadonlyMap<string, DistrictModel>,
): readonly CityCell[] {
  const random = seeded(SEED);
  const empty = openLand();
  const named = neighbourhoods();
  const complexes = almatyTable('housing_complexes.csv')
    .filter((row) => number(row, 'commissioning_year') < 2025)
    .map((row) => toMetres(lonLat(row)));
  const made: CityCell[] = [];
  for (const district of districts) {
    const scored = habitableCells(district, empty)
      .map((cell) => {
        const at = toMetres(cell.centre);
        let perHa = BACKGROUND_PER_HA[district.id] ?? 15;
        let newness = 0;
        for (const { at: middle, district: home, radiusM, peoplePerHa, kind } of named) {
          const share = Math.exp(-((distanceM(at, middle) / radiusM) ** 2));
          // A neighbourhood across the district's line shapes the edge only a little.
          perHa = Math.max(perHa, peoplePerHa * share * (home === district.id ? 1 : 0.6));
          if (kind === 'private houses') newness = Math.max(newness, share * 0.6);
        }
        for (const complex of complexes) {
          if (distanceM(complex, at) < COMPLEX_REACH_M) {
            perHa += 24;
            newness = 1;
          }
        }
        return { ...cell, at, newness, weight: perHa * Math.exp(0.2 * normal(random)) };
      })
      .sort((a, b) => b.weight - a.weight || a.id.localeCompare(b.id));
    const kept = scored.slice(0, known(models, district.id).inhabitedCells);
    kept.sort((a, b) => a.id.localeCompare(b.id));
    // Families with children live a little more in new blocks and private houses; the old less.
    const byGroup = known(ages, district.id).groups.map((total, group) =>
      apportion(
        total,
        kept.map(({ weight, newness }) => {
          const lean = group < 3 ? 0.14 : group === 4 ? -0.22 : 0;
          return weight * (1 + lean * newness) * (1 + 0.05 * normal(random));
        }),
      ),
    );
    kept.forEach(({ id, centre, at }, index) => {
      const residents = byGroup.map((counts) => counts[index] as number);
      const people = residents.reduce((sum, count) => sum + count, 0);
      made.push({
        id,
        areaId: district.id,
        centre,
        at,
        residents: residents as unknown as AgeGroupCounts,
        people,
        homes: Math.round(people / PEOPLE_PER_HOME),
        corners: cellToBoundary(id).map(([lat, lon]): LonLat => [lon, lat]),
      });
    });
  }
  return made;
}
