/**
 * Keeps the address bar in step with the page: opens what a link says, writes what the person
 * chose, and lets back and forward walk through their choices.
 */
import { droppedNote } from '../domain/scenario/notes.ts';
import { LANGUAGES, type Language } from '../domain/territory/schema.ts';
import { type PageState, shareableOf, usePage } from '../store/pageStore.ts';
import { useResults } from '../store/resultsStore.ts';
import { openFitted } from '../store/openFitted.ts';
import type { Mode, ShareableState } from '../store/shareable.ts';
import { isOwnTerritory, useOwnTerritories } from '../store/ownTerritories.ts';
import { EMBEDDED_TERRITORIES } from '../store/territories.ts';
import { keepAddressBar } from './addressBar.ts';
import { awaitPack, useAwaitedPack } from './awaitedPack.ts';
import { holdExhibitions } from './holdExhibitions.ts';
import type { OpenedLink } from './link/decodeLink.ts';
import { leftOffIn, noteLeftOff, startOf, useLeftOff } from './leftOff.ts';
import { encodeLink } from './link/encodeLink.ts';
import { mendedAddress } from './link/mend.ts';
import { defaultStateOf, type KnownPack } from './link/packs.ts';
import { openedBy } from './openedBy.ts';
import { findStory, useStoryPlayer } from './stories/player.ts';
import { stateOfStep } from './stories.ts';

/** The packs that a link can speak of; the open one with its hash. */
export function knownPacks(): readonly KnownPack[] {
  const manifest = useResults.getState().territory?.manifest;
  const { list } = useOwnTerritories.getState();
  return [...EMBEDDED_TERRITORIES, ...list].map((pack) =>
    pack.id === manifest?.id ? manifest : pack,
  );
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
  // The file of an own territory that lies at an address goes along with links to it.
  const pack = isOwnTerritory(state.territoryId) ? address.searchParams.get('pack') : null;
  address.search = pack === null ? '' : new URLSearchParams({ pack }).toString();
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

type Address = Pick<URL, 'pathname' | 'search' | 'hash'>;

/**
 * Opens what the address says.
 * @param mode what the page is used as, whatever the address says of it; null: as it says.
 */
export function openAddress(mode: Mode | null, address: Address = location): void {
  const { state, notes } = openedBy(address, knownPacks(), languageOfBrowser());
  const isMissing = notes.some(({ message }) => message?.key === 'note.unknownTerritory');
  awaitPack(isMissing ? mendedAddress(address).hash : null);
  const isShort = isShortStoryLink(mendedAddress(address).hash);
  const opened = withKnownStory(isShort ? stepOpenedBy(state) : state);
  const more = openFitted(mode ? { ...opened.state, mode } : opened.state);
  useResults.setState({ notes: [...notes, ...opened.notes, ...more] });
}

/** A story that is not to be had here, an own one of another device for instance: the list of all. */
function withKnownStory(state: ShareableState): OpenedLink {
  const { story } = state;
  if (story === null || findStory(story.id)) return { state, notes: [] };
  const notes = [droppedNote('link', 'story', 'gone', story.id)];
  return { state: { ...state, story: null, panel: 'stories' }, notes };
}

/** Opens the link that has waited for this territory. @returns false where none has. */
export function openAwaited(territoryId: string): boolean {
  const { awaited } = useAwaitedPack.getState();
  if (awaited?.territoryId !== territoryId) return false;
  openAddress(null, { pathname: location.pathname, search: '', hash: awaited.fragment });
  return true;
}

/** What belongs to the way somebody looks, not to the steps they take: no new entry for these. */
function stepKey(state: PageState): string {
  const { territoryId, panel, selection, service, measure, filters, layers, edits, story } = state;
  const { question } = state;
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
    question,
  ]);
}

/** Opens the address, or what was left off where it says nothing. */
function openStart(address: Address): void {
  const start = startOf(address, leftOffIn('tab'), leftOffIn('browser'));
  openAddress(null, { ...address, hash: start.fragment });
  const { territoryId, language, theme, mode } = usePage.getState();
  if (mode === 'plan') usePage.setState({ planId: start.planId });
  const byDefault = { ...defaultStateOf(knownPacks(), territoryId), language, theme };
  const isOther = currentFragment() !== encodeLink(byDefault, knownPacks());
  useLeftOff.setState({ isTold: start.isEarlierVisit && (isOther || start.planId !== null) });
}

/** What a story shows, visitors do or a frame holds is nothing that somebody has left off. */
function noteWhereItStands(fragment: string): void {
  const { planId, mode, story } = usePage.getState();
  if (mode !== 'plan' || story) return;
  noteLeftOff('tab', { fragment: location.hash, planId });
  noteLeftOff('browser', { fragment, planId });
}

/** Opens the state of the address and keeps both in step from now on. */
export function startAddress(): void {
  // An address in which a program has escaped the `#` is put right where the browser allows it.
  const { pathname, search, hash } = mendedAddress(location);
  const bar = keepAddressBar(history);
  if (hash !== location.hash) bar.write(() => ({ address: `${pathname}${search}${hash}` }));
  openStart({ pathname, search, hash });
  let lastStep = stepKey(usePage.getState());

  usePage.subscribe(() => {
    // A demonstration writes no history, and an exhibition leaves no trace of its visitors.
    const { playing, mode } = usePage.getState();
    if (playing || mode === 'exhibition') {
      bar.cancel();
      return;
    }
    bar.writeSoon(() => {
      const fragment = currentFragment();
      // Once the bar says it.
      queueMicrotask(() => noteWhereItStands(fragment));
      if (fragment === location.hash) return null;
      const step = stepKey(usePage.getState());
      // Steps of a story that plays by itself are nobody's choice.
      const playsByItself = useStoryPlayer.getState().autoplay === 'playing';
      const isNew = step !== lastStep && !playsByItself;
      lastStep = step;
      return { address: fragment, isNew };
    });
  });
  window.addEventListener('pagehide', () => noteWhereItStands(currentFragment()));
  const stopLeaving = holdExhibitions();
  window.addEventListener('popstate', () => {
    bar.cancel();
    if (stopLeaving()) return;
    // Back and forward lead to what was on the page, never into an exhibition.
    const { mode } = openedBy(location, knownPacks(), languageOfBrowser()).state;
    openAddress(mode === 'exhibition' ? 'plan' : null);
    lastStep = stepKey(usePage.getState());
  });
}
