/**
 * Keeps results in step with choices: opens the territory, puts requests to the engine when
 * something they depend on changes, and fills the results store. One for the life of the page.
 */
import type { Scenario } from '../domain/scenario/scenario.ts';
import { SCENARIO_VERSION } from '../domain/scenario/scenario.ts';
import type { EngineClient } from '../engine/worker/client.ts';
import type { Ranges } from '../domain/indicators/ranges.ts';
import type { ForecastSpread } from '../engine/results/forecastSpread.ts';
import type { CellId, LonLat } from '../domain/territory/schema.ts';
import type {
  CellExplanation,
  EvaluateRequest,
  SiteRequest,
  SiteSuggestions,
} from '../engine/engine.ts';
import { computed, isTriedAgain, noteRestart, passOver } from './engineFaults.ts';
import { whenMapIsDrawn } from './health.ts';
import { type LoadedPack, loadPack } from './loadPack.ts';
import { filterablePlace, passes } from './filtering.ts';
import { below } from './fetchFile.ts';
import { watchWaiting } from './waiting.ts';
import { fitToTerritory } from './fitToTerritory.ts';
import { keepSelection } from './keepSelection.ts';
import { evaluationChoicesOf, type PageState, shareableOf, usePage } from './pageStore.ts';
import { useResults } from './resultsStore.ts';

/** Distances of the bands along streets, as multiples of the standard. */
const REACH_BANDS = [0.5, 1, 1.5] as const;

/** All years are computed anew once a drag or a slider has come to rest. */
const TREND_DELAY_MS = 500;
/** Figures do not wait for a map that does not come. */
const LONGEST_WAIT_FOR_MAP_MS = 8_000;
/** Merged circles cost a tenth of a second: too much for every frame of a drag. */
const RADII_DELAY_MS = 120;

/** The scenario that the person is working on. */
export function scenarioOf(state: PageState): Scenario {
  const { territory } = useResults.getState();
  return {
    version: SCENARIO_VERSION,
    territoryId: state.territoryId,
    contentHash: territory?.manifest.contentHash ?? 'unknown',
    name: '',
    edits: state.edits,
  };
}

function requestOf(state: PageState): EvaluateRequest {
  return {
    scenario: scenarioOf(state),
    choices: evaluationChoicesOf(state.filters),
    year: state.year,
  };
}

let current: EngineClient | null = null;
let openAgain: (() => void) | null = null;

/** Opens the chosen territory anew, where it could not be opened. */
export function reopenTerritory(): void {
  openAgain?.();
}

/** Where the pupils of a cell go in the chosen year, and why; null where nothing can be said. */
export async function explainCell(cellId: CellId): Promise<CellExplanation | null> {
  try {
    return (await current?.explainCell(requestOf(usePage.getState()), cellId)) ?? null;
  } catch (error) {
    passOver(error);
    return null;
  }
}

/** The best places for new facilities of the chosen service; null where nothing can be said. */
export async function suggestSites(
  siteCount: number,
  progress: (done: number) => void,
): Promise<SiteSuggestions | null> {
  const state = usePage.getState();
  try {
    const request = {
      ...requestOf(state),
      service: state.service,
      siteCount,
      aim: 'covering' as const,
    };
    return (await current?.suggestSites(request, { progress })) ?? null;
  } catch (error) {
    passOver(error);
    return null;
  }
}

/** Where further facilities are to be found, beside what is open by the baseline in a year. */
export type PlaceSearch = Pick<SiteRequest, 'year' | 'service' | 'siteCount' | 'candidates'>;

/**
 * The best places by people newly within the standard's walk; null where nothing can be said.
 * @param lane requests of the same lane replace each other.
 */
export async function bestPlaces(
  search: PlaceSearch,
  lane: string,
): Promise<SiteSuggestions | null> {
  const request = { ...requestOf({ ...usePage.getState(), edits: [] }), ...search };
  try {
    return (await current?.suggestSites({ ...request, aim: 'covering' }, { lane })) ?? null;
  } catch (error) {
    passOver(error);
    return null;
  }
}

/** The chosen year's figures over all published forecasts; null when cancelled or failed. */
export async function computeSpread(signal: AbortSignal): Promise<ForecastSpread | null> {
  try {
    return (await current?.spread(requestOf(usePage.getState()), { signal })) ?? null;
  } catch (error) {
    passOver(error);
    return null;
  }
}

/** How far projected figures may lie, from sampled assumptions; null when cancelled or failed. */
export async function computeRanges(
  sampleCount: number,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Ranges | null> {
  try {
    const { scenario, choices } = requestOf(usePage.getState());
    const request = { scenario, choices, sampleCount, seed: 1 };
    return (await current?.ranges(request, { progress, signal })) ?? null;
  } catch (error) {
    passOver(error);
    return null;
  }
}

/** Starts the session; returns how to end it. */
export function startSession(client: EngineClient, packsAt: URL): () => void {
  current = client;
  let opening = new AbortController();
  /** Whether the engine has been given the open territory, which the page shows before that. */
  let isHandedOver = false;

  const evaluate = async (): Promise<void> => {
    if (!isHandedOver) return;
    useResults.setState({ computing: true });
    try {
      // While a school is carried, frames under way are finished, so that the picture moves along.
      const results = await client.evaluate(requestOf(usePage.getState()), {
        whenNewer: 'finish',
      });
      useResults.setState({ results, computing: false });
      computed('evaluate');
      followReach();
      void compareWithBaseline();
    } catch (error) {
      passOver(error);
    }
  };

  let baselineKey = '';

  /** Computed once for a year and its choices: an edit leaves the baseline as it is. */
  const compareWithBaseline = async (): Promise<void> => {
    const state = usePage.getState();
    const { territory } = useResults.getState();
    if (state.edits.length === 0 || !territory) {
      baselineKey = '';
      useResults.setState({ baseline: null });
      return;
    }
    const key = `${territory.manifest.id} ${state.year} ${evaluationKey(state)}`;
    if (key === baselineKey) return;
    baselineKey = key;
    try {
      const request = requestOf(state);
      const baseline = await client.evaluate(
        { ...request, scenario: { ...request.scenario, edits: [] } },
        { lane: 'baseline' },
      );
      if (baselineKey === key) useResults.setState({ baseline });
    } catch (error) {
      baselineKey = '';
      passOver(error);
    }
  };

  const drawRadii = async (): Promise<void> => {
    const state = usePage.getState();
    if (!isHandedOver || !state.layers.radii.visible) return;
    try {
      const radii = await client.radii(requestOf(state), state.service);
      useResults.setState({ radii });
    } catch (error) {
      passOver(error);
    }
  };

  /** The place whose catchment is to be seen: it operates in the year, and no filter hides it. */
  const reachingPlace = () => {
    const { selection, filters, layers } = usePage.getState();
    const place = useResults.getState().results?.facilities.find(({ id }) => id === selection?.id);
    return place && layers.reach.visible && passes(filterablePlace(place), filters) ? place : null;
  };
  /** From where the catchment that is drawn or asked for reaches; null: there is none. */
  let reachFrom: LonLat | null = null;

  const drawReach = async (): Promise<void> => {
    const { service, filters } = usePage.getState();
    const place = reachingPlace();
    reachFrom = place?.position ?? null;
    if (!place) {
      useResults.setState({ reach: null });
      return;
    }
    const standardM = filters.standardDistanceM[service];
    try {
      const bandsM = REACH_BANDS.map((factor) => factor * standardM);
      const reach = await client.reach(place.position, bandsM);
      if (reachFrom === place.position) useResults.setState({ reach });
    } catch (error) {
      passOver(error);
    }
  };

  let moving: ReturnType<typeof setTimeout> | undefined;

  /** With new results a place may stand elsewhere, or nowhere: its old catchment is none any more. */
  const followReach = (): void => {
    const from = reachingPlace()?.position ?? null;
    if (from?.[0] === reachFrom?.[0] && from?.[1] === reachFrom?.[1]) return;
    reachFrom = null;
    useResults.setState({ reach: null });
    clearTimeout(moving);
    if (from) moving = setTimeout(() => void drawReach(), RADII_DELAY_MS);
  };

  const drawStreets = async (): Promise<void> => {
    const { streets } = useResults.getState();
    if (!isHandedOver || streets || !usePage.getState().layers.streets.visible) return;
    try {
      useResults.setState({ streets: await client.streets() });
    } catch (error) {
      passOver(error);
    }
  };

  const computeTrend = async (): Promise<void> => {
    if (!isHandedOver) return;
    const { scenario, choices } = requestOf(usePage.getState());
    useResults.setState({ trendProgress: 0 });
    try {
      const trend = await client.trend(
        { scenario, choices },
        { progress: (trendProgress) => useResults.setState({ trendProgress }) },
      );
      useResults.setState({ trend, trendProgress: null });
      computed('trend');
    } catch (error) {
      if (!isTriedAgain(error)) useResults.setState({ trendProgress: null });
      passOver(error);
    }
  };

  let settling: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const everything = (): void => {
    void evaluate();
    void drawRadii();
    void drawReach();
    void drawStreets();
    void computeTrend();
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
      else useResults.setState(({ notes }) => ({ notes: [...notes, ...details.problems] }));
    } catch (error) {
      if (!signal.aborted) passOver(error);
    }
  };

  const open = async (territoryId: string): Promise<void> => {
    opening.abort();
    opening = new AbortController();
    isHandedOver = false;
    const { signal } = opening;
    client.unload();
    useResults.setState({
      territory: null,
      details: null,
      problems: [],
      waitingFor: [],
      results: null,
      baseline: null,
      radii: null,
      reach: null,
      streets: null,
      trend: null,
      trendProgress: null,
    });
    const waiting = watchWaiting(signal);
    try {
      const folder = below(packsAt, `${territoryId}/`);
      const loaded = await loadPack(folder, { signal, onWaiting: waiting.isFor });
      if (signal.aborted) return;
      if (!loaded.ok) {
        useResults.setState({ problems: loaded.problems });
        return;
      }
      const { territory, streets, details } = loaded.value;
      const fitted = fitToTerritory(shareableOf(usePage.getState()), territory);
      if (fitted.notes.length > 0) usePage.setState(fitted.state);
      useResults.setState(({ notes }) => ({
        territory,
        notes: [...notes, ...fitted.notes, ...loaded.notes],
      }));
      // The map first: on a small machine engine and drawing would take the processor from each other.
      await whenMapIsDrawn(LONGEST_WAIT_FOR_MAP_MS);
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
      (state) => [state.year, state.edits, state.filters] as const,
      () => {
        void evaluate();
        clearTimeout(resting);
        resting = setTimeout(() => void drawRadii(), RADII_DELAY_MS);
      },
      { equalityFn: sameParts },
    ),
    usePage.subscribe(
      (state) => [state.edits, evaluationKey(state)] as const,
      () => {
        clearTimeout(settling);
        settling = setTimeout(() => void computeTrend(), TREND_DELAY_MS);
      },
      { equalityFn: sameParts },
    ),
    usePage.subscribe(
      (state) => [state.service, state.layers.radii.visible] as const,
      () => void drawRadii(),
      { equalityFn: sameParts },
    ),
    usePage.subscribe(
      (state) => state.layers.streets.visible,
      () => void drawStreets(),
    ),
    usePage.subscribe(
      (state) =>
        [state.selection, state.service, state.layers.reach.visible, state.filters] as const,
      () => void drawReach(),
      { equalityFn: sameParts },
    ),
    keepSelection(),
    client.onRestart((report) => {
      noteRestart(report);
      everything();
    }),
  ];
  return () => {
    current = null;
    openAgain = null;
    clearTimeout(settling);
    clearTimeout(resting);
    clearTimeout(moving);
    opening.abort();
    for (const stop of stops) stop();
  };
}

function evaluationKey(state: PageState): string {
  return JSON.stringify(evaluationChoicesOf(state.filters));
}

function sameParts(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((part, index) => Object.is(part, b[index]));
}
