/**
 * Which assumptions play a part in a figure of a year. "Why this figure?" names no others: births do
 * not change a total that is met anyway, and the index of 2023 pays for nothing in 2030.
 */
import { chosenForecast, chosenTotals, OWN_NUMBER } from '../demography/forecasts.ts';
import {
  costAssumptionId,
  financeAssumptionsOf,
  financeWithInvestment,
  investedSchools,
  SERVICE_KINDS,
} from '../finance/finance.ts';
import type { EffectiveTerritory } from '../scenario/applyScenario.ts';
import type { Project } from '../territory/territory.ts';
import type { IndicatorId } from './registry.ts';

/** Children born after the base year count as pupils, or as of preschool age, from so many years on. */
const BORN_SINCE = { pupils: 6, preschoolers: 2 } as const;

export function playsPart(
  assumptionId: string,
  indicator: IndicatorId,
  effective: EffectiveTerritory,
  year: number,
): boolean {
  switch (indicator) {
    case 'residents':
      return shapesTotal(assumptionId, effective, year);
    case 'pupils':
    case 'preschoolers':
      return shapesAges(assumptionId, BORN_SINCE[indicator], effective, year);
    case 'capital':
      return isPaidAt(assumptionId, effective, () => true);
    case 'costPerCovered': {
      const baseline = new Set<unknown>(effective.territory.projects);
      return isPaidAt(assumptionId, effective, (project) => !baseline.has(project));
    }
    case 'seatPayments':
      return isPartOfPayments(assumptionId, effective, year);
    default:
      return true;
  }
}

function shapesTotal(
  assumptionId: string,
  { territory, assumptions }: EffectiveTerritory,
  year: number,
): boolean {
  const { demography, manifest } = territory;
  if (!demography || year <= demography.baseYear) return false;
  const totals = chosenTotals(demography, assumptions, manifest.horizonYear);
  const isMet = totals.some((row) => row.year >= year);
  const isObserved = demography.controlTotals.some((row) => row.year >= year);
  const forecast = chosenForecast(demography, assumptions);
  switch (assumptionId) {
    case 'population-forecast':
      return forecast !== null && !isObserved;
    case OWN_NUMBER:
      return forecast?.kind === 'own number' && !isObserved;
    case 'published-growth-share':
      return isMet && !isObserved;
    default:
      // A total that is met takes the migrants it needs: births and deaths change who, not how many.
      return !isMet;
  }
}

function shapesAges(
  assumptionId: string,
  bornSince: number,
  { territory }: EffectiveTerritory,
  year: number,
): boolean {
  const { demography, cells } = territory;
  if (!demography || year <= demography.baseYear) return false;
  if (assumptionId.startsWith('total-fertility')) return year >= demography.baseYear + bornSince;
  return !assumptionId.startsWith('newcomers-share') || cells.length > 0;
}

/** Whether anything of these that opens up to the horizon is paid for at this price. */
function isPaidAt(
  assumptionId: string,
  { projects, territory, assumptions }: EffectiveTerritory,
  isMeant: (project: Project) => boolean,
): boolean {
  if (!assumptionId.startsWith('cost-per-')) return true;
  const { baseYear, horizonYear } = territory.manifest;
  const invested = investedSchools(baseYear, horizonYear, financeAssumptionsOf(assumptions));
  return [...projects.filter(isMeant), ...invested].some(
    (project) =>
      SERVICE_KINDS.some((kind) => kind === project.kind) &&
      costAssumptionId(project) === assumptionId &&
      project.phases.some(
        ({ openYear, capacity = 0 }) =>
          openYear >= baseYear && openYear <= horizonYear && capacity > 0,
      ),
  );
}

function isPartOfPayments(
  assumptionId: string,
  { projects, assumptions: values, territory }: EffectiveTerritory,
  year: number,
): boolean {
  const assumptions = financeAssumptionsOf(values);
  const { baseYear, horizonYear } = territory.manifest;
  const { years } = financeWithInvestment(
    projects,
    SERVICE_KINDS,
    baseYear,
    horizonYear,
    assumptions,
  );
  const row = years.find((one) => one.year === Math.max(year, baseYear));
  const paidNew = row?.paidSeats.new ?? 0;
  const paidRebuilt = row?.paidSeats.rebuilt ?? 0;
  switch (assumptionId) {
    case 'private-seat-mci-new':
      return paidNew > 0;
    case 'private-seat-mci-rebuilt':
      return paidRebuilt > 0;
    case 'private-seat-years':
      return paidNew + paidRebuilt > 0;
    case 'mci-growth':
      return !assumptions.monthlyIndex.has(row?.year ?? year);
    default: {
      if (!assumptionId.startsWith('mci-')) return true;
      const known = [...assumptions.monthlyIndex.keys()];
      const used = known.includes(row?.year ?? year) ? (row?.year ?? year) : Math.max(...known);
      return assumptionId === `mci-${used}`;
    }
  }
}
