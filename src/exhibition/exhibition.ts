/**
 * Runs an exhibition: takes in what visitors do, lets time pass, and puts the page into the state
 * that the attention asks for. Nothing a visitor does outlasts a reset.
 */
import { create } from 'zustand';
import type { Problem } from '../domain/parsed.ts';
import { usePage } from '../store/pageStore.ts';
import { useResults } from '../store/resultsStore.ts';
import type { ShareableState } from '../store/shareable.ts';
import { openingState } from '../share/stories/openingState.ts';
import { startStory, stopStory } from '../share/stories/player.ts';
import { type Attention, type AttentionEvent, afterEvent, countdownS } from './attention.ts';
import {
  type Activity,
  DEFAULT_EXHIBITION,
  type ExhibitionConfig,
  type ReadConfig,
} from './config.ts';
import { findRivals, gameYear, startRound, useGame } from './game.ts';

type ExhibitionState = {
  readonly config: ExhibitionConfig;
  readonly problems: readonly Problem[];
  readonly attention: Attention;
  /** Whole seconds until everything starts over; null while no countdown is due. */
  readonly countdownS: number | null;
};

export const useExhibition = create<ExhibitionState>()(() => ({
  config: DEFAULT_EXHIBITION,
  problems: [],
  attention: { kind: 'start', lastInputMs: 0 },
  countdownS: null,
}));

/** Milliseconds since the page was opened; unlike the clock on the wall it never jumps back. */
const nowMs = () => performance.now();

/** What the page shows when nobody has touched it. */
function startState({ territory, language, theme }: ExhibitionConfig): ShareableState {
  // The configuration names no territory that is not known, from which the year is taken.
  return { ...openingState(territory, 2025), language, theme, mode: 'exhibition' };
}

/** The start state in the language that the visitor has chosen. */
function stateForVisit(config: ExhibitionConfig): ShareableState {
  return { ...startState(config), language: usePage.getState().language };
}

function stateForGame(config: ExhibitionConfig): ShareableState {
  const state = stateForVisit(config);
  const { territory } = useResults.getState();
  const { layers } = state;
  return {
    ...state,
    measure: 'networkDistance',
    year: territory ? gameYear(territory) : state.year,
    layers: {
      ...layers,
      radii: { ...layers.radii, visible: false },
      housing: { ...layers.housing, visible: false },
      projects: { ...layers.projects, visible: false },
      infrastructure: { ...layers.infrastructure, visible: false },
    },
  };
}

function playStoriesFrom(index: number): void {
  const { config } = useExhibition.getState();
  const id = config.stories[index % config.stories.length];
  if (id === undefined) return;
  startStory(id, {
    autoplay: true,
    onEnd: () => {
      if (useExhibition.getState().attention.kind === 'attract') playStoriesFrom(index + 1);
    },
  });
}

/** Puts the page into the state that belongs to what has become of the attention. */
function enter(attention: Attention): void {
  const { config } = useExhibition.getState();
  const { openState } = usePage.getState();
  stopStory();
  if (attention.kind === 'attract') playStoriesFrom(0);
  else if (attention.kind === 'start') openState(startState(config));
  else if (attention.activity === 'explore') openState(stateForVisit(config));
  else if (attention.activity === 'game') {
    openState(stateForGame(config));
    startRound(config.gameSchools);
  }
}

function isSameState(a: Attention, b: Attention): boolean {
  return (
    a.kind === b.kind && (a.kind !== 'visit' || (b.kind === 'visit' && a.activity === b.activity))
  );
}

/** Timers outlive an exhibition that has been left: they must not bring it back. */
let isRunning = false;

function take(event: AttentionEvent): void {
  if (!isRunning) return;
  const { attention: before, config } = useExhibition.getState();
  const attention = afterEvent(before, event, config);
  const counted = countdownS(attention, event.atMs, config);
  if (attention !== before || counted !== useExhibition.getState().countdownS) {
    useExhibition.setState({ attention, countdownS: counted });
  }
  const isRestart = event.kind === 'home' || event.kind === 'choose';
  if (isRestart || !isSameState(before, attention)) enter(attention);
}

/** Back to the start screen, in the language of the exhibition. */
export function goHome(): void {
  take({ kind: 'home', atMs: nowMs() });
}

export function chooseActivity(activity: Activity): void {
  take({ kind: 'choose', activity, atMs: nowMs() });
}

/** Plays a story for somebody who has chosen it. */
export function watchStory(id: string): void {
  chooseActivity('story');
  startStory(id, { autoplay: true, onEnd: () => {} });
}

const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
const TICK_MS = 250;
/** A hand that rests on the glass sends moves all the time: once a second is often enough. */
const INPUT_EVERY_MS = 1_000;

/** Starts the exhibition; returns how to end it. */
export function startExhibition({ config, problems }: ReadConfig): () => void {
  isRunning = true;
  const startedMs = nowMs();
  useExhibition.setState({
    config,
    problems,
    attention: { kind: 'start', lastInputMs: startedMs },
    countdownS: null,
  });
  enter({ kind: 'start', lastInputMs: startedMs });

  let lastInputMs = Number.NEGATIVE_INFINITY;
  const onInput = ({ type }: Event): void => {
    const atMs = nowMs();
    const { attention, countdownS: counted } = useExhibition.getState();
    // A mouse that somebody bumps into is no visitor: the stories end by a touch or a key.
    if (type === 'pointermove' && attention.kind === 'attract') return;
    if (type === 'pointermove' && counted === null && atMs - lastInputMs < INPUT_EVERY_MS) return;
    lastInputMs = atMs;
    take({ kind: 'input', atMs });
  };
  const ticker = setInterval(() => take({ kind: 'tick', atMs: nowMs() }), TICK_MS);
  for (const input of INPUTS) {
    window.addEventListener(input, onInput, { capture: true, passive: true });
  }
  let looking = false;
  const stopFinding = useResults.subscribe(({ territory, results }) => {
    // Found while nobody waits for it: the first visitor sees the comparison at once.
    const ready = territory?.manifest.id === config.territory && results !== null;
    if (ready && !looking && !useGame.getState().rivals && config.tools.includes('game')) {
      looking = true;
      void findRivals(config.gameSchools).finally(() => {
        looking = false;
      });
    }
  });
  return () => {
    isRunning = false;
    clearInterval(ticker);
    stopFinding();
    for (const input of INPUTS) window.removeEventListener(input, onInput, { capture: true });
  };
}
