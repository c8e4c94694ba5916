import { describe, expect, it } from 'vitest';
import { floatingCatchment } from '../../src/domain/accessibility/measures.ts';
import { greatCircleDistanceM } from '../../src/domain/accessibility/distance.ts';
import { haveKnownAnswers, knownAnswer } from './folder.ts';

type Hospital = {
  readonly population: number[];
  readonly supply_doctors: number[];
  readonly max_cost: number;
  readonly scenarios: Record<
    string,
    { readonly cost_origin_by_dest: number[][]; readonly '2sfca': number[] }
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
      const { cost_origin_by_dest: costs, '2sfca': expected } = hospital.scenarios[name] ?? {
        cost_origin_by_dest: [],
        '2sfca': [],
      };
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
        expect(value).toBeCloseTo(expected[tract] as number, 12);
      });
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
});
