/**
 * Settlements: names mended by hand in three languages, stale populations marked, records of the same
 * place joined, classes and roles, support villages with satellites, agglomerations.
 */
import { distance } from '@turf/turf';
import type { Feature, Point } from 'geojson';
import {
  areaIdSchema,
  type Observation,
  type SettlementClass,
  settlementClassSchema,
  settlementIdSchema,
  type SettlementProperties,
  SETTLEMENT_ROLES,
  type Status,
} from '../../../src/domain/territory/schema.ts';
import { known, name, number, optionalNumber, type Row, status, table, text } from './facts.ts';
import { populationByRegion } from './population.ts';

export type SettlementFeature = Feature<Point, SettlementProperties>;

/** A support village serves its satellites within 10-15 km. */
export const SATELLITE_REACH_KM = 15;
/** Model: a village of this size, this far from every town and district centre, supports others. */
const REMOTE_POPULATION = 2000;
const REMOTE_KM = 30;
const CITIES: Readonly<Record<string, string>> = {
  '1526384': 'almaty',
  '1526273': 'astana',
  '1518980': 'shymkent',
};
const CLASS_SOURCE = 'class by rank and size from general knowledge';
/** A settlement whose latest figure is of an earlier year has a stale one, whatever its source. */
const FRESH_SINCE = 2023;

export function settlementId(geonamesId: string): SettlementProperties['id'] {
  return settlementIdSchema.parse(`gn-${geonamesId}`);
}

export function settlements(regions: readonly string[]): SettlementFeature[] {
  const mended = new Map(
    table('settlement_names.csv').map((row) => [text(row, 'geonames_id'), row]),
  );
  const byRegion = populationByRegion(regions);
  const sameAs = (id: string): string | undefined => known(mended, id).same_as || undefined;
  const records = table('settlements.csv');
  const places = records.filter((row) => sameAs(text(row, 'geonames_id')) === undefined);
  const listed = places.map((row): SettlementFeature => {
    const id = text(row, 'geonames_id');
    const mend = known(mended, id);
    const otherRecords = records
      .map((other) => text(other, 'geonames_id'))
      .filter((other) => sameAs(other) === id)
      .map(settlementId);
    const city = CITIES[id];
    const population = city
      ? known(byRegion, city)
      : seriesOf(settlementId(id), observation(row, mend));
    const place = settlement(mend, settlementId(id), row, population, {
      status: 'observed',
      source: `place: ${text(row, 'source').split(';')[0]}; name: mended by hand`,
    });
    return otherRecords.length === 0 ? place : withProperties(place, { otherRecords });
  });
  const added = table('settlements_added.csv').map((row) => {
    const id = settlementIdSchema.parse(`added-${text(row, 'id')}`);
    const provenance = { status: status(row), source: text(row, 'source') };
    const figure = {
      year: number(row, 'population_year'),
      value: number(row, 'population'),
      ...provenance,
    };
    return settlement(row, id, row, seriesOf(id, figure), provenance);
  });
  return withAgglomerations(withSupportVillages([...listed, ...added]));
}

/** Figures of the statistics by year; the list's own figure only where there is no observed one. */
function seriesOf(id: string, listed: Observation): Observation[] {
  const published = table('settlement_population.csv')
    .filter((row) => row.settlement === id)
    .map(
      (row): Observation => ({
        year: number(row, 'year'),
        value: number(row, 'population'),
        status: status(row),
        source: text(row, 'source'),
      }),
    );
  const isReplaced = published.some(
    (figure) => figure.status === 'observed' || figure.year >= 2023,
  );
  return (isReplaced ? published : [...published, listed]).sort((a, b) => a.year - b.year);
}

function observation(row: Row, mend: Row): Observation {
  const value = optionalNumber(mend, 'population');
  if (value !== undefined)
    return {
      year: number(mend, 'population_year'),
      value,
      status: status(mend, 'population_status'),
      source: text(mend, 'note'),
    };
  return {
    year: number(row, 'population_year'),
    value: number(row, 'population'),
    status: status(row),
    source: text(row, 'source'),
  };
}

function settlement(
  row: Row,
  id: SettlementProperties['id'],
  place: Row,
  population: readonly Observation[],
  provenance: { status: Status; source: string },
): SettlementFeature {
  const role = SETTLEMENT_ROLES.find((known) => known === row.role);
  if (!role) throw new Error(`no role for ${id}`);
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [number(place, 'lon'), number(place, 'lat')] },
    properties: {
      id,
      name: name(row),
      ...provenance,
      source: `${provenance.source}; ${CLASS_SOURCE}`,
      areaId: areaIdSchema.parse(text(row, 'region')),
      settlementClass: settlementClassSchema.parse(number(row, 'settlement_class')),
      classStatus: 'estimated',
      role,
      population: population.map((row, index) =>
        index === population.length - 1 && row.year < FRESH_SINCE ? { ...row, stale: true } : row,
      ),
    },
  };
}

/** Latest figure of a settlement's series. */
export function latestPopulation({ population }: SettlementProperties): number {
  return population[population.length - 1]?.value ?? 0;
}

function distanceKm(a: SettlementFeature, b: SettlementFeature): number {
  return distance(a.geometry.coordinates, b.geometry.coordinates, { units: 'kilometers' });
}

/**
 * No list of the 1,173 support villages could be read. Model: from the largest village down, one that
 * is nobody's satellite and has a smaller village within 15 km supports those that are still free;
 * so does a remote one of some size, whose satellites are too small for the list of places.
 * Villages in an agglomeration's built-up edge (within 15 km of a class 1 city) look to the city.
 */
function withSupportVillages(all: readonly SettlementFeature[]): SettlementFeature[] {
  const cities = all.filter(({ properties }) => properties.settlementClass === 1);
  const villages = all
    .filter(
      (place) =>
        place.properties.role === 'village' &&
        latestPopulation(place.properties) > 0 &&
        cities.every((city) => distanceKm(city, place) > SATELLITE_REACH_KM),
    )
    .sort(
      (a, b) =>
        latestPopulation(b.properties) - latestPopulation(a.properties) ||
        a.properties.id.localeCompare(b.properties.id, 'en'),
    );
  const supportOf = new Map<string, SettlementFeature>();
  const supports = new Set<string>();
  villages.forEach((village, index) => {
    if (supportOf.has(village.properties.id)) return;
    const satellites = villages
      .slice(index + 1)
      .filter(
        (other) =>
          !supportOf.has(other.properties.id) && distanceKm(village, other) <= SATELLITE_REACH_KM,
      );
    if (satellites.length === 0) return;
    supports.add(village.properties.id);
    for (const satellite of satellites) supportOf.set(satellite.properties.id, village);
  });
  const centres = all.filter(({ properties }) => properties.settlementClass <= 2);
  for (const village of villages)
    if (
      !supportOf.has(village.properties.id) &&
      latestPopulation(village.properties) >= REMOTE_POPULATION &&
      centres.every((centre) => distanceKm(centre, village) > REMOTE_KM)
    )
      supports.add(village.properties.id);
  return all.map((place) => {
    const { properties } = place;
    if (supports.has(properties.id))
      return withProperties(place, { settlementClass: 4, role: 'support village' });
    const support = supportOf.get(properties.id);
    if (!support) return place;
    return withProperties(place, {
      settlementClass: 5,
      supportVillageId: support.properties.id,
    });
  });
}

function withAgglomerations(all: readonly SettlementFeature[]): SettlementFeature[] {
  const byId = new Map(all.map((place) => [place.properties.id as string, place]));
  const cores = table('agglomerations.csv').map((row) => ({
    core: known(byId, settlementId(text(row, 'core_geonames_id')) as string),
    radiusKm: number(row, 'radius_km'),
  }));
  return all.map((place) => {
    const nearest = cores
      .map(({ core, radiusKm }) => ({ core, radiusKm, km: distanceKm(core, place) }))
      .filter(({ radiusKm, km }) => km <= radiusKm)
      .sort((a, b) => a.km - b.km)[0];
    if (!nearest) return place;
    return withProperties(place, { agglomerationCoreId: nearest.core.properties.id });
  });
}

function withProperties(
  place: SettlementFeature,
  changes: Partial<SettlementProperties> & { settlementClass?: SettlementClass },
): SettlementFeature {
  return { ...place, properties: { ...place.properties, ...changes } };
}
