/** Who moves into new homes: floor area × occupancy ÷ m2 a resident, by project and year. */
import { apportion, type CellShare } from '../territory/apportion.ts';
import type { LonLat } from '../territory/schema.ts';
import type { Cell, Project } from '../territory/territory.ts';
import type { DemographyAssumptions } from './assumptions.ts';

/** Of one project in one cell; a project whose homes are spread has as many as it has cells. */
export type Newcomers = {
  readonly projectIndex: number;
  /** Index of the nearest cell; -1 in a territory without cells. */
  readonly cell: number;
  readonly area: number;
  /** People who move in during each year from the base year on. */
  readonly byYear: Float64Array;
};

/** Where a project's homes were found to stand: a sample of assumptions moves none of them. */
const foundCells = new WeakMap<
  Project,
  { readonly cells: readonly Cell[]; readonly ownArea: number; readonly cell: number }
>();

function cellOf(
  project: Project,
  cells: readonly Cell[],
  areaOfCell: Int32Array,
  ownArea: number,
): number {
  const found = foundCells.get(project);
  if (found && found.cells === cells && found.ownArea === ownArea) return found.cell;
  const cell = nearestCell(cells, areaOfCell, ownArea, project.position);
  foundCells.set(project, { cells, ownArea, cell });
  return cell;
}

const foundShares = new WeakMap<
  Project,
  { readonly cells: readonly Cell[]; readonly shares: readonly CellShare[] }
>();

/** The cells over which the homes of an area are spread. */
function sharesOf(project: Project, cells: readonly Cell[]): readonly CellShare[] {
  const found = foundShares.get(project);
  if (found?.cells === cells) return found.shares;
  const { geometry } = project;
  const shares = geometry.type === 'Polygon' ? apportion(geometry, cells) : [];
  foundShares.set(project, { cells, shares });
  return shares;
}

/** Share of the final residents who move in during the n-th year after commissioning. */
export function movingIn(occupancy: readonly number[], yearsAfter: number): number {
  if (yearsAfter < 0 || yearsAfter >= occupancy.length) return 0;
  const before = yearsAfter === 0 ? 0 : (occupancy[yearsAfter - 1] as number);
  return Math.max(0, (occupancy[yearsAfter] as number) - before);
}

/**
 * Nearest by the plane of the place: exact enough for cells of a few hundred metres. Cells of the
 * project's own area come first, so that its people are counted where its homes are.
 */
function nearestCell(
  cells: readonly Cell[],
  areaOfCell: Int32Array,
  ownArea: number,
  [lon, lat]: LonLat,
): number {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  let isOwn = false;
  for (let index = 0; index < cells.length; index += 1) {
    const here = (areaOfCell[index] as number) === ownArea;
    if (isOwn && !here) continue;
    const [cellLon, cellLat] = (cells[index] as Cell).centre;
    const dx = (cellLon - lon) * squeeze;
    const dy = cellLat - lat;
    const square = dx * dx + dy * dy;
    if (square < least || (here && !isOwn)) {
      least = square;
      best = index;
      isOwn = here;
    }
  }
  return best;
}

/**
 * Newcomers of every housing project, for `yearCount` years from the base year on. Homes that were
 * commissioned before go on filling; who had moved in before the base year is part of its count.
 * O(projects × cells).
 * @param areaOfCell index of each cell's area; @param areaIndexOf index of a project's own area, -1 for none.
 */
export function newcomersOf(
  projects: readonly Project[],
  cells: readonly Cell[],
  areaOfCell: Int32Array,
  areaIndexOf: (project: Project) => number,
  assumptions: DemographyAssumptions,
  baseYear: number,
  yearCount: number,
): readonly Newcomers[] {
  return projects.flatMap((project, projectIndex) => {
    if (project.kind !== 'housing') return [];
    const byYear = new Float64Array(yearCount);
    for (const { openYear, floorAreaM2 = 0 } of project.phases) {
      for (let index = 0; index < yearCount; index += 1) {
        const share = movingIn(assumptions.occupancy, baseYear + index - openYear);
        byYear[index] =
          (byYear[index] as number) + (floorAreaM2 / assumptions.m2PerResident) * share;
      }
    }
    const shares = project.spreadsHomes ? sharesOf(project, cells) : [];
    if (shares.length > 0) {
      return shares.flatMap(({ cell, share }) => {
        const area = areaOfCell[cell] as number;
        if (area < 0) return [];
        return [{ projectIndex, cell, area, byYear: byYear.map((people) => people * share) }];
      });
    }
    const ownArea = areaIndexOf(project);
    const cell = cellOf(project, cells, areaOfCell, ownArea);
    const area = cell >= 0 ? (areaOfCell[cell] as number) : ownArea;
    return area < 0 ? [] : [{ projectIndex, cell, area, byYear }];
  });
}
