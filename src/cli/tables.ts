/** The tables that several commands read, with the columns that the command line documents. */
import { type Listing, type NumberColumn, readTable, type Table, type TextColumn } from './csv.ts';
import { type CliIo, InputError } from './io.ts';

const id = { kind: 'text', unique: true } as const satisfies TextColumn;
const longitude = { kind: 'number', min: -180, max: 180 } as const satisfies NumberColumn;
const latitude = { kind: 'number', min: -90, max: 90 } as const satisfies NumberColumn;
/** More people or seats than this are a slip, and their sums would not be exact any more. */
export const MOST_PEOPLE = 1e15;
const amount = { kind: 'number', min: 0, max: MOST_PEOPLE } as const satisfies NumberColumn;
export const wholeAmount = { ...amount, whole: true } as const satisfies NumberColumn;
/** Farther than this no street leads. */
const length = { kind: 'number', min: 0, max: 1e8 } as const satisfies NumberColumn;
const cost = { kind: 'number', min: 0 } as const satisfies NumberColumn;

/** People or seats by place. Parallel columns, one entry for each row. */
export type Places = {
  readonly file: string;
  readonly count: number;
  readonly ids: readonly string[];
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  /** Population of demand, capacity of supply. */
  readonly amounts: Float64Array;
  readonly lines: Float64Array;
};
export type Nodes = Omit<Places, 'amounts'>;

type PlaceRules = {
  /** Amounts have to be whole numbers: pupils and seats are not divided. */
  readonly whole?: boolean;
};

/** D.csv: `id,lon,lat,population`. */
export function readDemand(io: CliIo, path: string, { whole = false }: PlaceRules = {}): Places {
  const population = whole ? wholeAmount : amount;
  const table = readTable(io, path, { id, lon: longitude, lat: latitude, population });
  return withAmounts(placesOf(table), table.columns.population, 'population');
}

/** S.csv: `id,lon,lat,capacity`. */
export function readSupply(io: CliIo, path: string, { whole = false }: PlaceRules = {}): Places {
  const capacity = whole ? wholeAmount : amount;
  const table = readTable(io, path, { id, lon: longitude, lat: latitude, capacity });
  return withAmounts(placesOf(table), table.columns.capacity, 'capacity');
}

/** Places where something may be built, with what that costs there. */
export type Candidates = Places & {
  readonly costs: Float64Array;
  readonly costsPerSeat: Float64Array;
  /** So many seats fit there, where sizes are sought. */
  readonly mostSeats: Float64Array;
};

/**
 * S.csv with `cost` and `cost_per_seat` where building costs something, and `most_seats` where a plot
 * has no room for all sizes.
 */
export function readCandidates(
  io: CliIo,
  path: string,
  { whole = false }: PlaceRules = {},
): Candidates {
  const capacity = whole ? wholeAmount : amount;
  const money = { ...amount, byDefault: 0 };
  const columns = { id, lon: longitude, lat: latitude, capacity };
  const room = { ...wholeAmount, byDefault: Number.MAX_SAFE_INTEGER };
  const table = readTable(io, path, {
    ...columns,
    cost: money,
    cost_per_seat: money,
    most_seats: room,
  });
  return {
    ...withAmounts(placesOf(table), table.columns.capacity, 'capacity'),
    costs: table.columns.cost,
    costsPerSeat: table.columns.cost_per_seat,
    mostSeats: table.columns.most_seats,
  };
}

/** Refuses a table whose sum cannot be told to one person any more. */
function withAmounts(places: Nodes, amounts: Float64Array, name: string): Places {
  let sum = 0;
  for (let row = 0; row < amounts.length; row++) {
    sum += amounts[row] as number;
    if (sum <= Number.MAX_SAFE_INTEGER) continue;
    throw new InputError(
      places.file,
      places.lines[row] as number,
      `up to here ${name} adds up to more than ${Number.MAX_SAFE_INTEGER}`,
      'give it in larger units',
    );
  }
  return { ...places, amounts };
}

/** N.csv: `id,lon,lat`. */
export function readNodes(io: CliIo, path: string): Nodes {
  return placesOf(readTable(io, path, { id, lon: longitude, lat: latitude }));
}

function placesOf(
  table: Table<{ id: typeof id; lon: typeof longitude; lat: typeof latitude }>,
): Nodes {
  return {
    file: table.file,
    count: table.rowCount,
    ids: table.columns.id,
    longitudes: table.columns.lon,
    latitudes: table.columns.lat,
    lines: table.lines,
  };
}

/** Streets between nodes; parallel columns. */
export type Edges = {
  readonly count: number;
  /** Indices into the nodes. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly lengthM: Float64Array;
  /** 1 where one can only go from `from` to `to`. */
  readonly oneway: Uint8Array;
};

/** E.csv: `from,to,length_m[,oneway]`; both ends have to be ids of `nodes`. */
export function readEdges(io: CliIo, path: string, nodes: Nodes): Edges {
  const listing: Listing = { ...nodes, noun: 'node' };
  const table = readTable(
    io,
    path,
    {
      from: { kind: 'reference', to: listing },
      to: { kind: 'reference', to: listing },
      length_m: length,
      oneway: { kind: 'number', min: 0, max: 1, whole: true, byDefault: 0 },
    },
    { mayHaveNoRows: true },
  );
  return {
    count: table.rowCount,
    from: table.columns.from,
    to: table.columns.to,
    lengthM: table.columns.length_m,
    oneway: Uint8Array.from(table.columns.oneway),
  };
}

/** Ready-made costs between demand and supply; a missing pair is out of reach. Parallel columns. */
export type Costs = {
  readonly count: number;
  /** Indices into demand and supply. */
  readonly demand: Uint32Array;
  readonly supply: Uint32Array;
  readonly cost: Float64Array;
  readonly pairs: RowsBySupply;
};

/** C.csv: `demand,supply,cost`; each pair at most once, ids as in D.csv and S.csv. */
export function readCosts(io: CliIo, path: string, demand: Places, supply: Places): Costs {
  const table = readTable(
    io,
    path,
    {
      demand: { kind: 'reference', to: { ...demand, noun: 'demand' } },
      supply: { kind: 'reference', to: { ...supply, noun: 'supply' } },
      cost,
    },
    { mayHaveNoRows: true },
  );
  const costs = { count: table.rowCount, ...table.columns };
  const pairs = bySupply(costs, supply.count);
  // By demand: the latest row of a supply, to find pairs that come twice.
  const rowOf = new Float64Array(demand.count).fill(-1);
  for (let at = 0; at < supply.count; at++) {
    const from = pairs.start[at] as number;
    const until = pairs.start[at + 1] as number;
    for (let index = from; index < until; index++) {
      const row = pairs.row[index] as number;
      const whose = costs.demand[row] as number;
      const earlier = rowOf[whose] as number;
      if (earlier >= 0 && costs.supply[earlier] === at) {
        throw new InputError(
          path,
          table.lines[row] as number,
          `the pair '${demand.ids[whose]}', '${supply.ids[at]}' is duplicated ` +
            `(first on line ${table.lines[earlier]})`,
          'give every pair once',
        );
      }
      rowOf[whose] = row;
    }
  }
  return { ...costs, pairs };
}

/** Rows of supply j: row[start[j]] .. row[start[j + 1] - 1], in their order. Counting sort. */
type RowsBySupply = { readonly start: Uint32Array; readonly row: Uint32Array };

function bySupply({ supply }: { readonly supply: Uint32Array }, supplyCount: number): RowsBySupply {
  const start = new Uint32Array(supplyCount + 1);
  for (const at of supply) start[at + 1] = (start[at + 1] as number) + 1;
  for (let at = 0; at < supplyCount; at++) {
    start[at + 1] = (start[at + 1] as number) + (start[at] as number);
  }
  const next = start.slice(0, supplyCount);
  const rows = new Uint32Array(supply.length);
  for (let row = 0; row < supply.length; row++) {
    const at = supply[row] as number;
    rows[next[at] as number] = row;
    next[at] = (next[at] as number) + 1;
  }
  return { start, row: rows };
}
