/**
 * Enhanced two-step floating catchment (Luo & Qi 2009) on columns of walks. Bands follow the
 * standard: for schools (500 m) they end at 300, 600 and 1,000 m.
 */
import type { FacilityColumn } from '../../domain/assignment/assign.ts';
import type { Change, PairsByCell } from '../../domain/assignment/pairsByCell.ts';

const BANDS_IN_STANDARDS = [0.6, 1.2, 2] as const;
/** Weights of the bands. */
const [NEAR, MIDDLE, FAR] = [1, 0.68, 0.22] as const;

/** Bands of a standard in metres, from near to far. */
type BandsM = readonly [nearM: number, middleM: number, farM: number];

/** Places by index with their columns and capacities, and the people by cell. */
type Supply = {
  readonly columns: readonly FacilityColumn[];
  readonly capacities: readonly number[];
  readonly people: Float64Array;
  readonly standardM: number;
};

export type Catchment = {
  /** By cell: Σ_j R_j f(d_ij) with R_j = S_j / Σ_k P_k f(d_kj); 0 where nothing is reached. */
  readonly access: Float64Array;
  /** By facility: R_j; 0 where nobody comes: there is no ratio, and nothing is added. */
  readonly ratios: Float64Array;
};

/** Of all cells. O(pairs). */
export function catchmentByCell({ columns, capacities, people, standardM }: Supply): Catchment {
  const bandsM = bandsOf(standardM);
  const [nearM, middleM, farM] = bandsM;
  const access = new Float64Array(people.length);
  const ratios = new Float64Array(columns.length);
  // Written out: it runs over every pair of a city.
  for (let facility = 0; facility < columns.length; facility++) {
    const column = columns[facility] as FacilityColumn;
    const ratio = ratioOf(column, capacities[facility] as number, people, bandsM);
    ratios[facility] = ratio;
    if (ratio === 0) continue;
    const { cells, distancesM } = column;
    for (let slot = 0; slot < cells.length; slot++) {
      const walkM = distancesM[slot] as number;
      if (!(walkM <= farM)) continue;
      const weight = walkM <= nearM ? NEAR : walkM <= middleM ? MIDDLE : FAR;
      const cell = cells[slot] as number;
      access[cell] = (access[cell] as number) + ratio * weight;
    }
  }
  return { access, ratios };
}

/** The catchment after a change, for the same people and standard: summed in the same order, to the last bit. */
export function catchmentAfter(
  change: Change,
  before: Catchment,
  pairs: PairsByCell,
  { columns, capacities, people, standardM }: Supply,
): Catchment {
  const bandsM = bandsOf(standardM);
  const [nearM, middleM, farM] = bandsM;
  const access = before.access.slice();
  const ratios = before.ratios.slice();
  for (const place of change.places) {
    const column = columns[place] as FacilityColumn;
    ratios[place] = ratioOf(column, capacities[place] as number, people, bandsM);
  }
  for (const cell of change.cells) {
    const count = pairs.read(cell);
    const { places, distancesM } = pairs;
    let sum = 0;
    for (let pair = 0; pair < count; pair++) {
      const walkM = distancesM[pair] as number;
      if (!(walkM <= farM)) continue;
      const weight = walkM <= nearM ? NEAR : walkM <= middleM ? MIDDLE : FAR;
      sum += (ratios[places[pair] as number] as number) * weight;
    }
    access[cell] = sum;
  }
  return { access, ratios };
}

function bandsOf(standardM: number): BandsM {
  return BANDS_IN_STANDARDS.map((inStandards) => inStandards * standardM) as unknown as BandsM;
}

/** Seats a person who comes, each weighted by the way; 0 where nobody comes. */
function ratioOf(
  { cells, distancesM }: FacilityColumn,
  capacity: number,
  people: Float64Array,
  [nearM, middleM, farM]: BandsM,
): number {
  let reached = 0;
  for (let slot = 0; slot < cells.length; slot++) {
    const walkM = distancesM[slot] as number;
    if (!(walkM <= farM)) continue;
    const weight = walkM <= nearM ? NEAR : walkM <= middleM ? MIDDLE : FAR;
    reached += weight * (people[cells[slot] as number] as number);
  }
  return reached > 0 ? capacity / reached : 0;
}
