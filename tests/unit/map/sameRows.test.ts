import type { Layer } from '@deck.gl/core';
import { describe, expect, it } from 'vitest';
import { housingLayer } from '../../../src/map/layers/projects.ts';
import { schoolsLayer } from '../../../src/map/layers/places.ts';
import { paletteOf } from '../../../src/map/palette.ts';
import { type MapLayer, PLAN_ALONE, type Scene, type View } from '../../../src/map/scene.ts';
import type { OperatingFacility, YearResults } from '../../../src/engine/results/results.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { smallCity } from '../territory/smallCity.ts';

const VIEW: View = { scale: 1, roomScale: 1, isTilted: false, hasBasemap: false, zoom: 12.5 };

const school = (id: string, capacity: number): OperatingFacility =>
  ({
    id,
    service: 'school',
    ownership: 'state',
    capacity,
    position: [76.9, 43.2],
    capacityStatus: 'observed',
    areaId: 'a',
    origin: 'baseline',
  }) as never;

/** As a worker sends it: nothing of it is the object of the year before. */
function sceneOf(year: number, capacities: readonly number[]): Scene {
  const territory = smallCity();
  const facilities = capacities.map((capacity, at) => school(`school-${at}`, capacity));
  const results = {
    facilities,
    services: { school: { loadByNearest: facilities.map(() => year / 2000) } },
  } as unknown as YearResults;
  return {
    ...PLAN_ALONE,
    territory,
    details: null,
    measured: null,
    sectors: null,
    projects: territory.projects,
    planLines: { roads: [], ties: [] } as never,
    results,
    streets: null,
    palette: paletteOf('light'),
    choices: { ...defaultState('small', 'city', year), year },
  };
}

type Rows = {
  readonly data: readonly unknown[];
  readonly dataComparator?: ((now: unknown, before: unknown) => boolean) | null;
};
const rowsOf = (layer: Layer | undefined) => layer?.props as unknown as Rows;

/** By layer: whether deck.gl has to write positions, shapes and sizes anew. */
function writtenAnew(layer: MapLayer, now: Scene, before: Scene): Record<string, boolean> {
  const former = layer.build(before, 1, VIEW);
  return Object.fromEntries(
    layer.build(now, 1, VIEW).map((drawn, at) => {
      const [{ data, dataComparator }, was] = [rowsOf(drawn), rowsOf(former[at])];
      expect(data.length).toBeGreaterThan(0);
      return [drawn.id, !(dataComparator ? dataComparator(data, was.data) : data === was.data)];
    }),
  );
}

describe('what stands where it stood', () => {
  it('is not written anew with the loads of another year', () => {
    const anew = writtenAnew(schoolsLayer, sceneOf(2026, [600, 900]), sceneOf(2025, [600, 900]));
    expect(anew).toEqual({ 'schools-outline': false, schools: false });
  });

  it('is written anew where a school has grown, came or went', () => {
    const before = sceneOf(2025, [600, 900]);
    for (const capacities of [[600, 1200], [600], [600, 900, 300]]) {
      const anew = writtenAnew(schoolsLayer, sceneOf(2026, capacities), before);
      expect(anew).toEqual({ 'schools-outline': true, schools: true });
    }
  });

  it('tells what has changed of the same rows by triggers', () => {
    const triggersOf = (scene: Scene) =>
      Object.fromEntries(
        schoolsLayer
          .build(scene, 1, VIEW)
          .map(({ id, props }) => [id, (props.updateTriggers as { getColor: unknown }).getColor]),
      );
    expect(triggersOf(sceneOf(2026, [600])).schools).not.toEqual(
      triggersOf(sceneOf(2025, [600])).schools,
    );
  });

  it('is kept for homes whose phase has not changed', () => {
    const [now, before] = [sceneOf(2026, []), sceneOf(2026, [])];
    const projects = before.projects;
    const anew = writtenAnew(housingLayer, { ...now, projects }, before);
    expect(Object.values(anew).length).toBeGreaterThan(0);
    expect(Object.values(anew)).not.toContain(true);
  });
});
