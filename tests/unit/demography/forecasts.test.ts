import { describe, expect, it } from 'vitest';
import { headCount } from '../../../src/domain/demography/cohortComponent.ts';
import { projectTerritory } from '../../../src/domain/demography/projectTerritory.ts';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import type { Edit } from '../../../src/domain/scenario/scenario.ts';
import type {
  Assumption,
  DemographyInputs,
  Forecast,
  Observation,
} from '../../../src/domain/territory/schema.ts';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { decodeLink } from '../../../src/share/link/decodeLink.ts';
import { encodeLink } from '../../../src/share/link/encodeLink.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { embeddedPack } from '../embeddedPack.ts';
import { cellsInGrid, cityOf } from '../engine/worlds.ts';

const provenance = { status: 'assumption', source: 'test' } as const;
const name = { kk: 'x', ru: 'x', en: 'x' };
const total = (year: number, value: number, status: Observation['status']): Observation => ({
  year,
  value,
  ...provenance,
  status,
});

const forecasts: readonly Forecast[] = [
  { code: 4, kind: 'totals', name, totals: [total(2026, 44_000, 'observed')], ...provenance },
  { code: 1, kind: 'totals', name, totals: [total(2030, 60_000, 'forecast')], ...provenance },
  { code: 5, kind: 'migration', name, totals: [], ...provenance },
  { code: 9, kind: 'own number', name, totals: [], ...provenance },
];

function assumption(id: string, value: number, min: number, max: number): Assumption {
  return { id, name, group: 'demography', value, unit: 'x', min, max, ...provenance };
}

/** 44,000 people were counted in 2026; forecasts differ about 2030. */
function city(): Territory {
  const made = cityOf({ cells: cellsInGrid(4, 2, 300, 1000), schools: [], borderEastM: 450 });
  const demography: DemographyInputs = {
    ...(made.demography as DemographyInputs),
    controlTotals: [total(2026, 44_000, 'observed')],
    forecasts: [...forecasts],
  };
  const manifest = {
    ...made.manifest,
    assumptions: [
      assumption('population-forecast', 4, 0, 9),
      assumption('own-population', 50_000, 0, 90_000),
      assumption('net-migration', 250, 0, 1000),
    ],
  };
  return { ...made, demography, manifest };
}

function peopleBy(edits: Readonly<Record<string, number>>): (year: number) => number {
  const chosen = Object.entries(edits).map(
    ([assumptionId, value], index) =>
      ({ id: `e${index}`, type: 'changeAssumption', assumptionId, value }) as Edit,
  );
  const projection = projectTerritory(applyScenario(city(), { edits: chosen }));
  if (!projection) throw new Error('this city has a demography');
  return (year) =>
    projection.people.reduce((sum, years) => {
      const people = years[year - projection.baseYear];
      return sum + (people ? headCount(people) : Number.NaN);
    }, 0);
}

describe('forecasts to choose from', () => {
  it('begin with the people counted last, whichever is chosen', () => {
    for (const { code } of forecasts) {
      expect(peopleBy({ 'population-forecast': code })(2026)).toBeCloseTo(44_000, 6);
    }
  });

  it('carry the growth of the last year on to the horizon', () => {
    const people = peopleBy({});
    const start = people(2025);
    expect(people(2030)).toBeCloseTo(44_000 + 4 * (44_000 - start), 6);
  });

  it('meet the published total or the own number of 2030', () => {
    expect(peopleBy({ 'population-forecast': 1 })(2030)).toBeCloseTo(60_000, 6);
    expect(peopleBy({ 'population-forecast': 9 })(2030)).toBeCloseTo(50_000, 6);
    expect(peopleBy({ 'population-forecast': 9, 'own-population': 47_000 })(2030)).toBeCloseTo(
      47_000,
      6,
    );
  });

  it('let assumed migration move the people where no total is to be met, and only there', () => {
    const more = { 'net-migration': 1000 };
    expect(peopleBy({ 'population-forecast': 5, ...more })(2030)).toBeGreaterThan(
      peopleBy({ 'population-forecast': 5 })(2030) + 2500,
    );
    expect(peopleBy(more)(2030)).toBeCloseTo(peopleBy({})(2030), 6);
  });

  it('fall back to the first where a scenario names one that is not there', () => {
    expect(peopleBy({ 'population-forecast': 7 })(2030)).toBeCloseTo(peopleBy({})(2030), 6);
  });

  it('differ in the shipped packs, and a link carries the one that is chosen', () => {
    for (const id of ['almaty', 'kazakhstan'] as const) {
      const { manifest, demography } = embeddedPack(id);
      const published = demography?.forecasts?.filter(({ kind }) => kind === 'totals') ?? [];
      expect(published.length).toBeGreaterThan(1);
      for (const { code } of demography?.forecasts ?? []) {
        const edit: Edit = {
          id: 'e1' as Edit['id'],
          type: 'changeAssumption',
          assumptionId: 'population-forecast',
          value: code,
        };
        const state = { ...defaultState(id, manifest.kind, manifest.baseYear), edits: [edit] };
        expect(decodeLink(encodeLink(state, [manifest]), [manifest]).state.edits).toEqual([edit]);
      }
    }
  });
});
