import { describe, expect, it } from 'vitest';
import { encodeStreets } from '../../../src/domain/accessibility/streetGraphFile.ts';
import type { Edit } from '../../../src/domain/scenario/scenario.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import { streetsOf } from '../accessibility/streetsOf.ts';
import { at, cityOf } from './worlds.ts';

/** Homes and a school at both ends of a trunk road of 800 m; round it people walk 2 km. */
function besideTrunkRoad(): CityEngine {
  const territory = cityOf({
    cells: [{ eastM: 0, northM: 0, pupils: 100 }],
    schools: [{ id: 'school', eastM: 800, northM: 0, seats: 100 }],
    borderEastM: 1000,
  });
  const streets = streetsOf(
    [at(0, 0), at(800, 0)],
    [
      { from: 0, to: 1, lengthM: 800, streetClass: 'trunk' },
      { from: 0, to: 1, lengthM: 2000, streetClass: 'residential' },
    ],
  );
  const engine = new CityEngine();
  engine.load(
    {
      ...territory,
      manifest: {
        ...territory.manifest,
        assumptions: [
          {
            id: 'walk-along-trunk-roads',
            name: { kk: 'x', ru: 'x', en: 'x' },
            group: 'accessibility',
            value: 0,
            unit: 'yes or no',
            min: 0,
            max: 1,
            status: 'assumption',
            source: 'x',
          },
        ],
      },
    },
    encodeStreets(streets),
  );
  return engine;
}

function walkM(engine: CityEngine, edits: readonly Edit[]): number {
  const results = engine.evaluate({
    scenario: { version: 3, territoryId: 'tiny', contentHash: 'x', name: '', edits: [...edits] },
    choices: DEFAULT_CHOICES,
    year: 2025,
  });
  return results.services.school.networkDistanceM[0] ?? Number.NaN;
}

describe('the streets that people walk on', () => {
  const along = {
    id: 'e1',
    type: 'changeAssumption',
    assumptionId: 'walk-along-trunk-roads',
    value: 1,
  } as Edit;

  it('are all but trunk roads, until the assumption is switched; and back again', () => {
    const engine = besideTrunkRoad();
    const around = walkM(engine, []);
    expect(around).toBeGreaterThan(1990);
    const through = walkM(engine, [along]);
    expect(through).toBeGreaterThan(790);
    expect(through).toBeLessThan(1000);
    expect(walkM(engine, [])).toBe(around);
  });

  it('are those of the bands around a school as well', () => {
    const engine = besideTrunkRoad();
    const reached = (edits: readonly Edit[]) =>
      engine.reach(at(800, 0), [1000], edits)[0]?.streets.coordinates.length ?? 0;
    expect(reached([along])).toBeGreaterThan(reached([]));
  });
});
