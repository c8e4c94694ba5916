/** Residents spread over hexagons: given totals over homes, or given numbers where they stand. */
import { cellToBoundary, cellToLatLng, latLngToCell } from 'h3-js';
import { greatCircleM, isInside } from '../../domain/territory/geometry.ts';
import { type AgeGroupCounts, type LonLat, OPEN_AGE } from '../../domain/territory/schema.ts';
import { apportion } from '../pack/apportion.ts';
import type { Dwelling } from './dwellings.ts';
import type { AgeShape } from './template.ts';

/** First ages of AGE_GROUPS, and one past the last age. */
const GROUP_STARTS = [0, 2, 6, 18, 63, OPEN_AGE + 1] as const;
/** Hexagons of some 350 m; of some 900 m where there would be too many of these. */
const RESOLUTIONS = [9, 8, 7] as const;
const MOST_CELLS = 6_000;
/** m2 of floor to a home: assumption. */
const M2_PER_HOME = 90;

/** Where so many people live. */
export type PeopleAt = { readonly at: LonLat; readonly people: number };

export type AreaOfPeople = {
  readonly id: string;
  readonly shape: Parameters<typeof isInside>[1];
  readonly labelAt: LonLat;
};

export type PeopledCell = {
  readonly id: string;
  readonly areaId: string;
  readonly centre: LonLat;
  readonly corners: readonly LonLat[];
  readonly residents: AgeGroupCounts;
  readonly homes: number;
};

type Gathered = { id: string; weight: number; homes: number; first: LonLat };

/**
 * Cells with whole people that add up to `total`, by groups of age as the shape has them.
 * @param people numbers given by place; without any, `total` is spread over the floor area of homes.
 */
export function peopledCells(
  total: number,
  dwellings: Iterable<Dwelling>,
  people: readonly PeopleAt[] | null,
  areas: readonly AreaOfPeople[],
  shape: AgeShape,
): readonly PeopledCell[] {
  const gathered = gather(dwellings, people);
  const weights = gathered.map(({ weight }) => weight);
  const groups = apportion(total, groupShares(shape));
  const byGroup = groups.map((count) => apportion(count, weights));
  return gathered.flatMap(({ id, homes, first }, index): PeopledCell[] => {
    const residents = byGroup.map((counts) => counts[index] as number);
    if (residents.every((count) => count === 0)) return [];
    const [lat, lon] = cellToLatLng(id);
    const centre: LonLat = [lon, lat];
    return [
      {
        id,
        areaId: areaAt(centre, first, areas),
        centre,
        corners: cellToBoundary(id).map(([latitude, longitude]): LonLat => [longitude, latitude]),
        residents: residents as unknown as AgeGroupCounts,
        homes: Math.max(1, Math.round(homes)),
      },
    ];
  });
}

function gather(
  dwellings: Iterable<Dwelling>,
  people: readonly PeopleAt[] | null,
): readonly Gathered[] {
  for (const resolution of RESOLUTIONS) {
    const cells = new Map<string, Gathered>();
    const cellAt = ([lon, lat]: LonLat): Gathered => {
      const id = latLngToCell(lat, lon, resolution);
      const known = cells.get(id) ?? { id, weight: 0, homes: 0, first: [lon, lat] };
      cells.set(id, known);
      return known;
    };
    for (const { at, people: count } of people ?? []) cellAt(at).weight += count;
    for (const { at, floorAreaM2, homes } of dwellings) {
      const cell = cellAt(at);
      cell.homes += homes ?? floorAreaM2 / M2_PER_HOME;
      if (!people) cell.weight += floorAreaM2;
    }
    const lived = [...cells.values()].filter(({ weight }) => weight > 0);
    if (lived.length <= MOST_CELLS || resolution === RESOLUTIONS.at(-1)) {
      return lived.sort((a, b) => (a.id < b.id ? -1 : 1));
    }
  }
  return [];
}

/** Shares of all residents by group of age. */
export function groupShares({ women, men }: AgeShape): number[] {
  return GROUP_STARTS.slice(0, -1).map((start, group) => {
    let share = 0;
    for (let age = start; age < (GROUP_STARTS[group + 1] as number); age += 1) {
      share += (women[age] ?? 0) + (men[age] ?? 0);
    }
    return share;
  });
}

/** The area around a cell's middle; at an edge that of what lies in it, else the nearest. */
function areaAt(centre: LonLat, first: LonLat, areas: readonly AreaOfPeople[]): string {
  const around = areas.find(({ shape }) => isInside(centre, shape));
  const found = around ?? areas.find(({ shape }) => isInside(first, shape));
  if (found) return found.id;
  let best = areas[0];
  let leastM = Number.POSITIVE_INFINITY;
  for (const area of areas) {
    const awayM = greatCircleM(centre, area.labelAt);
    if (awayM < leastM) [best, leastM] = [area, awayM];
  }
  return best?.id ?? '';
}

/** People of an area by single year of age and sex, so that groups and sum agree with its cells. */
export function agesOf(groups: AgeGroupCounts, { women, men }: AgeShape): AgeShape {
  const counts = { women: [] as number[], men: [] as number[] };
  groups.forEach((total, group) => {
    const weights: number[] = [];
    const start = GROUP_STARTS[group] as number;
    const end = GROUP_STARTS[group + 1] as number;
    for (let age = start; age < end; age += 1) weights.push(women[age] ?? 0, men[age] ?? 0);
    const whole = apportion(total, weights);
    for (let at = 0; at < whole.length; at += 2) {
      counts.women.push(whole[at] as number);
      counts.men.push(whole[at + 1] as number);
    }
  });
  return counts;
}
