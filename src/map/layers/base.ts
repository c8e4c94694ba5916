/** The quiet ground of the map, and the borders upon it, from the pack: no network needed. */
import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { BaseFeature, Territory } from '../../domain/territory/territory.ts';
import { type MapPalette, rgb, rgba } from '../palette.ts';
import type { Scene, SceneLine, View } from '../scene.ts';
import { AreaLayer } from './AreaLayer.ts';
import { PolylineLayer } from './PolylineLayer.ts';
import { polygonsOf } from '../../domain/territory/geometry.ts';

type BaseKind = BaseFeature['kind'];

/** From bottom to top. */
const AREA_KINDS = ['mountains', 'park', 'lake'] as const satisfies readonly BaseKind[];
const LINE_KINDS = ['river', 'street', 'main street'] as const satisfies readonly BaseKind[];

const areaColour = (kind: (typeof AREA_KINDS)[number], palette: MapPalette): string =>
  kind === 'lake' ? palette.water : palette[kind];

const lineColour = (kind: (typeof LINE_KINDS)[number], palette: MapPalette): string =>
  ({ river: palette.water, street: palette.street, 'main street': palette.mainStreet })[kind];

/** In pixels, where the zoom makes lines neither thinner nor wider. */
const lineWidthPx = (kind: (typeof LINE_KINDS)[number], isCountry: boolean): number => {
  if (kind === 'river') return isCountry ? 1.2 : 2;
  return kind === 'street' ? 1 : 2;
};

/** Half as wide from afar, five times from near. */
const THINNEST = { zoom: 9, width: 0.5 };
const WIDEST = { zoom: 16, width: 5 };
const GROWTH_A_ZOOM = 1.5;

function widthAtZoom(zoom: number): number {
  const within = Math.min(WIDEST.zoom, Math.max(THINNEST.zoom, zoom));
  const grown = (to: number) => GROWTH_A_ZOOM ** (to - THINNEST.zoom) - 1;
  const share = grown(within) / grown(WIDEST.zoom);
  return THINNEST.width + share * (WIDEST.width - THINNEST.width);
}

type Filled = { readonly rings: number[][][] };
type FilledBase = Filled & { readonly kind: (typeof AREA_KINDS)[number] };

/** Made once for the same argument, so that deck.gl keeps what it has made of the result. */
function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    const made = known.get(of) ?? make(of);
    known.set(of, made);
    return made;
  };
}

const filledOf = once((geometry: Polygon | MultiPolygon): readonly Filled[] =>
  polygonsOf(geometry).map((rings) => ({
    rings,
  })),
);

const baseAreas = once((base: readonly BaseFeature[]): readonly FilledBase[] =>
  AREA_KINDS.flatMap((kind) =>
    base.flatMap((feature) =>
      feature.kind === kind && isArea(feature.geometry)
        ? filledOf(feature.geometry).map((filled) => ({ ...filled, kind }))
        : [],
    ),
  ),
);

const isArea = (geometry: BaseFeature['geometry']): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

const isLine = (geometry: BaseFeature['geometry']): geometry is LineString | MultiLineString =>
  geometry.type === 'LineString' || geometry.type === 'MultiLineString';

/** Gives way to an online base map, which shows all this itself. */
export function baseLayers({ territory, palette, choices }: Scene, { hasBasemap }: View) {
  if (hasBasemap) return [];
  const { base } = choices.layers;
  return [
    new AreaLayer<Filled>({
      id: 'territory',
      data: filledOf(territory.boundary),
      getPolygon: ({ rings }) => rings,
      getFillColor: rgba(rgb(palette.territory)),
      updateTriggers: { getFillColor: [palette] },
    }),
    new AreaLayer<FilledBase>({
      id: 'base-areas',
      data: base.visible ? baseAreas(territory.base) : [],
      getPolygon: ({ rings }) => rings,
      getFillColor: ({ kind }) => rgba(rgb(areaColour(kind, palette))),
      opacity: base.opacity,
      updateTriggers: { getFillColor: [palette] },
    }),
    new PolylineLayer({
      id: 'base-lines',
      data: base.visible ? baseLines(territory, palette) : [],
      dashes: [1, 0],
      opacity: base.opacity,
      widthAtZoom,
    }),
  ];
}

function baseLines(territory: Territory, palette: MapPalette): readonly SceneLine[] {
  const isCountry = territory.manifest.kind === 'country';
  return LINE_KINDS.flatMap((kind) =>
    territory.base.flatMap(({ kind: own, geometry }): SceneLine[] =>
      own === kind && isLine(geometry)
        ? [
            {
              geometry,
              colour: rgb(lineColour(kind, palette)),
              opacity: 1,
              widthPx: lineWidthPx(kind, isCountry),
              dashed: false,
            },
          ]
        : [],
    ),
  );
}

const SKETCHED_DASHES = [2, 2] as const;

/** Borders lie upon what colours areas. */
export function borderLayers({ territory, palette, choices }: Scene) {
  const { areas } = choices.layers;
  return [
    new PolylineLayer({
      id: 'borders',
      data: areas.visible ? borders(territory, palette) : [],
      dashes: SKETCHED_DASHES,
      opacity: areas.opacity,
    }),
  ];
}

/** Those of areas, then that of the territory. What is a sketch looks like one. */
function borders(territory: Territory, palette: MapPalette): readonly SceneLine[] {
  const colour = rgb(palette.outline);
  const inner = territory.areas.map(({ geometry, status }): SceneLine => {
    const line = { geometry: outlineOf(geometry), colour };
    return status === 'schematic'
      ? { ...line, opacity: 0.7, widthPx: 1, dashed: true }
      : { ...line, opacity: 0.8, widthPx: 1.2, dashed: false };
  });
  return [
    ...inner,
    { geometry: outlineOf(territory.boundary), colour, opacity: 1, widthPx: 2, dashed: false },
  ];
}

/** All rings of an area. */
const outlineOf = once(
  (geometry: Polygon | MultiPolygon): MultiLineString => ({
    type: 'MultiLineString',
    coordinates: polygonsOf(geometry).flat(),
  }),
);
