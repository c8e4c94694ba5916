/** A story plays by itself, waits for its figures and for people, and gives the page back. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Edit, editSchema } from '../../../src/domain/scenario/scenario.ts';
import type { YearResults } from '../../../src/engine/results/results.ts';
import {
  goToStep,
  nextStep,
  playStory,
  previousStep,
  returnFromStory,
  startStory,
  stopStory,
  togglePause,
  useStoryPlayer,
} from '../../../src/share/stories/player.ts';
import { durationSOf } from '../../../src/share/stories/schema.ts';
import { STORIES } from '../../../src/share/stories.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { baselineKeyOf, keyOf } from '../../../src/store/stateKey.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { smallCity } from '../territory/smallCity.ts';

const city = smallCity();
const story = STORIES.find(({ id }) => id === 'school-in-step') ?? STORIES[0];
if (!story) throw new Error('no story ships with the page');

const lastStep = story.steps.length - 1;
const longestStepMs = Math.max(...story.steps.map(durationSOf)) * 1000;
const shownStep = () => usePage.getState().story?.step;
const autoplay = () => useStoryPlayer.getState().autoplay;

/** As if the engine had answered at once, whatever year is chosen. */
const answerAtOnce = () => {
  const { territoryId, year } = usePage.getState();
  useResults.setState({
    territory: { ...city, manifest: { ...city.manifest, id: territoryId } },
    results: { year } as unknown as YearResults,
    resultsOf: keyOf(usePage.getState()),
    baseline: { year } as unknown as YearResults,
    baselineOf: baselineKeyOf(usePage.getState()),
    trendOf: keyOf(usePage.getState()),
  });
};
let stopAnswering: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  usePage.getState().openState(defaultState('almaty', 'city', 2025));
  answerAtOnce();
  stopAnswering = usePage.subscribe(answerAtOnce);
});
afterEach(() => {
  stopAnswering();
  stopStory();
  vi.useRealTimers();
});

test('keys and buttons lead from step to step, and stop at both ends', () => {
  startStory(story.id);
  previousStep();
  expect(shownStep()).toBe(0);
  nextStep();
  expect(shownStep()).toBe(1);
  goToStep(lastStep);
  nextStep();
  expect(shownStep()).toBe(lastStep);
  expect(autoplay()).toBe('off');
});

test('left to itself it shows every step and then says that it has ended, once', () => {
  const ended = vi.fn();
  startStory(story.id, { autoplay: true, onEnd: ended });
  const seen = new Set<number | undefined>([shownStep()]);
  for (let seconds = 0; seconds < 600 && ended.mock.calls.length === 0; seconds += 1) {
    vi.advanceTimersByTime(1000);
    seen.add(shownStep());
  }
  expect(seen.size).toBe(story.steps.length);
  expect(ended).toHaveBeenCalledTimes(1);
  expect(autoplay()).toBe('off');
  vi.advanceTimersByTime(600_000);
  expect(ended).toHaveBeenCalledTimes(1);
});

test('a stopped story calls nobody and goes nowhere', () => {
  const ended = vi.fn();
  startStory(story.id, { autoplay: true, onEnd: ended });
  stopStory();
  vi.advanceTimersByTime(600_000);
  expect(usePage.getState().story).toBeNull();
  expect(ended).not.toHaveBeenCalled();
});

test('a pause holds the step until it is ended', () => {
  startStory(story.id, { autoplay: true });
  togglePause();
  vi.advanceTimersByTime(600_000);
  expect(shownStep()).toBe(0);
  togglePause();
  vi.advanceTimersByTime(2 * longestStepMs);
  expect(shownStep()).toBeGreaterThan(0);
});

test('it waits when somebody moves the map', () => {
  startStory(story.id, { autoplay: true });
  usePage
    .getState()
    .moveCamera({ longitude: 76.9, latitude: 43.2, zoom: 12, bearing: 0, pitch: 0 });
  expect(autoplay()).toBe('paused');
});

test('it waits for the figures of a step, but not for ever', () => {
  stopAnswering();
  startStory(story.id, { autoplay: true });
  useResults.setState({ results: null });
  nextStep();
  const waiting = shownStep();
  vi.advanceTimersByTime(10_000);
  expect(shownStep()).toBe(waiting);
  vi.advanceTimersByTime(20_000 + 2 * longestStepMs);
  expect(shownStep()).not.toBe(waiting);
});

test('a step that tells what edits change waits for the baseline too', () => {
  const [first, second] = story.steps;
  if (!first || !second) throw new Error('the story is too short');
  const edits: Edit[] = [
    editSchema.parse({ id: 'e1', type: 'closeFacility', facilityId: 'school-1', closeYear: 2030 }),
  ];
  const compared = {
    ...first,
    edits,
    figure: { indicator: 'unplaced', since: 'baseline' },
  } as const;
  stopAnswering();
  playStory({ ...story, steps: [compared, second] }, { autoplay: true });
  answerAtOnce();
  useResults.setState({ baselineOf: { ...baselineKeyOf(usePage.getState()), choices: '{}' } });
  vi.advanceTimersByTime(durationSOf(compared) * 1000 + 1000);
  expect(shownStep()).toBe(0);
  answerAtOnce();
  vi.advanceTimersByTime(durationSOf(compared) * 1000 + 1000);
  expect(shownStep()).toBe(1);
});

test('a story from a file is fitted to its territory, with a remark for each change', () => {
  const [first] = story.steps;
  if (!first) throw new Error('the story has no step');
  const edits: Edit[] = [
    { id: 'e1', type: 'changeAssumption', assumptionId: 'm2-per-resident', value: 1e9 },
    {
      id: 'e2',
      type: 'addProject',
      projectId: 'new-1',
      kind: 'school',
      position: [0, 0],
      size: 900,
      openYear: 2030,
      finance: 'state',
    },
  ].map((edit) => editSchema.parse(edit));
  useResults.setState({ notes: [] });
  const fromFile = { ...story, steps: [{ ...first, edits }] };
  playStory(fromFile);
  playStory(fromFile);
  expect(usePage.getState().edits).toMatchObject([{ type: 'changeAssumption', value: 40 }]);
  const said = useResults.getState().notes.map(({ message }) => message);
  expect(said.filter((message) => message?.params.value === 40)).toHaveLength(1);
  expect(said.filter((message) => message?.key === 'note.droppedEdit')).toHaveLength(1);
});

test('what the person had before is given back, edits and their history included', () => {
  usePage.getState().chooseYear(2033);
  usePage
    .getState()
    .doEdit(
      { id: 'e1' as never, type: 'changeAssumption', assumptionId: 'a', value: 1 },
      { key: 'x', params: {} },
    );
  startStory(story.id);
  nextStep();
  expect(usePage.getState().edits).not.toHaveLength(1);
  returnFromStory();
  const { year, edits, story: open, history } = usePage.getState();
  expect({ year, edits: edits.length, open }).toEqual({ year: 2033, edits: 1, open: null });
  expect(history.past).toHaveLength(1);
});

test('a story that nobody knows is not started', () => {
  expect(startStory('no-such-story')).toBe(false);
  expect(usePage.getState().story).toBeNull();
});
