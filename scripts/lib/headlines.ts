/** Ten headline figures of a city twice: by hand, and as the page shows them. */
import { applyScenario } from '../../src/domain/scenario/applyScenario.ts';
import { scenarioOn } from '../../src/domain/scenario/scenario.ts';
import type { Territory } from '../../src/domain/territory/territory.ts';
import { CityEngine } from '../../src/engine/cityEngine.ts';
import { indicatorFigures } from '../../src/engine/results/indicatorFigures.ts';
import { DEFAULT_CHOICES } from '../../src/engine/results/results.ts';
import {
  capitalByHand,
  coverageByPoints,
  paymentByHand,
  placesByArea,
  POINTS_A_SIDE,
  pupilsByArea,
  SCHOOL_STANDARD_M,
  sumOf,
} from './byHand.ts';

/** Points of a grid miss the edge of a circle a little: half a point of a hundred. */
const COVERAGE_TOLERANCE = 0.005;

export type Headline = {
  readonly name: string;
  readonly unit: 'people' | 'places' | 'm²' | '%' | '₸ M';
  readonly year: number;
  readonly byHand: number;
  readonly page: number;
  readonly how: string;
  /** By how much both may differ: people of rounding, or the points of a grid. */
  readonly tolerance: number;
};

export function isSame({ byHand, page, tolerance }: Headline): boolean {
  return Math.abs(byHand - page) <= tolerance;
}

export function headlines(territory: Territory, streets: ArrayBuffer | null): readonly Headline[] {
  const { baseYear } = territory.manifest;
  const engine = new CityEngine();
  engine.load(territory, streets);
  const scenario = scenarioOn(territory.manifest);
  const evaluate = (year: number) => engine.evaluate({ scenario, choices: DEFAULT_CHOICES, year });
  const results = evaluate(baseYear);
  const later = baseYear + 5;
  const effective = applyScenario(territory, { edits: [] });
  const now = indicatorFigures(effective, results);
  const then = indicatorFigures(effective, evaluate(later));
  const page = (of: typeof now, figure: Parameters<typeof now.get>[0]) => of.get(figure) ?? NaN;
  const pupils = pupilsByArea(territory);
  const places = placesByArea(territory, 'school', baseYear);
  const capital = capitalByHand(territory);
  const commissioned = sumOf(
    territory.projects
      .filter(({ kind }) => kind === 'housing')
      .flatMap(({ phases }) =>
        phases.map(({ openYear, floorAreaM2 = 0 }) => (openYear === baseYear ? floorAreaM2 : 0)),
      ),
  );
  const row = (
    name: string,
    unit: Headline['unit'],
    byHand: number,
    shown: number,
    how: string,
    { year = baseYear, tolerance = 0 } = {},
  ): Headline => ({ name, unit, year, byHand, page: shown, how, tolerance });
  const population = territory.areas.map(
    (area) => area.population.find(({ year }) => year === baseYear)?.value ?? Number.NaN,
  );
  return [
    row('Residents', 'people', sumOf(population), page(now, 'residents'), 'districts, added up', {
      tolerance: 1,
    }),
    row(
      'Children of school age',
      'people',
      sumOf(pupils),
      page(now, 'pupils'),
      'both sexes aged 6 to 17 in all districts',
      { tolerance: 1 },
    ),
    row(
      'School places',
      'places',
      sumOf(places),
      page(now, 'seats'),
      'open schools and phases opened by the year',
    ),
    row(
      'Shortage on balance',
      'places',
      sumOf(pupils.map((count, area) => Math.max(0, Math.round(count) - (places[area] ?? 0)))),
      page(now, 'seatShortage'),
      'children − places of each district, at least 0, added up',
      { tolerance: territory.areas.length },
    ),
    row(
      'Within reach of a school, by radius',
      '%',
      coverageByPoints(territory, baseYear, results.services.school.demand),
      page(now, 'coverage.school.radius'),
      `${POINTS_A_SIDE ** 2} points a cell, within ${SCHOOL_STANDARD_M} m of a school, weighted by children`,
      { tolerance: COVERAGE_TOLERANCE },
    ),
    row(
      'Preschool places',
      'places',
      sumOf(placesByArea(territory, 'preschool', baseYear)),
      page(now, 'capacity.preschool'),
      'open preschools and phases opened by the year',
    ),
    row('Housing commissioned', 'm²', commissioned, page(now, 'housing'), 'phases of the year', {
      tolerance: 0.5,
    }),
    row(
      'Capital to the horizon',
      '₸ M',
      capital.all,
      page(now, 'capital'),
      'places × cost of one, or the published cost',
      { tolerance: 0.5 },
    ),
    row(
      'Private share of it',
      '%',
      capital.privately / capital.all,
      page(now, 'privateShare'),
      'private and partnership / all',
      { tolerance: 1e-9 },
    ),
    row(
      'State payment for private seats',
      '₸ M',
      paymentByHand(territory, later),
      page(then, 'seatPayments'),
      'seats of the last years × indices × monthly index',
      { year: later, tolerance: 0.5 },
    ),
  ];
}
