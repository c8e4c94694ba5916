/** Railways and highways as schematic corridors through the towns they pass, and single works. */
import type { Feature, LineString, Point, Position } from 'geojson';
import {
  INFRASTRUCTURE_KINDS,
  type InfrastructureProperties,
} from '../../../src/domain/territory/schema.ts';
import { name, number, optionalNumber, type Row, table, text } from './facts.ts';
import { rounded } from './round.ts';
import { latestPopulation, type SettlementFeature } from './settlements.ts';

export type InfrastructureFeature = Feature<Point | LineString, InfrastructureProperties>;

export function infrastructure(
  settlements: readonly SettlementFeature[],
  baseYear: number,
): InfrastructureFeature[] {
  const places = placesByName(settlements);
  const corridors = table('corridors.csv').map(
    (row): InfrastructureFeature => ({
      type: 'Feature',
      geometry: rounded(
        {
          type: 'LineString',
          coordinates: text(row, 'route')
            .split(';')
            .map((stop) => stopPosition(stop, places)),
        } satisfies LineString,
        3,
      ),
      properties: properties(row, 'schematic', baseYear),
    }),
  );
  const points = table('points.csv').map(
    (row): InfrastructureFeature => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [number(row, 'lon'), number(row, 'lat')] },
      properties: properties(row, 'estimated', baseYear),
    }),
  );
  return [...corridors, ...points];
}

function properties(
  row: Row,
  whenOpen: 'schematic' | 'estimated',
  baseYear: number,
): InfrastructureProperties {
  const kind = INFRASTRUCTURE_KINDS.find((known) => known === row.kind);
  if (!kind) throw new Error(`unknown kind ${row.kind}`);
  const openYear = optionalNumber(row, 'open_year');
  const startYear = optionalNumber(row, 'start_year');
  return {
    id: text(row, 'id'),
    name: name(row),
    status: openYear !== undefined && openYear > baseYear ? 'planned' : whenOpen,
    source: text(row, 'source'),
    kind,
    ...(openYear === undefined ? {} : { openYear }),
    ...(startYear === undefined ? {} : { startYear }),
  };
}

/** Several places share a name: the most populous one is meant. */
function placesByName(settlements: readonly SettlementFeature[]): ReadonlyMap<string, Position> {
  const sorted = [...settlements].sort(
    (a, b) => latestPopulation(a.properties) - latestPopulation(b.properties),
  );
  return new Map(
    sorted.map(({ geometry, properties }) => [properties.name.en, geometry.coordinates]),
  );
}

/** Places whose most populous namesake lies elsewhere, and junctions that are no settlement here. */
const PARTICULAR: Readonly<Record<string, Position>> = {
  Zharyk: [72.836, 48.857],
  'Aktogai station': [79.676, 46.951],
};

/** A stop of a route: the name of a place, or "longitude latitude". */
function stopPosition(stop: string, places: ReadonlyMap<string, Position>): Position {
  const pair = /^(-?[\d.]+) (-?[\d.]+)$/.exec(stop);
  if (pair) return [Number(pair[1]), Number(pair[2])];
  const position = PARTICULAR[stop] ?? places.get(stop);
  if (!position) throw new Error(`corridors.csv: no place called ${stop}`);
  return position;
}
