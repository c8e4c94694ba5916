import { describe, expect, it } from 'vitest';
import { byAgeGroup, GROUP_COUNT } from '../../../src/domain/demography/ageGroups.ts';
import { headCount, sumOf } from '../../../src/domain/demography/cohortComponent.ts';
import { chosenTotals } from '../../../src/domain/demography/forecasts.ts';
import { movingIn } from '../../../src/domain/demography/newcomers.ts';
import {
  areaResidents,
  cellResidents,
  projectTerritory,
} from '../../../src/domain/demography/projectTerritory.ts';
import { projectedSeries } from '../../../src/domain/demography/projectionRanges.ts';
import type { DemographyInputs } from '../../../src/domain/territory/schema.ts';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { editSchema } from '../../../src/domain/scenario/scenario.ts';
import { embeddedPack } from '../embeddedPack.ts';

const almaty = embeddedPack('almaty');
const baseline = applyScenario(almaty, { edits: [] });
const projection = projectTerritory(baseline);
if (!projection) throw new Error('the pack has no demography');
const totalIn = (year: number) =>
  projection.people.reduce(
    (sum, area) =>
      sum +
      headCount(
        area[year - projection.baseYear] ?? { women: new Float64Array(), men: new Float64Array() },
      ),
    0,
  );

describe('the people of Almaty to 2040', () => {
  it('meets the totals of the chosen forecast exactly', () => {
    const totals = chosenTotals(
      almaty.demography as DemographyInputs,
      baseline.assumptions,
      almaty.manifest.horizonYear,
    );
    expect(totals.at(-1)?.year).toBe(almaty.manifest.horizonYear);
    for (const { year, value } of totals) expect(totalIn(year)).toBeCloseTo(value, 3);
  });

  it('shows the gap to the forecast when migration is left as assumed', () => {
    const free = projectTerritory(baseline, { meetControlTotals: false });
    expect(Math.abs(free?.controlGap.at(-1) ?? 0)).toBeGreaterThan(1000);
  });

  it('gains pupils at about the published pace, by the forecast that is chosen unless another is', () => {
    const pupils = projectedSeries(projection).get('pupils') ?? [];
    const yearly = ((pupils[5] as number) - (pupils[0] as number)) / 5;
    // Officials say 12,000 to 14,000 a year (2023); the general plan's totals would give 22,000.
    expect(yearly).toBeGreaterThan(10_000);
    expect(yearly).toBeLessThan(16_500);
  });

  it('balances births, deaths and migrants in every district and year', () => {
    for (const area of projection.balances) {
      for (const { start, births, deaths, migrants, end } of area) {
        expect(Math.abs(start + births - deaths + migrants - end)).toBeLessThan(1e-9 * end);
      }
    }
  });

  it.each([2018, 2025, 2031, 2040])(
    "adds each district's cells up to its cohorts in %i",
    (year) => {
      const cells = cellResidents(projection, almaty, year);
      const areas = areaResidents(projection, almaty, year);
      const sums = new Float64Array(areas.length);
      almaty.cells.forEach(({ areaId }, cell) => {
        const area = almaty.areas.findIndex(({ id }) => id === areaId);
        for (let group = 0; group < GROUP_COUNT; group += 1) {
          const at = area * GROUP_COUNT + group;
          sums[at] = (sums[at] as number) + (cells[cell * GROUP_COUNT + group] as number);
        }
      });
      sums.forEach((sum, at) => {
        expect(sum).toBeCloseTo(areas[at] as number, 4);
      });
      for (const people of cells) expect(people).toBeGreaterThanOrEqual(0);
    },
  );

  it('has the published people of 2018 and 2023', () => {
    expect(sumOf(areaResidents(projection, almaty, 2018))).toBeCloseTo(1_801_993, 0);
    expect(sumOf(areaResidents(projection, almaty, 2023))).toBeCloseTo(2_161_797, 0);
  });

  it('fills new homes where they stand, and takes nobody from thin air', () => {
    const cell = almaty.cells[100];
    if (!cell) throw new Error('no cell');
    const edit = editSchema.parse({
      id: 'e1',
      type: 'addProject',
      projectId: 'new-1',
      kind: 'housing',
      position: cell.centre,
      size: 200_000,
      openYear: 2027,
      finance: 'private',
    });
    const built = projectTerritory(applyScenario(almaty, { edits: [edit] }));
    if (!built) throw new Error('no projection');
    const inCell = (of: typeof built) =>
      sumOf(cellResidents(of, almaty, 2035).slice(100 * GROUP_COUNT, 101 * GROUP_COUNT));
    expect(inCell(built) - inCell(projection)).toBeGreaterThan(4000);
    expect(sumOf(areaResidents(built, almaty, 2035))).toBeCloseTo(totalIn(2035), 2);
  });
});

describe('occupancy', () => {
  it('lets people move in over the years, all of them once', () => {
    const occupancy = [0.3, 0.65, 0.95];
    const years = [-1, 0, 1, 2, 3].map((year) => movingIn(occupancy, year));
    expect(years.map((share) => Math.round(share * 100) / 100)).toEqual([0, 0.3, 0.35, 0.3, 0]);
  });
});

describe('age groups', () => {
  it('cut at 2, 6, 18 and 63', () => {
    const one = Float64Array.from({ length: 101 }, () => 1);
    const none = new Float64Array(101);
    expect([...byAgeGroup({ women: one, men: none })]).toEqual([2, 4, 12, 45, 38]);
  });
});
