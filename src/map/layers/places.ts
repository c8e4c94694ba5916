/** Schools, preschools, clinics and other places that operate in the year; the load is their colour where there is one. */
import type { Layer } from '@deck.gl/core';
import { loadColour, serviceColour, servicesShown } from '../colours.ts';
import type { Service } from '../../domain/territory/schema.ts';
import { hasLoad } from '../../domain/territory/serviceUnits.ts';
import type { OperatingFacility, YearResults } from '../../engine/results/results.ts';
import { computedService, filterablePlace, passes } from '../../store/filtering.ts';
import type { Filters, MapLayerId } from '../../store/shareable.ts';
import { type MapPalette, type Rgb, rgba } from '../palette.ts';
import type { MapLayer, Scene, SceneChoices, Selectable } from '../scene.ts';
import { detailOf, PLACE_BOUNDS, RING_BOUNDS, type SymbolBounds } from '../detail.ts';
import { sameRows } from './sameRows.ts';
import { SymbolLayer, type SymbolProps } from './SymbolLayer.ts';

type Place = Selectable & { readonly facility: OperatingFacility; readonly load: number };

/** Load of each facility as shown: demand over capacity when everybody goes to the nearest. */
function loadOf(results: YearResults, facilityIndex: number): number {
  const service = computedService(results.facilities[facilityIndex]?.service ?? null);
  if (service === null) return Number.NaN;
  return results.services[service].loadByNearest[facilityIndex] ?? Number.NaN;
}

function placesOf(results: YearResults, filters: Filters, service: Service): readonly Place[] {
  return results.facilities.flatMap((facility, index) => {
    if (facility.service !== service) return [];
    if (!passes(filterablePlace(facility), filters)) return [];
    const selects = { kind: 'facility' as const, id: facility.id };
    return [{ facility, load: loadOf(results, index), selects }];
  });
}

/** Whether both stand at the same place and look alike but for their load. */
const areAlike = sameRows<Place>(({ facility }, { facility: former }) => {
  return (
    facility.id === former.id &&
    facility.capacity === former.capacity &&
    facility.ownership === former.ownership &&
    facility.position[0] === former.position[0] &&
    facility.position[1] === former.position[1]
  );
});

/** Layers are made a few a frame: places that somebody has brought by the hundred thousand fill several. */
const PLACES_A_LAYER = 10_000;

type Portions = readonly (readonly Place[])[];
type Remembered = { readonly filters: Filters; readonly portions: Portions };

/** The same lists as long as results and filters are the same: deck.gl fills no buffer anew then. */
const remembered = new WeakMap<YearResults, Map<Service, Remembered>>();

function portionsOf({ results, choices: { filters } }: Scene, service: Service): Portions {
  if (!results) return NO_PORTIONS;
  const byService = remembered.get(results) ?? new Map<Service, Remembered>();
  remembered.set(results, byService);
  const known = byService.get(service);
  if (known?.filters === filters) return known.portions;
  const places = placesOf(results, filters, service);
  const portions: (readonly Place[])[] = [];
  for (let first = 0; first === 0 || first < places.length; first += PLACES_A_LAYER) {
    portions.push(places.slice(first, first + PLACES_A_LAYER));
  }
  byService.set(service, { filters, portions });
  return portions;
}

const NO_PORTIONS: Portions = [[]];

/** A layer for each portion, the first called as the whole. */
function inPortions(
  portions: Portions,
  id: string,
  layerOf: (id: string, data: readonly Place[]) => Layer,
): Layer[] {
  return portions.map((data, index) => layerOf(index === 0 ? id : `${id}-${index}`, data));
}

/** Whether places of other services are shown beside these, so that they have to be told apart. */
function isOneOfSeveral(service: Service, layers: SceneChoices['layers']): boolean {
  const shown: readonly Service[] = servicesShown(layers);
  return shown.length > 1 && shown.includes(service);
}

function placesLayer(
  id: MapLayerId,
  service: Service,
  sizeOf: (capacity: number) => number,
): MapLayer {
  const colourOf = (place: Place, palette: MapPalette) =>
    hasLoad(service) ? loadColour(place.load, palette) : serviceColour(service, palette);
  return {
    id,
    build: (scene, opacity, { zoom }) => {
      const { palette, choices, results } = scene;
      const detail = detailOf(scene, zoom);
      const bounds = PLACE_BOUNDS[detail];
      const portions = portionsOf(scene, service);
      const places = portions.flat();
      const hasRing = isOneOfSeveral(service, choices.layers);
      const ring = hasRing ? serviceColour(service, palette) : palette.symbolOutline;
      const selectedId = choices.selection?.id;
      const common = {
        getShape: ({ facility }: Place) =>
          detail === 'symbols' && facility.ownership === 'private'
            ? ('square' as const)
            : ('disc' as const),
        getPosition: ({ facility }: Place) => facility.position,
        sizeUnits: 'meters' as const,
        opacity,
      };
      const sizeM = ({ facility }: Place) => sizeOf(facility.capacity);
      /** What a ring of colour needs on both sides, so that it stands off cells and load. */
      const lifting = (part: string, times: number, bounded: SymbolBounds) =>
        inPortions(
          portions,
          `${id}-${part}`,
          (layerId, data) =>
            new SymbolLayer<Place>({
              ...common,
              id: layerId,
              data,
              dataComparator: areAlike,
              getSize: (place) => sizeM(place) * times,
              sizeMinPixels: bounded.leastPx,
              sizeMaxPixels: bounded.mostPx,
              getColor: () => rgba(palette.symbolOutline),
              updateTriggers: { getShape: [detail], getColor: [choices.theme] },
            }),
        );
      return [
        ...(hasRing ? lifting('ground', 1.65, RING_BOUNDS[detail].ground) : []),
        ...inPortions(
          portions,
          `${id}-outline`,
          (layerId, data) =>
            new SymbolLayer<Place>({
              ...common,
              id: layerId,
              data,
              dataComparator: areAlike,
              getSize: (place) =>
                sizeM(place) * (place.facility.id === selectedId ? 1.9 : hasRing ? 1.45 : 1.35),
              sizeMinPixels: bounds.outlineLeastPx,
              sizeMaxPixels: bounds.outlineMostPx,
              getColor: (place) =>
                rgba(place.facility.id === selectedId ? palette.selection : ring),
              updateTriggers: {
                getShape: [detail],
                getSize: [selectedId, hasRing],
                getColor: [selectedId, ring],
              },
            }),
        ),
        ...(hasRing && detail === 'symbols' ? lifting('gap', 1.18, RING_BOUNDS[detail].gap) : []),
        ...inPortions(
          portions,
          id,
          (layerId, data) =>
            new SymbolLayer<Place>({
              ...common,
              id: layerId,
              data,
              dataComparator: areAlike,
              getSize: sizeM,
              sizeMinPixels: bounds.leastPx,
              sizeMaxPixels: bounds.mostPx,
              getColor: (place) => rgba(colourOf(place, palette)),
              updateTriggers: { getShape: [detail], getColor: [results, choices.theme] },
            }),
        ),
        // What is chosen is outlined from afar too, where its symbol is a dot.
        ...standingOut(
          id,
          detail === 'dots' ? places.filter(({ facility }) => facility.id === selectedId) : [],
          common,
          [
            ['chosen-outline', 18, () => palette.symbolOutline],
            ['chosen', 15, () => palette.selection],
            ['chosen-load', 9, (place) => colourOf(place, palette)],
          ],
          palette,
        ),
        // What the scenario has added stands out among hundreds: it is what somebody is working on.
        ...standingOut(
          id,
          places.filter(({ facility }) => facility.origin === 'edit'),
          common,
          [
            ['placed-outline', 28, () => palette.placedOutline],
            ['placed', 24, () => palette.placed],
            ['placed-ground', 14, () => palette.symbolOutline],
            ['placed-load', 10, (place) => colourOf(place, palette)],
          ],
          palette,
        ),
      ];
    },
  };
}

type Common = Pick<SymbolProps<Place>, 'getShape' | 'getPosition' | 'opacity'>;

/** Discs of fixed sizes, one within the other. */
type Disc = readonly [name: string, pixels: number, colour: (place: Place) => Rgb];

/** Draws some places larger than the others, whatever their seats and the zoom. */
function standingOut(
  id: MapLayerId,
  places: readonly Place[],
  common: Common,
  discs: readonly Disc[],
  palette: MapPalette,
): Layer[] {
  if (places.length === 0) return [];
  return discs.map(
    ([name, pixels, colour]) =>
      new SymbolLayer<Place>({
        ...common,
        id: `${id}-${name}`,
        data: places,
        getSize: () => pixels,
        sizeUnits: 'pixels',
        getColor: (place) => rgba(colour(place)),
        updateTriggers: { getColor: [palette] },
      }),
  );
}

const bySeats = (capacity: number) => 60 + Math.sqrt(capacity) * 5;

export const schoolsLayer = placesLayer('schools', 'school', bySeats);
export const preschoolsLayer = placesLayer('preschools', 'preschool', bySeats);
export const clinicsLayer = placesLayer('clinics', 'clinic', bySeats);
export const hospitalsLayer = placesLayer('hospitals', 'hospital', () => 220);
export const transportLayer = placesLayer('transport', 'transport', () => 60);
export const greenSpaceLayer = placesLayer('greenSpace', 'green space', () => 120);
export const fireStationsLayer = placesLayer('fireStations', 'fire station', () => 160);
