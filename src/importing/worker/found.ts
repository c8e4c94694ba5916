/** What was found in files, in short: the sheet shows it, the worker keeps the rest. */
import type { Geometry } from 'geojson';
import { IMPORT_KINDS, isService, proposeColumns, proposeKind } from '../mapping/columns.ts';
import { proposedEpsg } from '../mapping/metres.ts';
import { tableOfStops } from '../mapping/stops.ts';
import type { OsmData } from '../osm/osmData.ts';
import type { Read } from '../readFiles.ts';
import type { ImportedTable } from '../table.ts';
import {
  administrativeOutlines,
  boundaryOf,
  boundaryOfOutline,
  type Candidate,
  sameInAll,
} from '../territory/boundary.ts';
import { areaM2, lonLatOf } from '../territory/outlines.ts';
import { servicesOf } from '../territory/services.ts';
import { countStreets, nodesOf } from '../territory/walkingRules.ts';
import type { Found, FoundExtract, FoundOutline, GeometryKind } from './answers.ts';

/** A file of people as the worker keeps it: a timetable is a table of its stops. */
export type Kept =
  | { readonly kind: 'table'; readonly table: ImportedTable }
  | { readonly kind: 'osm'; readonly data: OsmData };

export function keptOf(read: Read): Kept {
  return read.kind === 'timetable' ? { kind: 'table', table: tableOfStops(read.timetable) } : read;
}

const SAMPLE_ROWS = 4;

export function foundOf(kept: Kept, index: number): Found {
  if (kept.kind === 'osm') return extractFound(kept.data, index);
  const { table } = kept;
  const columns = proposeColumns(table);
  return {
    kind: 'table',
    index,
    file: table.file,
    layer: table.layer,
    format: table.format,
    rows: table.features.length,
    columns: table.columns,
    sample: table.features.slice(0, SAMPLE_ROWS).map(({ values }) => values),
    projection: table.projection,
    encoding: table.encoding,
    geometries: geometriesOf(table),
    proposedKind: proposeKind(table),
    proposedColumns: columns,
    proposedEpsg: proposedEpsg(table, columns.longitude),
  };
}

const KINDS: Readonly<Record<Geometry['type'], GeometryKind | null>> = {
  Point: 'points',
  MultiPoint: 'points',
  LineString: 'lines',
  MultiLineString: 'lines',
  Polygon: 'outlines',
  MultiPolygon: 'outlines',
  GeometryCollection: null,
};

function geometriesOf({ features }: ImportedTable): readonly GeometryKind[] {
  const found = new Set<GeometryKind>();
  for (const { geometry } of features) {
    const kind = geometry && KINDS[geometry.type];
    if (kind) found.add(kind);
  }
  return [...found];
}

function extractFound(data: OsmData, index: number): FoundExtract {
  const outlines = administrativeOutlines(data);
  const { name, people } = boundaryOf(data, outlines);
  return {
    kind: 'osm',
    index,
    file: data.file,
    streets: countStreets(data, new Set()),
    buildings: [...data.ways.with('building')].length,
    services: servicesIn(data),
    date: data.date,
    name,
    people,
    outlines: outlinesIn(outlines),
    sketch: sketchOf(data),
  };
}

function servicesIn(data: OsmData): FoundExtract['services'] {
  const { counts } = servicesOf(data);
  return IMPORT_KINDS.filter(isService).flatMap((service) => {
    const { objects = 0, merged = 0 } = counts.get(service) ?? {};
    return objects > 0 ? [{ service, count: objects - merged }] : [];
  });
}

const MOST_OUTLINES = 200;

function outlinesIn(outlines: readonly Candidate[]): readonly FoundOutline[] {
  return outlines
    .map((candidate) => ({ candidate, size: areaM2(candidate.shape) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST_OUTLINES)
    .map(({ candidate }) => {
      const { relation, level } = candidate;
      const name = boundaryOfOutline(candidate).name ?? sameInAll(`relation ${relation.id}`);
      return { relation: relation.id, name, level };
    });
}

const MOST_LINES = 4_000;
/** Of a street that is drawn small. */
const MOST_CORNERS = 6;

function sketchOf(data: OsmData): Float32Array {
  const streets = [...data.ways.with('highway')];
  const step = Math.max(1, Math.ceil(streets.length / MOST_LINES));
  const ends: number[] = [];
  streets.forEach((way, at) => {
    if (at % step !== 0) return;
    const nodes = nodesOf(way);
    const stride = Math.max(1, Math.ceil((nodes.length - 1) / (MOST_CORNERS - 1)));
    const corners = nodes.filter((_, index) => index % stride === 0 || index === nodes.length - 1);
    corners.slice(1).forEach((node, index) => {
      ends.push(...lonLatOf(data, corners[index] as number), ...lonLatOf(data, node));
    });
  });
  return Float32Array.from(ends);
}
