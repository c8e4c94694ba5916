/**
 * Walks from the cells of a territory to any place, remembered by place. A moved facility costs one
 * bounded search; all others are found again.
 */
import { straightWalkM } from '../../domain/accessibility/distance.ts';
import { reachBands } from '../../domain/accessibility/reachBands.ts';
import {
  createNetworkAccess,
  type NetworkAccess,
} from '../../domain/accessibility/networkAccess.ts';
import type { StreetGraph } from '../../domain/accessibility/streetGraph.ts';
import type { FacilityColumn } from '../../domain/assignment/assign.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { Cell } from '../../domain/territory/territory.ts';
import type { ReachBand } from '../engine.ts';
import { nearestGreatCircleM } from './nearestGreatCircle.ts';
import { RecentCache } from './recentCache.ts';

/** A column of a city takes some 3 kB. */
const FACILITY_COLUMNS_KEPT = 4096;
const CANDIDATE_COLUMNS_KEPT = 8192;

type Known = { readonly limitM: number; readonly column: FacilityColumn };

export class Walking {
  readonly #centres: readonly LonLat[];
  readonly #network: NetworkAccess | null;
  /** By the position's own array: facilities of the pack keep theirs from one request to the next. */
  readonly #byPlace = new WeakMap<LonLat, Known>();
  readonly #columns = {
    facilities: new RecentCache<FacilityColumn>(FACILITY_COLUMNS_KEPT),
    candidates: new RecentCache<FacilityColumn>(CANDIDATE_COLUMNS_KEPT),
  };
  hits = 0;
  misses = 0;

  /** `graph`: what can be walked, both ways; without it walks are great circles. */
  constructor(cells: readonly Cell[], graph: StreetGraph | null) {
    this.#centres = cells.map(({ centre }) => centre);
    this.#network = graph && createNetworkAccess(graph, this.#centres, false);
  }

  /** All cells that walk at most `limitM` to a place. Facilities and candidates are kept apart. */
  columnFrom(
    place: LonLat,
    limitM: number,
    keep: 'facilities' | 'candidates' = 'facilities',
  ): FacilityColumn {
    const known = this.#byPlace.get(place);
    if (known?.limitM === limitM) {
      this.hits++;
      return known.column;
    }
    const column = this.#columns[keep].get(`${place[0]},${place[1]},${limitM}`, () =>
      this.#search(place, limitM),
    );
    this.#byPlace.set(place, { limitM, column });
    return column;
  }

  /** The walk from a cell to a place that has been searched within `limitM`; Infinity beyond. */
  walkM(cell: number, place: LonLat, limitM: number): number {
    const known = this.#byPlace.get(place);
    const { cells, distancesM } =
      known !== undefined && known.limitM >= limitM ? known.column : this.columnFrom(place, limitM);
    let low = 0;
    let high = cells.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = cells[middle] as number;
      if (found === cell) return distancesM[middle] as number;
      if (found < cell) low = middle + 1;
      else high = middle - 1;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** By cell: the walk to the nearest of some places; Infinity beyond the limit. Not remembered. */
  nearestM(places: readonly LonLat[], limitM: number): Float64Array {
    return this.#network === null
      ? nearestGreatCircleM(this.#centres, places, limitM)
      : this.#network.nearest(places, limitM).distanceM;
  }

  /** What is reached along the streets from a place, in bands of increasing distance. */
  reach(place: LonLat, bandsM: readonly number[]): readonly ReachBand[] {
    return this.#network === null ? [] : reachBands(this.#network, place, bandsM);
  }

  #search(place: LonLat, limitM: number): FacilityColumn {
    this.misses++;
    if (this.#network === null) return greatCircleColumn(this.#centres, place, limitM);
    const { points, distanceM } = this.#network.columnOf(place, limitM);
    return { cells: points, distancesM: distanceM };
  }
}

function greatCircleColumn(
  centres: readonly LonLat[],
  [lon, lat]: LonLat,
  limitM: number,
): FacilityColumn {
  const cells: number[] = [];
  const distancesM: number[] = [];
  centres.forEach((centre, cell) => {
    const walkM = straightWalkM(lon, lat, centre[0], centre[1]);
    if (walkM > limitM) return;
    cells.push(cell);
    distancesM.push(walkM);
  });
  return { cells: Int32Array.from(cells), distancesM: Float64Array.from(distancesM) };
}
