/** OpenStreetMap's XML form, as editors and Overpass give it. */
import { ImportFault } from '../faults.ts';
import { scanXml } from '../text/xml.ts';
import { OsmCollector } from './collector.ts';
import type { OsmData, OsmMember } from './osmData.ts';
import { isKeptKey } from './tags.ts';

const STEPS_PER_DEGREE = 1e7;

export function isOsmXml(text: string): boolean {
  return /<osm[\s>]/.test(text.slice(0, 2000));
}

export function readOsmXml(file: string, text: string): OsmData {
  const into = new OsmCollector(file);
  let id = 0;
  let place: readonly [number, number] | null = null;
  let tags = new Map<string, string>();
  let refs: number[] = [];
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
            number(attributes, 'minlon'),
            number(attributes, 'minlat'),
            number(attributes, 'maxlon'),
            number(attributes, 'maxlat'),
          );
          break;
        case 'node':
        case 'way':
        case 'relation':
          id = number(attributes, 'id');
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
        case 'nd':
          refs.push(number(attributes, 'ref'));
          break;
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
      if (name === 'node' && place) {
        into.addNode(
          id,
          Math.round(place[0] * STEPS_PER_DEGREE),
          Math.round(place[1] * STEPS_PER_DEGREE),
          tags,
        );
      } else if (name === 'way') into.addWay(id, refs, tags);
      else if (name === 'relation') into.addRelation(id, members, tags);
    },
  });
  return into.finished();
}
