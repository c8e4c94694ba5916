/** What a road or railway of a plan brings nearer, and in which years: a country on the equator, worked out by hand. */
import { describe, expect, it } from 'vitest';
import {
  comesWithinHour,
  newcomersByRoad,
  roadChange,
} from '../../../src/domain/production/roadChange.ts';
import { corridorsInYear, planRoads } from '../../../src/domain/production/planRoads.ts';
import type { EffectiveTerritory } from '../../../src/domain/scenario/applyScenario.ts';
import { DEFAULT_ROAD_ASSUMPTIONS } from '../../../src/domain/settlements/roadNetwork.ts';
import { agglomerationsByRoad } from '../../../src/domain/settlements/roadTime.ts';
import type {
  Infrastructure,
  Project,
  Settlement,
} from '../../../src/domain/territory/territory.ts';
import { roadEffect } from '../../../src/engine/results/roadEffect.ts';
import { standard } from '../standards/worlds.ts';

const place = (
  id: string,
  longitude: number,
  role: Settlement['role'],
  settlementClass: number,
  residents: number,
) =>
  ({
    id,
    name: { kk: id, ru: id, en: id },
    position: [longitude, 0],
    role,
    settlementClass,
    agglomerationCoreId: 'centre',
    population: [{ year: 2025, value: residents, status: 'observed', source: 'made up' }],
  }) as unknown as Settlement;

// On the equator a degree is 111.195 km. Off corridors 40 km/h and 1.3 times as far, along them 80 km/h straight.
const settlements = [
  place('centre', 0, 'region centre', 1, 300_000),
  place('between', 0.35, 'village', 5, 700),
  place('town', 0.6, 'town', 2, 40_000),
  place('beyond', 0.7, 'village', 5, 500),
];

const line = (id: string, longitude: number, openYear: number) =>
  ({
    id,
    kind: 'infrastructure',
    position: [longitude, 0],
    phases: [{ startYear: openYear - 2, openYear, status: 'planned' }],
  }) as unknown as Project;

const planOf = (
  projects: readonly Project[],
  {
    assumptions = [] as [string, number][],
    infrastructure = [] as Infrastructure[],
    added = projects,
  } = {},
) =>
  ({
    territory: { infrastructure },
    projects,
    added: new Set(added.map(({ id }) => id)),
    settlements,
    assumptions: new Map(assumptions),
    standards: [standard(5, 'hospital', 'travel time', 30)],
  }) as unknown as EffectiveTerritory;

const firstRoad = (plan: EffectiveTerritory) => {
  const [road] = planRoads(plan);
  if (!road) throw new Error('there is no road');
  return { ...road, ...roadChange(road, plan) };
};

describe('a line that is placed at a town', () => {
  const plan = planOf([line('new-1', 0.62, 2030)]);

  it('leads to the nearest centre of a region', () => {
    const [road] = planRoads(plan);
    expect([road?.town.id, road?.centre.id, road?.openYear]).toEqual(['town', 'centre', 2030]);
  });

  it('is driven along from the year it opens', () => {
    expect(corridorsInYear(plan, 2029)).toEqual([]);
    expect(corridorsInYear(plan, 2030)).toEqual([
      [
        [0.6, 0],
        [0, 0],
      ],
    ]);
  });

  it('brings the town from 130 minutes to 50 of its centre, leg by leg', () => {
    const { before, after } = firstRoad(plan);
    // 0.6 × 111.195 km = 66.72 km: × 1.3 at 40 km/h, and straight at 80.
    expect(before.minutes).toBeCloseTo(130.1, 1);
    expect(before.way.kind).toBe('direct');
    expect(after.minutes).toBeCloseTo(50.04, 2);
    expect(after.way).toMatchObject({ kind: 'along corridors', toCorridorMinutes: 0 });
    expect(comesWithinHour({ before, after })).toBe(true);
  });

  it('has the agglomeration grow in its year', () => {
    const membersIn = (year: number, limitMinutes: number) =>
      agglomerationsByRoad(
        settlements,
        corridorsInYear(plan, year),
        year,
        limitMinutes,
        DEFAULT_ROAD_ASSUMPTIONS,
      ).agglomerations[0]?.members.map(({ settlement }) => settlement.id);
    expect(membersIn(2029, 60)).toEqual([]);
    expect(membersIn(2029, 90)).toEqual(['between']);
    expect(membersIn(2030, 60)).toEqual(['between', 'town']);
    // 11.12 km × 1.3 at 40 km/h to the line, and the 50 minutes of the town: 71.7.
    expect(membersIn(2030, 90)).toEqual(['between', 'town', 'beyond']);
  });

  it('tells who comes nearer to a core and to a hospital, and of nobody before it opens', () => {
    const plans = { before: planOf([]), after: plan };
    const effect = roadEffect(firstRoad(plan), plans, 2031);
    expect(effect.ofCores).toEqual([
      // "between": 75.9 minutes before, 29.2 with it; the town: 130 and 50.
      { limitMinutes: 60, settlements: 2, residents: 40_700 },
      // "between" was within 90 before; "beyond" comes from 151.8 to 71.7.
      { limitMinutes: 90, settlements: 2, residents: 40_500 },
    ]);
    // "between" to the town's hospital: 54.2 minutes before, 20.8 along the line; the standard asks for 30.
    expect(effect.ofHospitals).toEqual({ settlements: 1, residents: 700 });
    const early = roadEffect(firstRoad(plan), plans, 2029);
    expect([...early.ofCores, early.ofHospitals].map((one) => one.settlements)).toEqual([0, 0, 0]);
  });

  it('has a tenth of the town’s people move in over ten years', () => {
    const road = firstRoad(plan);
    const byYear = newcomersByRoad(road, road, new Map(), 2025, 8);
    expect([...byYear]).toEqual([0, 0, 0, 0, 0, 400, 400, 400]);
  });
});

describe('nobody moves in for a line', () => {
  const newcomersOf = (plan: EffectiveTerritory) => {
    const road = firstRoad(plan);
    return newcomersByRoad(road, road, plan.assumptions, 2025, 10).reduce(
      (sum, one) => sum + one,
      0,
    );
  };

  it('that leaves its town beyond an hour', () => {
    // 66.72 km at 60 km/h: 66.7 minutes.
    const slow = planOf([line('new-1', 0.6, 2030)], { assumptions: [['corridor-speed-kmh', 60]] });
    expect(firstRoad(slow).after.minutes).toBeCloseTo(66.7, 1);
    expect(newcomersOf(slow)).toBe(0);
  });

  it('beside a highway that has been there', () => {
    const highway = {
      kind: 'highway',
      geometry: {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [0.6, 0],
        ],
      },
    } as unknown as Infrastructure;
    const beside = planOf([line('new-1', 0.6, 2030)], { infrastructure: [highway] });
    expect(firstRoad(beside).before.minutes).toBeCloseTo(50.04, 2);
    expect(newcomersOf(beside)).toBe(0);
  });

  it('that opens behind another of the plan', () => {
    const two = planOf([line('new-1', 0.6, 2030), line('new-2', 0.61, 2030)]);
    const [first, second] = planRoads(two).map((road) => roadChange(road, two));
    expect([first, second].map((change) => change && comesWithinHour(change))).toEqual([
      true,
      false,
    ]);
  });
});

it('ports and power stations of the pack, and a line at a centre or in the desert, lead nowhere', () => {
  const port = line('port', 0.6, 2027);
  expect(planRoads(planOf([port], { added: [] }))).toEqual([]);
  expect(planRoads(planOf([line('new-1', 0, 2030), line('new-2', 4, 2030)]))).toEqual([]);
});
