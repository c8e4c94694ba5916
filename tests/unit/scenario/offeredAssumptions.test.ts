/** No control of the page moves nothing: through the engine, for every assumption of both packs. */
import { beforeAll, describe, expect, it } from 'vitest';
import { FORECAST_CHOICE } from '../../../src/domain/demography/forecasts.ts';
import { projectTerritory } from '../../../src/domain/demography/projectTerritory.ts';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { plantPlans } from '../../../src/domain/production/plantPlans.ts';
import { idleReason } from '../../../src/domain/scenario/idleAssumptions.ts';
import type { Edit } from '../../../src/domain/scenario/scenario.ts';
import { linesInYear, roadAssumptionsOf } from '../../../src/domain/settlements/roadNetwork.ts';
import {
  AGGLOMERATION_MINUTES,
  agglomerationsByRoad,
} from '../../../src/domain/settlements/roadTime.ts';
import type { Assumption, Forecast } from '../../../src/domain/territory/schema.ts';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { complianceInYear } from '../../../src/engine/results/complianceInYear.ts';
import { indicatorFigures } from '../../../src/engine/results/indicatorFigures.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import { embedded } from '../embeddedPack.ts';

const YEARS_ON = 8;

type Values = Readonly<Record<string, number>>;

/**
 * Everything that the page says of a year, as texts: whatever moves changes one of them. What is quickly told comes
 * first, what takes an evaluation last.
 */
function shownBy(
  territory: Territory,
  engine: CityEngine,
): readonly ((values: Values) => string)[] {
  const { id, contentHash, baseYear } = territory.manifest;
  const year = baseYear + YEARS_ON;
  const editsOf = (values: Values) =>
    Object.entries(values).map(
      ([assumptionId, value], index) =>
        ({ id: `e${index}`, type: 'changeAssumption', assumptionId, value }) as Edit,
    );
  const people = (values: Values): string => {
    const effective = applyScenario(territory, { edits: editsOf(values) });
    const projection = projectTerritory(effective);
    const roads = agglomerationsByRoad(
      territory.settlements,
      linesInYear(territory.infrastructure, 'highway', year),
      year,
      AGGLOMERATION_MINUTES[0],
      roadAssumptionsOf(effective.assumptions),
    );
    return JSON.stringify([
      [...roads.minutes],
      projection?.balances.map((years) => years[YEARS_ON]),
      projection && plantPlans(effective, projection).map(({ years }) => years),
    ]);
  };
  const evaluated = (values: Values): string => {
    const edits = editsOf(values);
    const scenario = { version: 3 as const, territoryId: id, contentHash, name: '', edits };
    const results = engine.evaluate({ scenario, choices: DEFAULT_CHOICES, year });
    const effective = applyScenario(territory, { edits });
    return JSON.stringify([
      results.total,
      results.assignment.totals,
      [...indicatorFigures(effective, results)],
      complianceInYear(territory, effective, results, year),
    ]);
  };
  return [people, evaluated].map(toldOnce);
}

/** The same question is answered once. */
function toldOnce(tell: (values: Values) => string): (values: Values) => string {
  const told = new Map<string, string>();
  return (values) => {
    const asked = JSON.stringify(values);
    const known = told.get(asked) ?? tell(values);
    told.set(asked, known);
    return known;
  };
}

describe.each(['almaty', 'kazakhstan'] as const)('the assumptions of %s', (id) => {
  const { territory, streets } = embedded(id);
  const { assumptions } = territory.manifest;
  const offered = assumptions.filter(({ min, max }) => max > min);
  let shown: ReturnType<typeof shownBy>;

  beforeAll(() => {
    const engine = new CityEngine();
    engine.load(territory, streets);
    shown = shownBy(territory, engine);
  }, 120_000);

  const isIdle = ({ id: assumptionId }: Assumption, choice: Values) => {
    const edits = Object.entries(choice).map(
      ([changed, value]) =>
        ({ id: 'c', type: 'changeAssumption', assumptionId: changed, value }) as Edit,
    );
    return idleReason(applyScenario(territory, { edits }), assumptionId) !== null;
  };
  const moves = (row: Assumption, choice: Values) => {
    const ends = [row.min, row.max].sort(
      (a, b) => Math.abs(b - row.value) - Math.abs(a - row.value),
    );
    return shown.some((tell) =>
      ends.some((end) => end !== row.value && tell({ ...choice, [row.id]: end }) !== tell(choice)),
    );
  };

  it('move a shown figure, or say why they do not', () => {
    const choice = {};
    for (const row of offered) {
      if (row.id === FORECAST_CHOICE) continue;
      expect(moves(row, choice), row.id).toBe(!isIdle(row, choice));
    }
  }, 240_000);

  it('each have a forecast or an investment under which they move, but for what no project has', () => {
    const choices = (territory.demography?.forecasts ?? []).flatMap(({ code, kind }: Forecast) =>
      kind === 'totals' ? [] : [{ [FORECAST_CHOICE]: code }],
    );
    for (const row of offered.filter((each) => isIdle(each, {}))) {
      for (const choice of [...choices, { 'private-investment': 20 }]) {
        if (!isIdle(row, choice)) expect(moves(row, choice), row.id).toBe(true);
      }
    }
  }, 240_000);

  it('give other residents for every forecast that can be chosen', () => {
    const codes = territory.demography?.forecasts?.map(({ code }) => code) ?? [];
    const told = codes.map((code) => shown.map((tell) => tell({ [FORECAST_CHOICE]: code })).join());
    expect(new Set(told).size).toBe(codes.length);
  }, 240_000);
});
