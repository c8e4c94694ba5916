import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { editSchema } from '../../../src/domain/scenario/scenario.ts';
import { SUPPORT_REACH_M, supportOf } from '../../../src/domain/settlements/supportReach.ts';
import { linesDependOn, linesOf } from '../../../src/map/layers/lines.ts';
import { paletteOf } from '../../../src/map/palette.ts';
import type { Scene, SceneChoices } from '../../../src/map/scene.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { planLinesOf } from '../../../src/store/planLines.ts';
import { embeddedPack } from '../embeddedPack.ts';

const almaty = await embeddedPack('almaty');
const kazakhstan = await embeddedPack('kazakhstan');

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
  linesOf(scene, 1)
    .features.filter(({ properties }) => properties?.dashed)
    .map(({ properties }) => properties?.id);

describe('lines of the scene', () => {
  it('are dashed until the year in which they open', () => {
    const line = almaty.infrastructure.find(
      ({ openYear, geometry }) => (openYear ?? 0) > 2025 && geometry.type === 'LineString',
    );
    expect(line).toBeDefined();
    expect(dashedIds(sceneOf(almaty))).toContain(line?.id);
    expect(dashedIds(sceneOf(almaty, { year: line?.openYear ?? 0 }))).not.toContain(line?.id);
  });

  it('go with the switch of their layer, and grow with the type', () => {
    const { layers } = defaultState('almaty', 'city', 2025);
    const off = { ...layers, infrastructure: { visible: false, opacity: 1 } };
    expect(linesOf(sceneOf(almaty, { layers: off }), 1).features).toEqual([]);
    const widths = (scale: number) =>
      linesOf(sceneOf(almaty), scale).features.map(({ properties }) => properties?.widthPx);
    expect(widths(2)).toEqual(widths(1).map((width) => 2 * width));
  });

  it('tie villages to the support village that serves them, while both pass the filters', () => {
    const ties = (scene: Scene) =>
      linesOf(scene, 1).features.filter(({ properties }) => properties?.kind === undefined).length;
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
      return linesOf(scene, 1).features.find(({ properties }) => properties?.id === 'new-1');
    };
    expect(roadIn(2029)?.properties).toMatchObject({ kind: 'project', dashed: true });
    expect(roadIn(2030)?.properties).toMatchObject({ kind: 'project', dashed: false });
  });

  it('hide the road of a plan together with its symbol where filters do', () => {
    const { filters } = defaultState('kazakhstan', 'country', 2030);
    const roads = (finances: ('state' | 'private')[]) => {
      const scene = sceneOf(kazakhstan, { year: 2030, filters: { ...filters, finances } });
      const drawn = linesOf({ ...scene, planLines: planLinesOf(planWithRoad()) }, 1).features;
      return drawn.filter(({ properties }) => properties?.kind === 'project').length;
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

  it('are made anew only for what changes them', () => {
    const scene = sceneOf(almaty);
    const carried = { ...scene, results: null, radii: null };
    expect(linesDependOn(carried, 1)).toEqual(linesDependOn(scene, 1));
    expect(linesDependOn(sceneOf(almaty, { year: 2030 }), 1)).not.toEqual(linesDependOn(scene, 1));
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
      const { features } = linesOf({ ...sceneOf(almaty, { layers: off }), sketch }, 1);
      return features.map(({ geometry }) => 'coordinates' in geometry && geometry.coordinates);
    };
    expect(outline(1)).toEqual([]);
    expect(outline(2)).toEqual([all.slice(0, 2)]);
    expect(outline(3)).toEqual([[...all, all[0]]]);
  });
});
