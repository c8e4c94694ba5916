/**
 * What regions live by: structure by sector, location quotients against the country, change between
 * years and concentration. Only figures that are given count; a region without them has none.
 */
import type { AreaId } from '../territory/schema.ts';

/** Jobs tell specialisation; where none are known gross product stands for them, and that is said. */
export type SectorMeasure = 'jobs' | 'product';

export type SectorFigure = {
  readonly areaId: AreaId;
  readonly sector: string;
  readonly year: number;
  readonly measure: SectorMeasure;
  readonly value: number;
};

export type SectorShare = {
  readonly sector: string;
  readonly value: number;
  /** Of the region's sum, 0..1. */
  readonly share: number;
  /** The region's share over that of all regions with figures; NaN where nobody has the sector. */
  readonly quotient: number;
};

export type RegionStructure = {
  readonly areaId: AreaId;
  /** Of all its sectors: jobs, or product. */
  readonly total: number;
  /** The largest quotient first. */
  readonly sectors: readonly SectorShare[];
  /** Sum of squared shares (Herfindahl): 1 where one sector is all, 1/n where n are alike. */
  readonly concentration: number;
  /** The sector with the largest share. */
  readonly leading: string;
};

export type Structure = {
  readonly year: number;
  readonly measure: SectorMeasure;
  readonly regions: readonly RegionStructure[];
  /** Of all regions with figures together. */
  readonly total: number;
  /** Of all regions with figures together, largest first. */
  readonly country: readonly {
    readonly sector: string;
    readonly value: number;
    readonly share: number;
  }[];
};

/** Jobs where as many regions have them as have any figures in the year, else product. */
function measureIn(figures: readonly SectorFigure[]): SectorMeasure {
  const regions = (measure: SectorMeasure) =>
    new Set(figures.filter((row) => row.measure === measure).map(({ areaId }) => areaId)).size;
  return regions('jobs') > 0 && regions('jobs') >= regions('product') ? 'jobs' : 'product';
}

/** The structure in a year; null where nothing is given for it. O(figures). */
export function structureIn(figures: readonly SectorFigure[], year: number): Structure | null {
  const ofYear = figures.filter((row) => row.year === year);
  const measure = measureIn(ofYear);
  const counted = ofYear.filter((row) => row.measure === measure);
  const bySector = sumsBy(counted, ({ sector }) => sector);
  const byArea = sumsBy(counted, ({ areaId }) => areaId);
  const all = [...bySector.values()].reduce((sum, value) => sum + value, 0);
  if (!(all > 0)) return null;
  const regions = [...byArea].flatMap(([areaId, sum]): RegionStructure[] => {
    if (!(sum > 0)) return [];
    const own = sumsBy(
      counted.filter((row) => row.areaId === areaId),
      ({ sector }) => sector,
    );
    const sectors = [...own].map(([sector, value]): SectorShare => {
      const share = value / sum;
      return { sector, value, share, quotient: share / ((bySector.get(sector) ?? 0) / all) };
    });
    const leading = sectors.reduce((best, row) => (row.share > best.share ? row : best)).sector;
    return [
      {
        areaId,
        total: sum,
        sectors: sectors.toSorted(
          (a, b) => b.quotient - a.quotient || (a.sector < b.sector ? -1 : 1),
        ),
        concentration: sectors.reduce((total, { share }) => total + share ** 2, 0),
        leading,
      },
    ];
  });
  return {
    year,
    measure,
    regions,
    total: all,
    country: [...bySector]
      .map(([sector, value]) => ({ sector, value, share: value / all }))
      .sort((a, b) => b.share - a.share),
  };
}

function sumsBy<Key>(
  figures: readonly SectorFigure[],
  keyOf: (row: SectorFigure) => Key,
): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const row of figures) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.value);
  return sums;
}

/** Years of which anything is given, the latest last. */
export function yearsOf(figures: readonly SectorFigure[]): readonly number[] {
  return [...new Set(figures.map(({ year }) => year))].sort((a, b) => a - b);
}
