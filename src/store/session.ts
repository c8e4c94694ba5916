/**
 * Keeps results in step with choices: opens the territory, puts requests to the engine when
 * something they depend on changes, and fills the results store. One for the life of the page.
 */
import { shallow } from 'zustand/shallow';
import type { NamesOfAdded, Territory } from '../domain/territory/territory.ts';
import type { EngineClient } from '../engine/worker/client.ts';
import { awaitNothing } from './awaiting.ts';
import { noteRestart, passOver } from './engineFaults.ts';
import { readEconomyFrom } from './economy.ts';
import { below } from './fetchFile.ts';
import { fitToTerritory } from './fitToTerritory.ts';
import { whenMapIsDrawn } from './health.ts';
import { keepFigures } from './keepFigures.ts';
import { keepSelection } from './keepSelection.ts';
import { keepShapes } from './keepShapes.ts';
import { type LoadedPack, loadPack } from './loadPack.ts';
import { isOwnTerritory } from './ownTerritories.ts';
import { shareableOf, usePage } from './pageStore.ts';
import { answerBy } from './requests.ts';
import { NOTHING_COMPUTED, useResults } from './resultsStore.ts';
import { keepRegionsBySector } from './regionsBySector.ts';
import { keepSettlementMeasure } from './settlementMeasure.ts';
import { isSameButYear, isSameState, keyOf } from './stateKey.ts';
import { watchWaiting } from './waiting.ts';

/** All years are computed anew once a drag or a slider has come to rest. */
const TREND_DELAY_MS = 500;

let openAgain: (() => void) | null = null;

/** Opens the chosen territory anew, where it could not be opened. */
export function reopenTerritory(): void {
  openAgain?.();
}

/**
 * Starts the session; returns how to end it.
 * @param namesOfAdded what places are called that a person adds and does not name; by their ids without it.
 */
export function startSession(
  client: EngineClient,
  packsAt: URL,
  namesOfAdded?: NamesOfAdded,
): () => void {
  answerBy(client);
  let opening = new AbortController();
  /** Whether the engine has been given the open territory, which the page shows before that. */
  let isHandedOver = false;

  const isReady = () => isHandedOver;
  const figures = keepFigures(client, isReady);
  const shapes = keepShapes(client, isReady);

  let settling: ReturnType<typeof setTimeout> | undefined;

  const everything = (): void => {
    void figures.evaluate();
    shapes.radii.draw();
    shapes.reach.draw();
    void shapes.fetchStreets();
    void figures.computeTrend();
  };

  /** Districts and schools come when the first figures have been asked for. */
  const fetchDetails = async (
    fetched: LoadedPack['details'],
    signal: AbortSignal,
  ): Promise<void> => {
    try {
      const details = await fetched();
      if (signal.aborted) return;
      if (details.ok) useResults.setState({ details: details.value });
      else {
        useResults.setState(({ notes }) => ({
          notes: [...notes, ...details.problems],
          areDetailsLost: true,
        }));
      }
    } catch (error) {
      if (signal.aborted) return;
      useResults.setState({ areDetailsLost: true });
      passOver(error);
    }
  };

  const open = async (territoryId: string): Promise<void> => {
    opening.abort();
    opening = new AbortController();
    isHandedOver = false;
    const { signal } = opening;
    client.unload();
    shapes.radii.forget();
    shapes.reach.forget();
    awaitNothing();
    readEconomyFrom(null);
    useResults.setState({
      territory: null,
      outline: null,
      problems: [],
      waitingFor: [],
      ...NOTHING_COMPUTED,
    });
    const waiting = watchWaiting(signal);
    const onOutline = async (outline: Territory): Promise<void> => {
      if (signal.aborted) return;
      useResults.setState({ outline });
      await whenMapIsDrawn();
    };
    try {
      const folder = below(packsAt, `${territoryId}/`);
      const loaded = isOwnTerritory(territoryId)
        ? await (await import('./ownPacks.ts')).loadOwnPack(territoryId)
        : await loadPack(folder, { signal, onWaiting: waiting.isFor, onOutline });
      if (signal.aborted) return;
      if (!loaded.ok) {
        useResults.setState({ problems: loaded.problems });
        return;
      }
      const { streets, details, economy } = loaded.value;
      readEconomyFrom(economy);
      const territory = { ...loaded.value.territory, namesOfAdded };
      const fitted = fitToTerritory(shareableOf(usePage.getState()), territory);
      if (fitted.notes.length > 0) usePage.setState(fitted.state);
      useResults.setState(({ notes }) => ({
        territory,
        outline: null,
        notes: [...notes, ...fitted.notes, ...loaded.notes],
      }));
      // The map first: on a small machine engine and drawing would take the processor from each other.
      await whenMapIsDrawn();
      if (signal.aborted) return;
      const graph = await streets();
      if (signal.aborted) return;
      // Without its streets nearly every figure would be another one: none is better than a wrong one.
      if (!graph.ok) {
        useResults.setState({ problems: graph.problems });
        return;
      }
      isHandedOver = true;
      await client.load(territory, graph.value);
      if (signal.aborted) return;
      everything();
      if (territory.manifest.kind === 'country') void fetchDetails(details, signal);
    } catch (error) {
      if (!signal.aborted) passOver(error);
    } finally {
      waiting.end();
    }
  };

  openAgain = () => void open(usePage.getState().territoryId);

  const stops = [
    usePage.subscribe((state) => state.territoryId, open, { fireImmediately: true }),
    usePage.subscribe(
      keyOf,
      () => {
        void figures.evaluate();
        shapes.radii.drawAtRest();
      },
      { equalityFn: isSameState },
    ),
    usePage.subscribe(
      keyOf,
      () => {
        clearTimeout(settling);
        settling = setTimeout(() => void figures.computeTrend(), TREND_DELAY_MS);
      },
      { equalityFn: isSameButYear },
    ),
    usePage.subscribe(
      (state) => [state.service, state.layers.radii.visible] as const,
      shapes.radii.draw,
      { equalityFn: shallow },
    ),
    usePage.subscribe(
      (state) =>
        [state.selection, state.service, state.layers.reach.visible, state.filters] as const,
      shapes.reach.draw,
      { equalityFn: shallow },
    ),
    useResults.subscribe(({ results }, before) => {
      if (results !== before.results) shapes.reach.drawAtRest();
    }),
    keepSelection(),
    keepSettlementMeasure(),
    keepRegionsBySector(),
    client.onRestart((report) => {
      noteRestart(report);
      everything();
    }),
  ];
  return () => {
    answerBy(null);
    openAgain = null;
    clearTimeout(settling);
    shapes.radii.forget();
    shapes.reach.forget();
    opening.abort();
    for (const stop of stops) stop();
  };
}
