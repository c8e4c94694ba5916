/** Lines and points of infrastructure by year: what runs, what is being built, what is planned. */
import { PathStyleExtension } from '@deck.gl/extensions';
import { IconLayer, PathLayer } from '@deck.gl/layers';
import type { Infrastructure } from '../../domain/territory/territory.ts';
import { type MapPalette, type Rgb, rgba } from '../palette.ts';
import type { MapLayer, Selectable } from '../scene.ts';
import { symbolAtlas, symbolMapping } from '../symbols.ts';

type Line = Selectable & { readonly feature: Infrastructure; readonly path: [number, number][] };
type Spot = Selectable & { readonly feature: Infrastructure; readonly position: [number, number] };

const selects = (feature: Infrastructure) => ({ kind: 'infrastructure' as const, id: feature.id });

function linesOf(feature: Infrastructure): Line[] {
  const { geometry } = feature;
  const paths =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return paths.map((path) => ({
    feature,
    path: path as [number, number][],
    selects: selects(feature),
  }));
}

function colourOf(feature: Infrastructure, palette: MapPalette): Rgb {
  switch (feature.kind) {
    case 'metro line':
    case 'metro station':
      return palette.unmet;
    case 'railway':
    case 'railway station':
      return palette.housing;
    case 'highway':
    case 'ring road':
    case 'interchange':
      return palette.strained;
    case 'bus rapid transit':
      return palette.met;
    default:
      return palette.infrastructure;
  }
}

const notYet = (feature: Infrastructure, year: number) => (feature.openYear ?? 0) > year;

export const infrastructureLayer: MapLayer = {
  id: 'infrastructure',
  build: ({ territory, palette, choices }, opacity) => {
    const { year, theme } = choices;
    const lines = territory.infrastructure.flatMap(linesOf);
    const spots = territory.infrastructure.flatMap((feature): Spot[] =>
      feature.geometry.type === 'Point'
        ? [
            {
              feature,
              position: feature.geometry.coordinates as [number, number],
              selects: selects(feature),
            },
          ]
        : [],
    );
    return [
      new PathLayer<Line>({
        id: 'infrastructure-lines',
        data: lines,
        getPath: (line) => line.path,
        getColor: ({ feature }) =>
          rgba(colourOf(feature, palette), notYet(feature, year) ? 0.75 : 0.9),
        widthUnits: 'pixels',
        getWidth: ({ feature }) => (feature.kind === 'metro line' ? 4 : 2.5),
        capRounded: true,
        jointRounded: true,
        pickable: true,
        opacity,
        ...{ getDashArray: ({ feature }: Line) => (notYet(feature, year) ? [3, 2.5] : [0, 0]) },
        extensions: [new PathStyleExtension({ dash: true })],
        updateTriggers: { getColor: [year, theme], getDashArray: [year] },
      }),
      new IconLayer<Spot>({
        id: 'infrastructure-ground',
        data: spots,
        iconAtlas: symbolAtlas() as unknown as string,
        iconMapping: symbolMapping,
        getIcon: () => 'diamond',
        getPosition: (spot) => spot.position,
        sizeUnits: 'pixels',
        getSize: ({ feature }) => (feature.kind === 'metro station' ? 13 : 18),
        getColor: rgba(palette.symbolOutline),
        opacity,
        updateTriggers: { getColor: [theme] },
      }),
      new IconLayer<Spot>({
        id: 'infrastructure',
        data: spots,
        iconAtlas: symbolAtlas() as unknown as string,
        iconMapping: symbolMapping,
        getIcon: () => 'diamond',
        getPosition: (spot) => spot.position,
        sizeUnits: 'pixels',
        getSize: ({ feature }) => (feature.kind === 'metro station' ? 9 : 13),
        getColor: ({ feature }) =>
          rgba(colourOf(feature, palette), notYet(feature, year) ? 0.5 : 1),
        pickable: true,
        opacity,
        updateTriggers: { getColor: [year, theme] },
      }),
    ];
  },
};
