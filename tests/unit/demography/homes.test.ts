/** Who fills new homes: people new to the territory first, the rest from within it. */
import { describe, expect, it } from 'vitest';
import { homesIn } from '../../../src/domain/demography/homes.ts';
import { projectTerritory } from '../../../src/domain/demography/projectTerritory.ts';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { editSchema, SCENARIO_VERSION } from '../../../src/domain/scenario/scenario.ts';
import { projectIdSchema } from '../../../src/domain/territory/schema.ts';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import { at, gridStreets, smallTown } from '../engine/worlds.ts';

const town = smallTown();

/** Homes of the pack filled up to a year, where the territory's net migration of a year is this. */
function filled(netMigration: number, year: number) {
  const territory: Territory = {
    ...town,
    manifest: {
      ...town.manifest,
      assumptions: [
        {
          id: 'net-migration',
          name: { kk: 'M', ru: 'M', en: 'M' },
          group: 'demography',
          value: netMigration,
          unit: 'people a year',
          min: 0,
          max: 10_000,
          status: 'assumption',
          source: 'test',
        },
      ],
    },
  };
  const projection = projectTerritory(applyScenario(territory, { edits: [] }));
  const [homes] = projection?.newcomers ?? [];
  if (!projection || !homes) throw new Error('no homes');
  const movedIn = homes.byYear.slice(0, year - projection.baseYear).reduce((a, b) => a + b, 0);
  return { ...homesIn(projection, homes, year), movedIn };
}

describe('new homes', () => {
  it('that open in 2027 are moved into from 2027 on, and lived in from the next January', () => {
    expect(filled(0, 2027)).toMatchObject({ moving: { firstYear: 2027 }, residents: 0, movers: 0 });
    expect(filled(0, 2028).residents).toBeGreaterThan(100);
  });

  it('are filled from within where nobody comes, by newcomers where enough come', () => {
    const nobody = filled(0, 2030);
    expect(nobody.newcomers).toBeCloseTo(0, 6);
    expect(nobody.movers).toBeCloseTo(nobody.movedIn, 6);
    const many = filled(5000, 2030);
    expect(many.newcomers).toBeCloseTo(many.movedIn, 6);
    expect(many.movers).toBeCloseTo(0, 6);
    const some = filled(100, 2030);
    expect(some.newcomers).toBeGreaterThan(0);
    expect(some.movers).toBeGreaterThan(0);
    expect(some.newcomers + some.movers).toBeCloseTo(some.movedIn, 6);
  });

  it('of a plan show their pupils in their own cell, while the sum of the town stays', () => {
    const engine = new CityEngine();
    engine.load(town, gridStreets(22, 22, 100));
    const projectId = projectIdSchema.parse('new-1');
    const edit = editSchema.parse({
      id: 'e1',
      type: 'addProject',
      projectId,
      kind: 'housing',
      position: at(600, 600),
      size: 15_000,
      openYear: 2026,
      finance: 'private',
    });
    const request = (edits: (typeof edit)[]) => ({
      scenario: {
        version: SCENARIO_VERSION,
        territoryId: 'tiny',
        contentHash: 'tiny-hash',
        name: '',
        edits,
      } as const,
      choices: DEFAULT_CHOICES,
      year: 2030,
    });
    const told = engine.explainHomes(request([edit]), projectId);
    const [before, after] = [engine.evaluate(request([])), engine.evaluate(request([edit]))];
    expect(told).toMatchObject({ year: 2030, moving: { firstYear: 2026 } });
    const cell = told?.cellIndex ?? -1;
    const gained =
      (after.services.school.demand[cell] ?? 0) - (before.services.school.demand[cell] ?? 0);
    expect(told?.pupils).toBeGreaterThan(20);
    // Whoever lived in the cell before has moved into new homes like everybody else: a little less.
    expect(Math.abs(gained / (told?.pupils ?? 0) - 1)).toBeLessThan(0.35);
    expect(Math.abs(after.total.residents / before.total.residents - 1)).toBeLessThan(0.005);
    expect(engine.explainHomes(request([]), projectId)).toBeNull();
  });
});
