/** The figures of a story's steps, read from the results of the moment: never written in a story. */
import { type IndicatorId, indicatorOf } from '../../domain/indicators/registry.ts';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import type { IndicatorRow } from '../../domain/territory/schema.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Trend } from '../../engine/engine.ts';
import { indicatorFigures } from '../../engine/results/indicatorFigures.ts';
import type { AreaResults, YearResults } from '../../engine/results/results.ts';
import type { StoryFact, StoryFigure } from './schema.ts';

export type FigureInputs = {
  readonly effective: EffectiveTerritory;
  readonly results: YearResults;
  /** The same without edits; null where it is not known or there are none. */
  readonly unedited: {
    readonly effective: EffectiveTerritory;
    readonly results: YearResults;
  } | null;
  readonly trend: Trend | null;
};

/** What an area's sums say by the ids of the list of indicators. */
function figuresOfArea(area: AreaResults): Partial<Record<IndicatorId, number>> {
  return {
    residents: area.residents,
    pupils: area.children.school,
    preschoolers: area.children.preschool,
    seats: area.capacity.school,
    'capacity.preschool': area.capacity.preschool,
    'capacity.clinic': area.capacity.clinic,
    seatShortage: area.seatShortage,
    unplaced: area.unplacedPupils,
    housing: area.housingCommissionedM2,
    'coverage.school.radius': area.radiusCoverage.school,
    'coverage.school.streets': area.networkCoverage.school,
    'coverage.preschool.radius': area.radiusCoverage.preschool,
    'coverage.preschool.streets': area.networkCoverage.preschool,
    'coverage.clinic.radius': area.radiusCoverage.clinic,
    'coverage.clinic.streets': area.networkCoverage.clinic,
  };
}

function areaIndexOf({ territory }: EffectiveTerritory, areaId: string): number {
  return territory.areas.findIndex(({ id }) => id === areaId);
}

function readFigure(
  { indicator, areaId }: StoryFigure,
  effective: EffectiveTerritory,
  results: YearResults,
  trend: Trend | null,
): number {
  if (areaId === undefined) {
    const figures = indicatorFigures(effective, results, trend?.inStep ?? null);
    return figures.get(indicator) ?? Number.NaN;
  }
  const area = results.areas[areaIndexOf(effective, areaId)];
  return (area && figuresOfArea(area)[indicator]) ?? Number.NaN;
}

/**
 * The figure in the unit of its indicator; with `since`, the difference. NaN until all that it is
 * made of has been computed, or where it cannot be said.
 */
export function figureOf(
  figure: StoryFigure,
  { effective, results, unedited, trend }: FigureInputs,
): number {
  const { since, areaId, indicator } = figure;
  if (since === 'baseline') {
    if (!unedited || unedited.results.year !== results.year) return Number.NaN;
    // The trend is of the edited scenario: what it says would be compared with itself.
    return (
      readFigure(figure, effective, results, null) -
      readFigure(figure, unedited.effective, unedited.results, null)
    );
  }
  const now = readFigure(figure, effective, results, trend);
  if (since === undefined) return now;
  const byYear = areaId === undefined ? trend?.total : trend?.areas[areaIndexOf(effective, areaId)];
  const then = byYear?.[since - (trend?.years[0] ?? since)];
  return now - ((then && figuresOfArea(then)[indicator]) ?? Number.NaN);
}

/**
 * Whether a change is good for people; null where nobody can say, as of a mean whose change and that
 * of the people whom it leaves out move apart.
 */
export function isGoodChange(figure: StoryFigure, inputs: FigureInputs): boolean | null {
  const { better, leavesOut } = indicatorOf(figure.indicator);
  const change = figureOf(figure, inputs);
  if (figure.since === undefined || better === null || Number.isNaN(change)) return null;
  const isGood = change * (better === 'more' ? 1 : -1) >= 0;
  if (leavesOut === undefined) return isGood;
  const moreLeftOut = figureOf({ ...figure, indicator: leavesOut }, inputs);
  return moreLeftOut === 0 || isGood === moreLeftOut < 0 ? isGood : null;
}

/** The published row that a step asks for: of its year, or the newest up to `year`, or the first. */
export function factOf(territory: Territory, fact: StoryFact, year: number): IndicatorRow | null {
  const rows = territory.indicators
    .filter((row) => row.indicator === fact.indicator && (row.areaId ?? '') === (fact.areaId ?? ''))
    .sort((a, b) => a.year - b.year);
  if (fact.year !== undefined) return rows.find((row) => row.year === fact.year) ?? null;
  return rows.filter((row) => row.year <= year).at(-1) ?? rows[0] ?? null;
}
