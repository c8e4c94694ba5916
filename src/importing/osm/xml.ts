/** OpenStreetMap's XML form, as editors and Overpass give it. */
import { ImportFault } from '../faults.ts';
import { scanXml } from '../text/xml.ts';
import { OsmCollector } from './collector.ts';
import type { OsmData, OsmMember } from './osmData.ts';
import { isKeptKey, NO_TAGS } from './tags.ts';

const STEPS_PER_DEGREE = 1e7;

const inSteps = (degrees: number): number => Math.round(degrees * STEPS_PER_DEGREE);

export function isOsmXml(text: string): boolean {
  return /<osm[\s>]/.test(text.slice(0, 2000));
}

export function readOsmXml(file: string, text: string): OsmData {
  const into = new OsmCollector(file);
  let id = 0;
  let place: readonly [number, number] | null = null;
  let tags = new Map<string, string>();
  let refs: number[] = [];
  /** Whether what is being read was deleted, in the map or by an editor. */
  let isGone = false;
  let last = '';
  let members: OsmMember[] = [];
  const number = (attributes: ReadonlyMap<string, string>, name: string): number => {
    const value = Number(attributes.get(name) ?? Number.NaN);
    if (!Number.isFinite(value)) throw new ImportFault(file, 'damaged', { format: 'OSM XML' });
    return value;
  };
  scanXml(file, text, {
    open: (name, attributes) => {
      switch (name) {
        case 'bounds':
          into.setBounds(
            Number(attributes.get('minlon')),
            Number(attributes.get('minlat')),
            Number(attributes.get('maxlon')),
            Number(attributes.get('maxlat')),
          );
          break;
        case 'node':
        case 'way':
        case 'relation':
          id = number(attributes, 'id');
          isGone = attributes.get('visible') === 'false' || attributes.get('action') === 'delete';
          if (last === `${name} ${id}`) throw new ImportFault(file, 'history');
          last = `${name} ${id}`;
          tags = new Map();
          refs = [];
          members = [];
          place =
            name === 'node' && attributes.has('lon')
              ? [number(attributes, 'lon'), number(attributes, 'lat')]
              : null;
          into.noteTime(Date.parse(attributes.get('timestamp') ?? '') / 1000);
          break;
        case 'tag': {
          const key = attributes.get('k') ?? '';
          if (isKeptKey(key)) tags.set(key, attributes.get('v') ?? '');
          break;
        }
        case 'nd': {
          // Those of a relation's ways have no number.
          if (!attributes.has('ref')) break;
          const ref = number(attributes, 'ref');
          refs.push(ref);
          if (attributes.has('lon') && !isGone) {
            const [lon, lat] = [number(attributes, 'lon'), number(attributes, 'lat')];
            into.addNode(ref, inSteps(lon), inSteps(lat), NO_TAGS);
          }
          break;
        }
        case 'member': {
          if (attributes.get('type') !== 'way') break;
          members.push({
            way: number(attributes, 'ref'),
            isInner: attributes.get('role') === 'inner',
          });
          break;
        }
      }
    },
    close: (name) => {
      if (isGone) return;
      if (name === 'node' && place) into.addNode(id, inSteps(place[0]), inSteps(place[1]), tags);
      else if (name === 'way') into.addWay(id, refs, tags);
      else if (name === 'relation') into.addRelation(id, members, tags);
    },
  });
  return into.finished();
}
