/** KML placemarks: their geometry, name, description as plain text, and extended data. */
import type { Geometry, Position } from 'geojson';
import { ImportFault } from '../faults.ts';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROWS } from '../limits.ts';
import type { Cell, ImportedFeature, ImportedTable } from '../table.ts';
import { decodeText } from '../text/encoding.ts';
import { scanXml } from '../text/xml.ts';
import { placed } from './placed.ts';

type Single = Exclude<Geometry, { type: 'GeometryCollection' }>;

export function readKml(file: string, bytes: Uint8Array): ImportedTable {
  const { text, encoding } = decodeText(bytes);
  const columns = new Map<string, number>();
  const features: { geometry: Geometry | null; values: Cell[] }[] = [];
  const path: string[] = [];
  let values: Map<string, string> | null = null;
  let shapes: Single[] = [];
  let rings: Position[][] = [];
  let track: Position[] = [];
  let link = '';
  let attribute = '';
  let words = '';

  const finish = () => {
    if (!values) return;
    const row: Cell[] = [];
    for (const [name, value] of values) {
      if (!columns.has(name) && columns.size < MAX_COLUMNS) columns.set(name, columns.size);
      const at = columns.get(name);
      if (at !== undefined) row[at] = value;
    }
    if (features.length >= MAX_ROWS)
      throw new ImportFault(file, 'tooManyRows', { limit: MAX_ROWS });
    features.push({ geometry: joined(shapes), values: row });
    values = null;
    shapes = [];
  };

  scanXml(file, text, {
    open: (name, attributes) => {
      path.push(name);
      words = '';
      if (name === 'Placemark') {
        values = new Map();
        shapes = [];
      } else if (name === 'Polygon') rings = [];
      else if (name === 'SimpleData' || name === 'Data') attribute = attributes.get('name') ?? '';
    },
    text: (piece) => {
      words += piece;
    },
    close: (name) => {
      path.pop();
      const parent = path.at(-1);
      const content = words.trim();
      words = '';
      if (name === 'Placemark') finish();
      if (name === 'href' && path.includes('NetworkLink')) link = content;
      if (!values) return;
      if (name === 'coordinates') {
        const line = positionsOf(content);
        if (parent === 'Point' && line[0]) shapes.push({ type: 'Point', coordinates: line[0] });
        else if (parent === 'LineString' && line.length > 1) {
          shapes.push({ type: 'LineString', coordinates: line });
        } else if (parent === 'LinearRing' && line.length > 3) rings.push(line);
      } else if (name === 'coord') {
        // A place of a track that a receiver recorded: "76.9 43.2 812".
        const [place] = positionsOf(content.split(/\s+/).slice(0, 2).join(','));
        if (place) track.push(place);
      } else if (name === 'Track') {
        if (track.length > 1) shapes.push({ type: 'LineString', coordinates: track });
        else if (track[0]) shapes.push({ type: 'Point', coordinates: track[0] });
        track = [];
      } else if (name === 'Polygon' && rings.length > 0) {
        shapes.push({ type: 'Polygon', coordinates: rings });
        rings = [];
      } else if (name === 'SimpleData' || (name === 'value' && parent === 'Data')) {
        put(values, attribute, content);
      } else if (parent === 'Placemark' && (name === 'name' || name === 'description')) {
        for (const [key, value] of name === 'description' ? tableIn(content) : []) {
          put(values, key, value);
        }
        put(values, name, name === 'name' ? content : plain(content));
      }
    },
  });
  if (features.length === 0 && link !== '') {
    throw new ImportFault(file, 'onlyLink', { address: link.slice(0, 200) });
  }
  if (features.length === 0) throw new ImportFault(file, 'empty');
  const names = [...columns.keys()];
  const complete = features.map(
    ({ geometry, values: row }): ImportedFeature => ({
      geometry,
      values: names.map((_, at) => row[at] ?? null),
    }),
  );
  return {
    file,
    layer: file.replace(/\.[^.]+$/, ''),
    format: 'KML',
    columns: names,
    ...placed(file, complete, { kind: 'code', code: 4326 }),
    encoding,
    decimalSign: '.',
  };
}

function put(values: Map<string, string>, name: string, content: string): void {
  if (name !== '' && content !== '') values.set(name, content.slice(0, MAX_CELL_CHARACTERS));
}

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').trim();

const ROW =
  /<tr[^>]*>\s*<t[dh][^>]*>([^<]{1,200})<\/t[dh]>\s*<t[dh][^>]*>([^<]*)<\/t[dh]>\s*<\/tr>/gi;

/** Attributes that a program has put into a table of the description, a name and a value a row. */
function tableIn(description: string): readonly (readonly [string, string])[] {
  return [...description.matchAll(ROW)].map(([, key = '', value = '']) => [
    key.trim(),
    value === '&lt;Null&gt;' ? '' : value.trim(),
  ]);
}

/** "lon,lat[,height] lon,lat …" */
function positionsOf(text: string): Position[] {
  return text
    .replaceAll(/\s*,\s*/g, ',')
    .split(/\s+/)
    .map((place) => place.split(',').slice(0, 2))
    .filter((place) => place.length === 2 && place.every((part) => part !== ''))
    .map((place) => place.map(Number))
    .filter((place) => place.every(Number.isFinite));
}

function joined(shapes: readonly Single[]): Geometry | null {
  const [first] = shapes;
  if (!first || shapes.length === 1) return first ?? null;
  const polygons = shapes.flatMap((shape) => (shape.type === 'Polygon' ? [shape.coordinates] : []));
  if (polygons.length > 0) return { type: 'MultiPolygon', coordinates: polygons };
  const lines = shapes.flatMap((shape) => (shape.type === 'LineString' ? [shape.coordinates] : []));
  if (lines.length > 0) return { type: 'MultiLineString', coordinates: lines };
  return {
    type: 'MultiPoint',
    coordinates: shapes.flatMap((shape) => (shape.type === 'Point' ? [shape.coordinates] : [])),
  };
}
