/** Coordinates in metres whose file does not say of which projection: what their size tells. */
import { firstPosition } from '../projections.ts';
import { type ImportedTable, numberIn } from '../table.ts';

const METRES_IN_ZONE = 1_000_000;
/** Westerly zones begin like the metres to the north of other places. */
const [FIRST_ZONE, LAST_ZONE] = [9, 32];
const EPSG_BEFORE_ZONES = 28_400;
const LOOKED_AT = 200;

/**
 * The zone of Pulkovo 1942 / Gauss-Kruger before eastings ("13570000" is in zone 13); null where they
 * are none, or of several zones.
 */
export function zoneIn(eastings: readonly number[]): number | null {
  const [first = Number.NaN] = eastings;
  const zone = Math.floor(first / METRES_IN_ZONE);
  if (!(zone >= FIRST_ZONE && zone <= LAST_ZONE)) return null;
  const isOf = (easting: number) => {
    const metres = easting - zone * METRES_IN_ZONE;
    return metres > 100_000 && metres < 900_000;
  };
  return eastings.every(isOf) ? zone : null;
}

/**
 * The EPSG code that the coordinates of a table speak for; null where nothing does.
 * @param eastingColumn of a table without geometry.
 */
export function proposedEpsg(
  table: ImportedTable,
  eastingColumn: number | undefined,
): number | null {
  if (table.projection.kind === 'degrees') return null;
  const eastings = table.features.slice(0, LOOKED_AT).flatMap(({ geometry, values }) => {
    if (geometry) return firstPosition(geometry)?.[0] ?? [];
    const cell = eastingColumn === undefined ? null : values[eastingColumn];
    return numberIn(cell, table.decimalSign) ?? [];
  });
  const zone = zoneIn(eastings);
  return zone === null ? null : EPSG_BEFORE_ZONES + zone;
}
