/** What helps people to orient themselves beside the streets: rivers, lakes, parks, mountains. */
import type { Feature } from 'geojson';
import { lineString, polygon } from '@turf/turf';
import { roundGeometry, roundPosition } from '../../../src/importing/pack/round.ts';
import { mountains, pathOf, type Shape } from './geography.ts';
import { almatyTable, names, status, text } from './tables.ts';

function lines(table: string, kind: string): Feature[] {
  return almatyTable(table).map((row) =>
    lineString(
      pathOf(text(row, 'points')).map((place) => [...roundPosition(place)]),
      {
        id: `${kind.replace(' ', '-')}-${text(row, 'id')}`,
        name: names(row),
        kind,
        status: status(row),
        source: text(row, 'source'),
      },
    ),
  );
}

export function base(boundary: Shape): readonly Feature[] {
  const land = almatyTable('open_land.csv')
    .filter((row) => row.kind === 'lake' || row.kind === 'park')
    .map((row) => {
      const ring = pathOf(text(row, 'points')).map((place) => [...roundPosition(place)]);
      return polygon([[...ring, ring[0] as number[]]], {
        id: text(row, 'id'),
        name: names(row),
        kind: text(row, 'kind'),
        status: status(row),
        source: text(row, 'source'),
      });
    });
  const heights: Feature = {
    type: 'Feature',
    properties: {
      id: 'mountains',
      name: { kk: 'Іле Алатауы', ru: 'Заилийский Алатау', en: 'Trans-Ili Alatau' },
      kind: 'mountains',
      status: 'schematic',
      source: 'the city south of the foot of the mountains, drawn by hand',
    },
    geometry: roundGeometry(mountains(boundary)),
  };
  return [heights, ...land, ...lines('waters.csv', 'river')];
}
