import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { editSchema } from '../../../src/domain/scenario/scenario.ts';
import { SUPPORT_REACH_M, supportOf } from '../../../src/domain/settlements/supportReach.ts';
import { linesOf, sceneLineLayers } from '../../../src/map/layers/lines.ts';
import { isSameLine } from '../../../src/map/layers/ribbons.ts';
import { scaledProps } from '../../../src/map/layers/scaled.ts';
import { paletteOf } from '../../../src/map/palette.ts';
import type { Scene, SceneChoices, SceneLine, View } from '../../../src/map/scene.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { planLinesOf } from '../../../src/store/planLines.ts';
import { embeddedPack } from '../embeddedPack.ts';

const almaty = await embeddedPack('almaty');
const kazakhstan = await embeddedPack('kazakhstan');

const VIEW: View = { scale: 1, roomScale: 1, isTilted: false, hasBasemap: false, zoom: 13 };

function sceneOf(territory: typeof almaty, changes: Partial<SceneChoices> = {}): Scene {
  const { id, kind } = territory.manifest;
  return {
    territory,
    details: null,
    measured: null,
    sectors: null,
    projects: territory.projects,
    planLines: planLinesOf(applyScenario(territory, { edits: [] })),
    results: null,
    trend: null,
    difference: null,
    differing: [],
    radii: null,
    reach: null,
    streets: null,
    words: { worst: [], places: () => [] },
    sketch: { rings: [], corners: [], found: { pieces: [], rings: [] } },
    sites: { areas: [], required: [], proposed: [], heat: null },
    palette: paletteOf('light'),
    choices: { ...defaultState(id, kind, 2025), ...changes },
  };
}

const planWithRoad = () =>
  applyScenario(kazakhstan, {
    edits: [
      editSchema.parse({
        id: 'e1',
        type: 'addProject',
        projectId: 'new-1',
        kind: 'infrastructure',
        position: [68.51, 43.52],
        size: 100,
        openYear: 2030,
        finance: 'state',
      }),
    ],
  });

const dashedIds = (scene: Scene) =>
  linesOf(scene)
    .filter(({ dashed }) => dashed)
    .map(({ selects }) => selects?.id);

describe('lines of the scene', () => {
  it('are dashed until the year in which they open', () => {
    const line = almaty.infrastructure.find(
      ({ openYear, geometry }) => (openYear ?? 0) > 2025 && geometry.type === 'LineString',
    );
    expect(line).toBeDefined();
    expect(dashedIds(sceneOf(almaty))).toContain(line?.id);
    expect(dashedIds(sceneOf(almaty, { year: line?.openYear ?? 0 }))).not.toContain(line?.id);
  });

  it('go with the switch of their layer, grow with the type, and are thinner from afar', () => {
    const { layers } = defaultState('almaty', 'city', 2025);
    const off = { ...layers, infrastructure: { visible: false, opacity: 1 } };
    expect(linesOf(sceneOf(almaty, { layers: off }))).toEqual([]);
    const [layer] = sceneLineLayers(sceneOf(almaty), VIEW);
    expect(layer && scaledProps(layer, 2)).toEqual({
      widthScale: 2 * Number(layer?.props.widthScale),
    });
  });

  it('tie villages to the support village that serves them, while both pass the filters', () => {
    const ties = (scene: Scene) =>
      linesOf(scene).filter(({ selects }) => selects === undefined).length;
    const served = kazakhstan.settlements.filter((one) =>
      supportOf(one, kazakhstan.settlements, SUPPORT_REACH_M),
    );
    expect(served.length).toBeGreaterThan(3);
    expect(ties(sceneOf(kazakhstan))).toBe(served.length);
    const { filters } = defaultState('kazakhstan', 'country', 2025);
    const citiesAlone = { ...filters, settlementClasses: [1 as const] };
    expect(ties(sceneOf(kazakhstan, { filters: citiesAlone }))).toBe(0);
  });

  it('tie villages to one that the plan raises, and to none past the reach that a person sets', () => {
    const [left] = kazakhstan.settlements.filter(
      (one) => one.role === 'village' && !supportOf(one, kazakhstan.settlements, SUPPORT_REACH_M),
    );
    if (!left) throw new Error('every village is served');
    const raised = applyScenario(kazakhstan, {
      edits: [
        editSchema.parse({
          id: 'e1',
          type: 'setSettlementClass',
          settlementId: left.id,
          settlementClass: 4,
        }),
      ],
    });
    const { ties } = planLinesOf(raised);
    const near = raised.settlements.filter(
      (one) => supportOf(one, raised.settlements, SUPPORT_REACH_M)?.id === left.id,
    );
    expect(
      ties.filter(({ support }) => support.id === left.id).map(({ village }) => village),
    ).toEqual(near);
    const standards = raised.standards.map((row) =>
      row.service === 'support village reach' ? { ...row, threshold: 0 } : row,
    );
    expect(planLinesOf({ ...raised, standards }).ties).toEqual([]);
  });

  it('lead along a road that the plan adds, dashed until it opens, and select it', () => {
    const plan = planWithRoad();
    const roadIn = (year: number) => {
      const scene = { ...sceneOf(kazakhstan, { year }), planLines: planLinesOf(plan) };
      return linesOf(scene).find(({ selects }) => selects?.id === 'new-1');
    };
    const selects = { kind: 'project', id: 'new-1' };
    expect(roadIn(2029)).toMatchObject({ selects, dashed: true });
    expect(roadIn(2030)).toMatchObject({ selects, dashed: false });
  });

  it('hide the road of a plan together with its symbol where filters do', () => {
    const { filters } = defaultState('kazakhstan', 'country', 2030);
    const roads = (finances: ('state' | 'private')[]) => {
      const scene = sceneOf(kazakhstan, { year: 2030, filters: { ...filters, finances } });
      const drawn = linesOf({ ...scene, planLines: planLinesOf(planWithRoad()) });
      return drawn.filter(({ selects }) => selects?.kind === 'project').length;
    };
    expect(roads(['state'])).toBe(1);
    expect(roads(['private'])).toBe(0);
  });

  it('stay as they are for a plan with a road, and for another plan beside it', () => {
    const [one, other] = [planWithRoad(), planWithRoad()];
    const drawn = planLinesOf(one);
    planLinesOf(other);
    expect(planLinesOf(one)).toBe(drawn);
    expect(planLinesOf(other).ties).toBe(drawn.ties);
  });

  it('are handed to the graphics anew only for what changes how they look', () => {
    const isKept = (before: Scene, after: Scene) => {
      const [a, b] = [linesOf(before), linesOf(after)];
      return a.length === b.length && a.every((line, at) => isSameLine(line, b[at] as SceneLine));
    };
    const scene = sceneOf(kazakhstan);
    expect(isKept(scene, sceneOf(kazakhstan))).toBe(true);
    const road = { ...scene, planLines: planLinesOf(planWithRoad()) };
    expect(isKept(scene, road)).toBe(false);
    expect(isKept(road, { ...road, planLines: planLinesOf(planWithRoad()) })).toBe(true);
    expect(isKept(sceneOf(almaty), sceneOf(almaty, { year: 2030 }))).toBe(false);
    expect(isKept(scene, { ...scene, palette: paletteOf('dark') })).toBe(false);
  });

  it('outline the area that is being drawn, from its second corner on', () => {
    const { layers } = defaultState('almaty', 'city', 2025);
    const off = { ...layers, infrastructure: { visible: false, opacity: 1 } };
    const all: [number, number][] = [
      [76.9, 43.2],
      [76.91, 43.2],
      [76.91, 43.21],
    ];
    const outline = (count: number) => {
      const sketch = { rings: [], corners: all.slice(0, count), found: { pieces: [], rings: [] } };
      const lines = linesOf({ ...sceneOf(almaty, { layers: off }), sketch });
      return lines.map(({ geometry }) => geometry.coordinates);
    };
    expect(outline(1)).toEqual([]);
    expect(outline(2)).toEqual([all.slice(0, 2)]);
    expect(outline(3)).toEqual([[...all, all[0]]]);
  });
});
