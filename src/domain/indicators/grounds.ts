/**
 * On what a figure rests: which share of it was observed, planned, forecast, estimated, drawn as a
 * scheme or assumed, and by which sources.
 */
import { STATUSES, type Status } from '../territory/schema.ts';

export type Grounds = {
  /** Shares that add up to 1; all 0 where the figure rests on nothing. */
  readonly statuses: Readonly<Record<Status, number>>;
  /** What most of it comes from first. */
  readonly sources: readonly string[];
};

/** A record that a figure counts: how much it adds, and where that comes from. */
export type GroundsRow = {
  readonly weight: number;
  readonly status: Status;
  readonly source: string;
};

/** Nobody reads more in a card; `explainIndicator` says how many there are in all. */
const SOURCES_KEPT = 5;

function gathered(statuses: Map<Status, number>, sources: Map<string, number>): Grounds {
  const all = [...statuses.values()].reduce((sum, weight) => sum + weight, 0);
  return {
    statuses: Object.fromEntries(
      STATUSES.map((status) => [status, all > 0 ? (statuses.get(status) ?? 0) / all : 0]),
    ) as Record<Status, number>,
    sources: [...sources]
      .sort((a, b) => b[1] - a[1])
      .slice(0, SOURCES_KEPT)
      .map(([source]) => source),
  };
}

function add<Key>(sums: Map<Key, number>, key: Key, weight: number): void {
  sums.set(key, (sums.get(key) ?? 0) + weight);
}

/** Records by what they add to the figure; rows without weight count only if none has any. */
export function groundsOf(rows: Iterable<GroundsRow>): Grounds {
  const statuses = new Map<Status, number>();
  const sources = new Map<string, number>();
  const weightless: GroundsRow[] = [];
  for (const row of rows) {
    if (row.weight > 0) {
      add(statuses, row.status, row.weight);
      add(sources, row.source, row.weight);
    } else weightless.push(row);
  }
  if (statuses.size === 0) {
    for (const { status, source } of weightless) {
      add(statuses, status, 1);
      add(sources, source, 1);
    }
  }
  return gathered(statuses, sources);
}

/** Several grounds together, by weight; those that rest on nothing don't count. */
export function mixGrounds(
  parts: readonly { readonly grounds: Grounds; readonly weight: number }[],
): Grounds {
  const statuses = new Map<Status, number>();
  const sources = new Map<string, number>();
  for (const { grounds, weight } of parts) {
    for (const status of STATUSES) {
      if (grounds.statuses[status] > 0) add(statuses, status, grounds.statuses[status] * weight);
    }
    grounds.sources.forEach((source, rank) => {
      add(sources, source, weight / (rank + 1));
    });
  }
  return gathered(statuses, sources);
}

/** What most of it is, of two halves the less certain; `assumption` where it rests on nothing. */
export function mainStatus({ statuses }: Grounds): Status {
  let main: Status | null = null;
  for (const status of STATUSES) {
    if (statuses[status] > 0 && statuses[status] >= (main ? statuses[main] : 0)) main = status;
  }
  return main ?? 'assumption';
}

/**
 * Share of a figure, 0..1, that nobody has counted, planned or forecast: what this model has
 * estimated, drawn as a scheme or assumed. A published plan or forecast is no assumption of ours;
 * `statuses` shows it apart.
 */
export function shareOnAssumptions({ statuses }: Grounds): number {
  return statuses.estimated + statuses.schematic + statuses.assumption;
}
