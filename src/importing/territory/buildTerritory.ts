/**
 * A territory out of an extract of OpenStreetMap: where it ends, its streets, its services, its homes and
 * who lives in them, as the files of a pack. What is assumed is marked so in every row.
 */
import { encodeStreets } from '../../domain/accessibility/streetGraphFile.ts';
import { type Parsed, refused, taken } from '../../domain/parsed.ts';
import { boundsOfPolygons, isInside } from '../../domain/territory/geometry.ts';
import type { LayerName, LocalizedText, LonLat, Service } from '../../domain/territory/schema.ts';
import { asProblem, ImportFault } from '../faults.ts';
import type { OsmData } from '../osm/osmData.ts';
import type { FileContent } from '../pack/packFiles.ts';
import { roundDegrees, roundPosition } from '../pack/round.ts';
import { baseFeatures } from './baseLayer.ts';
import {
  administrativeOutlines,
  type Boundary,
  boundaryOf,
  boundaryOfOutline,
  type Candidate,
  type Part,
  partsOf,
  sameInAll,
} from './boundary.ts';
import {
  cellFeature,
  collection,
  feature,
  groupSums,
  labelOf,
  middleOfBounds,
  nearest,
  neighbourhoodsIn,
  sum,
} from './features.ts';
import { facilityFeatures, type GivenPlaces } from './facilities.ts';
import { homesOf } from './homes.ts';
import { packOf } from './manifest.ts';
import { lonLatOf, type Shape } from './outlines.ts';
import { agesOf, type PeopleAt, peopledCells } from './people.ts';
import { servicesOf, type ServiceCounts } from './services.ts';
import { streetLinesOf } from './streets.ts';
import { ageShapeOf, demographyOf, type Template } from './template.ts';
import { countStreets, type StreetCounts, type WalkingRules } from './walkingRules.ts';

export type TerritoryRequest = {
  readonly data: OsmData;
  readonly template: Template;
  readonly id: string;
  /** Absent: as the outline is called in the extract, else the id. */
  readonly name?: LocalizedText | undefined;
  /** Absent: from the extract. */
  readonly boundary?:
    | { readonly shape: Shape; readonly source: string }
    | { readonly relation: number }
    | undefined;
  readonly rules: WalkingRules;
  /** Residents in all, or where they live; absent: as the extract says, else by its homes. */
  readonly people?:
    | number
    | { readonly places: readonly PeopleAt[]; readonly source: string }
    | undefined;
  /** Own tables: each takes the place of what the extract has of that service. */
  readonly given?: readonly GivenPlaces[];
};

export type TerritoryCounts = {
  readonly streets: StreetCounts;
  readonly services: ReadonlyMap<Service, ServiceCounts & { readonly kept: number }>;
  readonly buildings: number;
  readonly residential: number;
  readonly withLevels: number;
  readonly homesFrom: 'buildings' | 'streets';
  readonly residents: number;
  readonly residentsFrom: 'given' | 'given by place' | 'extract' | 'homes';
  readonly cells: number;
  readonly areas: number;
  readonly boundaryFrom: string;
};

export type BuiltTerritory = {
  readonly files: ReadonlyMap<string, FileContent>;
  readonly counts: TerritoryCounts;
};

/** Residents to m2 of homes, where nobody says how many there are: assumption. */
const PEOPLE_PER_M2 = 1 / 35;
/** Streets are kept so far beyond the boundary, degrees: walks may lead around a corner. */
const MARGIN = 0.015;

/** The files of a pack; refused where the extract has no streets or nobody could live there. */
export function buildTerritory(request: TerritoryRequest): Parsed<BuiltTerritory> {
  try {
    return taken(built(request));
  } catch (error) {
    return refused(asProblem(error, request.data.file, 'OpenStreetMap'));
  }
}

function built({
  data,
  template,
  id,
  rules,
  given = [],
  ...request
}: TerritoryRequest): BuiltTerritory {
  const streetCounts = countStreets(data, rules);
  if (streetCounts.walkableWays === 0) throw new ImportFault(data.file, 'noStreets');
  const outlines = administrativeOutlines(data);
  const boundary = chosenBoundary(request.boundary, data, outlines);
  const { shape } = boundary;
  const name = request.name ?? boundary.name ?? sameInAll(id);
  const split = boundary.level === NO_LEVEL ? [] : partsOf(boundary, outlines);
  const parts: readonly Part[] = split.length > 0 ? split : [{ id, name, shape }];
  const homes = homesOf(data, shape);
  const isSpread = request.people === undefined || typeof request.people === 'number';
  const counted = typeof request.people === 'object' ? request.people : null;
  const places = counted?.places.filter(({ at }) => isInside(at, shape)) ?? null;
  let floorAreaM2 = 0;
  for (const dwelling of homes.dwellings) floorAreaM2 += dwelling.floorAreaM2;
  const residents = Math.round(
    places
      ? places.reduce((sum, { people }) => sum + people, 0)
      : typeof request.people === 'number'
        ? request.people
        : (boundary.people ?? floorAreaM2 * PEOPLE_PER_M2),
  );
  const residentsFrom = places
    ? 'given by place'
    : typeof request.people === 'number'
      ? 'given'
      : boundary.people
        ? 'extract'
        : 'homes';
  const areas = parts.map((part) => ({ ...part, labelAt: middleOfBounds(part.shape) }));
  const ages = ageShapeOf(template);
  const cells = peopledCells(residents, homes.dwellings, places, areas, ages);
  if (cells.length === 0) throw new ImportFault(data.file, 'noRows');
  const groupsOf = (areaId: string | null) => groupSums(cells, areaId);
  // A part where nobody lives has no people to compute for: its land goes to the others.
  const lived = areas.filter((area) => cells.some(({ areaId }) => areaId === area.id));
  const areaAt = (at: LonLat) =>
    (lived.find((area) => isInside(at, area.shape)) ?? nearest(lived, at)).id;
  const services = servicesOf(data);
  const facilities = facilityFeatures({
    found: services.places.filter(({ position }) => isInside(position, shape)),
    given,
    boundary: shape,
    areaAt,
    residents: groupsOf(null),
  });
  const bounds = boundsOfPolygons(shape);
  const isNear = (node: number) => {
    const [lon, lat] = lonLatOf(data, node);
    const [west, south, east, north] = bounds;
    return (
      lon > west - MARGIN && lon < east + MARGIN && lat > south - MARGIN && lat < north + MARGIN
    );
  };
  const neighbourhoods = neighbourhoodsIn(data, shape, areaAt);
  const streets = new Uint8Array(encodeStreets(streetLinesOf(data, rules, isNear, neighbourhoods)));
  const peopleSource = `${residentsWords(residentsFrom, counted?.source)}; spread over ${homes.from}`;
  const layers: Partial<Record<LayerName, unknown>> = {
    boundary: collection([feature(shape, { id })]),
    base: collection(baseFeatures(data)),
    areas: collection(
      lived.map((area) =>
        feature(area.shape, {
          id: area.id,
          name: area.name,
          status: 'observed',
          source: '© OpenStreetMap contributors (ODbL)',
          labelAt: roundPosition(labelOf(cells, area.id) ?? area.labelAt),
          population: [
            {
              year: template.manifest.baseYear,
              value: sum(groupsOf(area.id)),
              status: isSpread ? 'assumption' : 'estimated',
              source: peopleSource,
            },
          ],
        }),
      ),
    ),
    cells: collection(cells.map((cell) => cellFeature(cell, peopleSource))),
    facilities: collection(facilities.features),
    demography: demographyOf(
      template,
      lived.map((area) => {
        const { women, men } = agesOf(groupsOf(area.id), ages);
        return {
          areaId: area.id as never,
          women: [...women],
          men: [...men],
          status: 'assumption',
          source: `${peopleSource}; ages as in ${template.manifest.name.en}`,
        };
      }),
    ),
  };
  const files = packOf({
    kind: 'city',
    isOfOsm: true,
    id,
    name,
    bounds: bounds.map(roundDegrees) as [number, number, number, number],
    template,
    residents,
    date: data.date,
    layers,
    streets,
    boundarySource: boundary.source,
    peopleSource,
    ownSources: given.map(({ source }) => source),
  });
  const counts: TerritoryCounts = {
    streets: streetCounts,
    services: new Map(
      [...services.counts].map(([service, count]) => [
        service,
        { ...count, kept: facilities.kept.get(service) ?? 0 },
      ]),
    ),
    buildings: homes.buildings,
    residential: homes.residential,
    withLevels: homes.withLevels,
    homesFrom: homes.from,
    residents,
    residentsFrom,
    cells: cells.length,
    areas: lived.length,
    boundaryFrom: boundary.source,
  };
  return { files, counts };
}

/** Of a boundary that somebody gave: it has no parts. */
const NO_LEVEL = -1;

function chosenBoundary(
  wanted: TerritoryRequest['boundary'],
  data: OsmData,
  outlines: readonly Candidate[],
): Boundary {
  if (wanted && 'shape' in wanted) {
    const { shape, source } = wanted;
    return { shape, source, name: null, people: null, level: NO_LEVEL };
  }
  const outline = wanted && outlines.find(({ relation }) => relation.id === wanted.relation);
  return outline ? boundaryOfOutline(outline) : boundaryOf(data, outlines);
}

function residentsWords(from: TerritoryCounts['residentsFrom'], source?: string): string {
  switch (from) {
    case 'given':
      return 'residents in all as given';
    case 'given by place':
      return source ?? 'residents as given';
    case 'extract':
      return 'residents as OpenStreetMap says';
    case 'homes':
      return 'residents assumed from the floor area of homes';
  }
}
