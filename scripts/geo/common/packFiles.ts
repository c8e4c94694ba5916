/** Layers of a pack as files: one feature or row a line, and one hash over all of them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Feature } from 'geojson';

export type Row = Readonly<Record<string, string>>;

const tables = new Map<string, readonly Row[]>();

/**
 * Rows of data/<folder>/<name>, cells trimmed; read once, however often they are asked for. Throws
 * where the file is missing or ragged.
 */
export function readTable(folder: string, name: string): readonly Row[] {
  const { href } = new URL(`../../../data/${folder}/${name}`, import.meta.url);
  const known = tables.get(href);
  if (known) return known;
  const rows = parse(readFileSync(new URL(href), 'utf8'), {
    columns: true,
    skip_empty_lines: true,
    trim: true,
    relax_column_count: false,
  }) as Row[];
  tables.set(href, rows);
  return rows;
}

/** One feature (or row) a line, so that a change of a fact is a change of a line. */
export function layerText(layer: unknown): string {
  const lines = (items: readonly unknown[]): string =>
    items.map((item) => JSON.stringify(item)).join(',\n');
  if (Array.isArray(layer)) return `[\n${lines(layer)}\n]\n`;
  const { type, features } = layer as { type?: string; features?: readonly Feature[] };
  if (type === 'FeatureCollection' && features) {
    return `{"type":"FeatureCollection","features":[\n${lines(features)}\n]}\n`;
  }
  return `${JSON.stringify(layer)}\n`;
}

/** Hash of the layer files, in the order in which the manifest lists them. */
export function contentHash(files: readonly (readonly [string, string | Uint8Array])[]): string {
  const hash = createHash('sha256');
  for (const [name, content] of files) hash.update(name).update('\0').update(content);
  return hash.digest('hex').slice(0, 16);
}
