/** A person's own housing projects in the place of those that are there, or beside them. */
import type { Feature, Geometry } from 'geojson';
import type { PlaceFate } from '../../domain/territory/schema.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { ImportFault } from '../faults.ts';
import type { Place, PlacesRead, RowRemark } from '../mapping/places.ts';
import { mendedShape } from '../mapping/shapes.ts';
import { roundGeometry, roundPosition } from '../pack/round.ts';
import { uniqueId } from '../territory/facilities.ts';
import { collection } from '../territory/features.ts';
import { areaAt, isInOrNear } from './around.ts';
import { type Change, featuresOf, type PackSource } from './change.ts';

export type HousingRequest = {
  readonly files: PackSource;
  readonly territory: Territory;
  readonly read: PlacesRead;
  readonly source: string;
  readonly mode: 'replace' | 'add';
};

/** m2 of floor to a home, where only homes are told: assumption. */
const M2_PER_HOME = 70;
/** Years from the base year to moving in, and from the start of works to that, where none are told: assumptions. */
const ASSUMED_YEARS = 2;

/** Throws an `ImportFault` where no row can be used. */
export function housingChange({ files, territory, read, source, mode }: HousingRequest): Change {
  const remarks: RowRemark[] = [...read.remarks];
  const isKept = ({ properties }: Feature) => mode === 'add' || properties?.kind !== 'housing';
  const before = featuresOf(files, 'projects');
  const kept = before.filter(isKept);
  const ids = new Set<string>([
    ...kept.map(({ properties }) => String(properties?.id)),
    ...territory.facilities.map(({ id }) => id),
  ]);
  const features = read.places.flatMap((place): Feature[] => {
    const floorAreaM2 =
      place.floorAreaM2 ?? (place.homes === null ? null : place.homes * M2_PER_HOME);
    const drop = (what: RowRemark['what']) => {
      remarks.push({ row: place.row, what, dropped: true });
      return [];
    };
    if (!isInOrNear(place.position, territory)) return drop('outside');
    if (floorAreaM2 === null || floorAreaM2 <= 0) return drop('noSize');
    if (place.openYear === null) remarks.push({ row: place.row, what: 'noYear', dropped: false });
    return [projectOf(place, Math.round(floorAreaM2), uniqueId(place.id, ids), territory, source)];
  });
  if (features.length === 0) throw new ImportFault(source, 'noRows');
  const after = new Set(features.map(({ properties }) => properties?.id));
  const fates: PlaceFate[] = before
    .filter((feature) => !isKept(feature) && !after.has(feature.properties?.id))
    .map(({ properties }) => ({ id: String(properties?.id), now: null }));
  return {
    layers: new Map([['projects' as const, collection([...kept, ...features])]]),
    fates,
    join: null,
    remarks,
    counts: { taken: features.length, matched: 0, unmatchedBefore: fates.length, residents: null },
  };
}

function projectOf(
  place: Place,
  floorAreaM2: number,
  id: string,
  { manifest, areas }: Territory,
  source: string,
): Feature {
  const openYear = place.openYear ?? manifest.baseYear + ASSUMED_YEARS;
  const isTold = place.openYear !== null && place.floorAreaM2 !== null;
  const phase = {
    startYear: openYear - ASSUMED_YEARS,
    openYear,
    floorAreaM2,
    status: isTold ? 'planned' : 'assumption',
  };
  const name = place.name ?? {
    kk: `Тұрғын үй ${place.row + 1}`,
    ru: `Жилой дом ${place.row + 1}`,
    en: `Housing ${place.row + 1}`,
  };
  return {
    type: 'Feature',
    properties: {
      id,
      name,
      status: 'planned',
      source,
      kind: 'housing',
      areaId: areaAt(place.position, areas).id,
      phases: [phase],
      finance: 'private',
      placeStatus: 'observed',
    },
    geometry: siteOf(place),
  };
}

/** Its ground, where one outline is given, else its point. */
function siteOf({ geometry, position }: Place): Geometry {
  const { shape } = mendedShape(geometry);
  if (shape?.type === 'Polygon') return roundGeometry(shape);
  return { type: 'Point', coordinates: [...roundPosition(position)] };
}
