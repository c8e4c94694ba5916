/** What lies over the map in an exhibition: start screen, attract loop, game, countdown. */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { registerOffline } from '../../offline/registerOffline.ts';
import { afterPacks, loadExhibitionConfig, withAddress } from '../../exhibition/config.ts';
import { goHome, startExhibition, useExhibition } from '../../exhibition/exhibition.ts';
import { STORIES } from '../../share/stories.ts';
import { useOwnStories } from '../../share/stories/ownStories.ts';
import { noteFault, useHealth } from '../../store/health.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { reopenTerritory } from '../../store/session.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { Explore } from './Explore.tsx';
import { ExhibitionBar } from './ExhibitionBar.tsx';
import { Game } from './Game.tsx';
import { HealthOverlay } from './HealthOverlay.tsx';
import { StartScreen } from './StartScreen.tsx';
import { keepScreenAwake } from './keepAwake.ts';
import { lockDown } from './lockDown.ts';
import './exhibition.css';

/** A part that has failed is put back to the start by itself: nobody stands by. */
const RECOVER_AFTER_MS = 3_000;
const REOPEN_AFTER_MS = 15_000;
const TRY_AGAIN_AFTER_MS = 30_000;

export default function Exhibition() {
  useRunningExhibition();
  useGraphicsWatch();
  useQuietUpdates();
  useTryingAgain();
  const attention = useExhibition((state) => state.attention);
  const activity = attention.kind === 'visit' ? attention.activity : attention.kind;
  const onError = (error: Error) => {
    noteFault('panel', error.message);
    setTimeout(goHome, RECOVER_AFTER_MS);
  };
  return (
    <div className="exhibition" data-activity={activity}>
      <ExhibitionBar />
      <ErrorBoundary resetKey={activity} onError={onError}>
        {activity === 'start' && <StartScreen />}
        {activity === 'attract' && <Attract />}
        {activity === 'explore' && <Explore />}
        {activity === 'game' && <Game />}
      </ErrorBoundary>
      <Countdown />
      <HealthOverlay />
    </div>
  );
}

/** Runs the exhibition as long as it is shown. */
function useRunningExhibition(): void {
  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    const at = new URL('./exhibition.json', document.baseURI);
    void storyIds()
      .then((known) => loadExhibitionConfig(at, known))
      .then(async (read) => {
        await keepPacks(read.config.packs);
        if (!isGone) stop = startExhibition(withAddress(afterPacks(read), location.search));
      });
    const stopLock = lockDown();
    const stopAwake = keepScreenAwake();
    return () => {
      isGone = true;
      stop();
      stopLock();
      stopAwake();
    };
  }, []);
}

/** Of those that ship, and of those that were written on this device. */
async function storyIds(): Promise<readonly string[]> {
  const { openStories } = await import('../../workspace/library/stories.ts');
  await openStories();
  return [...STORIES, ...useOwnStories.getState().stories].map(({ id }) => id);
}

/** Territories that the hall brings along; one that cannot be had is as this browser has kept it. */
async function keepPacks(addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const { keepPackAt } = await import('../importing/openByAddress.ts');
  for (const address of addresses) await keepPackAt(address);
}

/** Nobody is there to press a button when the territory cannot be opened. */
function useTryingAgain(): void {
  const problems = useResults((state) => state.problems);
  useEffect(() => {
    if (problems.length === 0) return;
    const timer = setTimeout(reopenTerritory, TRY_AGAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [problems]);
}

/** Where the graphics do not come back by themselves, the page is opened anew. */
function useGraphicsWatch(): void {
  const isLost = useHealth(({ graphics }) => graphics === 'lost');
  useEffect(() => {
    if (!isLost) return;
    const timer = setTimeout(() => location.reload(), REOPEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isLost]);
}

/** A new version is put to use while nobody is there, never under a visitor's hands. */
function useQuietUpdates(): void {
  const isAlone = useExhibition(({ attention }) => attention.kind === 'attract');
  useEffect(() => {
    if (!isAlone) return;
    let isGone = false;
    let stop = () => {};
    void registerOffline().then((offline) => {
      if (isGone) return;
      stop = offline.subscribe(({ kind }) => kind === 'updateWaiting' && offline.activateUpdate());
      void offline.checkForUpdate();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [isAlone]);
}

/** Stories play; the whole screen is one button. */
function Attract() {
  const text = useText();
  return (
    <button type="button" className="attract-cover" aria-label={text('exhibition.touch')}>
      <span className="attract-invitation">{text('exhibition.touch')}</span>
    </button>
  );
}

function Countdown() {
  const text = useText();
  const seconds = useExhibition((state) => state.countdownS);
  const language = usePage((state) => state.language);
  if (seconds === null) return null;
  return (
    <div className="exhibition-countdown" role="alertdialog" aria-label={text('exhibition.still')}>
      <div className="exhibition-dialog" lang={language}>
        <p className="countdown-number" aria-hidden="true">
          {seconds}
        </p>
        <h2>{text('exhibition.still')}</h2>
        <p>{text('exhibition.countdown', { seconds })}</p>
        {/* Any touch goes on; the button says so. */}
        <Button className="button primary big">{text('exhibition.continue')}</Button>
      </div>
    </div>
  );
}
