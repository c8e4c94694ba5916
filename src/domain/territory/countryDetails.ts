/**
 * Districts, located schools and towns' counts of residents of a country: the part of a pack that is read after the first map.
 * It knows nothing of where the files came from.
 */
import type { MultiPolygon, Polygon } from 'geojson';
import { inOneGo } from '../pace.ts';
import { type Parsed, refused, taken } from '../parsed.ts';
import { type Fault, Findings, noSuchFault, TWICE_FAULT } from './findings.ts';
import { withMargin } from './geometry.ts';
import { LayerReader } from './layerReader.ts';
import {
  districtPropertiesSchema,
  type LayerName,
  locatedSchoolPropertiesSchema,
  type LonLat,
  townsSchema,
} from './schema.ts';
import type { CountryDetails, District, LocatedSchool, Territory } from './territory.ts';

export const DETAIL_LAYERS = [
  'districts',
  'schools',
  'towns',
] as const satisfies readonly LayerName[];

/**
 * Checks and builds them. Refused with up to 50 problems, each with file, feature and field: what does
 * not fit its schema, ids that come twice, regions, districts and settlements that are not there.
 * O(features).
 */
export function parseCountryDetails(
  ...of: Parameters<typeof detailsParsing>
): Parsed<CountryDetails> {
  return inOneGo(detailsParsing(...of));
}

/** The same in steps of some milliseconds, for a page that answers in between. */
export function* detailsParsing(
  { manifest, areas, settlements }: Pick<Territory, 'manifest' | 'areas' | 'settlements'>,
  layers: ReadonlyMap<LayerName, unknown>,
): Generator<void, Parsed<CountryDetails>> {
  const findings = new Findings();
  const reader = new LayerReader(layers, manifest, findings);
  const bounds = withMargin(manifest.bounds);
  const districts = yield* reader.features(
    'districts',
    districtPropertiesSchema,
    ['Polygon', 'MultiPolygon'],
    bounds,
    (properties, geometry): District =>
      Object.assign(properties, { geometry: geometry as Polygon | MultiPolygon }),
  );
  const schools = yield* reader.features(
    'schools',
    locatedSchoolPropertiesSchema,
    ['Point'],
    bounds,
    (properties, geometry): LocatedSchool => {
      const [longitude, latitude] = (geometry as { coordinates: LonLat }).coordinates;
      return Object.assign(properties, { position: [longitude, latitude] as LonLat });
    },
  );
  const towns = reader.table('towns', townsSchema, []);
  if (!findings.isEmpty) return refused(...findings.problems);

  const complain = (layer: LayerName, id: string, field: string, what: string, fault: Fault) =>
    reader.complain(layer, `(${id}) ${field}: ${what}`, 'correct the field', fault);
  const known = {
    areaId: new Set<string>(areas.map(({ id }) => id)),
    districtId: uniqueIds('districts', districts, complain),
    settlementId: new Set<string>(settlements.map(({ id }) => id)),
  };
  uniqueIds('schools', schools, complain);
  const refer = (layer: LayerName, id: string, field: keyof typeof known, to?: string): void => {
    if (to === undefined || known[field].has(to)) return;
    complain(layer, id, field, `there is no '${to}'`, noSuchFault(to));
  };
  for (const { id, areaId } of districts) refer('districts', id, 'areaId', areaId);
  for (const { id, areaId, districtId, settlementId } of schools) {
    refer('schools', id, 'areaId', areaId);
    refer('schools', id, 'districtId', districtId);
    refer('schools', id, 'settlementId', settlementId);
  }
  for (const { settlementId } of towns) refer('towns', settlementId, 'settlementId', settlementId);
  const schoolIds = new Set<string>(schools.map(({ id }) => id));
  for (const settlement of settlements) {
    refer('settlements', settlement.id, 'districtId', settlement.districtId);
    const nearest = settlement.schools?.nearestGeneralId;
    if (nearest === undefined || schoolIds.has(nearest)) continue;
    complain('settlements', settlement.id, 'schools', `no '${nearest}'`, noSuchFault(nearest));
  }
  return findings.isEmpty ? taken({ districts, schools, towns }) : refused(...findings.problems);
}

function uniqueIds(
  layer: LayerName,
  features: readonly { readonly id: string }[],
  complain: (layer: LayerName, id: string, field: string, what: string, fault: Fault) => void,
): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { id } of features) {
    if (seen.has(id)) complain(layer, id, 'id', 'it is used twice', TWICE_FAULT);
    seen.add(id);
  }
  return seen;
}
