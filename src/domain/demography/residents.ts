/** Where the projected people live: areas and cells by AGE_GROUPS, in any year. */
import type { Observation } from '../territory/schema.ts';
import type { Territory } from '../territory/territory.ts';
import { byAgeGroup, GROUP_COUNT } from './ageGroups.ts';
import { type Population, sumOf } from './cohortComponent.ts';
import type { Newcomers } from './newcomers.ts';
import type { TerritoryProjection } from './projection.ts';
import { addGroups } from './rates.ts';

type CellsByArea = {
  readonly areaOfCell: Int32Array;
  /** By area and AGE_GROUPS: people of the cells in the base year. */
  readonly base: Float64Array;
  /** By area: the same, of all ages. */
  readonly anybody: Float64Array;
  /** By cell and AGE_GROUPS, as the pack has them. */
  readonly residents: Float64Array;
};

/** Territories are never changed in place: what follows from their cells is worked out once. */
const cellsByArea = new WeakMap<Territory, CellsByArea>();

function cellsOf(territory: Territory): CellsByArea {
  const known = cellsByArea.get(territory);
  if (known) return known;
  const { areas, cells } = territory;
  const indexOf = new Map<string, number>(areas.map(({ id }, index) => [id, index]));
  const areaOfCell = Int32Array.from(cells, ({ areaId }) => indexOf.get(areaId) ?? -1);
  const base = new Float64Array(areas.length * GROUP_COUNT);
  const anybody = new Float64Array(areas.length);
  const residents = new Float64Array(cells.length * GROUP_COUNT);
  cells.forEach((cell, index) => {
    residents.set(cell.residents, index * GROUP_COUNT);
    const area = areaOfCell[index] as number;
    if (area < 0) return;
    cell.residents.forEach((count, group) => {
      const at = area * GROUP_COUNT + group;
      base[at] = (base[at] as number) + count;
      anybody[area] = (anybody[area] as number) + count;
    });
  });
  const made = { areaOfCell, base, anybody, residents };
  cellsByArea.set(territory, made);
  return made;
}

/** Index of each cell's area; -1 where the territory has no such area. The caller may not write. */
export function areaIndexOfCells(territory: Territory): Int32Array {
  return cellsOf(territory).areaOfCell;
}

/** Clamped to the years of the projection. */
function yearIndex({ baseYear, horizonYear }: TerritoryProjection, year: number): number {
  return Math.min(Math.max(year, baseYear), horizonYear) - baseYear;
}

/** Linear between two observations, the nearest one beyond them. */
function publishedIn(series: readonly Observation[], wanted: number): number {
  let before: Observation | null = null;
  let after: Observation | null = null;
  for (const row of series) {
    if (row.year <= wanted && (before === null || row.year > before.year)) before = row;
    if (row.year >= wanted && (after === null || row.year < after.year)) after = row;
  }
  if (before === null) return after?.value ?? Number.NaN;
  if (after === null || after.year === before.year) return before.value;
  const share = (wanted - before.year) / (after.year - before.year);
  return before.value + share * (after.value - before.value);
}

/** Published people of an area in a year before the base year, over its count in that. */
function backcastFactor(series: readonly Observation[], baseYear: number, year: number): number {
  const factor = publishedIn(series, year) / publishedIn(series, baseYear);
  return Number.isFinite(factor) ? factor : 1;
}

/**
 * People of each area by AGE_GROUPS at the start of a year (areas × groups). Before the base year
 * its age structure is scaled to the published total of the year, which makes it estimated.
 * Years outside the projection give its first or last one.
 */
export function areaResidents(
  projection: TerritoryProjection,
  territory: Territory,
  year: number,
): Float64Array {
  const { baseYear } = projection;
  const index = yearIndex(projection, year);
  const result = new Float64Array(territory.areas.length * GROUP_COUNT);
  territory.areas.forEach(({ population }, area) => {
    const factor = year < baseYear ? backcastFactor(population, baseYear, year) : 1;
    const groups = byAgeGroup(projection.people[area]?.[index] as Population);
    groups.forEach((count, group) => {
      result[area * GROUP_COUNT + group] = count * factor;
    });
  });
  return result;
}

/**
 * People by AGE_GROUPS who live at the start of a year in the homes of a project: those who have
 * moved in since the base year, grown older, and their children. Some may be elsewhere once an area
 * has fewer people of a group than its new homes would hold: cellResidents caps them.
 */
export function newcomerResidents(
  { baseYear, afterArrival, horizonYear }: TerritoryProjection,
  { byYear }: Pick<Newcomers, 'byYear'>,
  year: number,
): Float64Array {
  const people = new Float64Array(GROUP_COUNT);
  const years = Math.min(year, horizonYear) - baseYear;
  for (let index = 0; index < years; index += 1) {
    const arrived = byYear[index] as number;
    if (arrived !== 0) addGroups(people, afterArrival[years - 1 - index] as Float64Array, arrived);
  }
  return people;
}

/**
 * People of each cell by AGE_GROUPS at the start of a year (cells × groups). Newcomers live where
 * their homes are; everybody else as in the base year. Each group's cells add up to the area's
 * cohorts. O(cells + projects × years).
 */
export function cellResidents(
  projection: TerritoryProjection,
  territory: Territory,
  year: number,
): Float64Array {
  const totals = areaResidents(projection, territory, year);
  const { areaOfCell, base, anybody, residents } = cellsOf(territory);
  const result = new Float64Array(residents.length);
  const settledByArea = new Float64Array(totals.length);
  for (const newcomers of projection.newcomers) {
    if (newcomers.cell < 0) continue;
    const people = newcomerResidents(projection, newcomers, year);
    addGroups(groupsAt(result, newcomers.cell), people, 1);
    addGroups(groupsAt(settledByArea, newcomers.area), people, 1);
  }
  // Homes cannot hold more of a group than the area has.
  const fit = totals.map((total, at) => {
    const settled = settledByArea[at] as number;
    return settled > total ? total / settled : 1;
  });
  const staying = totals.map((total, at) =>
    Math.max(0, total - (settledByArea[at] as number) * (fit[at] as number)),
  );
  for (let cell = 0; cell < areaOfCell.length; cell += 1) {
    const area = areaOfCell[cell] as number;
    if (area < 0) continue;
    for (let group = 0; group < GROUP_COUNT; group += 1) {
      const at = area * GROUP_COUNT + group;
      const slot = cell * GROUP_COUNT + group;
      const inArea = base[at] as number;
      // A group that nobody belonged to in the base year lives where people live.
      const share =
        inArea > 0
          ? (residents[slot] as number) / inArea
          : sumOf(groupsAt(residents, cell)) / Math.max(anybody[area] as number, Number.MIN_VALUE);
      result[slot] =
        (result[slot] as number) * (fit[at] as number) + (staying[at] as number) * share;
    }
  }
  return result;
}

function groupsAt(values: Float64Array, index: number): Float64Array {
  return values.subarray(index * GROUP_COUNT, (index + 1) * GROUP_COUNT);
}
