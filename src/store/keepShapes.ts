/** Keeps what is drawn of reach in step: circles of a service, bands along streets, the streets. */
import type { Edit } from '../domain/scenario/scenario.ts';
import type { LonLat } from '../domain/territory/schema.ts';
import type { ComputedService } from '../engine/results/results.ts';
import type { EngineClient } from '../engine/worker/client.ts';
import { passOver } from './engineFaults.ts';
import { computedService, filterablePlace, passes } from './filtering.ts';
import { type DrawingKeeper, keepDrawing } from './keepDrawing.ts';
import { usePage } from './pageStore.ts';
import { requestOf } from './requests.ts';
import { useResults } from './resultsStore.ts';
import { isSameState, keyOf, type StateKey } from './stateKey.ts';

/** Distances of the bands along streets, as multiples of the standard. */
const REACH_BANDS = [0.5, 1, 1.5] as const;

type RadiiOf = { readonly state: StateKey; readonly service: ComputedService };
type ReachOf = {
  readonly at: LonLat;
  readonly bandsM: readonly number[];
  readonly edits: readonly Edit[];
};

export type ShapeKeeper = {
  readonly radii: DrawingKeeper;
  readonly reach: DrawingKeeper;
  readonly fetchStreets: () => Promise<void>;
};

/** @param isReady whether the engine has the territory that is open. */
export function keepShapes(client: EngineClient, isReady: () => boolean): ShapeKeeper {
  const radii = keepDrawing<RadiiOf>({
    name: 'radii',
    wanted: () => {
      const page = usePage.getState();
      const { service, layers } = page;
      return isReady() && layers.radii.visible ? { state: keyOf(page), service } : null;
    },
    isSame: (a, b) => a.service === b.service && isSameState(a.state, b.state),
    ask: async ({ service }) => {
      const drawn = await client.radii(requestOf(usePage.getState()), service);
      return () => useResults.setState({ radii: drawn });
    },
    clear: () => useResults.setState({ radii: null }),
    mayStay: (drawn, wanted) => drawn.service === wanted.service,
  });

  const reach = keepDrawing<ReachOf>({
    name: 'reach',
    wanted: () => {
      const { selection, service, filters, layers, edits } = usePage.getState();
      const { results } = useResults.getState();
      if (!isReady() || !layers.reach.visible || !selection) return null;
      // Where the newest results have it, and no filter hides it: a school that is carried takes its
      // bands along.
      const facility = results?.facilities.find(({ id }) => id === selection.id);
      if (!facility || !passes(filterablePlace(facility), filters)) return null;
      const standardM = filters.standardDistanceM[computedService(facility.service) ?? service];
      return {
        at: facility.position,
        bandsM: REACH_BANDS.map((factor) => factor * standardM),
        edits,
      };
    },
    isSame: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    ask: async ({ at, bandsM, edits }) => {
      const drawn = await client.reach(at, bandsM, edits);
      return () => useResults.setState({ reach: drawn });
    },
    clear: () => useResults.setState({ reach: null }),
    // Bands around another place would be taken for those of this one.
    mayStay: () => false,
  });

  /** Drawn, searched, and what places are called by. */
  const fetchStreets = async (): Promise<void> => {
    const { streets } = useResults.getState();
    if (!isReady() || streets) return;
    try {
      useResults.setState({ streets: await client.streets() });
    } catch (error) {
      passOver(error);
    }
  };

  return { radii, reach, fetchStreets };
}
