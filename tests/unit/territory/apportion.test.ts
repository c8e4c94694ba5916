import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { projectTerritory } from '../../../src/domain/demography/projectTerritory.ts';
import { editSchema } from '../../../src/domain/scenario/scenario.ts';
import { apportion } from '../../../src/domain/territory/apportion.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { at, cellsInGrid, cityOf } from '../engine/worlds.ts';

/** Ten by ten cells side by side, 300 m each. */
const town = cityOf({
  cells: cellsInGrid(10, 10, 300, 40),
  schools: [],
  borderEastM: 1500,
  cellSideM: 300,
});
const polygon = (...corners: readonly LonLat[]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...corners, corners[0] as LonLat].map(([x, y]) => [x, y])],
});
const box = (west: number, south: number, east: number, north: number) =>
  polygon(at(west, south), at(east, south), at(east, north), at(west, north));

describe('an area over cells', () => {
  it('gives each cell the part of it that lies there', () => {
    // A cell and a half: cells reach from -150 m to 150 m, from 150 m to 450 m and so on.
    const shares = apportion(box(-150, -150, 300, 150), town.cells);
    expect(shares.map(({ cell }) => cell)).toEqual([0, 1]);
    expect(shares[0]?.share).toBeCloseTo(2 / 3, 9);
    expect(shares[1]?.share).toBeCloseTo(1 / 3, 9);
  });

  it('follows a bay in its outline, and belongs to the nearest cell where it lies on none', () => {
    // A U over the first three cells of the row: the middle one holds its bottom alone.
    const bay = polygon(
      at(-150, -150),
      at(750, -150),
      at(750, 150),
      at(450, 150),
      at(450, -50),
      at(150, -50),
      at(150, 150),
      at(-150, 150),
    );
    const byCell = new Map(apportion(bay, town.cells).map(({ cell, share }) => [cell, share]));
    expect(byCell.get(1)).toBeCloseTo((byCell.get(0) ?? 0) / 3, 6);
    expect(apportion(box(5000, 0, 5100, 100), town.cells)).toEqual([{ cell: 9, share: 1 }]);
  });

  it('gives shares that add up to the whole, whatever is drawn', () => {
    const metres = fc.integer({ min: -600, max: 3600 });
    const corner = fc.tuple(metres, metres).map(([east, north]) => at(east, north));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 8 }), (corners) => {
        const shares = apportion(polygon(...corners), town.cells);
        expect(shares.length).toBeGreaterThan(0);
        expect(shares.every(({ share }) => share > 0 && share <= 1)).toBe(true);
        expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(new Set(shares.map(({ cell }) => cell)).size).toBe(shares.length);
      }),
      { numRuns: 300 },
    );
  });
});

it('homes of an area house as many people as the same homes on one spot, spread over its cells', () => {
  const homes = (outline?: readonly LonLat[]) =>
    editSchema.parse({
      id: 'e1',
      type: 'addProject',
      projectId: 'new-1',
      kind: 'housing',
      position: at(600, 600),
      size: 30_000,
      openYear: 2026,
      furtherPhases: [{ openYear: 2028, size: 24_000 }],
      finance: 'private',
      ...(outline ? { outline } : {}),
    });
  const moving = (edit: ReturnType<typeof homes>) => {
    const projection = projectTerritory(applyScenario(town, { edits: [edit] }));
    return projection?.newcomers ?? [];
  };
  const [spot] = moving(homes());
  const area = moving(homes([at(300, 300), at(1500, 300), at(1500, 1500), at(300, 1500)]));
  expect(area.length).toBeGreaterThan(9);
  spot?.byYear.forEach((people, index) => {
    const sum = area.reduce((all, { byYear }) => all + (byYear[index] as number), 0);
    expect(sum).toBeCloseTo(people, 6);
  });
});
