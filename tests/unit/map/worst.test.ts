import { describe, expect, it } from 'vitest';
import type { Neighbourhood } from '../../../src/domain/accessibility/streetLines.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import {
  neighbourhoodByCell,
  worstNeighbourhoods,
} from '../../../src/map/words/worstNeighbourhoods.ts';

const called = (name: string, longitude: number, radiusM = 1000): Neighbourhood => ({
  name: { kk: name, ru: name, en: name },
  at: [longitude, 43.2],
  radiusM,
  areaId: 'alatau',
});
const places = [called('A', 76.8), called('B', 76.82), called('C', 76.9), called('D', 76.95)];
const cellAt = (longitude: number, areaId = 'alatau') => ({
  areaId,
  centre: [longitude, 43.2] as LonLat,
});

describe('where it is worst', () => {
  it('is told by neighbourhood: a cell belongs to the nearest of its district, or to none', () => {
    const cells = [cellAt(76.801), cellAt(76.813), cellAt(76.801, 'medeu'), cellAt(77.2)];
    expect([...neighbourhoodByCell(cells, places)]).toEqual([0, 1, -1, -1]);
  });

  it('names at most three, those where most people go without first', () => {
    const found = worstNeighbourhoods(
      places,
      [0, 0, 1, 2, 3, -1],
      [300, 300, 1000, 400, 900, 5000],
      [200, 100, 50, 400, 60, 5000],
    );
    expect(found.map(({ neighbourhood }) => neighbourhood.name.en)).toEqual(['C', 'A', 'D']);
    expect(found[1]).toMatchObject({ inNeed: 600, without: 300 });
  });

  it('is silent about hamlets, about places where nobody goes without, and about the unknown', () => {
    expect(worstNeighbourhoods(places, [0, 1, 2], [50, 900, 900], [50, 0, Number.NaN])).toEqual([]);
  });
});
