/** Values that colour cells and areas: read from results or the pack, never computed anew. */
import { netMigration } from '../domain/migration/netMigration.ts';
import { isMapOfSectors } from '../domain/specialisation/measureNames.ts';
import type { RegionsBySector } from '../domain/specialisation/regionsBySector.ts';
import { figureBy } from '../domain/territory/series.ts';
import type { Area, Territory } from '../domain/territory/territory.ts';
import type { Trend } from '../engine/engine.ts';
import type { ComputedService, YearResults } from '../engine/results/results.ts';
import { CELL_MEASURES, type CellMeasure, type Measure } from '../store/shareable.ts';

/** Growth is the yearly mean over so many years. */
const GROWTH_YEARS = 5;

export function isCellMeasure(measure: Measure): measure is CellMeasure {
  return (CELL_MEASURES as readonly string[]).includes(measure);
}

/**
 * One value for each cell of the territory, NaN where there is none.
 * `compliance` is shown for the service that the person looks at: the walk within the standard.
 */
export function cellValues(
  measure: CellMeasure,
  results: YearResults,
  service: ComputedService,
  standardM: number,
): ArrayLike<number> {
  const { demand, radiusCoverage, networkDistanceM, floatingCatchment } = results.services[service];
  switch (measure) {
    case 'residents':
      return results.residents;
    case 'children':
      return demand;
    case 'radiusCoverage':
      return radiusCoverage;
    case 'networkDistance':
      return networkDistanceM;
    case 'accessibility':
      return floatingCatchment;
    case 'unplaced':
      return results.assignment.unplaced;
    case 'meanWalk':
      return results.assignment.meanDistanceM;
    case 'compliance':
      return networkDistanceM.map((distanceM) => (distanceM <= standardM ? 1 : 0));
  }
}

function indicatorOf(territory: Territory, area: Area, indicator: string, year: number): number {
  const rows = territory.indicators.filter(
    (row) => row.areaId === area.id && row.indicator === indicator,
  );
  return figureBy(rows, year)?.value ?? Number.NaN;
}

/** One value for each area of the territory in a year, NaN where the pack says nothing. */
export function areaValues(
  measure: Measure,
  territory: Territory,
  results: YearResults | null,
  trend: Trend | null,
  year: number,
  sectors: RegionsBySector | null = null,
): readonly number[] {
  if (isMapOfSectors(measure)) {
    return territory.areas.map(({ id }) =>
      sectors?.measure === measure ? (sectors.values.get(id) ?? Number.NaN) : Number.NaN,
    );
  }
  if (measure === 'migration') {
    const migration = netMigration(territory.areas, territory.indicators);
    return territory.areas.map((_, index) => migration?.areas[index]?.perThousand ?? Number.NaN);
  }
  return territory.areas.map((area, index) => {
    const population =
      results?.areas[index]?.residents ?? figureBy(area.population, year)?.value ?? Number.NaN;
    switch (measure) {
      case 'population':
        return population;
      case 'growth': {
        const residentsIn = (of: number) =>
          trend?.areas[index]?.[of - (trend.years[0] ?? of)]?.residents ?? Number.NaN;
        return (residentsIn(year) / residentsIn(year - GROWTH_YEARS)) ** (1 / GROWTH_YEARS) - 1;
      }
      case 'childrenShare': {
        const children = results?.areas[index]?.children.school ?? Number.NaN;
        return children / population;
      }
      case 'pupilsPerSchool':
        return (
          (results?.areas[index]?.children.school ?? Number.NaN) /
          indicatorOf(territory, area, 'schools', year)
        );
      case 'housing':
        return indicatorOf(territory, area, 'housing-per-resident', year);
      case 'pisa':
        return indicatorOf(territory, area, 'pisa-mathematics', year);
      default:
        return Number.NaN;
    }
  });
}
