/** A person who goes to another territory and comes back finds the work as it was left. */
import { beforeEach, describe, expect, it } from 'vitest';
import { returnFromStory, startStory, stopStory } from '../../../src/share/stories/player.ts';
import { STORIES } from '../../../src/share/stories.ts';
import { shareableOf, usePage } from '../../../src/store/pageStore.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { editIdSchema } from '../../../src/domain/scenario/scenario.ts';
import { projectIdSchema } from '../../../src/domain/territory/schema.ts';

const page = () => usePage.getState();
const camera = { longitude: 76.9, latitude: 43.24, zoom: 14, bearing: 0, pitch: 0 };

function addSchool(number: number): void {
  page().doEdit(
    {
      id: editIdSchema.parse(`e${number}`),
      type: 'addProject',
      projectId: projectIdSchema.parse(`new-${number}`),
      kind: 'school',
      position: [76.9 + number / 100, 43.24],
      size: 900,
      openYear: 2027,
      finance: 'state',
    },
    { key: 'edit.addProject', params: {} },
  );
}

const toKazakhstan = () => page().openTerritory('kazakhstan', 'country', 2025);
const toAlmaty = () => page().openTerritory('almaty', 'city', 2025);

beforeEach(() => {
  usePage.setState(usePage.getInitialState(), true);
  page().openState(defaultState('almaty', 'city', 2025));
  addSchool(1);
  addSchool(2);
  page().chooseYear(2031);
  page().moveCamera(camera);
  page().chooseMeasure('meanWalk');
  page().openPanel('scenario');
});

describe('another territory and back', () => {
  it('brings plan, year, view and what can be undone', () => {
    const left = shareableOf(page());
    toKazakhstan();
    expect(page()).toMatchObject({ edits: [], year: 2025, camera: null });
    page().chooseYear(2035);
    toAlmaty();
    expect(shareableOf(page())).toEqual(left);
    page().undoEdit();
    expect(page().edits).toHaveLength(1);
    page().redoEdit();
    expect(page().edits).toEqual(left.edits);
    toKazakhstan();
    expect(page().year).toBe(2035);
  });

  it('takes language and look along', () => {
    toKazakhstan();
    page().chooseLanguage('ru');
    page().chooseTheme('dark');
    toAlmaty();
    expect(page()).toMatchObject({ language: 'ru', theme: 'dark', year: 2031 });
  });

  it('by the browser’s own Back keeps what can be undone', () => {
    const left = shareableOf(page());
    toKazakhstan();
    page().openState(left);
    page().undoEdit();
    expect(page().edits).toHaveLength(1);
  });

  it('by a story leaves the plan alone, and the one of the territory that the story is set in', () => {
    const [country] = STORIES.filter(({ territoryId }) => territoryId === 'kazakhstan');
    const [city] = STORIES.filter(({ territoryId }) => territoryId === 'almaty');
    if (!country || !city) throw new Error('a story is missing');
    toKazakhstan();
    page().chooseYear(2035);
    toAlmaty();
    startStory(country.id);
    startStory(city.id);
    stopStory();
    toKazakhstan();
    expect(page()).toMatchObject({ year: 2035, edits: [] });
    toAlmaty();
    expect(page()).toMatchObject({ year: 2031, camera, measure: 'meanWalk' });
    expect(page().edits).toHaveLength(2);
  });
});

it('a step back in the browser’s history that changes no plan leaves undo as it is', () => {
  const before = shareableOf(page());
  page().select({ kind: 'project', id: 'new-1' });
  page().openState({ ...before, edits: structuredClone(before.edits) });
  page().undoEdit();
  expect(page().edits).toHaveLength(1);
});

it('a link to another plan of the same territory, and back, leaves undo as it is', () => {
  const before = shareableOf(page());
  page().openState({ ...before, edits: [] });
  page().openState(before);
  page().undoEdit();
  expect(page().edits).toHaveLength(1);
});

it('what visitors of an exhibition place is kept for nobody', () => {
  toKazakhstan();
  page().openState({ ...defaultState('almaty', 'city', 2025), mode: 'exhibition' });
  addSchool(3);
  page().openState({ ...defaultState('almaty', 'city', 2025), mode: 'exhibition' });
  expect(page().history.past).toEqual([]);
  page().openState({ ...defaultState('kazakhstan', 'country', 2025), mode: 'exhibition' });
  expect(page().workplaces.almaty?.edits).toHaveLength(2);
});

it('the plan before a story comes back with its history', () => {
  const [city] = STORIES.filter(({ territoryId }) => territoryId === 'almaty');
  startStory(city?.id ?? '');
  returnFromStory();
  page().undoEdit();
  expect(page().edits).toHaveLength(1);
});
