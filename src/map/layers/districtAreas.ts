/** Districts of a country, coloured by what is measured of them. */
import { rgba } from '../palette.ts';
import { classOf, scaleOf } from '../scales.ts';
import type { Scene, Selectable } from '../scene.ts';
import { AreaLayer } from './AreaLayer.ts';
import { polygonsOf } from '../../domain/territory/geometry.ts';

type Shape = Selectable & { readonly rings: number[][][] };

const shapes = new WeakMap<object, readonly Shape[]>();

function shapesOf({ districts }: NonNullable<Scene['details']>): readonly Shape[] {
  const known = shapes.get(districts);
  if (known) return known;
  const made = districts.flatMap(({ id, geometry }) => {
    const polygons = polygonsOf(geometry);
    return polygons.map((rings) => ({ rings, selects: { kind: 'district' as const, id } }));
  });
  shapes.set(districts, made);
  return made;
}

/** Nothing until they are measured, and of a measure of settlements alone. */
export function districtAreaLayers(scene: Scene, opacity: number): readonly AreaLayer<Shape>[] {
  const { details, measured, palette, choices } = scene;
  const values = measured?.measure === choices.measure ? measured.byDistrict : null;
  if (!details || !values) return [];
  const scale = scaleOf(choices.measure, palette, 0, choices.service);
  const unknown = rgba(palette.noData, 0.5);
  return [
    new AreaLayer<Shape>({
      id: 'district-areas',
      data: shapesOf(details),
      getPolygon: (shape) => shape.rings,
      getFillColor: ({ selects }) => {
        const colour = scale.colours[classOf(scale, values.get(selects.id) ?? Number.NaN)];
        return colour ? rgba(colour) : unknown;
      },
      opacity,
      updateTriggers: { getFillColor: [values, choices.theme] },
    }),
  ];
}
