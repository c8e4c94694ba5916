/**
 * Which places, projects and settlements the filters let through, and how many things each choice
 * stands for. A filter that says nothing about a thing lets it pass: homes have no owner, a bus
 * stop is none of the services to choose from.
 */
import { type OperatingFacility, serviceOfProject } from '../domain/scenario/operating.ts';
import type {
  AreaId,
  Finance,
  Ownership,
  ProjectKind,
  SchoolKind,
  Service,
  SettlementClass,
  Status,
} from '../domain/territory/schema.ts';
import type { LocatedSchool, Project, Settlement } from '../domain/territory/territory.ts';
import { COMPUTED_SERVICES, type ComputedService } from '../engine/results/results.ts';
import type { Filters } from './shareable.ts';

export const THING_KINDS = ['place', 'project', 'settlement', 'school'] as const;
export type ThingKind = (typeof THING_KINDS)[number];

/** A thing of the map as the filters see it; null where a filter has nothing to say about it. */
export type Filterable = {
  readonly thing: ThingKind;
  readonly services: ComputedService | null;
  readonly ownerships: Ownership | null;
  readonly finances: Finance | null;
  readonly statuses: Status;
  readonly projectKinds: ProjectKind | null;
  /** Null where it lies in no area: it passes only as long as no area is chosen. */
  readonly areaIds: AreaId | null;
  readonly settlementClasses: SettlementClass | null;
  readonly schoolKinds: SchoolKind | null;
  readonly openYears: readonly number[] | null;
};

const NOTHING_SAID = {
  services: null,
  ownerships: null,
  finances: null,
  projectKinds: null,
  settlementClasses: null,
  schoolKinds: null,
  openYears: null,
} as const;

/** The service, where the filter of services knows it. */
export function computedService(service: Service | null): ComputedService | null {
  return COMPUTED_SERVICES.find((known) => known === service) ?? null;
}

export function filterablePlace(facility: OperatingFacility): Filterable {
  return {
    ...NOTHING_SAID,
    thing: 'place',
    services: computedService(facility.service),
    ownerships: facility.ownership,
    statuses: facility.capacityStatus,
    areaIds: facility.areaId,
  };
}

export function filterableProject(project: Project): Filterable {
  return {
    ...NOTHING_SAID,
    thing: 'project',
    services: computedService(serviceOfProject(project.kind)),
    finances: project.finance,
    statuses: project.status,
    projectKinds: project.kind,
    areaIds: project.areaId ?? null,
    openYears: project.phases.map(({ openYear }) => openYear),
  };
}

export function filterableSettlement(settlement: Settlement): Filterable {
  const { status, areaId, settlementClass } = settlement;
  return {
    ...NOTHING_SAID,
    thing: 'settlement',
    statuses: status,
    areaIds: areaId,
    settlementClasses: settlementClass,
  };
}

export function filterableSchool({ status, areaId, kind }: LocatedSchool): Filterable {
  return {
    ...NOTHING_SAID,
    thing: 'school',
    statuses: status,
    areaIds: areaId,
    schoolKinds: kind,
  };
}

const chosen = <T>(value: T | null, choices: readonly T[]) =>
  value === null || choices.includes(value);

/** Each filter that decides what is shown, and whether it lets a thing through. */
const TESTS = {
  services: ({ services }, filters) => chosen(services, filters.services),
  ownerships: ({ ownerships }, filters) => chosen(ownerships, filters.ownerships),
  finances: ({ finances }, filters) => chosen(finances, filters.finances),
  statuses: ({ statuses }, filters) => filters.statuses.includes(statuses),
  projectKinds: ({ projectKinds }, filters) => chosen(projectKinds, filters.projectKinds),
  areaIds: ({ areaIds }, filters) =>
    filters.areaIds.length === 0 || (areaIds !== null && filters.areaIds.includes(areaIds)),
  settlementClasses: ({ settlementClasses }, filters) =>
    filters.settlementClasses.length === 0 || chosen(settlementClasses, filters.settlementClasses),
  schoolKinds: ({ schoolKinds }, filters) => chosen(schoolKinds, filters.schoolKinds),
  openYears: ({ openYears }, filters) =>
    openYears === null || openYears.some((year) => isWithin(year, filters.openYears)),
} as const satisfies Partial<
  Record<keyof Filters, (thing: Filterable, filters: Filters) => boolean>
>;

type ShowingFilter = keyof typeof TESTS;
const SHOWING_FILTERS = Object.keys(TESTS) as ShowingFilter[];

function isWithin(year: number, range: Filters['openYears']): boolean {
  return range === null || (range[0] <= year && year <= range[1]);
}

/** Whether the filters show it. */
export function passes(thing: Filterable, filters: Filters): boolean {
  return SHOWING_FILTERS.every((filter) => TESTS[filter](thing, filters));
}

/** Filters of a few choices, each with a count of its own. */
export type ChoiceFilter = Exclude<ShowingFilter, 'openYears'>;

export type ChoiceCounts = {
  readonly shown: Readonly<Record<ThingKind, number>>;
  readonly all: Readonly<Record<ThingKind, number>>;
  /** Things that a choice of a filter shows, given all other filters. */
  readonly of: (filter: ChoiceFilter, choice: string | number) => number;
  /** Whether there is anything at all that the choice is about. */
  readonly exists: (filter: ChoiceFilter, choice: string | number) => boolean;
  /** Projects that all filters but the years of opening show. */
  readonly openingInAnyYear: number;
};

/** Counts behind every choice: one pass over the things. */
export function countChoices(things: readonly Filterable[], filters: Filters): ChoiceCounts {
  const shown = { place: 0, project: 0, settlement: 0, school: 0 };
  const all = { place: 0, project: 0, settlement: 0, school: 0 };
  const counts = new Map<string, number>();
  let openingInAnyYear = 0;
  for (const thing of things) {
    const hiddenBy = SHOWING_FILTERS.filter((filter) => !TESTS[filter](thing, filters));
    all[thing.thing] += 1;
    if (hiddenBy.length === 0) shown[thing.thing] += 1;
    for (const filter of SHOWING_FILTERS) {
      if (thing[filter] === null) continue;
      // What another filter hides, no choice of this one would show.
      const counted = hiddenBy.every((other) => other === filter) ? 1 : 0;
      if (filter === 'openYears') openingInAnyYear += counted;
      else {
        const key = `${filter} ${thing[filter]}`;
        counts.set(key, (counts.get(key) ?? 0) + counted);
      }
    }
  }
  return {
    shown,
    all,
    of: (filter, choice) => counts.get(`${filter} ${choice}`) ?? 0,
    exists: (filter, choice) => counts.has(`${filter} ${choice}`),
    openingInAnyYear,
  };
}

/**
 * Years of opening from one to another; null where they span everything, which also shows what
 * opens beyond the horizon.
 */
export function openYearsBetween(
  from: number,
  to: number,
  span: readonly [number, number],
): Filters['openYears'] {
  return from <= span[0] && to >= span[1] ? null : [from, to];
}
