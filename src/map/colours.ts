/** Which colour of the palette means what: read by layers and legend alike. */
import type {
  InfrastructureKind,
  ProjectKind,
  Service,
  SettlementClass,
} from '../domain/territory/schema.ts';
import { COMPUTED_SERVICES, type ComputedService } from '../engine/results/results.ts';
import { LAYER_OF_SERVICE, type LayerChoice, type MapLayerId } from '../store/shareable.ts';
import type { MapPalette, Rgb } from './palette.ts';

/** Demand over capacity from which a place counts as strained, and as overfull. */
const LOAD_BREAKS = [0.9, 1.1] as const;

export function loadColour(load: number, palette: MapPalette): Rgb {
  if (Number.isNaN(load)) return palette.noData;
  if (load < LOAD_BREAKS[0]) return palette.met;
  return load < LOAD_BREAKS[1] ? palette.strained : palette.unmet;
}

/** The services whose accessibility is computed and whose places are shown. */
export function servicesShown(
  layers: Readonly<Record<MapLayerId, LayerChoice>>,
): readonly ComputedService[] {
  return COMPUTED_SERVICES.filter((service) => layers[LAYER_OF_SERVICE[service]].visible);
}

/** Colour of a service, whatever its load. */
export function serviceColour(service: Service, palette: MapPalette): Rgb {
  switch (service) {
    case 'school':
    case 'preschool':
    case 'clinic':
    case 'hospital':
    case 'transport':
      return palette[service];
    case 'green space':
      return palette.greenSpace;
    case 'fire station':
      return palette.fireStation;
  }
}

/** Colour of what is going to be built. */
export function projectColour(kind: ProjectKind, palette: MapPalette): Rgb {
  switch (kind) {
    case 'school':
    case 'preschool':
    case 'clinic':
    case 'housing':
    case 'infrastructure':
    case 'production':
      return palette[kind];
    case 'college':
      return palette.school;
    case 'public space':
      return palette.greenSpace;
  }
}

/** Colour of a kind of infrastructure; none that means "met" or "not met" elsewhere. */
export function infrastructureColour(kind: InfrastructureKind, palette: MapPalette): Rgb {
  switch (kind) {
    case 'metro line':
    case 'metro station':
      return palette.metro;
    case 'railway':
    case 'railway station':
    case 'light rail':
      return palette.rail;
    case 'highway':
    case 'ring road':
    case 'interchange':
      return palette.road;
    case 'bus rapid transit':
      return palette.rapidTransit;
    default:
      return palette.infrastructure;
  }
}

/** Colour of a settlement by its class in the System of Regional Standards. */
export function settlementColour(settlementClass: SettlementClass, palette: MapPalette): Rgb {
  return palette.settlementClasses[settlementClass - 1] ?? palette.noData;
}
