/**
 * Which forecast of residents a projection follows. The person's choice is the assumption
 * `population-forecast`, whose value is a forecast's code, so that links, scenario files and
 * comparisons carry it like any other edit.
 */
import { controlTotalIn } from './controls.ts';
import type { DemographyInputs, Forecast, Observation } from '../territory/schema.ts';

/** Id of the assumption whose value is the code of the chosen forecast. */
export const FORECAST_CHOICE = 'population-forecast';
/** Id of the assumption that holds residents of OWN_NUMBER_YEAR where the person gives a number. */
export const OWN_NUMBER = 'own-population';
/** The year of which published forecasts speak. */
export const OWN_NUMBER_YEAR = 2030;

/** The chosen forecast; null where the pack has none to choose from. */
export function chosenForecast(
  { forecasts }: DemographyInputs,
  values: ReadonlyMap<string, number>,
): Forecast | null {
  if (!forecasts) return null;
  const code = values.get(FORECAST_CHOICE);
  return forecasts.find((forecast) => forecast.code === code) ?? forecasts[0] ?? null;
}

/**
 * The totals that a projection has to meet: observed ones, then those of the chosen forecast, which
 * goes on in its last years' pace to the horizon. Migration as assumed takes over after the last.
 */
export function chosenTotals(
  inputs: DemographyInputs,
  values: ReadonlyMap<string, number>,
  horizonYear: number,
): readonly Observation[] {
  const { controlTotals } = inputs;
  const forecast = chosenForecast(inputs, values);
  if (!forecast || forecast.kind === 'migration') return controlTotals;
  const isKnown = ({ year }: Observation) => controlTotals.some((row) => row.year === year);
  const wanted = forecast.kind === 'totals' ? forecast.totals : ownTotals(forecast, values);
  const known = [...controlTotals, ...wanted.filter((row) => !isKnown(row))].sort(
    (a, b) => a.year - b.year,
  );
  return carriedOn(known, inputs, horizonYear);
}

/**
 * Growth from the last counted total to OWN_NUMBER_YEAR by the least and the greatest published
 * forecast, as shares of that of the chosen one. Null where there is none to compare, or no growth.
 */
export function growthOfForecasts(
  inputs: DemographyInputs,
  values: ReadonlyMap<string, number>,
  horizonYear: number,
): { readonly min: number; readonly max: number } | null {
  const base = baseTotal(inputs);
  const counted = [base, ...inputs.controlTotals].reduce((a, b) => (b.year > a.year ? b : a));
  const growthBy = (chosen: ReadonlyMap<string, number>) =>
    controlTotalIn(chosenTotals(inputs, chosen, horizonYear), base, OWN_NUMBER_YEAR) -
    counted.value;
  const growths = (inputs.forecasts ?? [])
    .filter(({ kind }) => kind === 'totals')
    .map(({ code }) => growthBy(new Map(values).set(FORECAST_CHOICE, code)));
  const own = growthBy(values);
  if (growths.length === 0 || !(own > 0)) return null;
  return { min: Math.min(...growths) / own, max: Math.max(...growths) / own };
}

function ownTotals(
  { status, source }: Forecast,
  values: ReadonlyMap<string, number>,
): readonly Observation[] {
  const value = values.get(OWN_NUMBER);
  return value === undefined ? [] : [{ year: OWN_NUMBER_YEAR, value, status, source }];
}

/** With a total of the horizon, if the last one lies before it: as fast as over the last stretch. */
function carriedOn(
  known: readonly Observation[],
  inputs: DemographyInputs,
  horizonYear: number,
): readonly Observation[] {
  const last = known.at(-1);
  if (!last || last.year >= horizonYear) return known;
  const before = known.findLast(({ year }) => year < last.year) ?? baseTotal(inputs);
  const span = last.year - before.year;
  if (span <= 0) return known;
  const yearly = (last.value - before.value) / span;
  const value = Math.max(0, last.value + yearly * (horizonYear - last.year));
  return [...known, { ...last, year: horizonYear, value, status: 'estimated' }];
}

/** Everybody at the start of the base year. */
export function baseTotal({ baseYear, areas }: DemographyInputs): { year: number; value: number } {
  let value = 0;
  for (const { women, men } of areas) {
    for (const ages of [women, men]) for (const count of ages) value += count;
  }
  return { year: baseYear, value };
}
