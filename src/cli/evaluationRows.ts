/** The figures of a year as rows `year,area,indicator,value,unit`: one table for all who write them. */
import { capacityUnit } from '../domain/territory/serviceUnits.ts';
import {
  type AreaResults,
  COMPUTED_SERVICES,
  type YearResults,
} from '../engine/results/results.ts';

/** What stands in the column `area` for the territory as a whole. */
export const WHOLE_TERRITORY = 'total';

export type EvaluationRow = {
  readonly year: number;
  readonly area: string;
  readonly indicator: string;
  /** null: no data. */
  readonly value: number | null;
  readonly unit: string;
};

type Figure = readonly [indicator: string, value: number, unit: string];

/** In the same order for every year of a territory: its areas, then the whole. */
export function evaluationRows({
  year,
  areas,
  total,
  assignment,
}: YearResults): readonly EvaluationRow[] {
  const { totals } = assignment;
  const ofAssignment: Figure[] = [
    ['pupils', totals.pupils, 'pupils'],
    ['pupils placed', totals.placed, 'pupils'],
    ['seats', totals.seats, 'seats'],
    ['free seats', totals.freeSeats, 'seats'],
    ['overcrowded by nearest', totals.overcrowdedByNearest, 'pupils'],
    ['solved by redistribution', totals.solvedByRedistribution, 'pupils'],
    ['mean walk', totals.meanDistanceM, 'm'],
  ];
  return [
    ...areas.flatMap((area) => named(year, area.areaId ?? WHOLE_TERRITORY, figuresOf(area))),
    ...named(year, WHOLE_TERRITORY, [...figuresOf(total), ...ofAssignment]),
  ];
}

function named(year: number, area: string, figures: readonly Figure[]): readonly EvaluationRow[] {
  return figures.map(([indicator, value, unit]) => ({
    year,
    area,
    indicator,
    value: Number.isFinite(value) ? value : null,
    unit,
  }));
}

function figuresOf(results: AreaResults): readonly Figure[] {
  const byService = COMPUTED_SERVICES.flatMap((service): Figure[] => [
    [`${service} demand`, results.children[service], 'people'],
    [`${service} capacity`, results.capacity[service], capacityUnit(service) ?? ''],
    [`${service} facilities`, results.facilityCount[service], 'facilities'],
    [`${service} coverage by radius`, results.radiusCoverage[service], 'share'],
    [`${service} coverage by streets`, results.networkCoverage[service], 'share'],
  ]);
  return [
    ['residents', results.residents, 'people'],
    ...byService,
    ['seat shortage', results.seatShortage, 'seats'],
    ['unplaced pupils', results.unplacedPupils, 'pupils'],
    ['housing commissioned', results.housingCommissionedM2, 'm2'],
  ];
}
