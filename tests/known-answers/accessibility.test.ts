import { describe, expect, it } from 'vitest';
import {
  coverage,
  floatingCatchment,
  nearest,
  threeStepCatchment,
} from '../../src/domain/accessibility/measures.ts';
import { greatCircleDistanceM } from '../../src/domain/accessibility/distance.ts';
import { haveKnownAnswers, knownAnswer } from './folder.ts';

type Hospital = {
  readonly population: number[];
  readonly supply_doctors: number[];
  readonly max_cost: number;
  readonly scenarios: Record<
    string,
    {
      readonly cost_origin_by_dest: number[][];
      readonly '2sfca': number[];
      readonly '3sfca': number[];
    }
  >;
};

describe.skipIf(!haveKnownAnswers('pysal-access'))(
  'the three-tract hospital example of PySAL',
  () => {
    const hospital = haveKnownAnswers('pysal-access')
      ? (JSON.parse(knownAnswer('pysal-access', 'hospital.json')) as Hospital)
      : null;

    it.each(['0', '1'])('has its published access to doctors in scenario %s', (name) => {
      if (!hospital) return;
      const scenario = hospital.scenarios[name];
      if (!scenario) throw new Error(`no scenario ${name}`);
      const costs = scenario.cost_origin_by_dest;
      const columns = hospital.supply_doctors.map((_, site) => ({
        demands: hospital.population.map((__, tract) => tract),
        costs: costs.map((row) => row[site] as number),
      }));
      const weight = (cost: number) => (cost <= hospital.max_cost ? 1 / cost : 0);
      const access = floatingCatchment(
        columns,
        hospital.supply_doctors,
        hospital.population,
        weight,
      );
      access.forEach((value, tract) => {
        expect(value).toBeCloseTo(scenario['2sfca'][tract] as number, 12);
      });
      // There people choose among all sites, also those too far to serve them.
      const chosen = threeStepCatchment(
        columns,
        hospital.supply_doctors,
        hospital.population,
        weight,
        (cost) => 1 / cost,
      );
      chosen.forEach((value, tract) => {
        expect(value).toBeCloseTo(scenario['3sfca'][tract] as number, 12);
      });
      const doctors = hospital.supply_doctors.reduce((sum, count) => sum + count, 0);
      for (const values of [access, chosen]) {
        const given = values.reduce(
          (sum, value, tract) => sum + value * (hospital.population[tract] as number),
          0,
        );
        expect(given).toBeCloseTo(doctors, 9);
      }
    });
  },
);

describe.skipIf(!haveKnownAnswers('turf-geometry'))("Turf's own distances", () => {
  it('agree with ours', () => {
    const points = JSON.parse(knownAnswer('turf-geometry/turf-distance/in', 'points.geojson')) as {
      features: { geometry: { coordinates: [number, number] } }[];
    };
    const expected = JSON.parse(knownAnswer('turf-geometry/turf-distance/out', 'points.json')) as {
      kilometers: number;
    };
    const [a, b] = points.features.map(({ geometry }) => geometry.coordinates);
    if (!a || !b) throw new Error('no points');
    expect(greatCircleDistanceM(a, b) / 1000).toBeCloseTo(expected.kilometers, 9);
  });

  it('put the ring of its circle at its radius', () => {
    const { features } = JSON.parse(
      knownAnswer('turf-geometry/turf-circle/out', 'circle1.geojson'),
    ) as {
      features: [
        { geometry: { coordinates: [number, number] } },
        { geometry: { coordinates: [number, number][][] }; properties: { radius: number } },
      ];
    };
    const [centre, circle] = features;
    for (const place of circle.geometry.coordinates.flat()) {
      const distanceM = greatCircleDistanceM(centre.geometry.coordinates, place);
      // Six decimals of a degree are some 0.1 m.
      expect(Math.abs(distanceM - circle.properties.radius * 1000)).toBeLessThan(0.2);
    }
  });
});

type SanFrancisco = {
  readonly lscp_5000m: { readonly sets: string[][] };
  readonly by_p: Record<
    string,
    {
      readonly p_median_objective: number;
      readonly p_median_sites: string[];
      readonly p_center_radius: number;
      readonly p_center_sites: string[];
    }
  >;
};

describe.skipIf(!haveKnownAnswers('spopt-locate'))('the stores of San Francisco', () => {
  const file = 'SF_network_distance_candidateStore_16_censusTract_205_new.csv';
  const rows = haveKnownAnswers('spopt-locate')
    ? knownAnswer('spopt-locate', file)
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(','))
    : [];
  const expected = haveKnownAnswers('spopt-locate')
    ? (JSON.parse(knownAnswer('spopt-locate', 'expected.json')) as SanFrancisco)
    : null;
  const tracts = [...new Set(rows.map((row) => row[2]))];
  const people = tracts.map((tract) => Number(rows.find((row) => row[2] === tract)?.[3]));
  const columnsOf = (stores: readonly string[]) =>
    stores.map((store) => {
      const own = rows.filter((row) => row[1] === store);
      return {
        demands: own.map((row) => tracts.indexOf(row[2])),
        costs: own.map((row) => Number(row[0])),
      };
    });
  const first = (a: number, b: number) => a < b;

  it('are nearest as far as full enumeration found', () => {
    for (const answer of Object.values(expected?.by_p ?? {})) {
      const median = nearest(columnsOf(answer.p_median_sites), tracts.length, Infinity, first);
      const total = median.cost.reduce(
        (sum, cost, tract) => sum + cost * (people[tract] as number),
        0,
      );
      expect(total / answer.p_median_objective).toBeCloseTo(1, 12);
      const centre = nearest(columnsOf(answer.p_center_sites), tracts.length, Infinity, first);
      expect(Math.max(...centre.cost)).toBeCloseTo(answer.p_center_radius, 6);
    }
  });

  it('cover every tract from each of the least sets', () => {
    for (const stores of expected?.lscp_5000m.sets ?? []) {
      expect(coverage(columnsOf(stores), tracts.length, 5000).every((value) => value === 1)).toBe(
        true,
      );
    }
  });
});
