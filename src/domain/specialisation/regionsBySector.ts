/** Regions by the sector that they live by, or by how far they specialise in one: what a map of them shows. */
import type { AreaId } from '../territory/schema.ts';
import type { MapOfSectors } from './measureNames.ts';
import {
  type RegionStructure,
  type SectorFigure,
  type SectorMeasure,
  type Structure,
  structureIn,
  yearsOf,
} from './structure.ts';

export type RegionsBySector = {
  readonly measure: MapOfSectors;
  /** Of the table: the latest not after the year that was asked for, or else its first. */
  readonly year: number;
  readonly countedBy: SectorMeasure;
  readonly regions: ReadonlyMap<AreaId, RegionStructure>;
  /** Leading sectors, that of most regions first: `values` are places in this list. Empty of a quotient. */
  readonly leading: readonly string[];
  /** Whose quotient it is; null of leading sectors. */
  readonly sector: string | null;
  /** Regions of which the table says nothing have no value; a quotient is 0 where the sector is not there. */
  readonly values: ReadonlyMap<AreaId, number>;
};

/**
 * @param sector whose quotient is asked for; null: the largest of the country.
 * @returns null where the table has nothing for the question.
 */
export function regionsBySector(
  measure: MapOfSectors,
  figures: readonly SectorFigure[],
  year: number,
  sector: string | null,
): RegionsBySector | null {
  const structure = structureBy(figures, year);
  if (!structure) return null;
  const common = {
    measure,
    year: structure.year,
    countedBy: structure.measure,
    regions: new Map(structure.regions.map((region) => [region.areaId, region])),
  };
  if (measure === 'leadingSector') {
    const leading = leadingSectors(structure);
    const values = structure.regions.map(
      (region) => [region.areaId, leading.indexOf(region.leading)] as const,
    );
    return { ...common, leading, sector: null, values: new Map(values) };
  }
  const asked = sector ?? structure.country[0]?.sector;
  if (!structure.country.some((row) => row.sector === asked)) return null;
  const values = structure.regions.map(({ areaId, sectors }) => {
    const quotient = sectors.find((row) => row.sector === asked)?.quotient ?? 0;
    return [areaId, quotient] as const;
  });
  return { ...common, leading: [], sector: asked ?? null, values: new Map(values) };
}

function structureBy(figures: readonly SectorFigure[], year: number): Structure | null {
  const years = yearsOf(figures);
  const shown = years.filter((one) => one <= year).at(-1) ?? years[0];
  return shown === undefined ? null : structureIn(figures, shown);
}

/** That of most regions first; of as many, the larger in the country. */
function leadingSectors({ regions, country }: Structure): readonly string[] {
  const led = new Map<string, number>();
  for (const { leading } of regions) led.set(leading, (led.get(leading) ?? 0) + 1);
  return country
    .map(({ sector }) => sector)
    .filter((sector) => led.has(sector))
    .sort((a, b) => (led.get(b) ?? 0) - (led.get(a) ?? 0));
}
