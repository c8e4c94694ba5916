/** The figures of a year by the ids of the list of indicators, for cards that explain them. */
import {
  financeAssumptionsOf,
  financeWithInvestment,
  SERVICE_KINDS,
} from '../../domain/finance/finance.ts';
import { equityOf } from '../../domain/indicators/equity.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import type { InStep } from '../../domain/synchrony/inStep.ts';
import type { AreaResults, OperatingFacility, YearResults } from './results.ts';

/**
 * Whatever a year's results say of the whole territory. Figures that there are none of (a country's
 * walks) are left out, as are those that compare two scenarios. @param inStep of the trend, if known.
 */
export function indicatorFigures(
  effective: EffectiveTerritory,
  { year, total, assignment, services, facilities }: YearResults,
  inStep: InStep | null = null,
): ReadonlyMap<IndicatorId, number> {
  const { manifest } = effective.territory;
  const { school } = services;
  const equity = equityOf(school.floatingCatchment, school.demand);
  const schools = Array.from(
    school.facilityIndices,
    (index) => facilities[index] as OperatingFacility,
  );
  const finance = financeWithInvestment(
    effective.projects,
    SERVICE_KINDS,
    manifest.baseYear,
    manifest.horizonYear,
    financeAssumptionsOf(effective.assumptions),
  );
  const isCity = effective.territory.cells.length > 0;
  const figures: readonly (readonly [IndicatorId, number | undefined])[] = [
    ...areaFigures(total),
    ['unplaced', isCity ? assignment.totals.unplaced : undefined],
    ['freeSeats', isCity ? assignment.totals.freeSeats : undefined],
    ['meanWalk', isCity ? assignment.totals.meanDistanceM : undefined],
    ['inStep', inStep?.inStep],
    ['m2PerResident', effective.assumptions.get('m2-per-resident')],
    ['gini', isCity ? equity.gini : undefined],
    ['ratio90To10', isCity ? equity.ratio90To10 : undefined],
    ['belowHalfMedian', isCity ? equity.belowHalfMedian : undefined],
    ['capital', Object.values(finance.capital).reduce((sum, part) => sum + part, 0)],
    ['privateShare', finance.privateShare],
    ['seatPayments', finance.years.find((row) => row.year === year)?.seatPayments],
    [
      'privateSchools',
      schools.length > 0
        ? schools.filter(({ ownership }) => ownership === 'private').length / schools.length
        : undefined,
    ],
  ];
  return new Map(
    figures.filter((row): row is readonly [IndicatorId, number] => !Number.isNaN(row[1] ?? NaN)),
  );
}

/** What a year's results say of an area, or of the whole territory's sums. */
export function areaFigures(area: AreaResults): ReadonlyMap<IndicatorId, number> {
  const figures: readonly (readonly [IndicatorId, number])[] = [
    ['residents', area.residents],
    ['pupils', area.children.school],
    ['preschoolers', area.children.preschool],
    ['seats', area.capacity.school],
    ['capacity.preschool', area.capacity.preschool],
    ['capacity.clinic', area.capacity.clinic],
    ['seatShortage', area.seatShortage],
    ['coverage.school.radius', area.radiusCoverage.school],
    ['coverage.school.streets', area.networkCoverage.school],
    ['coverage.preschool.radius', area.radiusCoverage.preschool],
    ['coverage.preschool.streets', area.networkCoverage.preschool],
    ['coverage.clinic.radius', area.radiusCoverage.clinic],
    ['coverage.clinic.streets', area.networkCoverage.clinic],
    ['unplaced', area.unplacedPupils],
    ['housing', area.housingCommissionedM2],
  ];
  return new Map(figures.filter(([, value]) => !Number.isNaN(value)));
}
