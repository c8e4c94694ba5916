/**
 * Plays a story: opens the state of its steps, runs the years of a step that has several, and goes
 * on by itself where asked. Which step is shown stands in the page's own state, so that links, back
 * and forward know it; here is only what no link carries.
 */
import { create } from 'zustand';
import type { Problem } from '../../domain/parsed.ts';
import {
  type FigureNeeds,
  figuresAreCurrent,
  whenFiguresAreCurrent,
} from '../../store/currentFigures.ts';
import { type PageState, shareableOf, usePage } from '../../store/pageStore.ts';
import type { Mode, ShareableState } from '../../store/shareable.ts';
import { openFitted } from '../../store/openFitted.ts';
import { useResults } from '../../store/resultsStore.ts';
import { STORIES, stateOfStep } from '../stories.ts';
import { prefersReducedMotion } from '../../store/motion.ts';
import { currentFrame, framed } from './frame.ts';
import { useOwnStories } from './ownStories.ts';
import { durationSOf, type Story, type StoryStep } from './schema.ts';

/** A step waits so long for its figures before it counts as shown. */
const LONGEST_WAIT_MS = 15_000;
/** A year of a step that runs through several. */
const YEAR_MS = 800;

type Player = {
  /** Whether the story goes on by itself. */
  readonly autoplay: 'off' | 'playing' | 'paused';
  /** What the page showed before the story; null: nothing to go back to. */
  readonly before: Before | null;
};
type Before = { readonly state: ShareableState; readonly history: PageState['history'] };

export const useStoryPlayer = create<Player>()(() => ({ autoplay: 'off', before: null }));

export type PlayOptions = {
  /** Steps follow one another by themselves, each after its duration. */
  readonly autoplay?: boolean;
  /** Called once, when the last step of a story that plays by itself has been shown to its end. */
  readonly onEnd?: () => void;
  /** The step to begin with, from 0. */
  readonly step?: number;
};

let whenEnded: (() => void) | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let yearTimer: ReturnType<typeof setInterval> | undefined;
let stopWaiting: (() => void) | undefined;
let stopWatching: (() => void) | undefined;
/** Raised while the player itself changes the page, which is no choice of the person. */
let isApplying = false;

/** The story with this id: one that ships, or one of the person's own. */
export function findStory(id: string | undefined): Story | undefined {
  return (
    STORIES.find((story) => story.id === id) ??
    useOwnStories.getState().stories.find((story) => story.id === id)
  );
}

/** Starts a story by its id. @returns false where there is none of that id. */
export function startStory(id: string, options: PlayOptions = {}): boolean {
  const story = findStory(id);
  if (story) playStory(story, options);
  return story !== undefined;
}

/** Starts a story that ships or that the person has written. */
export function playStory(
  story: Story,
  { autoplay = false, onEnd, step = 0 }: PlayOptions = {},
): void {
  const page = usePage.getState();
  if (page.story === null) {
    const before = { state: shareableOf(page), history: page.history };
    useStoryPlayer.setState({ before });
  }
  whenEnded = onEnd;
  useStoryPlayer.setState({ autoplay: autoplay ? 'playing' : 'off' });
  watch();
  show(story, step);
}

/** Goes to a step of the story that is open; outside of it nothing happens. */
export function goToStep(step: number): void {
  const open = openStory();
  if (open && step >= 0 && step < open.story.steps.length) show(open.story, step);
}

export function nextStep(): void {
  const open = openStory();
  if (open) goToStep(open.step + 1);
}

export function firstStep(): void {
  goToStep(0);
}

export function lastStep(): void {
  const open = openStory();
  if (open) goToStep(open.story.steps.length - 1);
}

export function previousStep(): void {
  const open = openStory();
  if (open) goToStep(open.step - 1);
}

/** Pauses a story that plays by itself; lets one go on by itself that does not. */
export function togglePause(): void {
  const open = openStory();
  if (!open) return;
  if (useStoryPlayer.getState().autoplay === 'playing') {
    pause();
    return;
  }
  useStoryPlayer.setState({ autoplay: 'playing' });
  watch();
  const atEnd = open.step === open.story.steps.length - 1;
  if (atEnd && whenEnded === undefined) show(open.story, 0);
  else arm(open.story, open.step);
}

function pause(): void {
  disarm();
  useStoryPlayer.setState({ autoplay: 'paused' });
}

/** Ends the story; the map stays as it is. `onEnd` is not called. */
export function stopStory(): void {
  halt();
  if (usePage.getState().story !== null) usePage.getState().openStory(null);
}

/** Ends the story and shows what the page showed before it, the history of edits included. */
export function returnFromStory(): void {
  const { before } = useStoryPlayer.getState();
  halt();
  if (!before) return;
  const { language, theme, mode, openState } = usePage.getState();
  openState({ ...before.state, language, theme, mode, panel: 'stories', story: null });
  usePage.setState({ history: before.history });
  useStoryPlayer.setState({ before: null });
}

function openStory(): { readonly story: Story; readonly step: number } | null {
  const { story: open } = usePage.getState();
  const story = findStory(open?.id);
  return story && open ? { story, step: open.step } : null;
}

function halt(): void {
  disarm();
  stopWatching?.();
  stopWatching = undefined;
  whenEnded = undefined;
  useStoryPlayer.setState({ autoplay: 'off' });
}

function disarm(): void {
  clearTimeout(timer);
  clearInterval(yearTimer);
  stopWaiting?.();
  stopWaiting = undefined;
}

function apply(change: () => void): void {
  isApplying = true;
  try {
    change();
  } finally {
    isApplying = false;
  }
}

const isTalk = (mode: Mode) => mode === 'present' || mode === 'exhibition';

function show(story: Story, index: number): void {
  disarm();
  const { language, theme, mode } = usePage.getState();
  const step = stateOfStep(story, index, { language, theme, mode });
  const frame = currentFrame(isTalk(mode), true, step.selection !== null);
  const camera = step.camera && framed(step.camera, frame);
  const state = { ...step, camera };
  const fromYear = story.steps[index]?.fromYear;
  const runs = fromYear !== undefined && !prefersReducedMotion();
  // A story may come from a file: what its territory does not have is left out, and said.
  apply(() => remark(openFitted(runs ? { ...state, year: fromYear } : state)));
  if (runs) runYears(state.year);
  arm(story, index);
}

/**
 * Has the step that a link opened look past its card: when the address was read, nobody knew yet how
 * large the map would be. A camera that is no longer the one of the step as written stays.
 */
export function frameOpenedStep(): void {
  const open = openStory();
  const written = open?.story.steps[open.step]?.camera;
  const { camera, mode, selection, moveCamera } = usePage.getState();
  if (!written || camera !== written) return;
  const frame = currentFrame(isTalk(mode), true, selection !== null);
  apply(() => moveCamera(framed(written, frame)));
}

/** Adds remarks, each once however often the step is shown. */
function remark(more: readonly Problem[]): void {
  if (more.length === 0) return;
  useResults.setState(({ notes }) => ({
    notes: [...notes, ...more.filter(({ what }) => !notes.some((note) => note.what === what))],
  }));
}

/** One year after the other, each once the figures of the one before are there. */
function runYears(lastYear: number): void {
  yearTimer = setInterval(() => {
    const { year, chooseYear } = usePage.getState();
    if (year >= lastYear) clearInterval(yearTimer);
    else if (figuresAreCurrent()) apply(() => chooseYear(year + 1));
  }, YEAR_MS);
}

/** What a step tells besides the year's figures. */
function needsOf({ figure, chart }: StoryStep): FigureNeeds {
  return {
    baseline: figure?.since === 'baseline',
    trend:
      typeof figure?.since === 'number' ||
      figure?.indicator === 'inStep' ||
      (chart !== undefined && chart !== 'payments'),
  };
}

/** Starts the step's time once its figures are there. */
function arm(story: Story, index: number): void {
  const step = story.steps[index];
  if (!step || useStoryPlayer.getState().autoplay !== 'playing') return;
  const start = () => {
    const yearsMs = Math.max(0, step.year - usePage.getState().year) * YEAR_MS;
    timer = setTimeout(() => goOn(story, index), durationSOf(step) * 1000 + yearsMs);
  };
  stopWaiting = whenFiguresAreCurrent(LONGEST_WAIT_MS, start, needsOf(step));
}

function goOn(story: Story, index: number): void {
  if (index + 1 < story.steps.length) {
    show(story, index + 1);
    return;
  }
  const ended = whenEnded;
  halt();
  ended?.();
}

/**
 * Somebody who moves the map or changes the year while a story plays by itself wants to look: it
 * waits. Somebody who opens another state has left it.
 */
function watch(): void {
  stopWatching?.();
  stopWatching = usePage.subscribe(
    ({ story, camera, year, edits, measure }) => ({ story, camera, year, edits, measure }),
    (now, earlier) => {
      if (isApplying) return;
      if (now.story?.id !== earlier.story?.id) halt();
      else if (useStoryPlayer.getState().autoplay === 'playing' && !sameChoices(now, earlier)) {
        pause();
      }
    },
    { equalityFn: (a, b) => a.story === b.story && sameChoices(a, b) },
  );
}

type Choices = Pick<PageState, 'camera' | 'year' | 'edits' | 'measure'>;

function sameChoices(a: Choices, b: Choices): boolean {
  return (
    a.camera === b.camera && a.year === b.year && a.edits === b.edits && a.measure === b.measure
  );
}
