/** The second level: districts and cities of regional rank, and which of them a settlement lies in. */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { greatCircleM, isInside } from '../../../src/domain/territory/geometry.ts';
import {
  areaIdSchema,
  type DistrictProperties,
  districtIdSchema,
  type LonLat,
} from '../../../src/domain/territory/schema.ts';
import { groupBy } from '../common/groupBy.ts';
import { BOUNDARIES_SOURCE, districtShapes } from './boundaries.ts';
import type { SettlementFeature } from './settlements.ts';

export type DistrictFeature = Feature<Polygon | MultiPolygon, DistrictProperties>;

export function districts(): DistrictFeature[] {
  return districtShapes().map(({ kato, region, name, geometry }) => ({
    type: 'Feature',
    geometry,
    properties: {
      id: districtIdSchema.parse(kato),
      name,
      areaId: areaIdSchema.parse(region),
      status: 'observed',
      source: BOUNDARIES_SOURCE,
    },
  }));
}

/** They have districts of their own: none of those holds the whole city. */
const CITY_ROLES: ReadonlySet<string> = new Set(['capital', 'city of national significance']);

/** Borders are generalised: a place at the water's edge or at a border may lie so far outside. */
const BESIDE_BORDER_M = 5_000;

/** Settlements with the district of their region that they lie in, or right beside. */
export function withDistricts(
  settlements: readonly SettlementFeature[],
  shapes: readonly DistrictFeature[],
): SettlementFeature[] {
  const byRegion = groupBy(shapes, ({ properties }) => properties.areaId as string);
  return settlements.map((settlement) => {
    const { areaId, role } = settlement.properties;
    if (CITY_ROLES.has(role)) return settlement;
    const [longitude, latitude] = settlement.geometry.coordinates;
    const position: LonLat = [longitude as number, latitude as number];
    const own = byRegion.get(areaId) ?? [];
    const district =
      own.find(({ geometry }) => isInside(position, geometry)) ?? districtBeside(position, own);
    if (!district) throw new Error(`${settlement.properties.id} lies outside its region ${areaId}`);
    return {
      ...settlement,
      properties: { ...settlement.properties, districtId: district.properties.id },
    };
  });
}

/** The district with the nearest corner of a border. */
function districtBeside(
  position: LonLat,
  shapes: readonly DistrictFeature[],
): DistrictFeature | undefined {
  const distanceM = ({ geometry }: DistrictFeature): number => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return Math.min(
      ...polygons.flat(2).map((corner) => greatCircleM(position, corner as unknown as LonLat)),
    );
  };
  const [nearest] = shapes
    .map((shape) => ({ shape, metres: distanceM(shape) }))
    .sort((a, b) => a.metres - b.metres);
  return nearest && nearest.metres <= BESIDE_BORDER_M ? nearest.shape : undefined;
}
