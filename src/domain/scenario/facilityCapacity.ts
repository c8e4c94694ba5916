/**
 * What of a facility's capacity can be set. People see and set the whole of it, extension projects
 * included; the edit that comes of it holds the facility's own part alone, because an extension has
 * a size and years of its own.
 */
import type { EffectiveTerritory } from './applyScenario.ts';
import { type Range, sizeRange } from './limits.ts';
import { operatingFacilities } from './operating.ts';
import { extensionsBy } from './projectSize.ts';

export type FacilityCapacity = {
  /** The first year of the change: the one asked for, the base year at the earliest. */
  readonly fromYear: number;
  /** The whole capacity in that year, as it is shown and counted. */
  readonly capacity: number;
  /** How much of it extension projects have added by then. */
  readonly fromExtensions: number;
  /** What the whole can be set to. */
  readonly range: Range;
};

/** Null where the facility does not operate in that year, or has no capacity. */
export function facilityCapacity(
  effective: EffectiveTerritory,
  facilityId: string,
  year: number,
): FacilityCapacity | null {
  const { territory, projects } = effective;
  const fromYear = Math.max(year, territory.manifest.baseYear);
  const facility = operatingFacilities(effective, fromYear).find(({ id }) => id === facilityId);
  if (!facility || facility.capacity === 0) return null;
  const { service, capacity } = facility;
  const fromExtensions = extensionsBy(projects, fromYear).get(facility.id) ?? 0;
  const baseline = territory.facilities.find(({ id }) => id === facilityId)?.capacity ?? 0;
  const { min, max } = sizeRange(service, baseline);
  return {
    fromYear,
    capacity,
    fromExtensions,
    range: { min: Math.max(min, fromExtensions), max: max + fromExtensions },
  };
}

/** The facility's own part of a whole capacity that was set. */
export function ownPart(whole: number, { fromExtensions }: FacilityCapacity): number {
  return whole - fromExtensions;
}
