/**
 * A territory of regions and settlements, as a country is: out of two tables, without streets. What is
 * assumed of settlements that do not say is marked so.
 */
import { union } from '@turf/turf';
import type { Feature } from 'geojson';
import { type Parsed, refused, taken } from '../../domain/parsed.ts';
import { boundsOfPolygons, isInside, polygonsOf } from '../../domain/territory/geometry.ts';
import type { SETTLEMENT_ROLES, SettlementClass } from '../../domain/territory/schema.ts';
import { asProblem, ImportFault } from '../faults.ts';
import { foldedName } from '../mapping/fold.ts';
import type { Place, PlacesRead, RowRemark } from '../mapping/places.ts';
import { outlinesOf } from '../mapping/shapes.ts';
import { apportion } from '../pack/apportion.ts';
import type { FileContent } from '../pack/packFiles.ts';
import { roundDegrees, roundPosition } from '../pack/round.ts';
import { sameInAll } from './boundary.ts';
import { collection, feature, middleOfBounds, nearest } from './features.ts';
import { packOf } from './manifest.ts';
import type { Shape } from './outlines.ts';
import { agesOf, groupShares } from './people.ts';
import { ageShapeOf, demographyOf, type Template } from './template.ts';

export type CountryRequest = {
  readonly template: Template;
  readonly id: string;
  readonly name: string;
  readonly regions: PlacesRead;
  readonly settlements: PlacesRead;
  readonly regionsSource: string;
  readonly settlementsSource: string;
};

export type BuiltCountry = {
  readonly files: ReadonlyMap<string, FileContent>;
  readonly regions: number;
  readonly settlements: number;
  readonly residents: number;
  /** Of the regions' table, then of the settlements'. */
  readonly remarks: {
    readonly regions: readonly RowRemark[];
    readonly settlements: readonly RowRemark[];
  };
};

type Region = {
  readonly id: string;
  readonly place: Place;
  readonly shape: Shape;
  readonly labelAt: Place['position'];
};
type Role = (typeof SETTLEMENT_ROLES)[number];

/** The files of a pack; refused where no settlement lies in a region. */
export function buildCountry(request: CountryRequest): Parsed<BuiltCountry> {
  try {
    return taken(built(request));
  } catch (error) {
    return refused(asProblem(error, request.settlementsSource, 'pack'));
  }
}

function built(request: CountryRequest): BuiltCountry {
  const { template, id, name, regionsSource, settlementsSource } = request;
  const { outlines, remarks: mended } = outlinesOf(request.regions.places);
  const all = outlines.map(
    ({ place, shape }): Region => ({ id: place.id, place, shape, labelAt: middleOfBounds(shape) }),
  );
  if (all.length === 0) throw new ImportFault(regionsSource, 'noBoundary');
  const remarks: RowRemark[] = [...request.settlements.remarks];
  const settled = request.settlements.places.flatMap((place) => {
    if (place.people === null) {
      remarks.push({ row: place.row, what: 'noPeople', dropped: true });
      return [];
    }
    return [{ place, people: Math.round(place.people), region: regionOf(place, all) }];
  });
  const regions = all.filter((region) => settled.some((one) => one.region === region));
  if (regions.length === 0) throw new ImportFault(settlementsSource, 'noRows');
  const { baseYear } = template.manifest;
  const residentsIn = (region: Region) =>
    region.place.people ??
    settled.reduce((sum, one) => sum + (one.region === region ? one.people : 0), 0);
  const ages = ageShapeOf(template);
  const shape = whole(regions.map((region) => region.shape));
  const bounds = boundsOfPolygons(shape);
  const residents = regions.reduce((sum, region) => sum + residentsIn(region), 0);
  const files = packOf({
    kind: 'country',
    isOfOsm: false,
    id,
    name: sameInAll(name),
    bounds: bounds.map(roundDegrees) as [number, number, number, number],
    template,
    residents,
    date: null,
    layers: {
      boundary: collection([feature(shape, { id })]),
      areas: collection(
        regions.map((region) =>
          feature(region.shape, {
            id: region.id,
            name: region.place.name ?? sameInAll(region.id),
            status: 'observed',
            source: regionsSource,
            labelAt: roundPosition(region.labelAt),
            population: [
              {
                year: baseYear,
                value: residentsIn(region),
                status: 'estimated',
                source: region.place.people === null ? settlementsSource : regionsSource,
              },
            ],
          }),
        ),
      ),
      settlements: collection(
        settled.map((one) => settlementFeature(one, baseYear, settlementsSource)),
      ),
      demography: demographyOf(
        template,
        regions.map((region) => {
          const groups = apportion(Math.round(residentsIn(region)), groupShares(ages));
          const { women, men } = agesOf(groups as never, ages);
          return {
            areaId: region.id as never,
            women: [...women],
            men: [...men],
            status: 'assumption',
            source: `${settlementsSource}; ages as in ${template.manifest.name.en}`,
          };
        }),
      ),
    },
    streets: null,
    boundarySource: regionsSource,
    peopleSource: settlementsSource,
    ownSources: [...new Set([regionsSource, settlementsSource])],
  });
  return {
    files,
    regions: regions.length,
    settlements: settled.length,
    residents,
    remarks: { regions: [...request.regions.remarks, ...mended], settlements: remarks },
  };
}

/** The region that a settlement names, else the one it lies in, else the nearest. */
function regionOf(place: Place, regions: readonly Region[]): Region {
  const said = foldedName(place.areaName);
  const named = regions.filter(
    ({ id, place: { name } }) =>
      said !== '' &&
      (id === place.areaName ||
        Object.values(name ?? {}).some((words) => foldedName(words) === said)),
  );
  if (named.length === 1 && named[0]) return named[0];
  return (
    regions.find((region) => isInside(place.position, region.shape)) ??
    nearest(regions, place.position)
  );
}

/** Words by which tables say what a settlement is; the first that fits. */
const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  [
    'region centre',
    /region.?(al)? cent|облцентр|областной центр|центр области|облыс орталығы|admin.*1/i,
  ],
  ['district centre', /district cent|райцентр|районный центр|центр района|аудан орталығы/i],
  ['support village', /support|опорн|тірек/i],
  ['capital', /capital|столиц|астана$|елорда/i],
  ['city of national significance', /national|республиканск|республикалық/i],
  ['village', /village|hamlet|село|аул|посёлок|поселок|деревня|ауыл|кент/i],
  ['town', /town|city|город|қала/i],
];
const CLASS_OF: Readonly<Record<Role, SettlementClass>> = {
  capital: 1,
  'city of national significance': 1,
  'region centre': 1,
  town: 2,
  'district centre': 2,
  'support village': 4,
  village: 5,
};
/** Residents from which a settlement that does not say is taken for a town: assumption. */
const TOWN_RESIDENTS = 10_000;

function settlementFeature(
  { place, people, region }: { place: Place; people: number; region: Region },
  year: number,
  source: string,
): Feature {
  const told = ROLE_WORDS.find(([, words]) => words.test(place.settlementRole))?.[0];
  const role = told ?? (people >= TOWN_RESIDENTS ? 'town' : 'village');
  return {
    type: 'Feature',
    properties: {
      id: place.id,
      name: place.name ?? sameInAll(place.id),
      status: 'observed',
      source,
      areaId: region.id,
      settlementClass: CLASS_OF[role],
      classStatus: told ? 'estimated' : 'assumption',
      role,
      population: [{ year, value: people, status: 'observed', source }],
    },
    geometry: { type: 'Point', coordinates: [...roundPosition(place.position)] },
  };
}

/** One outline around all; where they cannot be joined, all of them as they are. */
function whole(shapes: readonly Shape[]): Shape {
  const polygons = shapes.flatMap((shape) => polygonsOf(shape));
  const [first] = polygons;
  if (shapes.length === 1 && shapes[0]) return shapes[0];
  try {
    const joined = union({
      type: 'FeatureCollection',
      features: shapes.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
    });
    if (joined) return joined.geometry;
  } catch {
    // Outlines that touch in ways the algorithm cannot take.
  }
  return polygons.length === 1 && first
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}
