/** Schools, preschools, clinics and other places that operate in the year; the load is their colour. */
import type { Layer } from '@deck.gl/core';
import type { OperatingFacility, YearResults } from '../../engine/results.ts';
import type { MapLayerId } from '../../store/shareable.ts';
import { type MapPalette, type Rgb, rgba } from '../palette.ts';
import type { MapLayer, Scene, Selectable } from '../scene.ts';
import { symbolLayer } from './symbolLayer.ts';

/** Demand over capacity from which a place counts as strained, and as overfull. */
export const LOAD_BREAKS = [0.9, 1.1] as const;

export function loadColour(load: number, palette: MapPalette): Rgb {
  if (Number.isNaN(load)) return palette.noData;
  if (load < LOAD_BREAKS[0]) return palette.met;
  return load < LOAD_BREAKS[1] ? palette.strained : palette.unmet;
}

type Place = Selectable & { readonly facility: OperatingFacility; readonly load: number };

/** Load of each facility as shown: demand over capacity when everybody goes to the nearest. */
export function loadOf(results: YearResults, facilityIndex: number): number {
  const service = results.facilities[facilityIndex]?.service;
  if (service !== 'school' && service !== 'preschool' && service !== 'clinic') return Number.NaN;
  return results.services[service].loadByNearest[facilityIndex] ?? Number.NaN;
}

function placesOf(scene: Scene, service: OperatingFacility['service']): Place[] {
  const { results, choices } = scene;
  if (!results) return [];
  const { areaIds, ownerships, statuses } = choices.filters;
  return results.facilities.flatMap((facility, index) => {
    if (facility.service !== service) return [];
    if (!ownerships.includes(facility.ownership)) return [];
    if (!statuses.includes(facility.capacityStatus)) return [];
    if (areaIds.length > 0 && (!facility.areaId || !areaIds.includes(facility.areaId))) return [];
    const selects = { kind: 'facility' as const, id: facility.id };
    return [{ facility, load: loadOf(results, index), selects }];
  });
}

function placesLayer(
  id: MapLayerId,
  service: OperatingFacility['service'],
  sizeOf: (capacity: number) => number,
  colourOf: (place: Place, palette: MapPalette) => Rgb,
): MapLayer {
  return {
    id,
    build: (scene, opacity) => {
      const { palette, choices, results } = scene;
      const places = placesOf(scene, service);
      const selectedId = choices.selection?.id;
      const common = {
        data: places,
        getIcon: ({ facility }: Place) =>
          facility.ownership === 'private' ? ('square' as const) : ('disc' as const),
        getPosition: ({ facility }: Place) => facility.position,
        sizeUnits: 'meters' as const,
        opacity,
      };
      const sizeM = ({ facility }: Place) => sizeOf(facility.capacity);
      return [
        symbolLayer<Place>({
          ...common,
          id: `${id}-outline`,
          getSize: (place) => sizeM(place) * (place.facility.id === selectedId ? 1.9 : 1.35),
          sizeMinPixels: 8,
          sizeMaxPixels: 52,
          getColor: (place) =>
            rgba(place.facility.id === selectedId ? palette.selection : palette.symbolOutline),
          updateTriggers: {
            getSize: [selectedId],
            getColor: [selectedId, choices.theme],
          },
        }),
        symbolLayer<Place>({
          ...common,
          id,
          getSize: sizeM,
          sizeMinPixels: 5,
          sizeMaxPixels: 38,
          getColor: (place) => rgba(colourOf(place, palette)),
          pickable: true,
          updateTriggers: { getColor: [results, choices.theme] },
        }),
        ...placedLayers(id, places, common, colourOf, palette),
      ];
    },
  };
}

/** What the scenario has added stands out among hundreds: it is what somebody is working on. */
function placedLayers(
  id: MapLayerId,
  places: readonly Place[],
  common: Pick<Parameters<typeof symbolLayer<Place>>[0], 'getIcon' | 'getPosition' | 'opacity'>,
  colourOf: (place: Place, palette: MapPalette) => Rgb,
  palette: MapPalette,
): Layer[] {
  const placed = places.filter(({ facility }) => facility.origin === 'edit');
  if (placed.length === 0) return [];
  const ring = (name: string, pixels: number, colour: (place: Place) => Rgb) =>
    symbolLayer<Place>({
      ...common,
      id: `${id}-${name}`,
      data: placed,
      getSize: () => pixels,
      sizeUnits: 'pixels',
      getColor: (place) => rgba(colour(place)),
      pickable: true,
      updateTriggers: { getColor: [palette] },
    });
  return [
    ring('placed-outline', 28, () => palette.symbolOutline),
    ring('placed', 24, () => palette.placed),
    ring('placed-load', 10, (place) => colourOf(place, palette)),
  ];
}

const bySeats = (capacity: number) => 60 + Math.sqrt(capacity) * 5;

export const schoolsLayer = placesLayer('schools', 'school', bySeats, ({ load }, palette) =>
  loadColour(load, palette),
);
export const preschoolsLayer = placesLayer(
  'preschools',
  'preschool',
  bySeats,
  (_, palette) => palette.preschool,
);
export const clinicsLayer = placesLayer(
  'clinics',
  'clinic',
  () => 190,
  (_, palette) => palette.clinic,
);
export const hospitalsLayer = placesLayer(
  'hospitals',
  'hospital',
  () => 220,
  (_, palette) => palette.hospital,
);
export const transportLayer = placesLayer(
  'transport',
  'transport',
  () => 60,
  (_, palette) => palette.transport,
);
export const greenSpaceLayer = placesLayer(
  'greenSpace',
  'green space',
  () => 120,
  (_, palette) => palette.greenSpace,
);
