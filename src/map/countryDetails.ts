/**
 * Districts and located schools of a country, drawn by MapLibre when one comes near: schools gather to
 * counted circles from afar and stand alone from near. They are laid when they have been fetched.
 */
import type { Feature, Point } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { shallow } from 'zustand/shallow';
import { gathered } from '../domain/pace.ts';
import { isInside, middleOf } from '../domain/territory/geometry.ts';
import type { LonLat } from '../domain/territory/schema.ts';
import type { CountryDetails, District, LocatedSchool } from '../domain/territory/territory.ts';
import { filterableSchool, passes } from '../store/filtering.ts';
import { pagePace } from '../store/pagePace.ts';
import type { Filters, Selection } from '../store/shareable.ts';
import {
  countryLayers,
  DISTRICT_NAMES_FROM_ZOOM,
  DISTRICTS,
  DETAIL_LAYER_IDS,
  SCHOOLS,
  SINGLE_FROM_ZOOM,
} from './countryStyle.ts';
import type { Scene } from './scene.ts';
import { LABELS_START, LINES_END, nameIn } from './style.ts';

/** Between two pieces of work. */
const PACE = pagePace(20);

const EMPTY = { type: 'FeatureCollection' as const, features: [] };

function* districtFeatures(districts: readonly District[]): Generator<Feature> {
  for (const { id, name, geometry } of districts) {
    yield { type: 'Feature', geometry, properties: { id } };
    yield {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...middleOf(geometry)] },
      properties: { id, ...name },
    };
  }
}

/** Schools that pass the filters, one by one: there are thousands. */
export function* schoolFeatures(
  schools: readonly LocatedSchool[],
  filters: Filters,
): Generator<Feature<Point>> {
  for (const school of schools) {
    if (!passes(filterableSchool(school), filters)) continue;
    const { id, kind, position } = school;
    yield {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...position] },
      properties: { id, kind },
    };
  }
}

/** Lines lie with the other borders, symbols with the other places, names under those of towns. */
function beforeOf(map: MapLibreMap, { id, type }: LayerSpecification): string | undefined {
  if (type === 'line') return LINES_END;
  if (type === 'circle' || id === DETAIL_LAYER_IDS.counts) return LABELS_START;
  return map.getLayer('street-names') ? 'street-names' : undefined;
}

export type CountryDetailsKeeper = {
  /** Brings the map in step with a scene; nothing before the ground has been laid. */
  readonly show: (scene: Scene, scale: number) => void;
};

/** They are laid in pieces: regions and towns are there already, and the page is answered in between. */
export function keepCountryDetails(map: MapLibreMap): CountryDetailsKeeper {
  let shown: {
    readonly details: CountryDetails;
    readonly scene: Scene;
    readonly look: readonly unknown[];
  } | null = null;
  /** Called off when the details are taken away or laid anew; the filling, with each change of the filters too. */
  let laying = new AbortController();
  let filling: AbortController | null = null;

  const clear = (): void => {
    laying.abort();
    filling?.abort();
    filling = null;
    for (const id of Object.values(DETAIL_LAYER_IDS)) if (map.getLayer(id)) map.removeLayer(id);
    for (const id of [DISTRICTS, SCHOOLS]) if (map.getSource(id)) map.removeSource(id);
    shown = null;
  };

  const setData = (id: string, features: Feature[]): void => {
    map.getSource<GeoJSONSource>(id)?.setData({ type: 'FeatureCollection', features });
  };

  const fillSchools = async ({ schools }: CountryDetails, filters: Filters): Promise<void> => {
    filling?.abort();
    filling = new AbortController();
    const { signal } = filling;
    const features = await gathered(schoolFeatures(schools, filters), PACE, () => signal.aborted);
    if (features) setData(SCHOOLS, features);
  };

  const lay = async (details: CountryDetails, scene: Scene, scale: number): Promise<void> => {
    map.addSource(DISTRICTS, { type: 'geojson', data: EMPTY });
    map.addSource(SCHOOLS, {
      type: 'geojson',
      data: EMPTY,
      cluster: true,
      clusterMaxZoom: SINGLE_FROM_ZOOM - 1,
      clusterRadius: 42 * scale,
    });
    laying = new AbortController();
    const { signal } = laying;
    // Another style may have taken the place of the one that they belong to.
    const isGone = () => signal.aborted || !map.getSource(SCHOOLS);
    function* laidLayers() {
      for (const layer of countryLayers(scene.palette, scale)) {
        map.addLayer(layer, beforeOf(map, layer));
        yield layer;
      }
    }
    await PACE.rest();
    if (isGone() || !(await gathered(laidLayers(), PACE, isGone)) || !shown) return;
    dress(map, shown.scene);
    const districts = await gathered(districtFeatures(details.districts), PACE, isGone);
    if (!districts) return;
    setData(DISTRICTS, districts);
    await PACE.rest();
    if (!isGone()) await fillSchools(details, shown.scene.choices.filters);
  };

  return {
    show: (scene, scale) => {
      const { details, choices, palette } = scene;
      if (!details || scene.territory.manifest.kind !== 'country') {
        if (shown) clear();
        return;
      }
      if (!map.getLayer(LINES_END) || !map.getLayer(LABELS_START)) return;
      const look = [palette, scale];
      const isBegun = map.getSource(SCHOOLS) !== undefined;
      const before = shown;
      if (!isBegun || before?.details !== details || !shallow(before.look, look)) {
        clear();
        // What fails is told by the map itself, as an error of the source.
        lay(details, scene, scale).catch(() => {});
      } else if (filling && before.scene.choices.filters !== choices.filters) {
        void fillSchools(details, choices.filters);
      }
      shown = { details, scene, look };
      dress(map, scene);
    },
  };
}

/** Switches, names and what is chosen: once all layers have been laid. */
function dress(map: MapLibreMap, { choices }: Scene): void {
  if (Object.values(DETAIL_LAYER_IDS).some((id) => !map.getLayer(id))) return;
  const { layers, selection } = choices;
  const show = (id: string, visible: boolean) =>
    map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none');
  for (const id of [DETAIL_LAYER_IDS.lines, DETAIL_LAYER_IDS.chosenLines])
    show(id, layers.districts.visible);
  show(DETAIL_LAYER_IDS.names, layers.districts.visible && layers.labels.visible);
  for (const id of [
    DETAIL_LAYER_IDS.groups,
    DETAIL_LAYER_IDS.counts,
    DETAIL_LAYER_IDS.points,
    DETAIL_LAYER_IDS.chosenPoint,
  ])
    show(id, layers.countrySchools.visible);
  map.setPaintProperty(DETAIL_LAYER_IDS.lines, 'line-opacity', 0.6 * layers.districts.opacity);
  map.setPaintProperty(
    DETAIL_LAYER_IDS.groups,
    'circle-opacity',
    0.85 * layers.countrySchools.opacity,
  );
  map.setPaintProperty(DETAIL_LAYER_IDS.points, 'circle-opacity', layers.countrySchools.opacity);
  map.setLayoutProperty(DETAIL_LAYER_IDS.names, 'text-field', nameIn(choices.language));
  const chosen = (kind: Selection['kind']) => (selection?.kind === kind ? selection.id : '');
  map.setFilter(DETAIL_LAYER_IDS.chosenLines, [
    'all',
    ['!=', ['geometry-type'], 'Point'],
    ['==', ['get', 'id'], chosen('district')],
  ]);
  map.setFilter(DETAIL_LAYER_IDS.chosenPoint, ['==', ['get', 'id'], chosen('school')]);
}

/** The school drawn near a point of the map, or the group whose middle a click leads into. */
export function schoolAt(
  map: MapLibreMap,
  x: number,
  y: number,
  tolerancePx: number,
): Selection | { readonly kind: 'group'; readonly at: LonLat } | null {
  const layers = [DETAIL_LAYER_IDS.points, DETAIL_LAYER_IDS.groups].filter((id) =>
    map.getLayer(id),
  );
  if (layers.length === 0) return null;
  const [found] = map.queryRenderedFeatures(
    [
      [x - tolerancePx, y - tolerancePx],
      [x + tolerancePx, y + tolerancePx],
    ],
    { layers },
  );
  if (!found) return null;
  const { id } = found.properties ?? {};
  if (typeof id === 'string') return { kind: 'school', id };
  const [longitude, latitude] = (found.geometry as Point).coordinates;
  return { kind: 'group', at: [longitude ?? 0, latitude ?? 0] };
}

/** The district under a position, once districts are drawn. O(corners of all districts). */
export function districtAt(
  { details, choices }: Pick<Scene, 'details' | 'choices'>,
  position: LonLat,
  zoom: number,
): Selection | null {
  if (!details || !choices.layers.districts.visible || zoom < DISTRICT_NAMES_FROM_ZOOM) return null;
  const district = details.districts.find(({ geometry }) => isInside(position, geometry));
  return district ? { kind: 'district', id: district.id } : null;
}
