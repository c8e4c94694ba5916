import { describe, expect, it, vi } from 'vitest';
import type { Edit, Scenario } from '../../../src/domain/scenario/scenario.ts';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import {
  Cancelled,
  type Engine,
  type EvaluateRequest,
  type Progress,
} from '../../../src/engine/engine.ts';
import { DEFAULT_CHOICES, type EvaluationChoices } from '../../../src/engine/results/results.ts';
import { answerCall } from '../../../src/engine/worker/calls.ts';
import { at, gridStreets, smallTown, threeCellsTwoSchools, twoRegions } from './worlds.ts';

const scenarioOf = (...edits: object[]): Scenario => ({
  version: 3,
  territoryId: 'tiny',
  contentHash: 'tiny-hash',
  name: '',
  edits: edits as Edit[],
});

function requestOf(choices: Partial<EvaluationChoices> = {}, ...edits: object[]): EvaluateRequest {
  return {
    scenario: scenarioOf(...edits),
    choices: { ...DEFAULT_CHOICES, ...choices },
    year: 2025,
  };
}

function engineOn(territory: Territory, streets = gridStreets(13, 3, 100)): CityEngine {
  const engine = new CityEngine();
  engine.load(territory, streets);
  return engine;
}

describe('the progress of an evaluation', () => {
  const told = (engine: CityEngine): readonly number[] => {
    const shares: number[] = [];
    engine.evaluate(requestOf(), (done) => shares.push(done));
    return shares;
  };

  it('is told while the first walks are found, service by service', () => {
    const shares = told(engineOn(smallTown()));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThanOrEqual(3);
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it('is posted a few times a second at most, and so never in a frame of a drag', () => {
    let nowMs = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
    const stepsOf = (stepMs: number): number[] => {
      const posted: number[] = [];
      const engine = {
        evaluate: (_: EvaluateRequest, progress: Progress) => {
          for (let step = 1; step <= 100; step++) {
            nowMs += stepMs;
            progress(step / 100);
          }
        },
      } as unknown as Engine;
      const watch = async (done: number) => {
        posted.push(done);
        return 'go on' as const;
      };
      answerCall(engine, { kind: 'evaluate', args: [requestOf()] }, watch, { aborted: false });
      return posted;
    };
    try {
      expect(stepsOf(10)).toEqual([0.25, 0.5, 0.75, 1]);
      expect(stepsOf(0.1)).toEqual([]);
    } finally {
      clock.mockRestore();
    }
  });
});

describe('evaluating three cells and two schools', () => {
  const territory = threeCellsTwoSchools();
  const engine = engineOn(territory);

  it('walks along the streets to the nearest school', () => {
    const { school } = engine.evaluate(requestOf()).services;
    expect([...school.networkDistanceM].map(Math.round)).toEqual([0, 300, 300]);
    expect([...school.nearestFacility]).toEqual([0, 0, 1]);
  });

  it('fills the near school and sends the rest to the one with room', () => {
    const { assignment } = engine.evaluate(requestOf());
    expect([...assignment.pupils]).toEqual([120, 180]);
    expect(assignment.totals).toMatchObject({
      pupils: 300,
      placed: 300,
      unplaced: 0,
      freeSeats: 320,
      overcrowdedByNearest: 80,
      solvedByRedistribution: 80,
    });
  });

  it('lets everybody go to the nearest school, whatever its seats, in that mode', () => {
    const { assignment } = engine.evaluate(requestOf({ assignmentMode: 'nearest' }));
    expect([...assignment.pupils]).toEqual([200, 100]);
  });

  it('keeps pupils in their district in that mode and shows who is left', () => {
    const { assignment } = engine.evaluate(requestOf({ assignmentMode: 'district' }));
    expect([...assignment.pupils]).toEqual([120, 100]);
    expect(assignment.unplaced.reduce((sum, pupils) => sum + pupils, 0)).toBe(80);
  });

  it('finds the shortage of one district though the other has free seats', () => {
    const { areas, total } = engine.evaluate(requestOf());
    expect(areas.map(({ seatShortage }) => Math.round(seatShortage))).toEqual([80, 0]);
    expect(Math.round(total.seatShortage)).toBe(80);
  });

  it('covers by streets exactly the cells whose walk is within the standard', () => {
    const { total } = engine.evaluate(
      requestOf({ standardDistanceM: { school: 250, preschool: 300, clinic: 1000 } }),
    );
    expect(total.networkCoverage.school).toBeCloseTo(1 / 3, 6);
    expect(total.networkCoverage.clinic).toBe(0);
  });

  it('explains that a nearer school was full, and that an uncounted one does not count', () => {
    const middle = territory.cells[1]?.id;
    if (middle === undefined) throw new Error('no cell');
    const explained = engine.explainCell(requestOf(), middle);
    expect(explained.placed.map(({ facilityId, pupils }) => [facilityId, pupils])).toEqual([
      ['west', 20],
      ['east', 80],
    ]);
    const taken = engine.explainCell(requestOf({ ownerships: [] }), middle);
    expect(taken.unplaced).toBe(100);
    expect(taken.passedOver.map(({ reason }) => reason)).toEqual(['not counted', 'not counted']);
  });

  it('counts seats that an edit adds', () => {
    const edit = {
      id: 'e',
      type: 'extendFacility',
      facilityId: 'west',
      capacity: 200,
      fromYear: 2025,
    };
    const { assignment } = engine.evaluate(requestOf({}, edit));
    expect([...assignment.pupils]).toEqual([200, 100]);
  });
});

describe('longer requests', () => {
  it('give a trend of every year whose figures are those of the single years', async () => {
    const engine = engineOn(smallTown(), gridStreets(22, 22, 100));
    const shares: number[] = [];
    const { scenario, choices } = requestOf();
    const trend = await engine.trend({ scenario, choices }, (done) => shares.push(done));
    expect(trend.years).toEqual([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]);
    expect(shares.at(-1)).toBe(1);
    const fresh = engineOn(smallTown(), gridStreets(22, 22, 100));
    trend.years.forEach((year, index) => {
      expect(trend.total[index]).toEqual(fresh.evaluate({ scenario, choices, year }).total);
    });
    const commissioned = trend.total.map((total) => total.housingCommissionedM2);
    expect(commissioned).toEqual([0, 0, 0, 0, 20_000, 0, 0, 0]);
  });

  it('stop when they are cancelled', async () => {
    const engine = engineOn(smallTown(), gridStreets(22, 22, 100));
    const signal = { aborted: true };
    const { scenario, choices } = requestOf();
    const nothing = (): void => {};
    await expect(engine.trend({ scenario, choices }, nothing, signal)).rejects.toBeInstanceOf(
      Cancelled,
    );
    await expect(
      engine.ranges({ scenario, choices, sampleCount: 5, seed: 1 }, nothing, signal),
    ).rejects.toBeInstanceOf(Cancelled);
  });
});

describe('reach and radii', () => {
  it('reach along the streets in bands, and draw one circle for each facility that counts', () => {
    const engine = engineOn(threeCellsTwoSchools());
    const bands = engine.reach(at(300, 0), [200, 400], []);
    expect(bands.map(({ maxDistanceM }) => maxDistanceM)).toEqual([200, 400]);
    const radii = engine.radii(requestOf(), 'school');
    expect(radii.each.features).toHaveLength(2);
    expect(radii.merged?.type).toBe('Polygon');
  });
});

describe('a country without cells', () => {
  it('has residents by region and in total, and no data where cells would be needed', () => {
    const engine = engineOn(twoRegions());
    const request = requestOf();
    const scenario = { ...request.scenario, territoryId: 'plain' };
    const { areas, total, residents } = engine.evaluate({ ...request, scenario });
    expect(residents).toHaveLength(0);
    expect(areas.map((area) => Math.round(area.residents))).toEqual([1027, 513]);
    expect(total.residents).toBeCloseTo(
      areas.reduce((sum, area) => sum + area.residents, 0),
      6,
    );
    expect(total.radiusCoverage.school).toBeNaN();
  });
});

describe('what an engine cannot know', () => {
  const engine = engineOn(threeCellsTwoSchools());

  it.each([1900, 2022, 2031])('the year %i, which the territory does not have', (year) => {
    expect(() => engine.evaluate({ ...requestOf(), year })).toThrow('the years 2023 to 2030');
  });

  it('a scenario of another territory', async () => {
    const request = requestOf();
    const other = { ...request, scenario: { ...request.scenario, territoryId: 'plain' } };
    const refusal = "The scenario is of 'plain', not of 'tiny'.";
    expect(() => engine.evaluate(other)).toThrow(refusal);
    await expect(engine.trend(other, () => {})).rejects.toThrow(refusal);
  });
});

describe('without streets', () => {
  it('walks are great circles', () => {
    const engine = new CityEngine();
    engine.load(threeCellsTwoSchools(), null);
    const { school } = engine.evaluate(requestOf()).services;
    expect(school.networkDistanceM[1]).toBeGreaterThan(290);
    expect(school.networkDistanceM[1]).toBeLessThan(310);
  });

  it('streets that are none are refused with what is wrong', () => {
    const engine = new CityEngine();
    expect(() => engine.load(threeCellsTwoSchools(), new ArrayBuffer(64))).toThrow('AUMQ');
  });
});
