/** Figures of the country, worked out again from nothing but the numbers that stand beside them. */
import { describe, expect, it } from 'vitest';
import { plantAssumptionsOf } from '../../../src/domain/production/plantNeeds.ts';
import { rankSize } from '../../../src/domain/settlements/rankSize.ts';
import {
  DEFAULT_ROAD_ASSUMPTIONS,
  linesInYear,
} from '../../../src/domain/settlements/roadNetwork.ts';
import { agglomerationsByRoad } from '../../../src/domain/settlements/roadTime.ts';
import { supportReach } from '../../../src/domain/settlements/supportReach.ts';
import { type SectorFigure, structureIn } from '../../../src/domain/specialisation/structure.ts';
import type { AreaId } from '../../../src/domain/territory/schema.ts';
import type { PlantEffect } from '../../../src/engine/results/countryEffect.ts';
import {
  concentrationWorkings,
  gapWorkings,
  plantWorkings,
  provisionWorkings,
  quotientWorkings,
  rankSizeWorkings,
  reachWorkings,
  roadWorkings,
} from '../../../src/engine/results/countryWorkings.ts';
import { digitsOf, type Term, type Workings } from '../../../src/engine/results/workingTerms.ts';
import { embedded } from '../embeddedPack.ts';

/** As it is shown: a reader has no more digits than the page. */
const shown = (term: Term): number => Number(term.value.toFixed(digitsOf(term)));

function recomputed(workings: Workings): number {
  if (workings.kind === 'sum') return workings.terms.reduce((sum, one) => sum + shown(one), 0);
  const ratio = shown(workings.numerator) / shown(workings.denominator);
  return workings.kind === 'ratio' ? ratio : 1 - ratio;
}

/** To half a percent, or to half of the last digit of each number of a sum. */
function expectWorkedOut(workings: Workings, figure: number): void {
  expect(workings.value).toBeCloseTo(figure, 9);
  const tolerance =
    workings.kind === 'sum'
      ? workings.terms.reduce((sum, one) => sum + 0.5 * 10 ** -digitsOf(one), 0)
      : 0.005 * Math.abs(figure);
  expect(Math.abs(recomputed(workings) - figure)).toBeLessThanOrEqual(tolerance + 1e-9);
  for (const { from, value } of workings.kind === 'sum' ? workings.terms : []) {
    if (from?.operation !== 'product') continue;
    expect(from.of.reduce((a, b) => a * b) * from.scale).toBeCloseTo(value, 6);
  }
}

const { territory, details } = embedded('kazakhstan');
const { settlements, infrastructure } = territory;

const figures = [
  ['north', 'mining', 60],
  ['north', 'farming', 40],
  ['south', 'farming', 180],
  ['south', 'mining', 20],
].map(
  ([areaId, sector, value]): SectorFigure => ({
    areaId: areaId as AreaId,
    sector: String(sector),
    year: 2024,
    measure: 'jobs',
    value: Number(value),
  }),
);

describe('in numbers', () => {
  it('a location quotient is the one share over the other', () => {
    const structure = structureIn(figures, 2024);
    const [north] = structure?.regions ?? [];
    if (!structure || !north) throw new Error('no structure');
    for (const { sector, share, quotient } of north.sectors) {
      const [here, all, over] = quotientWorkings(structure, north, sector) as Workings[];
      expectWorkedOut(here as Workings, share);
      expectWorkedOut(over as Workings, quotient);
      expect((here?.value ?? 0) / (all?.value ?? 0)).toBeCloseTo(quotient, 9);
    }
    for (const region of structure.regions) {
      expectWorkedOut(concentrationWorkings(region)[0] as Workings, region.concentration);
    }
  });

  it('what a plant asks for follows from the jobs of each phase', () => {
    const assumptions = plantAssumptionsOf(new Map([['plant-filling-years', 4]]));
    const people = (jobs: number, years: number) => (jobs * 0.5 * 3.2 * years) / (1.3 * 4);
    const newcomers = people(2000, 4) + people(500, 1);
    const effect = {
      phases: [
        { startYear: 2026, openYear: 2027, jobs: 2000, status: 'planned' },
        { startYear: 2030, openYear: 2031, jobs: 500, status: 'planned' },
        { startYear: 2036, openYear: 2038, jobs: 900, status: 'planned' },
      ],
      year: 2032,
      newcomers,
      residents: newcomers + 240,
      pupils: 500,
      preschoolChildren: 200,
    } as unknown as PlantEffect;
    const told = plantWorkings(effect, assumptions, { baseYear: 2025, m2PerResident: 25 });
    expectWorkedOut(told.newcomers, newcomers);
    // The phase that has not opened brings nobody yet, and no line is spoken of.
    expect(told.newcomers.kind === 'sum' && told.newcomers.terms).toHaveLength(2);
    expectWorkedOut(told.residents, effect.residents);
    expectWorkedOut(told.homes, 25 * effect.residents);
    expectWorkedOut(told.pupils, 500);
  });

  it('the people whom a line brings are told apart from those of jobs', () => {
    const effect = {
      phases: [{ startYear: 2026, openYear: 2027, status: 'planned' }],
      year: 2032,
      newcomers: 730,
      residents: 730,
      pupils: 100,
      preschoolChildren: 60,
    } as unknown as PlantEffect;
    const told = plantWorkings(effect, plantAssumptionsOf(new Map()), {
      baseYear: 2025,
      m2PerResident: 25,
    });
    expectWorkedOut(told.newcomers, 730);
  });

  it('the reach of support villages, region by region', () => {
    const { schoolsByArea } = supportReach(settlements, details.schools, 2025);
    expect(schoolsByArea.size).toBeGreaterThan(15);
    for (const tally of schoolsByArea.values()) {
      expectWorkedOut(reachWorkings(tally)[0] as Workings, tally.within / tally.all);
    }
  });

  it('the gap of a choice of support villages, and none where nobody could be reached', () => {
    const proposal = { proposed: [], objective: 150, bound: 156, gap: 6 / 156, nodes: 0 };
    const [workings] = gapWorkings(proposal as never);
    expect(recomputed(workings as Workings)).toBeCloseTo(6 / 156, 3);
    expect(gapWorkings({ ...proposal, bound: 0 } as never)).toEqual([]);
  });

  it('the exponent of ranks and sizes', () => {
    const found = rankSize(Array.from({ length: 40 }, (_, index) => 1e6 * (index + 1) ** -1.1));
    if (!found) throw new Error('no line');
    expect(found.exponent).toBeCloseTo(1.1, 9);
    expectWorkedOut(rankSizeWorkings(found)[0] as Workings, found.exponent);
  });

  it('minutes by road, leg by leg, of every settlement of the country', () => {
    const roads = DEFAULT_ROAD_ASSUMPTIONS;
    const lines = linesInYear(infrastructure, 'highway', 2025);
    const { outside } = agglomerationsByRoad(settlements, lines, 2025, -1, roads);
    expect(outside).toHaveLength(settlements.length);
    const kinds = new Set(outside.map(({ way }) => way.kind));
    expect([...kinds].sort()).toEqual(['along corridors', 'direct']);
    for (const { minutes, way } of outside) {
      expectWorkedOut(roadWorkings(way, roads)[0] as Workings, minutes);
    }
  });

  it('the range that gaps leave of what is met', () => {
    const [low, high] = provisionWorkings({
      met: 30,
      notMet: 10,
      noData: 60,
      share: 0.75,
      lowest: 0.3,
      highest: 0.9,
    });
    expectWorkedOut(low as Workings, 0.3);
    expectWorkedOut(high as Workings, 0.9);
  });
});
