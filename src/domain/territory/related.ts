/**
 * What belongs together on the map: a project and the school it extends, homes and the services near
 * them, works of one programme. Distances are as the crow flies.
 */
import { serviceOfProject } from '../scenario/operating.ts';
import { NEIGHBOURHOOD_M, SCHOOLS_SHOWN_M } from '../synchrony/timeline.ts';
import { greatCircleM, middleOf } from './geometry.ts';
import type { LocalizedText, LonLat, PackManifest, ProjectKind, Service } from './schema.ts';
import { openingYear } from './series.ts';
import type { Area, Infrastructure, Project, Settlement } from './territory.ts';

/** Something that has a card, and where it lies. */
export type Thing = {
  readonly kind: 'area' | 'district' | 'facility' | 'infrastructure' | 'project' | 'settlement';
  readonly id: string;
  readonly name: LocalizedText;
  readonly position: LonLat;
  /** Metres from what it is related to; absent where the distance tells nothing. */
  readonly distanceM?: number;
};

export type Relation =
  | 'extends'
  | 'extendedBy'
  | 'builtAs'
  | 'withinStandard'
  | 'beyondStandard'
  | 'plannedServices'
  | 'homesNearby'
  | 'projectsNearby'
  | 'sameProgramme'
  | 'sameSector'
  | 'sameRegion'
  | 'sameService'
  | 'sameKind';

export type Related = {
  readonly relation: Relation;
  /** The nearest first, where they lie around something. */
  readonly things: readonly Thing[];
  /** So many are named until somebody asks for all. */
  readonly first: number;
};

/** A place with a service: one of the pack, or one that operates in the year looked at. */
type Place = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly service: Service;
  readonly position: LonLat;
};

/** What is looked through: the places of the year, the projects of the scenario. */
export type Surroundings = {
  readonly kind: PackManifest['kind'];
  readonly places: readonly Place[];
  readonly projects: readonly Project[];
};

/** So many of a relation are named at first. */
const SHOWN = 4;
/** "Nearby" between the places of a country. */
const COUNTRY_NEARBY_M = 30_000;

type Located = { readonly id: string; readonly name: LocalizedText; readonly position: LonLat };

function thing(kind: Thing['kind'], { id, name, position }: Located, from?: LonLat): Thing {
  const found = { kind, id, name, position };
  return from ? { ...found, distanceM: greatCircleM(from, position) } : found;
}

function byDistance(a: Thing, b: Thing): number {
  return (a.distanceM ?? 0) - (b.distanceM ?? 0);
}

/** An area as something to link to: it lies where its label stands. */
export function thingOfArea({ id, name, labelAt }: Area): Thing {
  return thing('area', { id, name, position: labelAt });
}

/** Of things at any distance, the nearest within so many metres first. */
function nearest(
  kind: Thing['kind'],
  candidates: readonly Located[],
  from: LonLat,
  withinM = Number.POSITIVE_INFINITY,
): Thing[] {
  return candidates
    .map((candidate) => thing(kind, candidate, from))
    .filter(({ distanceM = 0 }) => distanceM <= withinM)
    .sort(byDistance);
}

/** One relation as a list of at most one, so that empty ones fall away. */
function related(relation: Relation, things: readonly Thing[], first = SHOWN): Related[] {
  return things.length === 0 ? [] : [{ relation, things, first }];
}

/**
 * What a project goes with. O(places + projects).
 * @param standardDistanceM how far people may have to walk to each service.
 */
export function relatedToProject(
  project: Project,
  { kind, places, projects }: Surroundings,
  standardDistanceM: Readonly<Partial<Record<Service, number>>>,
): Related[] {
  const { position } = project;
  const others = projects.filter(({ id }) => id !== project.id);
  const like = (isLike: (other: Project) => boolean) =>
    nearest('project', others.filter(isLike), position).map(
      ({ distanceM: _, ...other }): Thing => other,
    );
  const extended = places.filter(({ id }) => id === project.extends);
  const programme = related(
    'sameProgramme',
    like((other) => other.programme !== undefined && other.programme === project.programme),
  );
  if (kind === 'country') {
    return [
      ...related(
        'sameSector',
        like((other) => other.sector !== undefined && other.sector === project.sector),
      ),
      ...programme,
      ...related(
        'sameRegion',
        like((other) => other.areaId !== undefined && other.areaId === project.areaId),
      ),
    ];
  }
  const near = (relation: Relation, counts: (other: Project) => boolean, withinM: number) =>
    related(relation, nearest('project', others.filter(counts), position, withinM));
  const isHousing = ({ kind: other }: Project) => other === 'housing';
  const isService = ({ kind: other }: Project) => serviceOfProject(other) !== null;
  return [
    ...related(
      'extends',
      extended.map((place) => thing('facility', place)),
    ),
    ...(isHousing(project)
      ? [
          ...servicesAround(position, places, standardDistanceM),
          ...near('plannedServices', isService, SCHOOLS_SHOWN_M),
          ...near('projectsNearby', (other) => !isService(other), NEIGHBOURHOOD_M),
        ]
      : isService(project)
        ? [
            ...near('homesNearby', isHousing, SCHOOLS_SHOWN_M),
            ...near('projectsNearby', (other) => !isHousing(other), NEIGHBOURHOOD_M),
          ]
        : near('projectsNearby', () => true, NEIGHBOURHOOD_M)),
    ...programme,
  ];
}

/** Places within the standard's walk; of each service that has none there, the nearest beyond. */
function servicesAround(
  from: LonLat,
  places: readonly Place[],
  standardDistanceM: Readonly<Partial<Record<Service, number>>>,
): Related[] {
  const within: Thing[] = [];
  const beyond: Thing[] = [];
  for (const [service, distanceM] of Object.entries(standardDistanceM)) {
    const all = nearest(
      'facility',
      places.filter((place) => place.service === service),
      from,
    );
    const reached = all.filter((place) => (place.distanceM ?? 0) <= distanceM);
    within.push(...reached);
    if (reached.length === 0) beyond.push(...all.slice(0, 1));
  }
  return [
    ...related('withinStandard', within.sort(byDistance), 2 * SHOWN),
    ...related('beyondStandard', beyond.sort(byDistance)),
  ];
}

/** What a place goes with: what is built for it, and the nearest others of its service. */
export function relatedToFacility(
  facility: Place,
  { places, projects }: Pick<Surroundings, 'places' | 'projects'>,
): Related[] {
  const others = places.filter(
    ({ id, service }) => id !== facility.id && service === facility.service,
  );
  return [
    ...related(
      'extendedBy',
      projects.filter((row) => row.extends === facility.id).map((row) => thing('project', row)),
    ),
    ...related(
      'builtAs',
      projects.filter(({ id }) => id === facility.id).map((row) => thing('project', row)),
    ),
    ...related('sameService', nearest('facility', others, facility.position).slice(0, SHOWN)),
  ];
}

/** Projects of a settlement: the works and plants around it. */
export function relatedToSettlement(
  { position }: Settlement,
  projects: readonly Project[],
): Related[] {
  return related('projectsNearby', nearest('project', projects, position, COUNTRY_NEARBY_M));
}

/** What a line or plant goes with: projects along it, and others of its kind. */
export function relatedToInfrastructure(
  feature: Infrastructure,
  all: readonly Infrastructure[],
  { kind, projects }: Pick<Surroundings, 'kind' | 'projects'>,
): Related[] {
  const withinM = kind === 'country' ? COUNTRY_NEARBY_M : NEIGHBOURHOOD_M;
  const nearby = projects
    .map((project) => ({
      ...thing('project', project),
      distanceM: distanceToM(project.position, feature.geometry),
    }))
    .filter(({ distanceM }) => distanceM <= withinM)
    .sort(byDistance);
  const sameKind = all
    .filter((other) => other.kind === feature.kind && other.id !== feature.id)
    .map((other) => {
      const position = middleOf(other.geometry);
      return { ...thing('infrastructure', { ...other, position }), position };
    });
  const from = middleOf(feature.geometry);
  sameKind.sort((a, b) => greatCircleM(from, a.position) - greatCircleM(from, b.position));
  return [...related('projectsNearby', nearby), ...related('sameKind', sameKind)];
}

export type ProjectsOfKind = {
  readonly kind: ProjectKind;
  /** What is still to open first, the soonest of it first; then what has opened, the latest first. */
  readonly things: readonly Thing[];
};

/** The projects of a district or region, the most frequent kind first. */
export function projectsOfArea(
  { id: areaId }: Pick<Area, 'id'>,
  projects: readonly Project[],
  year: number,
): ProjectsOfKind[] {
  const byKind = new Map<ProjectKind, Project[]>();
  for (const project of projects) {
    if (project.areaId !== areaId) continue;
    byKind.set(project.kind, [...(byKind.get(project.kind) ?? []), project]);
  }
  const order = (project: Project) => {
    const opens = openingYear(project);
    return opens >= year ? opens - year : 1000 + year - opens;
  };
  return [...byKind]
    .map(([kind, own]) => ({
      kind,
      things: own.sort((a, b) => order(a) - order(b)).map((project) => thing('project', project)),
    }))
    .sort((a, b) => b.things.length - a.things.length);
}

type Shape = Infrastructure['geometry'];

function linesOf(geometry: Shape): LonLat[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates as LonLat]];
    case 'LineString':
      return [geometry.coordinates as LonLat[]];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates as LonLat[][];
  }
}

/** Metres from a point to the nearest point of a line or an outline. */
export function distanceToM(position: LonLat, geometry: Shape): number {
  let least = Number.POSITIVE_INFINITY;
  for (const line of linesOf(geometry)) {
    for (const [index, end] of line.entries()) {
      const start = line[index - 1] ?? end;
      least = Math.min(least, greatCircleM(position, nearestOnSegment(position, start, end)));
    }
  }
  return least;
}

/** On a plane in which a degree of longitude is as long as it is at the point's latitude. */
function nearestOnSegment(position: LonLat, start: LonLat, end: LonLat): LonLat {
  const shrink = Math.cos((position[1] * Math.PI) / 180);
  const along = [(end[0] - start[0]) * shrink, end[1] - start[1]] as const;
  const way = [(position[0] - start[0]) * shrink, position[1] - start[1]] as const;
  const length2 = along[0] ** 2 + along[1] ** 2;
  const share =
    length2 === 0 ? 0 : Math.min(1, Math.max(0, (way[0] * along[0] + way[1] * along[1]) / length2));
  return [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
}
