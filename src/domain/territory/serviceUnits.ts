/** What the capacity of each service is counted in, and of which services people over it are a load. */
import type { ProjectKind, Service } from './schema.ts';

export const CAPACITY_UNITS = ['seats', 'places', 'visits a shift', 'beds'] as const;
export type CapacityUnit = (typeof CAPACITY_UNITS)[number];

/** What a place of the service has so many of; null where nobody counts any. */
export function capacityUnit(service: Service): CapacityUnit | null {
  switch (service) {
    case 'school':
      return 'seats';
    case 'preschool':
      return 'places';
    case 'clinic':
      return 'visits a shift';
    case 'hospital':
      return 'beds';
    default:
      return null;
  }
}

/** What the size of a project is counted in. */
export function sizeUnit(kind: ProjectKind): CapacityUnit | 'm2' | 'jobs' | null {
  switch (kind) {
    case 'housing':
      return 'm2';
    case 'school':
    case 'preschool':
    case 'clinic':
      return capacityUnit(kind);
    case 'college':
      return 'places';
    case 'production':
    case 'infrastructure':
      return 'jobs';
    default:
      return null;
  }
}

/**
 * Whether people over capacity say how full a place is. A child takes one place for a year; residents
 * over visits a shift say nothing, and no norm of visits for so many residents is published that
 * would make a load of them.
 */
export function hasLoad(service: Service): boolean {
  return service === 'school' || service === 'preschool';
}
