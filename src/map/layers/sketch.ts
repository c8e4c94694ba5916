/** Areas that the scenario adds, and what a person is about to change: marks, corners, what a file would bring. */
import type { Layer } from '@deck.gl/core';
import { PolygonLayer } from '@deck.gl/layers';
import type { DifferingPlace } from '../../domain/comparison/differingPlaces.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import { rgba } from '../palette.ts';
import type { Scene, SceneLine, Selectable } from '../scene.ts';
import { AreaLayer } from './AreaLayer.ts';
import { SymbolLayer } from './SymbolLayer.ts';

type OwnArea = Selectable & { readonly ring: [number, number][] };

const pairs = (ring: readonly (readonly number[])[]) =>
  ring.map(([longitude = 0, latitude = 0]): [number, number] => [longitude, latitude]);

/** Below the symbols: the ground on which homes are spread. */
export function ownAreaLayers({ projects, palette, choices, sketch }: Scene): readonly Layer[] {
  const areas = projects.flatMap(({ id, geometry, spreadsHomes }): OwnArea[] =>
    spreadsHomes && geometry.type === 'Polygon'
      ? [{ selects: { kind: 'project', id }, ring: pairs(geometry.coordinates[0] ?? []) }]
      : [],
  );
  const drawn = sketch.corners.length >= 3 ? [pairs(sketch.corners)] : [];
  return [
    new AreaLayer<OwnArea>({
      id: 'own-areas',
      data: areas,
      getPolygon: ({ ring }) => ring,
      getFillColor: ({ selects }) =>
        rgba(selects.id === choices.selection?.id ? palette.selection : palette.housing, 0.35),
      updateTriggers: { getFillColor: [choices.selection, choices.theme] },
    }),
    new AreaLayer<[number, number][]>({
      id: 'drawn-area',
      data: drawn,
      getPolygon: (ring) => ring,
      getFillColor: rgba(palette.selection, 0.3),
      updateTriggers: { getFillColor: [choices.theme] },
    }),
    new PolygonLayer<readonly LonLat[]>({
      id: 'found-areas',
      data: sketch.found.rings,
      getPolygon: pairs,
      getFillColor: rgba(palette.selection, 0.2),
      getLineColor: rgba(palette.selection),
      lineWidthUnits: 'pixels',
      getLineWidth: 2,
      updateTriggers: { getFillColor: [choices.theme], getLineColor: [choices.theme] },
    }),
  ];
}

/** The outline of the area that is being drawn: from the first two corners on one sees where it goes. */
export function sketchLines({ palette, sketch: { corners } }: Scene): readonly SceneLine[] {
  if (corners.length < 2) return [];
  const path =
    corners.length > 2 ? [...pairs(corners), ...pairs(corners.slice(0, 1))] : pairs(corners);
  return [
    {
      geometry: { type: 'LineString', coordinates: path },
      colour: palette.selection,
      opacity: 1,
      widthPx: 2.5,
      dashed: false,
    },
  ];
}

/** What stands within the ring: whose the place is shows without colour too. */
const WITHIN = { b: 'diamond', both: 'disc' } as const;

/** Above everything: rings around what is marked or differs, corners of what is drawn. */
export function sketchLayers(scene: Scene): readonly Layer[] {
  const { palette, choices, sketch, differing } = scene;
  const colour = rgba(palette.selection);
  const common = {
    getPosition: ({ position }: DifferingPlace) => position,
    sizeUnits: 'pixels' as const,
  };
  return [
    new SymbolLayer<DifferingPlace>({
      ...common,
      id: 'differing-ground',
      data: differing,
      getShape: () => 'ring',
      getSize: () => 42,
      getColor: () => rgba(palette.symbolOutline),
      updateTriggers: { getColor: [choices.theme] },
    }),
    new SymbolLayer<DifferingPlace>({
      ...common,
      id: 'differing',
      data: differing,
      getShape: () => 'ring',
      getSize: () => 36,
      getColor: () => rgba(palette.placed),
      updateTriggers: { getColor: [choices.theme] },
    }),
    new SymbolLayer<DifferingPlace>({
      ...common,
      id: 'differing-whose',
      data: differing.filter(({ of }) => of !== 'a'),
      getShape: ({ of }) => (of === 'a' ? 'ring' : WITHIN[of]),
      getSize: () => 14,
      getColor: () => colour,
      updateTriggers: { getColor: [choices.theme] },
    }),
    new SymbolLayer<Scene['sketch']['rings'][number]>({
      id: 'marks',
      data: sketch.rings,
      getPosition: ({ position }) => position,
      getShape: () => 'ring',
      sizeUnits: 'pixels',
      getSize: () => 34,
      getColor: () => colour,
      updateTriggers: { getColor: [choices.theme] },
    }),
    ...sketch.found.pieces.map(
      (piece, index) =>
        new SymbolLayer<LonLat>({
          id: `found-places-${index}`,
          data: piece,
          getPosition: (place) => place,
          getShape: () => 'disc',
          sizeUnits: 'pixels',
          getSize: () => 12,
          getColor: () => colour,
          updateTriggers: { getColor: [choices.theme] },
        }),
    ),
    new SymbolLayer<LonLat>({
      id: 'corners',
      data: sketch.corners,
      getPosition: (corner) => corner,
      getShape: () => 'disc',
      sizeUnits: 'pixels',
      getSize: () => 12,
      getColor: () => colour,
      updateTriggers: { getColor: [choices.theme] },
    }),
  ];
}
