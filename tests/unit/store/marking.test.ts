/** Several places at once, places in hand, and an area that is drawn: each is one step to undo. */
import { beforeEach, describe, expect, it } from 'vitest';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { carryPlace, clickMap, drawBox } from '../../../src/store/mapGestures.ts';
import { addCorner, dropCorner, finishArea, startArea } from '../../../src/store/drawing.ts';
import { shiftBetween } from '../../../src/domain/accessibility/distance.ts';
import {
  moveBy,
  NOTHING_MARKED,
  putDown,
  removePlaces,
  shiftYears,
  takeInHand,
  useMarking,
} from '../../../src/store/marking.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { defaultState, type Selection } from '../../../src/store/shareable.ts';
import { smallCity } from '../territory/smallCity.ts';

const city = smallCity();
const school: Selection = { kind: 'facility', id: 'school-1' };
const project: Selection = { kind: 'project', id: 'project-school' };
const state = () => usePage.getState();
const effective = () => applyScenario(city, state());
const placeOf = (id: string) =>
  [...effective().facilities, ...effective().projects].find((row) => row.id === id)?.position;

beforeEach(() => {
  state().openState({ ...defaultState('small-city', 'city', 2026), panel: 'scenario' });
  useResults.setState({ territory: city, results: null, baseline: null });
  useMarking.setState(NOTHING_MARKED);
});

describe('places are marked', () => {
  it('by a click with Shift beside the one that is selected, and let go by a plain one', () => {
    clickMap(school, [76.9, 43.2], false);
    clickMap(project, [76.9, 43.2], true);
    expect(useMarking.getState().marked).toEqual([school, project]);
    clickMap(project, [76.9, 43.2], true);
    expect(useMarking.getState().marked).toEqual([school]);
    clickMap(null, [76.9, 43.2], false);
    expect(useMarking.getState().marked).toEqual([]);
  });

  it('by a box, which is one to zoom into where nothing is edited', () => {
    expect(drawBox(() => [school, project, { kind: 'cell', id: 'x' }])).toBe(true);
    expect(useMarking.getState().marked).toEqual([school, project]);
    state().openPanel('overview');
    expect(drawBox(() => [school])).toBe(false);
  });
});

describe('what is done to several places', () => {
  beforeEach(() => useMarking.setState({ marked: [school, project] }));

  it('carries all of them as far as the one that is dragged, in one step', () => {
    const [schoolBefore, projectBefore] = [placeOf(school.id), placeOf(project.id)];
    if (!schoolBefore || !projectBefore) throw new Error('they are not there');
    for (const step of [0.002, 0.004, 0.01]) {
      carryPlace(school, [schoolBefore[0] + step, schoolBefore[1]], 'drag 1');
    }
    expect(placeOf(school.id)?.[0]).toBeCloseTo(schoolBefore[0] + 0.01, 5);
    expect(placeOf(project.id)?.[0]).toBeCloseTo(projectBefore[0] + 0.01, 5);
    expect(placeOf(project.id)?.[1]).toBeCloseTo(projectBefore[1], 5);
    expect(state().history.past).toHaveLength(1);
    state().undoEdit();
    expect(state().edits).toEqual([]);
  });

  it('puts projects off and closes or takes them out, each in one step', () => {
    shiftYears([school, project], 2);
    const phases = effective().projects.find(({ id }) => id === project.id)?.phases;
    expect(phases?.map(({ openYear }) => openYear)).toEqual(
      city.projects.find(({ id }) => id === project.id)?.phases.map(({ openYear }) => openYear + 2),
    );
    removePlaces([school, project], 2030);
    expect(effective().projects.some(({ id }) => id === project.id)).toBe(false);
    expect(effective().facilities.find(({ id }) => id === school.id)?.closeYear).toBe(2030);
    expect(state().history.past).toHaveLength(2);
    state().undoEdit();
    state().undoEdit();
    expect(state().edits).toEqual([]);
  });
});

describe('a place in hand', () => {
  it('is put down where one clicks, or in the middle of the map, without any pointer', () => {
    state().select(school);
    takeInHand();
    state().moveCamera({ longitude: 76.95, latitude: 43.22, zoom: 13, bearing: 0, pitch: 0 });
    putDown(null);
    expect(placeOf(school.id)).toEqual([76.95, 43.22]);
    expect(useMarking.getState().inHand).toEqual([]);
    takeInHand();
    clickMap(null, [76.94, 43.21], false);
    expect(placeOf(school.id)).toEqual([76.94, 43.21]);
    expect(state().history.past).toHaveLength(2);
  });
});

describe('places moved by metres', () => {
  it('stand exactly so far off, all of them alike, in one step a gesture', () => {
    const [from, other] = [placeOf(school.id), placeOf(project.id)];
    if (!from || !other) throw new Error('they are not there');
    for (const _ of Array(5)) {
      moveBy([school, project], { northM: 160, eastM: -30 }, 'arrows');
    }
    const { northM, eastM } = shiftBetween(from, placeOf(school.id) ?? from);
    // Places lie on a grid of about a metre.
    expect(Math.abs(northM - 800)).toBeLessThan(3);
    expect(Math.abs(eastM + 150)).toBeLessThan(3);
    const another = shiftBetween(other, placeOf(project.id) ?? other);
    expect(Math.abs(another.northM - 800)).toBeLessThan(3);
    expect(state().history.past).toHaveLength(1);
  });
});

describe('an area that is drawn', () => {
  it('needs three corners, then holds homes that can be sized and phased', () => {
    startArea('homes');
    clickMap(school, [76.9, 43.2], false);
    addCorner([76.91, 43.2]);
    expect(finishArea()).toBe(false);
    addCorner([76.95, 43.25]);
    dropCorner();
    addCorner([76.91, 43.21]);
    expect(finishArea()).toBe(true);
    expect(state().edits).toMatchObject([
      {
        type: 'addProject',
        kind: 'housing',
        outline: [
          [76.9, 43.2],
          [76.91, 43.2],
          [76.91, 43.21],
        ],
      },
    ]);
    expect(state().selection).toEqual({ kind: 'project', id: 'new-1' });
    const added = effective().projects.at(-1);
    expect(added).toMatchObject({ spreadsHomes: true, geometry: { type: 'Polygon' } });
    state().undoEdit();
    expect(state().edits).toEqual([]);
  });

  it('gets its square metres, name and phases while it is drawn, all in one step', () => {
    startArea('homes');
    const phases = [
      { openYear: 2027, size: 60_000 },
      { openYear: 2029, size: 120_000 },
    ];
    useMarking.setState({ homes: { name: ' Alatau, 2nd part ', phases } });
    addCorner([76.9, 43.2]);
    addCorner([76.91, 43.2]);
    addCorner([76.91, 43.21]);
    finishArea();
    expect(state().edits).toMatchObject([
      {
        name: 'Alatau, 2nd part',
        openYear: 2027,
        size: 60_000,
        furtherPhases: [{ openYear: 2029, size: 120_000 }],
      },
    ]);
    expect(state().history.past).toHaveLength(1);
    expect(effective().projects.at(-1)?.phases).toHaveLength(2);
  });
});
