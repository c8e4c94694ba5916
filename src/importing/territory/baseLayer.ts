/** The quiet base of a map from an extract: water and parks, the largest ones, and rivers. */
import type { Feature, LineString } from 'geojson';
import type { OsmData } from '../osm/osmData.ts';
import type { OsmWay } from '../osm/osmWays.ts';
import { roundGeometry } from '../pack/round.ts';
import { namesOf } from './boundary.ts';
import { areaM2, lonLatOf, ringOf, type Shape, shapeOf } from './outlines.ts';
import { nodesOf } from './walkingRules.ts';

const LEAST_AREA_M2 = 4_000;
const MOST_AREAS = 300;
const MOST_RIVERS = 300;

export function baseFeatures(data: OsmData): readonly Feature[] {
  const areas: { shape: Shape; size: number; kind: string; id: string; tags: OsmWay['tags'] }[] =
    [];
  const put = (id: string, tags: OsmWay['tags'], shapeIn: () => Shape | null) => {
    const kind =
      tags.get('natural') === 'water'
        ? 'lake'
        : tags.get('leisure') === 'park' || tags.get('landuse') === 'forest'
          ? 'park'
          : null;
    const shape = kind && shapeIn();
    if (!kind || !shape) return;
    const size = areaM2(shape);
    if (size >= LEAST_AREA_M2) areas.push({ shape, size, kind, id, tags });
  };
  for (const way of data.ways) {
    put(`way-${way.id}`, way.tags, () => {
      const ring = ringOf(way, data);
      return ring && { type: 'Polygon', coordinates: [ring] };
    });
  }
  for (const relation of data.relations) {
    put(`relation-${relation.id}`, relation.tags, () => shapeOf(relation, data));
  }
  const shapes = areas
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST_AREAS)
    .map(({ shape, kind, id, tags }) => featureOf(id, kind, tags, shape));
  const rivers = [...data.ways.with('waterway')]
    .filter(({ tags }) => ['river', 'canal'].includes(tags.get('waterway') ?? ''))
    .flatMap((way) => {
      const line = Array.from(nodesOf(way), (node) => [...lonLatOf(data, node)]);
      if (line.length < 2) return [];
      const geometry: LineString = { type: 'LineString', coordinates: line };
      return [featureOf(`way-${way.id}`, 'river', way.tags, geometry)];
    })
    .slice(0, MOST_RIVERS);
  return [...shapes, ...rivers];
}

function featureOf(
  id: string,
  kind: string,
  tags: OsmWay['tags'],
  geometry: Shape | LineString,
): Feature {
  const name = namesOf(tags);
  return {
    type: 'Feature',
    properties: {
      id: `base-${id}`,
      ...(name ? { name } : {}),
      kind,
      status: 'observed',
      source: '© OpenStreetMap contributors (ODbL)',
    },
    geometry: roundGeometry(geometry),
  };
}
