/** The tables that several commands read, with the columns that the command line documents. */
import { type NumberColumn, readTable, type Table, type TextColumn } from './csv.ts';
import { type CliIo, InputError } from './io.ts';

const id = { kind: 'text', unique: true } as const satisfies TextColumn;
const longitude = { kind: 'number', min: -180, max: 180 } as const satisfies NumberColumn;
const latitude = { kind: 'number', min: -90, max: 90 } as const satisfies NumberColumn;
const amount = { kind: 'number', min: 0 } as const satisfies NumberColumn;
const wholeAmount = { kind: 'number', min: 0, whole: true } as const satisfies NumberColumn;

/** People or seats by place. Parallel columns, one entry for each row. */
export type Places = {
  readonly file: string;
  readonly count: number;
  readonly ids: readonly string[];
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  /** Population of demand, capacity of supply. */
  readonly amounts: Float64Array;
  readonly lines: readonly number[];
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
  return { ...placesOf(table), amounts: table.columns.population };
}

/** S.csv: `id,lon,lat,capacity`. */
export function readSupply(io: CliIo, path: string, { whole = false }: PlaceRules = {}): Places {
  const capacity = whole ? wholeAmount : amount;
  const table = readTable(io, path, { id, lon: longitude, lat: latitude, capacity });
  return { ...placesOf(table), amounts: table.columns.capacity };
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
  const table = readTable(
    io,
    path,
    {
      from: { kind: 'text' },
      to: { kind: 'text' },
      length_m: amount,
      oneway: { kind: 'number', min: 0, max: 1, whole: true, byDefault: 0 },
    },
    { mayHaveNoRows: true },
  );
  const indexOf = indexById(nodes.ids);
  return {
    count: table.rowCount,
    from: look(table, table.columns.from, indexOf, 'node', nodes.file),
    to: look(table, table.columns.to, indexOf, 'node', nodes.file),
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
};

/** C.csv: `demand,supply,cost`; each pair at most once, ids as in D.csv and S.csv. */
export function readCosts(io: CliIo, path: string, demand: Places, supply: Places): Costs {
  const table = readTable(
    io,
    path,
    { demand: { kind: 'text' }, supply: { kind: 'text' }, cost: amount },
    { mayHaveNoRows: true },
  );
  const from = look(table, table.columns.demand, indexById(demand.ids), 'demand', demand.file);
  const to = look(table, table.columns.supply, indexById(supply.ids), 'supply', supply.file);
  const seen = new Set<number>();
  for (let row = 0; row < table.rowCount; row++) {
    const pair = (from[row] as number) * supply.count + (to[row] as number);
    if (seen.has(pair)) {
      throw new InputError(
        path,
        table.lines[row] as number,
        `the pair '${table.columns.demand[row]}', '${table.columns.supply[row]}' is duplicated`,
        'give every pair once',
      );
    }
    seen.add(pair);
  }
  return { count: table.rowCount, demand: from, supply: to, cost: table.columns.cost };
}

function indexById(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((text, index) => [text, index]));
}

function look(
  table: { readonly file: string; readonly lines: readonly number[] },
  ids: readonly string[],
  indexOf: ReadonlyMap<string, number>,
  noun: string,
  listedIn: string,
): Uint32Array {
  const indices = new Uint32Array(ids.length);
  for (let row = 0; row < ids.length; row++) {
    const index = indexOf.get(ids[row] as string);
    if (index === undefined) {
      throw new InputError(
        table.file,
        table.lines[row] as number,
        `unknown ${noun} '${ids[row]}'`,
        `list it in ${listedIn} or remove the row`,
      );
    }
    indices[row] = index;
  }
  return indices;
}
