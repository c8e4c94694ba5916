/**
 * Keeps the address bar in step with the page: opens what a link says, writes what the person
 * chose, and lets back and forward walk through their choices.
 */
import { LANGUAGES, type Language } from '../domain/territory/schema.ts';
import { type PageState, shareableOf, usePage } from '../store/pageStore.ts';
import { useResults } from '../store/resultsStore.ts';
import { openFitted } from '../store/openFitted.ts';
import type { ShareableState } from '../store/shareable.ts';
import { EMBEDDED_TERRITORIES } from '../store/territories.ts';
import { encodeLink } from './link/encodeLink.ts';
import type { KnownPack } from './link/packs.ts';
import { openedBy } from './openedBy.ts';
import { findStory, useStoryPlayer } from './stories/player.ts';
import { stateOfStep } from './stories.ts';

/** Choices come to rest before they are written: a slider is no hundred entries of the history. */
const WRITE_DELAY_MS = 300;

/** The packs that a link can speak of; the open one with its hash. */
export function knownPacks(): readonly KnownPack[] {
  const manifest = useResults.getState().territory?.manifest;
  return EMBEDDED_TERRITORIES.map((pack) => (pack.id === manifest?.id ? manifest : pack));
}

/** The fragment for the state as it is now. */
function currentFragment(): string {
  return encodeLink(shareableOf(usePage.getState()), knownPacks());
}

/**
 * The whole link to a state, without what only this visit's address says.
 * @param publicAddress where others find the page; null: where it was opened.
 */
export function linkTo(state: ShareableState, publicAddress: string | null = null): string {
  const address = new URL(publicAddress ?? location.href);
  address.search = '';
  address.hash = encodeLink(state, knownPacks());
  return address.href;
}

/** The whole link to the state as it is now. */
export function currentLink(): string {
  return linkTo(shareableOf(usePage.getState()));
}

function languageOfBrowser(): Language {
  for (const tag of navigator.languages) {
    const language = LANGUAGES.find((known) => tag.toLowerCase().startsWith(known));
    if (language) return language;
  }
  return 'kk';
}

/** Links that the page writes hold the year; one that a person wrote for a story need not. */
const isShortStoryLink = (fragment: string) =>
  /[#&]story=/.test(fragment) && !/[#&]y=/.test(fragment);

/** The state of the step that a short link names. */
function stepOpenedBy(state: ShareableState): ShareableState {
  const story = findStory(state.story?.id);
  return story && state.story ? stateOfStep(story, state.story.step, state) : state;
}

function openAddress(): void {
  const { state, notes } = openedBy(location, knownPacks(), languageOfBrowser());
  const isShort = isShortStoryLink(location.hash);
  const more = openFitted(isShort ? stepOpenedBy(state) : state);
  useResults.setState({ notes: [...notes, ...more] });
}

/** What belongs to the way somebody looks, not to the steps they take: no new entry for these. */
function stepKey(state: PageState): string {
  const { territoryId, panel, selection, service, measure, filters, layers, edits, story } = state;
  return JSON.stringify([
    territoryId,
    panel,
    selection,
    service,
    measure,
    filters,
    layers,
    edits,
    story,
  ]);
}

/** Opens the state of the address and keeps both in step from now on. */
export function startAddress(): void {
  openAddress();
  let lastStep = stepKey(usePage.getState());
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (): void => {
    const fragment = currentFragment();
    if (fragment === location.hash) return;
    const step = stepKey(usePage.getState());
    // Steps of a story that plays by itself are nobody's choice.
    const playsByItself = useStoryPlayer.getState().autoplay === 'playing';
    if (step === lastStep || playsByItself) history.replaceState(null, '', fragment);
    else history.pushState(null, '', fragment);
    lastStep = step;
  };
  usePage.subscribe(() => {
    clearTimeout(timer);
    // A demonstration writes no history, and an exhibition leaves no trace of its visitors.
    if (usePage.getState().playing || usePage.getState().mode === 'exhibition') return;
    timer = setTimeout(write, WRITE_DELAY_MS);
  });
  window.addEventListener('popstate', () => {
    clearTimeout(timer);
    openAddress();
    lastStep = stepKey(usePage.getState());
  });
}
