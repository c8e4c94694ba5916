/**
 * From a territory to what `complianceOf` asks for: cells of a city with the distances the engine
 * found, its districts with their places, settlements of a country with the little that is known.
 */
import { travelMinutes } from '../accessibility/travelTime.ts';
import { toHospitals } from '../settlements/access.ts';
import type { RoadAssumptions } from '../settlements/roadNetwork.ts';
import { drivingTimes } from '../settlements/roadTime.ts';
import { isCentre, isSupport, isUrban } from '../settlements/rural.ts';
import { greatCircleM } from '../territory/geometry.ts';
import type { AreaId, LonLat, Service, SettlementClass, Standard } from '../territory/schema.ts';
import type { Cell, Settlement, Territory } from '../territory/territory.ts';
import type { ComplianceInput, ComplianceUnit, Evidence } from './compliance.ts';

/** The facilities that answer to a service of the table, where the pack has such facilities. */
export const FACILITY_SERVICE: Readonly<Record<string, Service>> = {
  school: 'school',
  preschool: 'preschool',
  'primary care': 'clinic',
  hospital: 'hospital',
  'public transport stop': 'transport',
  'green space of 0.5 ha or more': 'green space',
  'fire protection': 'fire station',
};

/** Metres to the nearest open facility by cell; Infinity where none is reached, NaN where unknown. */
export type DistancesByService = Readonly<Partial<Record<Service, ArrayLike<number>>>>;

/** How the model travels in a city; the pack's assumptions override the default. */
export type CityAssumptions = { readonly drivingSpeedKmh: number };
export const DEFAULT_CITY_ASSUMPTIONS: CityAssumptions = { drivingSpeedKmh: 30 };

/** Cells of a city, all of the city's class, judged by the way along streets, walked or driven. */
export function cellsInput(
  cells: readonly Pick<Cell, 'id' | 'areaId'>[],
  residents: ArrayLike<number>,
  settlementClass: SettlementClass,
  standards: readonly Standard[],
  distanceM: DistancesByService,
  { drivingSpeedKmh }: CityAssumptions = DEFAULT_CITY_ASSUMPTIONS,
): ComplianceInput {
  const evidence = Object.entries(FACILITY_SERVICE).flatMap(
    ([service, facilityService]): Evidence[] => {
      const values = distanceM[facilityService];
      if (!values) return [];
      return [
        {
          service,
          measure: 'distance',
          values,
          status: 'estimated',
          source: 'shortest way along streets from the cell to the nearest open facility',
        },
        {
          service,
          measure: 'travel time',
          values: Float64Array.from(values, (metres) => travelMinutes(metres, drivingSpeedKmh)),
          status: 'assumption',
          source: `the same way at ${drivingSpeedKmh} km/h`,
        },
      ];
    },
  );
  // A cell is judged by what can be measured for a place; provision per head belongs to the district.
  return {
    standards: standards.filter(({ measure }) => PLACE_MEASURES.has(measure)),
    units: cells.map(
      ({ id, areaId }, cell): ComplianceUnit => ({
        id,
        areaId,
        settlementClass,
        residents: residents[cell] ?? null,
      }),
    ),
    evidence,
  };
}

const PLACE_MEASURES: ReadonlySet<string> = new Set(['distance', 'travel time', 'bus beyond']);

/** Provision of a district: seats and floor area with the people they are for. Null is unknown. */
export type DistrictProvision = {
  readonly areaId: AreaId;
  readonly residents: number;
  readonly schoolPlaces: number | null;
  readonly housingM2: number | null;
};

/** Districts of a city (or regions) judged by provision per head. */
export function districtsInput(
  districts: readonly DistrictProvision[],
  settlementClass: SettlementClass,
  standards: readonly Standard[],
): ComplianceInput {
  const perHead = (amountOf: (district: DistrictProvision) => number | null, heads: number) =>
    districts.map((district) => {
      const amount = amountOf(district);
      return amount === null || district.residents <= 0
        ? Number.NaN
        : (amount * heads) / district.residents;
    });
  return {
    standards: standards.filter(({ measure }) => !PLACE_MEASURES.has(measure)),
    units: districts.map(({ areaId, residents }) => ({
      id: areaId,
      areaId,
      settlementClass,
      residents,
    })),
    evidence: [
      {
        service: 'school places',
        measure: 'per 1000 residents',
        values: perHead(({ schoolPlaces }) => schoolPlaces, 1000),
        status: 'estimated',
        source: 'seats of open schools over residents',
      },
      {
        service: 'housing',
        measure: 'per resident',
        values: perHead(({ housingM2 }) => housingM2, 1),
        status: 'estimated',
        source: 'floor area of homes over residents',
      },
    ],
  };
}

/**
 * Settlements of a country in a year. Little is published by settlement, and what is not stays "no
 * data": known are the way to the nearest town or district centre (which has a hospital and a public
 * service centre; travel along highway corridors at assumed speeds), to the nearest support village and located school, and, for a settlement
 * that is a region of its own, the region's housing per resident; and water in towns once all have it.
 * A support village or a public service centre that is not in the pack may be nearer than those that
 * are: a place beyond their reach is therefore "no data", not "not met".
 * @param corridors highways that are open in the year.
 */
export function settlementsInput(
  { settlements, indicators, areas }: Pick<Territory, 'settlements' | 'indicators' | 'areas'>,
  standards: readonly Standard[],
  year: number,
  corridors: readonly (readonly LonLat[])[],
  roads: RoadAssumptions,
): ComplianceInput {
  const centres = settlements.filter(isCentre);
  const supports = settlements.filter(isSupport);
  const hospital = toHospitals(settlements, drivingTimes(settlements, corridors, roads));
  const toCentreM = settlements.map(({ position }) => nearestM(position, centres));
  const toSupportM = settlements.map(({ position }) => nearestM(position, supports));
  const withinM = (service: string): number =>
    Math.max(
      0,
      ...standards
        .filter((row) => row.service === service && row.measure === 'distance')
        .map(({ threshold }) => threshold),
    );
  const knownWithin = (distances: readonly number[], reachM: number): number[] =>
    distances.map((metres) => (metres <= reachM ? metres : Number.NaN));
  // Only a share of 100 % of the whole says anything of each part.
  const waterInEveryTown = indicators.some(
    (row) =>
      row.indicator === 'drinking-water-urban' &&
      row.areaId === undefined &&
      row.year <= year &&
      row.value >= 100,
  );
  return {
    standards,
    units: settlements.map((settlement): ComplianceUnit => {
      const { id, areaId, settlementClass } = settlement;
      return { id, areaId, settlementClass, residents: residentsIn(settlement, year) };
    }),
    evidence: [
      {
        service: 'school',
        measure: 'distance',
        values: settlements.map(schoolDistanceM),
        status: 'estimated',
        source: SCHOOL_SOURCE,
      },
      {
        service: 'hospital',
        measure: 'travel time',
        values: hospital.minutes,
        status: 'assumption',
        source: `to the nearest town or district centre, ${roads.corridorSpeedKmh} km/h along highway corridors; off them ${roads.offCorridorSpeedKmh} km/h and ${roads.detour} times the crow's flight`,
      },
      {
        service: 'public service centre',
        measure: 'distance',
        // In a town the distance within the town counts, and that is not known here.
        values: knownWithin(toCentreM, withinM('public service centre')).map((metres, unit) =>
          (settlements[unit]?.settlementClass ?? 1) <= 2 ? Number.NaN : metres,
        ),
        status: 'assumption',
        source: 'nearest town or district centre; a nearer one may exist',
      },
      {
        service: 'support village reach',
        measure: 'distance',
        values: knownWithin(toSupportM, withinM('support village reach')),
        status: 'estimated',
        source: 'nearest support village of the model; others exist that the pack does not hold',
      },
      {
        service: 'drinking water from the mains',
        measure: 'share of homes',
        values: settlements.map(({ role }) =>
          isUrban({ role }) && waterInEveryTown ? 100 : Number.NaN,
        ),
        status: 'observed',
        source: 'the share of towns supplied is reported as 100 percent',
      },
      {
        service: 'housing',
        measure: 'per resident',
        values: settlements.map((settlement) =>
          ownRegionFigure(settlement, areas, indicators, 'housing-per-resident', year),
        ),
        status: 'observed',
        source: 'housing per resident of the region, for cities that are one',
      },
    ],
  };
}

const SCHOOL_SOURCE =
  'nearest located school with all grades: from the middle of a city or town, from the edge of a village (0 where it has its own)';

/**
 * Metres to the nearest located school that teaches all grades, great circle: of a city or town from
 * its middle; of a village 0 where it has such a school of its own. NaN where no schools are located.
 */
export function schoolDistanceM({
  schools,
  settlementClass,
}: Pick<Settlement, 'schools' | 'settlementClass'>): number {
  if (!schools) return Number.NaN;
  const hasOwn = schools.count.general + schools.count.boarding > 0;
  // Of a city or town its own schools do not tell how far the homes at its edge lie.
  return hasOwn && !isCentre({ settlementClass }) ? 0 : schools.nearestGeneralM;
}

/** Great-circle metres to the nearest of some places; Infinity where there are none. */
export function nearestM(
  position: LonLat,
  places: readonly { readonly position: LonLat }[],
): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const place of places) nearest = Math.min(nearest, greatCircleM(position, place.position));
  return nearest;
}

/** Latest figure up to the year, else the earliest there is; null where it is only a placeholder. */
function residentsIn({ population }: Settlement, year: number): number | null {
  const past = population.filter((row) => row.year <= year);
  const figure = past[past.length - 1] ?? population[0];
  return figure === undefined || figure.value <= 0 ? null : figure.value;
}

/** A figure of the region where the settlement is the whole region: same name, or NaN. */
function ownRegionFigure(
  { name, areaId }: Settlement,
  areas: Territory['areas'],
  indicators: Territory['indicators'],
  indicator: string,
  year: number,
): number {
  const region = areas.find(({ id }) => id === areaId);
  if (region?.name.en !== name.en) return Number.NaN;
  const rows = indicators.filter(
    (row) => row.indicator === indicator && row.areaId === areaId && row.year <= year,
  );
  return rows.reduce((latest, row) => (row.year >= latest.year ? row : latest), {
    year: Number.NEGATIVE_INFINITY,
    value: Number.NaN,
  }).value;
}
