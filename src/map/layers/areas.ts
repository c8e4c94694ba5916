/** Cells of a city and regions of a country, coloured by the chosen measure. */
import type { MultiPolygon, Polygon } from 'geojson';
import { isSettlementMeasure } from '../../domain/settlements/measureNames.ts';
import { isMapOfSectors } from '../../domain/specialisation/measureNames.ts';
import { PALE_AT_ZOOM, PALE_FROM_ZOOM, PALEST_AT_ZOOM } from '../detail.ts';
import { differenceScale, differenceValues, NO_DIFFERENCE } from '../differences.ts';
import { heatScale } from '../heat.ts';
import { areaValues, cellValues, isCellMeasure } from '../measures.ts';
import { type Rgb, rgba } from '../palette.ts';
import { classOf } from '../scales.ts';
import { measureScale } from '../sectors.ts';
import type { MapLayer, Scene, Selectable } from '../scene.ts';
import { AreaLayer } from './AreaLayer.ts';
import { districtAreaLayers } from './districtAreas.ts';
import { polygonsOf } from '../../domain/territory/geometry.ts';

type Shape = Selectable & { readonly rings: number[][][] };

const shapes = new WeakMap<object, readonly Shape[]>();

/** Shapes of a list that does not change: made once, so that deck.gl keeps their geometry. */
function shapesOf<T extends { readonly id: string; readonly geometry: Polygon | MultiPolygon }>(
  kind: 'cell' | 'area',
  items: readonly T[],
): readonly Shape[] {
  const known = shapes.get(items);
  if (known) return known;
  const made = items.flatMap((item) => {
    const polygons = polygonsOf(item.geometry);
    return polygons.map((rings) => ({ rings, selects: { kind, id: item.id } }));
  });
  shapes.set(items, made);
  return made;
}

/** Colour by value: blank where nobody lives or nothing is missing, grey where nothing is known. */
function fillOf(
  scene: Scene,
  values: ArrayLike<number>,
): (index: number) => [number, number, number, number] {
  const { palette, choices } = scene;
  const scale = measureScale(
    choices.measure,
    palette,
    choices.filters.standardDistanceM[choices.service],
    choices.service,
    scene.sectors,
  );
  const colours = scale.colours.map((colour: Rgb) => rgba(colour));
  const unknown = rgba(palette.noData, 0.5);
  return (index) => {
    const value = values[index] as number;
    if (scale.blankUpTo !== undefined && value <= scale.blankUpTo) return [0, 0, 0, 0];
    return colours[classOf(scale, value)] ?? unknown;
  };
}

/** Blank where one more place would bring nothing. */
function heatFill(
  { palette }: Scene,
  gain: Float64Array,
): (index: number) => [number, number, number, number] {
  const scale = heatScale(palette);
  return (index) => {
    const value = gain[index] as number;
    if (!(value > 0)) return [0, 0, 0, 0];
    return rgba(scale.colours[classOf(scale, value)] ?? palette.noData);
  };
}

/** Blank where the two plans do not differ, or one has no value. */
function differenceFill(
  { palette, choices }: Scene,
  values: ArrayLike<number>,
): (index: number) => [number, number, number, number] {
  if (!isCellMeasure(choices.measure)) return () => [0, 0, 0, 0];
  const scale = differenceScale(choices.measure, palette);
  const colours = scale.colours.map((colour: Rgb) => rgba(colour));
  return (index) => {
    const at = classOf(scale, values[index] as number);
    return (at === NO_DIFFERENCE ? null : colours[at]) ?? [0, 0, 0, 0];
  };
}

/** Residents of a cell from which its colour is full; fewer people, paler colour. */
const FULL_COLOUR_RESIDENTS = 900;
const PALEST = 0.22;

/** Value by alpha (Roth, Woodruff & Johnson 2010): what matters is where people live, not area. */
function strengthOf(residents: number): number {
  return PALEST + (1 - PALEST) * Math.min(1, Math.sqrt(residents / FULL_COLOUR_RESIDENTS));
}

const PALE_OPACITY = 0.5;
const PALEST_OPACITY = 0.32;

/** How strongly cells are coloured at a zoom, 0..1: full from afar, a tint where streets are read. */
export function cellStrength(zoom: number): number {
  const between = (from: number, to: number) =>
    Math.min(1, Math.max(0, (zoom - from) / (to - from)));
  return (
    1 -
    (1 - PALE_OPACITY) * between(PALE_FROM_ZOOM, PALE_AT_ZOOM) -
    (PALE_OPACITY - PALEST_OPACITY) * between(PALE_AT_ZOOM, PALEST_AT_ZOOM)
  );
}

const COUNTS: readonly string[] = ['residents', 'children', 'unplaced'];

/** Those of the year once they are known, until then those of the pack's base year. */
function residentsOf({ territory, results }: Scene, index: number): number {
  const inBaseYear = territory.cells[index]?.residents ?? [];
  return results?.residents[index] ?? inBaseYear.reduce((sum, people) => sum + people, 0);
}

export const cellsLayer: MapLayer = {
  id: 'cells',
  build: (scene, opacity, { zoom }) => {
    const { territory, results, trend, difference, choices } = scene;
    if (territory.cells.length > 0) {
      const { measure, service, filters } = choices;
      if (!isCellMeasure(measure)) return [];
      const standardM = filters.standardDistanceM[service];
      const { heat } = scene.sites;
      const fill = heat
        ? heatFill(scene, heat)
        : difference
          ? differenceFill(scene, differenceValues(measure, difference, service, standardM))
          : results
            ? fillOf(scene, cellValues(measure, results, service, standardM))
            : null;
      const notYet = rgba(scene.palette.noData, 0.5);
      const chosenAreas = new Set<string>(choices.filters.areaIds);
      const dimmed = (index: number) =>
        chosenAreas.size > 0 && !chosenAreas.has(territory.cells[index]?.areaId ?? '');
      return [
        new AreaLayer<Shape>({
          id: 'cells',
          data: shapesOf('cell', territory.cells),
          getPolygon: (shape) => shape.rings,
          getFillColor: (_, { index }) => {
            const [r, g, b, a] = fill?.(index) ?? notYet;
            const strength =
              heat || difference || COUNTS.includes(choices.measure)
                ? 1
                : strengthOf(residentsOf(scene, index));
            return [r, g, b, a * strength * (dimmed(index) ? 0.15 : 1)];
          },
          opacity: opacity * cellStrength(zoom),
          updateTriggers: {
            getFillColor: [
              results,
              difference,
              heat,
              choices.measure,
              choices.service,
              choices.theme,
              choices.filters,
            ],
          },
        }),
      ];
    }
    if (isSettlementMeasure(choices.measure)) return districtAreaLayers(scene, opacity);
    // Without a table of sectors there is nothing to colour by, and grey would say that regions lack figures.
    if (isMapOfSectors(choices.measure) && !scene.sectors) return [];
    const { measure, year } = choices;
    const values = areaValues(measure, territory, results, trend, year, scene.sectors);
    const fill = fillOf(scene, values);
    const indexOfArea = new Map<string, number>(
      territory.areas.map(({ id }, index) => [id, index]),
    );
    return [
      new AreaLayer<Shape>({
        id: 'regions',
        data: shapesOf('area', territory.areas),
        getPolygon: (shape) => shape.rings,
        getFillColor: (shape) => fill(indexOfArea.get(shape.selects.id) ?? -1),
        opacity,
        updateTriggers: {
          getFillColor: [results, trend, scene.sectors, measure, year, choices.theme],
        },
      }),
    ];
  },
};
