/** Lines and points of infrastructure by year: what runs, what is being built, what is planned. */
import type { LonLat } from '../../domain/territory/schema.ts';
import type { Infrastructure } from '../../domain/territory/territory.ts';
import { infrastructureColour } from '../colours.ts';
import { rgba } from '../palette.ts';
import { passesFilters } from '../projectPhases.ts';
import type { MapLayer, Scene, SceneLine, Selectable } from '../scene.ts';
import { detailOf, LINE_SCALE, QUIET_OPACITY } from '../detail.ts';
import { SymbolLayer } from './SymbolLayer.ts';

type Spot = Selectable & { readonly feature: Infrastructure; readonly position: LonLat };

const selects = (feature: Infrastructure) => ({ kind: 'infrastructure' as const, id: feature.id });

/** Of what is planned or being built: paler, and still to be seen. */
export const NOT_YET_OPACITY = 0.75;

const notYet = (feature: Infrastructure, year: number) => (feature.openYear ?? 0) > year;

/** Metro, railways, roads and the like; those not open by the year dashed. */
export function infrastructureLines({ territory, palette, choices }: Scene): readonly SceneLine[] {
  const { visible, opacity } = choices.layers.infrastructure;
  if (!visible) return [];
  return territory.infrastructure.flatMap((feature): SceneLine[] => {
    const { geometry, kind } = feature;
    if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') return [];
    const dashed = notYet(feature, choices.year);
    return [
      {
        geometry,
        colour: infrastructureColour(feature.kind, palette),
        opacity: opacity * (dashed ? NOT_YET_OPACITY : 0.9),
        widthPx: kind === 'metro line' ? 4 : 2.5,
        dashed,
        selects: selects(feature),
      },
    ];
  });
}

/**
 * Roads and railways that the plan adds, from their town to the centre; those not open by the year dashed. Filters hide them
 * together with their symbols.
 */
export function planRoadLines({ planLines, palette, choices }: Scene): readonly SceneLine[] {
  const { visible, opacity } = choices.layers.projects;
  if (!visible) return [];
  return planLines.roads.flatMap(({ project, openYear, line }): SceneLine[] => {
    if (!passesFilters(project, choices.filters)) return [];
    const dashed = openYear > choices.year;
    return [
      {
        geometry: { type: 'LineString', coordinates: line.map((corner) => [...corner]) },
        colour: infrastructureColour('highway', palette),
        opacity: opacity * (dashed ? NOT_YET_OPACITY : 0.9),
        widthPx: 3.5,
        dashed,
        selects: { kind: 'project', id: project.id },
      },
    ];
  });
}

export const infrastructureLayer: MapLayer = {
  id: 'infrastructure',
  build: (scene, opacity, { zoom }) => {
    const { territory, palette, choices } = scene;
    const { year, theme } = choices;
    const detail = detailOf(scene, zoom);
    const sizeScale = LINE_SCALE[detail];
    const spots = territory.infrastructure.flatMap((feature): Spot[] => {
      const { geometry } = feature;
      if (geometry.type !== 'Point') return [];
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      return [{ feature, position: [longitude, latitude], selects: selects(feature) }];
    });
    const common = {
      data: spots,
      getShape: () => 'diamond' as const,
      getPosition: (spot: Spot) => spot.position,
      sizeUnits: 'pixels' as const,
      sizeScale,
      opacity: opacity * QUIET_OPACITY[detail],
    };
    const isStation = ({ feature }: Spot) => feature.kind === 'metro station';
    return [
      new SymbolLayer<Spot>({
        ...common,
        id: 'infrastructure-ground',
        getSize: (spot) => (isStation(spot) ? 13 : 18),
        getColor: () => rgba(palette.symbolOutline),
        updateTriggers: { getColor: [theme] },
      }),
      new SymbolLayer<Spot>({
        ...common,
        id: 'infrastructure',
        getSize: (spot) => (isStation(spot) ? 9 : 13),
        getColor: ({ feature }) =>
          rgba(
            infrastructureColour(feature.kind, palette),
            notYet(feature, year) ? NOT_YET_OPACITY : 1,
          ),
        updateTriggers: { getColor: [year, theme] },
      }),
    ];
  },
};
