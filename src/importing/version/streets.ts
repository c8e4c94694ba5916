/** Streets of another extract, or of a table of lines, in the place of those that are there. */
import { encodeStreets } from '../../domain/accessibility/streetGraphFile.ts';
import { withMargin } from '../../domain/territory/geometry.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { ImportFault } from '../faults.ts';
import type { OsmData } from '../osm/osmData.ts';
import { neighbourhoodsIn, sum } from '../territory/features.ts';
import { lonLatOf } from '../territory/outlines.ts';
import { streetLinesOf } from '../territory/streets.ts';
import { countStreets, type WalkingRules } from '../territory/walkingRules.ts';
import { areaAt } from './around.ts';
import { type Change, type PackSource, streetsOf } from './change.ts';

export type StreetsRequest = {
  readonly files: PackSource;
  readonly territory: Territory;
  readonly data: OsmData;
  readonly rules: WalkingRules;
};

/** A cell this far from every street has none, degrees (some 500 m). */
const NEAR = 0.005;

/** Throws an `ImportFault` where hardly anybody lives along these streets. */
export function streetsChange({ files, territory, data, rules }: StreetsRequest): Change {
  const counts = countStreets(data, rules);
  const [west, south, east, north] = withMargin(territory.manifest.bounds);
  const lines = streetLinesOf(
    data,
    rules,
    (node) => {
      const [lon, lat] = lonLatOf(data, node);
      return lon > west && lon < east && lat > south && lat < north;
    },
    neighbourhoodsFor(files, territory, data),
  );
  const before = territory.cells.reduce((all, { residents }) => all + sum(residents), 0);
  const adrift = peopleWithout(lines.coordinates, territory);
  if (counts.walkableWays === 0) throw new ImportFault(data.file, 'noStreets');
  if (adrift > before / 2) throw new ImportFault(data.file, 'streetsElsewhere');
  return {
    layers: new Map([['streets' as const, new Uint8Array(encodeStreets(lines))]]),
    fates: [],
    join: null,
    remarks: [],
    counts: {
      taken: counts.walkableWays,
      matched: 0,
      unmatchedBefore: 0,
      residents: { before, after: before, lost: 0, adrift },
    },
  };
}

/** Residents of cells with no corner of a street near. */
function peopleWithout(coordinates: Int32Array, { cells }: Territory): number {
  const key = (lon: number, lat: number) => `${Math.floor(lon / NEAR)} ${Math.floor(lat / NEAR)}`;
  const squares = new Set<string>();
  for (let at = 0; at < coordinates.length; at += 2) {
    squares.add(key((coordinates[at] as number) * 1e-7, (coordinates[at + 1] as number) * 1e-7));
  }
  return cells.reduce((all, { centre: [lon, lat], residents }) => {
    const isNear = [-NEAR, 0, NEAR].some((east) =>
      [-NEAR, 0, NEAR].some((north) => squares.has(key(lon + east, lat + north))),
    );
    return isNear ? all : all + sum(residents);
  }, 0);
}

/** Names of neighbourhoods: the extract's, else those that are there. */
function neighbourhoodsFor(files: PackSource, territory: Territory, data: OsmData) {
  const own = neighbourhoodsIn(data, territory.boundary, (at) => areaAt(at, territory.areas).id);
  if (own.length > 0) return own;
  return streetsOf(files)?.neighbourhoods ?? [];
}
