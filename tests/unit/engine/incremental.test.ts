/**
 * The engine that has lived through many edits against one made for the last of them: every array
 * and figure has to be the same to the last bit.
 */
import { describe, expect, it } from 'vitest';
import type { Edit, Scenario } from '../../../src/domain/scenario/scenario.ts';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import type { EvaluateRequest } from '../../../src/engine/engine.ts';
import { DEFAULT_CHOICES, type EvaluationChoices } from '../../../src/engine/results/results.ts';
import { at, gridStreets, smallTown } from './worlds.ts';

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Step = Omit<EvaluateRequest, 'scenario'> & { readonly edits: readonly Edit[] };

function randomEdit(random: () => number, id: number, territory: Territory): Edit {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const position = at(random() * 2400 - 150, random() * 2400 - 150);
  const facilityId = pick(territory.facilities).id;
  const projectId = pick(territory.projects).id;
  const year = 2024 + Math.floor(random() * 6);
  const service = pick(['school', 'preschool', 'clinic'] as const);
  const size = Math.floor(random() * 500);
  const drafts: readonly object[] = [
    { type: 'moveFacility', facilityId, position },
    { type: 'moveFacility', facilityId, position },
    {
      type: 'openFacility',
      facilityId: `new-${id}`,
      service,
      ownership: 'state',
      position,
      capacity: size,
      openYear: year,
    },
    { type: 'closeFacility', facilityId, closeYear: year },
    { type: 'extendFacility', facilityId, capacity: size, fromYear: year },
    {
      type: 'addProject',
      projectId: `project-${id}`,
      kind: pick(['school', 'housing'] as const),
      position,
      size: size * 20,
      openYear: year,
      finance: pick(['state', 'private'] as const),
    },
    { type: 'moveProject', projectId, position },
    { type: 'removeProject', projectId },
    { type: 'resizeProject', projectId, size: size * 10 },
    { type: 'rephaseProject', projectId, phaseIndex: 0, openYear: year },
  ];
  return { id: `edit-${id}`, ...pick(drafts) } as Edit;
}

/** Edits come, are replaced as in a drag, and go again; years and choices change between them. */
function randomSteps(seed: number, count: number, territory: Territory): Step[] {
  const random = seeded(seed);
  let edits: readonly Edit[] = [];
  let choices: EvaluationChoices = DEFAULT_CHOICES;
  let year = 2025;
  return Array.from({ length: count }, (_, index) => {
    const dice = random();
    if (dice < 0.5) edits = [...edits, randomEdit(random, index, territory)];
    else if (dice < 0.7) edits = [...edits.slice(0, -1), randomEdit(random, index, territory)];
    else if (dice < 0.8) edits = edits.filter(() => random() < 0.6);
    else if (dice < 0.9) year = 2023 + Math.floor(random() * 8);
    else {
      choices = {
        standardDistanceM: { ...choices.standardDistanceM, school: random() < 0.5 ? 500 : 650 },
        ownerships: random() < 0.7 ? ['state', 'private'] : ['state'],
        assignmentMode:
          (['optimal', 'nearest', 'district'] as const)[Math.floor(random() * 3)] ?? 'optimal',
        assignmentMaxDistanceM: random() < 0.5 ? 3000 : 800,
      };
    }
    return { edits, choices, year };
  });
}

const scenarioOf = (edits: readonly Edit[]): Scenario => ({
  version: 3,
  territoryId: 'tiny',
  contentHash: 'tiny-hash',
  name: 'fuzz',
  edits: [...edits],
});

describe('the incremental engine', () => {
  const territory = smallTown();
  const streets = gridStreets(22, 22, 100);
  const seeds = [1, 2, 3, 20, 26, 1124, 77_001, 77_002];
  it.each(seeds)(
    'after 24 random edits equals an engine made for the last one (seed %i)',
    (seed) => {
      const lived = new CityEngine();
      lived.load(territory, streets);
      for (const { edits, choices, year } of randomSteps(seed, 24, territory)) {
        const request = { scenario: scenarioOf(edits), choices, year };
        const { timing: _, ...results } = lived.evaluate(structuredClone(request));
        const fresh = new CityEngine();
        fresh.load(territory, streets);
        const { timing: __, ...expected } = fresh.evaluate(request);
        expect(results, JSON.stringify(request)).toEqual(expected);
      }
    },
  );

  it('repairs the assignment and searches one column when one school is dragged', () => {
    const engine = new CityEngine();
    engine.load(territory, streets);
    const dragged = territory.facilities[0]?.id;
    const timings = [100, 130, 160, 190].map((eastM) => {
      const edit = {
        id: 'drag',
        type: 'moveFacility',
        facilityId: dragged,
        position: at(eastM, 200),
      };
      const scenario = scenarioOf([edit as Edit]);
      return engine.evaluate({ scenario, choices: DEFAULT_CHOICES, year: 2025 }).timing;
    });
    const [first, ...others] = timings;
    others.forEach((timing, frame) => {
      expect(timing.assignmentSolves).toBe(first?.assignmentSolves);
      expect(timing.columnMisses).toBe((first?.columnMisses ?? 0) + frame + 1);
    });
  });

  it('keeps nothing that the caller may have taken away', () => {
    const engine = new CityEngine();
    engine.load(territory, streets);
    const request = { scenario: scenarioOf([]), choices: DEFAULT_CHOICES, year: 2025 };
    const first = engine.evaluate(request);
    const copy = structuredClone(first);
    structuredClone(first, {
      transfer: [first.residents.buffer, first.assignment.unplaced.buffer],
    });
    const { timing: _, ...again } = engine.evaluate(request);
    const { timing: __, ...expected } = copy;
    expect(again).toEqual(expected);
  });
});
