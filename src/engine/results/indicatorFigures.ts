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
import type { OperatingFacility, YearResults } from './results.ts';

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
    ['residents', total.residents],
    ['pupils', total.children.school],
    ['preschoolers', total.children.preschool],
    ['seats', total.capacity.school],
    ['capacity.preschool', total.capacity.preschool],
    ['capacity.clinic', total.capacity.clinic],
    ['seatShortage', total.seatShortage],
    ['coverage.school.radius', total.radiusCoverage.school],
    ['coverage.school.streets', total.networkCoverage.school],
    ['coverage.preschool.radius', total.radiusCoverage.preschool],
    ['coverage.preschool.streets', total.networkCoverage.preschool],
    ['coverage.clinic.radius', total.radiusCoverage.clinic],
    ['coverage.clinic.streets', total.networkCoverage.clinic],
    ['unplaced', isCity ? assignment.totals.unplaced : undefined],
    ['freeSeats', isCity ? assignment.totals.freeSeats : undefined],
    ['meanWalk', isCity ? assignment.totals.meanDistanceM : undefined],
    ['inStep', inStep?.inStep],
    ['housing', total.housingCommissionedM2],
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
