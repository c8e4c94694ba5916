/**
 * Which facilities operate in a year: what stands today, what projects have opened by then, and
 * what the scenario's edits make of both.
 */
import type {
  AreaId,
  FacilityId,
  Finance,
  LocalizedText,
  LonLat,
  Ownership,
  ProjectId,
  ProjectKind,
  Service,
  Status,
} from '../territory/schema.ts';
import type { Facility, Project } from '../territory/territory.ts';
import type { EffectiveTerritory } from './applyScenario.ts';
import type { CapacityChange } from './draft.ts';
import { extensionsBy, openedSize } from './projectSize.ts';

/** A place that operates in the year: baseline, opened project phase or edit. */
export type OperatingFacility = {
  readonly id: FacilityId | ProjectId;
  readonly name: LocalizedText;
  readonly service: Service;
  readonly ownership: Ownership;
  readonly position: LonLat;
  readonly capacity: number;
  readonly capacityStatus: Status;
  readonly areaId: AreaId | null;
  readonly origin: 'baseline' | 'project' | 'edit';
};

/** What a project of this kind operates as once open; null where it is no place with a service. */
export function serviceOfProject(kind: ProjectKind): Service | null {
  return kind === 'school' || kind === 'preschool' || kind === 'clinic' ? kind : null;
}

/**
 * Who runs what was financed so. A partnership or a buy-out ends in a state institution: private
 * money builds it, the state runs it.
 */
function ownershipOfFinance(finance: Finance): Ownership {
  return finance === 'private' ? 'private' : 'state';
}

/**
 * The facilities that operate in a year, in stable order: those of the baseline, projects of the
 * baseline, then what edits added, each as listed. A project is one facility with the capacity of
 * all phases opened so far; a project that extends a facility adds to that one instead (and to
 * nothing once it is closed). The same place gives the same object as long as nothing about it
 * changes, so that callers may compare by reference.
 */
export function operatingFacilities(
  effective: EffectiveTerritory,
  year: number,
): readonly OperatingFacility[] {
  const { facilities, projects, added, capacityChanges } = effective;
  const extensions = extensionsBy(projects, year);

  const baseline: OperatingFacility[] = [];
  const edited: OperatingFacility[] = [];
  for (const facility of facilities) {
    if (!isOpen(facility, year)) continue;
    const change = changeInForce(capacityChanges.get(facility.id), year);
    const extension = extensions.get(facility.id) ?? 0;
    const capacity = (change ?? facility.capacity) + extension;
    const ownStatus = change === null ? facility.capacityStatus : 'assumption';
    // A sum is as sure as the less sure part of it.
    const status = extension > 0 && ownStatus === 'observed' ? 'planned' : ownStatus;
    const isAdded = added.has(facility.id);
    (isAdded ? edited : baseline).push(ofFacility(facility, capacity, status, isAdded));
  }
  for (const project of projects) {
    const service = serviceOfProject(project.kind);
    if (service === null || project.extends !== undefined) continue;
    const capacity = openedSize(project, year);
    if (!project.phases.some((phase) => phase.openYear <= year)) continue;
    const isAdded = added.has(project.id);
    (isAdded ? edited : baseline).push(ofProject(project, service, capacity, isAdded));
  }
  return [...baseline, ...edited];
}

/** How a place stands in a year: it operates, it has closed, or it is still to open. */
export type Standing =
  | { readonly kind: 'operating' }
  | { readonly kind: 'closed'; readonly sinceYear: number }
  | { readonly kind: 'planned'; readonly openYear: number };

/** How a facility or a project with a service stands in a year; null where there is none of that id. */
export function standingOf(
  { facilities, projects }: Pick<EffectiveTerritory, 'facilities' | 'projects'>,
  id: string,
  year: number,
): Standing | null {
  const facility = facilities.find((row) => row.id === id);
  const { closeYear } = facility ?? {};
  if (closeYear !== undefined && closeYear <= year) return { kind: 'closed', sinceYear: closeYear };
  const project = projects.find((row) => row.id === id);
  if (!facility && !project) return null;
  const openYear = facility
    ? (facility.openYear ?? year)
    : Math.min(...(project?.phases.map((phase) => phase.openYear) ?? []));
  return openYear > year ? { kind: 'planned', openYear } : { kind: 'operating' };
}

function isOpen({ openYear, closeYear }: Facility, year: number): boolean {
  return (
    (openYear === undefined || openYear <= year) && (closeYear === undefined || year < closeYear)
  );
}

/** The capacity by the latest change up to the year; of two in one year the later edit wins. */
function changeInForce(changes: readonly CapacityChange[] | undefined, year: number) {
  let latest: CapacityChange | null = null;
  for (const change of changes ?? []) {
    if (change.fromYear > year) continue;
    if (latest === null || change.fromYear >= latest.fromYear) latest = change;
  }
  return latest === null ? null : latest.capacity;
}

/** The last answer for each source object: years in a row, and frames of a drag, mostly ask for the same one. */
const remembered = new WeakMap<Facility | Project, OperatingFacility>();

function ofFacility(
  facility: Facility,
  capacity: number,
  capacityStatus: Status,
  isAdded: boolean,
): OperatingFacility {
  const origin = isAdded ? 'edit' : 'baseline';
  const known = remembered.get(facility);
  if (known !== undefined && isAs(known, capacity, capacityStatus, origin)) return known;
  const { id, name, service, ownership, position, areaId } = facility;
  const made: OperatingFacility = {
    id,
    name,
    service,
    ownership,
    position,
    capacity,
    capacityStatus,
    areaId,
    origin,
  };
  remembered.set(facility, made);
  return made;
}

function ofProject(
  project: Project,
  service: Service,
  capacity: number,
  isAdded: boolean,
): OperatingFacility {
  const origin = isAdded ? 'edit' : 'project';
  const capacityStatus = project.phases[0]?.status ?? 'planned';
  const known = remembered.get(project);
  if (known !== undefined && isAs(known, capacity, capacityStatus, origin)) return known;
  const { id, name, position, finance, areaId } = project;
  const made: OperatingFacility = {
    id,
    name,
    service,
    ownership: ownershipOfFinance(finance),
    position,
    capacity,
    capacityStatus,
    areaId: areaId ?? null,
    origin,
  };
  remembered.set(project, made);
  return made;
}

/** Whether a place stands as it did: the rest of it comes from the source object itself. */
function isAs(
  known: OperatingFacility,
  capacity: number,
  capacityStatus: Status,
  origin: OperatingFacility['origin'],
): boolean {
  return (
    known.capacity === capacity &&
    known.capacityStatus === capacityStatus &&
    known.origin === origin
  );
}
