/** In which sectors regions specialise, and which works and plants are placed there. */
import { SECTORS, type AreaId, type Sector } from '../territory/schema.ts';
import { openingYear } from '../territory/series.ts';
import type { Area, Project } from '../territory/territory.ts';

export type SectorRow = {
  readonly sector: Sector;
  /** Regions that name it among their specialisations. */
  readonly areas: readonly Area[];
  /** By year of opening. */
  readonly projects: readonly Project[];
  /** Plants in regions that do not name the sector: they widen what the region does. */
  readonly beyond: readonly Project[];
};

/** Sectors with their regions and projects, the most regions first; sectors without either are left out. */
export function sectorRows(areas: readonly Area[], projects: readonly Project[]): SectorRow[] {
  return SECTORS.map((sector): SectorRow => {
    const own = areas.filter((area) => isSpecialisedIn(area, sector));
    const ids = new Set<AreaId | undefined>(own.map(({ id }) => id));
    const placed = projects
      .filter((project) => project.sector === sector)
      .sort((a, b) => openingYear(a) - openingYear(b));
    return {
      sector,
      areas: own,
      projects: placed,
      beyond: placed.filter(({ areaId }) => !ids.has(areaId)),
    };
  })
    .filter((row) => row.areas.length + row.projects.length > 0)
    .sort((a, b) => b.areas.length - a.areas.length);
}

export function isSpecialisedIn({ specialisation }: Area, sector: Sector): boolean {
  return specialisation?.some(({ group }) => group === sector) ?? false;
}
