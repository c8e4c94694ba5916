/**
 * The located schools of the country, the settlement and district each belongs to, and what that
 * tells of settlements: their schools by kind and the way to the nearest one that teaches all grades.
 */
import type { Feature, Point } from 'geojson';
import { greatCircleM } from '../../../src/domain/territory/geometry.ts';
import {
  areaIdSchema,
  districtIdSchema,
  type LocatedSchoolProperties,
  locatedSchoolIdSchema,
  type LonLat,
  SCHOOL_PROFILES,
  type SchoolKind,
  schoolKindSchema,
  type SettlementProperties,
} from '../../../src/domain/territory/schema.ts';
import { groupBy } from '../common/groupBy.ts';
import { regionsByIsoCode } from './boundaries.ts';
import { known, number, table, text } from './facts.ts';
import { latestPopulation, type SettlementFeature } from './settlements.ts';

export type LocatedSchoolFeature = Feature<Point, LocatedSchoolProperties>;

export const LOCATED_SCHOOLS_SOURCE = 'school locations of Giga';

/**
 * Model: a settlement reaches as far as its people fill at so many a km2, and never less than so far,
 * for the points of the list lie up to some 3 km from the middle of the place.
 */
const PEOPLE_PER_KM2 = 1_500;
const LEAST_EXTENT_M = 3_000;

/** Radius of a settlement's built-up ground, metres: a disc at an assumed density. */
export function extentM(settlement: SettlementProperties): number {
  const km2 = latestPopulation(settlement) / PEOPLE_PER_KM2;
  return Math.max(LEAST_EXTENT_M, 1000 * Math.sqrt(km2 / Math.PI));
}

function positionOf({ geometry }: Feature<Point>): LonLat {
  return [geometry.coordinates[0] as number, geometry.coordinates[1] as number];
}

/** The settlement of the region whose extent a position lies deepest in; undefined outside of all. */
function settlementAround(
  position: LonLat,
  inRegion: readonly SettlementFeature[],
): SettlementFeature | undefined {
  let best: SettlementFeature | undefined;
  let bestShare = 1;
  for (const place of inRegion) {
    const share = greatCircleM(position, positionOf(place)) / extentM(place.properties);
    if (share <= bestShare) {
      best = place;
      bestShare = share;
    }
  }
  return best;
}

/** All located schools, in the order of the table. O(schools × settlements of a region). */
export function locatedSchools(
  settlements: readonly SettlementFeature[],
): readonly LocatedSchoolFeature[] {
  const regionOf = regionsByIsoCode();
  const byRegion = groupBy(settlements, ({ properties }) => properties.areaId as string);
  const standing = new Map<string, number>();
  return table('schools.csv').map((row): LocatedSchoolFeature => {
    const position: LonLat = [number(row, 'lon'), number(row, 'lat')];
    const place = position.map((degrees) => Math.round(degrees * 1e5)).join('-');
    // Two schools in one building have the same point.
    const count = (standing.get(place) ?? 0) + 1;
    standing.set(place, count);
    const region = known(regionOf, text(row, 'region'));
    const profile = SCHOOL_PROFILES.find((name) => name === row.profile);
    const settlement = settlementAround(position, byRegion.get(region) ?? []);
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: position },
      properties: {
        id: locatedSchoolIdSchema.parse(`school-${place}${count > 1 ? `-${count}` : ''}`),
        kind: schoolKindSchema.parse(text(row, 'kind')),
        kindStatus: 'estimated',
        ...(profile ? { profile } : {}),
        areaId: areaIdSchema.parse(region),
        districtId: districtIdSchema.parse(text(row, 'district')),
        ...(settlement ? { settlementId: settlement.properties.id } : {}),
        status: 'observed',
        source: LOCATED_SCHOOLS_SOURCE,
      },
    };
  });
}

const TEACHES_ALL_GRADES: ReadonlySet<SchoolKind> = new Set(['general', 'boarding']);

/** Settlements with their schools by kind and the way to the nearest that teaches all grades. */
export function withSchools(
  settlements: readonly SettlementFeature[],
  schools: readonly LocatedSchoolFeature[],
): SettlementFeature[] {
  const own = groupBy(schools, ({ properties }) => properties.settlementId);
  const general = schools.filter(({ properties }) => TEACHES_ALL_GRADES.has(properties.kind));
  return settlements.map((settlement) => {
    const here = own.get(settlement.properties.id) ?? [];
    const countOf = (kind: SchoolKind) =>
      here.filter(({ properties }) => properties.kind === kind).length;
    let nearest = general[0];
    let nearestM = Number.POSITIVE_INFINITY;
    for (const school of general) {
      const metres = greatCircleM(positionOf(settlement), positionOf(school));
      if (metres < nearestM) {
        nearest = school;
        nearestM = metres;
      }
    }
    if (!nearest) throw new Error('no located school teaches all grades');
    return {
      ...settlement,
      properties: {
        ...settlement.properties,
        schools: {
          count: {
            primary: countOf('primary'),
            basic: countOf('basic'),
            general: countOf('general'),
            boarding: countOf('boarding'),
          },
          nearestGeneralM: Math.round(nearestM),
          nearestGeneralId: nearest.properties.id,
        },
      },
    };
  });
}
