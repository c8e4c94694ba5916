/** A table of lines as if it were an extract: lines meet where they have a corner in common. */
import type { Position } from 'geojson';
import { ImportFault } from '../faults.ts';
import { type ImportedTable, textIn } from '../table.ts';
import { OsmCollector } from './collector.ts';
import type { OsmData } from './osmData.ts';
import { isKeptKey } from './tags.ts';

/** Corners this near are one, degrees (some 10 cm). */
const STEP = 1e-6;

/** Columns named as tags of OpenStreetMap are these; a line of no told class is a street of homes. */
export function linesAsOsm(table: ImportedTable): OsmData {
  const collector = new OsmCollector(table.file);
  const nodes = new Map<string, number>();
  const nodeAt = ([lon = 0, lat = 0]: Position): number => {
    const key = `${Math.round(lon / STEP)} ${Math.round(lat / STEP)}`;
    const known = nodes.get(key);
    if (known !== undefined) return known;
    const id = nodes.size + 1;
    nodes.set(key, id);
    collector.addNode(id, Math.round(lon * 1e7), Math.round(lat * 1e7), new Map());
    return id;
  };
  const columns = table.columns.map((name) => {
    const key = name.toLowerCase();
    return key === 'fclass' || key === 'class' ? 'highway' : key;
  });
  let id = 0;
  for (const { geometry, values } of table.features) {
    const lines: readonly Position[][] =
      geometry?.type === 'LineString'
        ? [geometry.coordinates]
        : geometry?.type === 'MultiLineString'
          ? geometry.coordinates
          : [];
    const tags = new Map([['highway', 'residential']]);
    columns.forEach((key, at) => {
      const value = textIn(values[at]);
      if (value !== '' && isKeptKey(key)) tags.set(key, value);
    });
    for (const line of lines) {
      id += 1;
      collector.addWay(id, line.map(nodeAt), tags);
    }
  }
  if (id === 0) throw new ImportFault(table.file, 'noStreets');
  return collector.finished();
}
