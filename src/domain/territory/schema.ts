/**
 * What a pack in public/geo/<territory>/ holds. One schema, from which all types are inferred.
 * Every feature carries a stable id, a name in three languages, a status and a source.
 */
import { z } from 'zod';
import { idSchema, listOf } from '../bounded.ts';

// Without generated code: the page's Content-Security-Policy forbids it, and even zod's own check
// whether it may would be reported as a violation. Measured as fast for packs.
z.config({ jitless: true });

export const SCHEMA_VERSION = 1;

export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How far a figure or a shape can be trusted. */
export const STATUSES = [
  'observed',
  'planned',
  'forecast',
  'estimated',
  'schematic',
  'assumption',
] as const;
export const statusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof statusSchema>;

export const areaIdSchema = idSchema.brand<'AreaId'>();
export const cellIdSchema = idSchema.brand<'CellId'>();
export const facilityIdSchema = idSchema.brand<'FacilityId'>();
export const projectIdSchema = idSchema.brand<'ProjectId'>();
export const settlementIdSchema = idSchema.brand<'SettlementId'>();
export type AreaId = z.infer<typeof areaIdSchema>;
export type CellId = z.infer<typeof cellIdSchema>;
export type FacilityId = z.infer<typeof facilityIdSchema>;
export type ProjectId = z.infer<typeof projectIdSchema>;
export type SettlementId = z.infer<typeof settlementIdSchema>;
/** Code in the classifier of administrative units (KATO): nine digits. */
export const districtIdSchema = z
  .string()
  .regex(/^\d{9}$/, 'nine digits of the classifier KATO')
  .brand<'DistrictId'>();
export type DistrictId = z.infer<typeof districtIdSchema>;
export const locatedSchoolIdSchema = idSchema.brand<'LocatedSchoolId'>();
export type LocatedSchoolId = z.infer<typeof locatedSchoolIdSchema>;

/** Longest text of a pack: who has to be named, a source with all that it rests on. */
const text = z.string().min(1).max(2000);
/** A word or two: a unit, what a standard is about. */
const term = z.string().min(1).max(120);

export const localizedTextSchema = z.object({ kk: text, ru: text, en: text });
export type LocalizedText = z.infer<typeof localizedTextSchema>;

export const yearSchema = z.int().min(1900).max(2150);
const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
export const lonLatSchema = z.tuple([longitude, latitude]);
/** Longitude and latitude in degrees, WGS 84, in this order. */
export type LonLat = z.infer<typeof lonLatSchema>;

const provenance = { status: statusSchema, source: text };
const named = { name: localizedTextSchema, ...provenance };

/** Residents by AGE_GROUPS, in that order. */
export const ageGroupCountsSchema = z.tuple([
  z.number().min(0),
  z.number().min(0),
  z.number().min(0),
  z.number().min(0),
  z.number().min(0),
]);
export type AgeGroupCounts = z.infer<typeof ageGroupCountsSchema>;

/** Services people walk to. The first three carry the accessibility computations of a city. */
export const SERVICES = [
  'school',
  'preschool',
  'clinic',
  'hospital',
  'transport',
  'green space',
  'fire station',
] as const;
export const serviceSchema = z.enum(SERVICES);
export type Service = z.infer<typeof serviceSchema>;

export const OWNERSHIPS = ['state', 'private'] as const;
export const ownershipSchema = z.enum(OWNERSHIPS);
export type Ownership = z.infer<typeof ownershipSchema>;

export const FINANCES = ['state', 'private', 'partnership', 'buy-out'] as const;
export const financeSchema = z.enum(FINANCES);
export type Finance = z.infer<typeof financeSchema>;

/** One figure of a series, with its own provenance. */
export const observationSchema = z.object({
  year: yearSchema,
  value: z.number(),
  ...provenance,
});
export type Observation = z.infer<typeof observationSchema>;

/** Sectors in which a region of a country specialises. */
export const SECTORS = [
  'oil and gas',
  'metals and mining',
  'chemistry',
  'machine building',
  'energy',
  'construction',
  'agriculture',
  'food',
  'light industry',
  'logistics',
  'tourism',
  'services',
] as const;
export const sectorSchema = z.enum(SECTORS);
export type Sector = z.infer<typeof sectorSchema>;

// --- properties of the layers' features -------------------------------------------------------

/** A figure for each year at most. */
const MAX_YEARS = 300;

/** A district of a city or a region of a country. */
export const areaPropertiesSchema = z.object({
  id: areaIdSchema,
  ...named,
  /** Where a label stands. */
  labelAt: lonLatSchema,
  population: listOf(observationSchema, { min: 1, max: MAX_YEARS }),
  /** Country: sectors the region specialises in. */
  specialisation: listOf(
    z.object({
      sector: localizedTextSchema,
      /** The sector it counts to, so that regions can be compared. */
      group: sectorSchema.optional(),
      ...provenance,
    }),
    { max: 50 },
  ).optional(),
});
export type AreaProperties = z.infer<typeof areaPropertiesSchema>;

/** A demand cell of a city: an H3 hexagon where people live. */
export const cellPropertiesSchema = z.object({
  id: cellIdSchema,
  areaId: areaIdSchema,
  /** Residents by AGE_GROUPS in the pack's base year. */
  residents: ageGroupCountsSchema,
  homes: z.number().min(0),
  ...provenance,
});
export type CellProperties = z.infer<typeof cellPropertiesSchema>;

/** A place that offers a service: school, preschool, clinic, hospital, stop … */
export const facilityPropertiesSchema = z.object({
  id: facilityIdSchema,
  ...named,
  service: serviceSchema,
  ownership: ownershipSchema,
  areaId: areaIdSchema,
  /** Seats, places, visits a shift or beds; 0 where the service has no capacity (a stop, a park). */
  capacity: z.number().min(0),
  capacityStatus: statusSchema,
  /** First year of operation; absent: open before the first year shown. */
  openYear: yearSchema.optional(),
  /** First year no longer in operation. */
  closeYear: yearSchema.optional(),
  address: localizedTextSchema.optional(),
});
export type FacilityProperties = z.infer<typeof facilityPropertiesSchema>;

export const PROJECT_KINDS = [
  'school',
  'preschool',
  'clinic',
  'housing',
  'infrastructure',
  'public space',
  'production',
  'college',
] as const;
export const projectKindSchema = z.enum(PROJECT_KINDS);
export type ProjectKind = z.infer<typeof projectKindSchema>;

/** One stage of a project. It is under construction from startYear and open from openYear on. */
export const phaseSchema = z
  .object({
    startYear: yearSchema,
    openYear: yearSchema,
    /** Seats, places or visits a shift that open with this phase (services). */
    capacity: z.number().min(0).optional(),
    /** Floor area of homes that is commissioned with this phase (housing). */
    floorAreaM2: z.number().min(0).optional(),
    /** Permanent jobs that this phase brings (production, infrastructure). */
    jobs: z.number().min(0).optional(),
    status: statusSchema,
  })
  .refine((phase) => phase.openYear >= phase.startYear, {
    message: 'openYear lies before startYear',
    path: ['openYear'],
  });
export type Phase = z.infer<typeof phaseSchema>;

/** Phases of a project. */
export const MAX_PHASES = 51;

export const fundSchema = z.enum(['city budget']);
export const projectPropertiesSchema = z.object({
  id: projectIdSchema,
  ...named,
  kind: projectKindSchema,
  /** Absent where a project of a country spans several regions. */
  areaId: areaIdSchema.optional(),
  phases: listOf(phaseSchema, { min: 1, max: MAX_PHASES }),
  finance: financeSchema,
  costMillionTenge: z.number().min(0).optional(),
  costStatus: statusSchema.optional(),
  /** The facility that an extension adds its capacity to. */
  extends: facilityIdSchema.optional(),
  /** Who pays in particular, where that is known. */
  fund: fundSchema.optional(),
  /** The programme it belongs to, as people call it. */
  programme: text.optional(),
  /** Country: the sector that this work or plant belongs to. */
  sector: sectorSchema.optional(),
  /** How sure the place is: `estimated` where only the neighbourhood is known. */
  placeStatus: statusSchema,
  /** Housing: class of the development. */
  housingClass: z.enum(['economy', 'standard', 'comfort', 'business', 'elite']).optional(),
});
export type ProjectProperties = z.infer<typeof projectPropertiesSchema>;

export const INFRASTRUCTURE_KINDS = [
  'metro line',
  'metro station',
  'bus rapid transit',
  'light rail',
  'ring road',
  'interchange',
  'heat and power plant',
  'power plant',
  'water intake',
  'airport',
  'railway station',
  'railway',
  'highway',
] as const;
export type InfrastructureKind = (typeof INFRASTRUCTURE_KINDS)[number];
export const infrastructurePropertiesSchema = z.object({
  id: idSchema,
  ...named,
  kind: z.enum(INFRASTRUCTURE_KINDS),
  /** Absent: there since before the first year shown. */
  openYear: yearSchema.optional(),
  /** Under construction from this year. */
  startYear: yearSchema.optional(),
});
export type InfrastructureProperties = z.infer<typeof infrastructurePropertiesSchema>;

/** The quiet base: what helps people to orient themselves. */
export const BASE_KINDS = [
  'territory',
  'main street',
  'street',
  'river',
  'lake',
  'park',
  'mountains',
  'neighbour',
] as const;
export const basePropertiesSchema = z.object({
  id: idSchema,
  name: localizedTextSchema.optional(),
  kind: z.enum(BASE_KINDS),
  ...provenance,
});
export type BaseProperties = z.infer<typeof basePropertiesSchema>;

export const SETTLEMENT_CLASSES = [1, 2, 3, 4, 5] as const;
export const settlementClassSchema = z.literal(SETTLEMENT_CLASSES);
/** Class in the System of Regional Standards: 1 large cities … 5 other villages. */
export type SettlementClass = z.infer<typeof settlementClassSchema>;

export const SETTLEMENT_ROLES = [
  'capital',
  'city of national significance',
  'region centre',
  'town',
  'district centre',
  'support village',
  'village',
] as const;
/** Residents of a settlement in a year; `stale` where nothing newer is known and much may have changed. */
const settlementPopulationSchema = observationSchema.extend({
  stale: z.boolean().optional(),
});

/** Schools of a country by what they teach: grades 1-4, 1-9, 1-11; boarding schools whatever they teach. */
export const SCHOOL_KINDS = ['primary', 'basic', 'general', 'boarding'] as const;
export const schoolKindSchema = z.enum(SCHOOL_KINDS);
export type SchoolKind = z.infer<typeof schoolKindSchema>;
export const SCHOOL_PROFILES = ['gymnasium', 'lyceum'] as const;

const schoolCount = z.int().min(0);
/** What is known of the schools of a settlement, from their located places. */
export const settlementSchoolsSchema = z.object({
  /** Located schools that belong to it, by kind. */
  count: z.object({
    primary: schoolCount,
    basic: schoolCount,
    general: schoolCount,
    boarding: schoolCount,
  }),
  /** Great-circle metres from its point to the nearest school that teaches all grades. */
  nearestGeneralM: z.number().min(0),
  nearestGeneralId: locatedSchoolIdSchema,
});
export type SettlementSchools = z.infer<typeof settlementSchoolsSchema>;

export const settlementPropertiesSchema = z.object({
  id: settlementIdSchema,
  ...named,
  areaId: areaIdSchema,
  settlementClass: settlementClassSchema,
  classStatus: statusSchema,
  role: z.enum(SETTLEMENT_ROLES),
  population: listOf(settlementPopulationSchema, { min: 1, max: MAX_YEARS }),
  /** Ids under which the list of places names it once more. */
  otherRecords: listOf(settlementIdSchema, { max: 50 }).optional(),
  /** The support village within 15 km that serves this one. */
  supportVillageId: settlementIdSchema.optional(),
  /** Agglomeration it belongs to, by the id of its core. */
  agglomerationCoreId: settlementIdSchema.optional(),
  /** The district it lies in; absent in cities that have districts of their own. */
  districtId: districtIdSchema.optional(),
  schools: settlementSchoolsSchema.optional(),
});
export type SettlementProperties = z.infer<typeof settlementPropertiesSchema>;

/** A district of a region, or a city that ranks as one. */
export const districtPropertiesSchema = z.object({
  id: districtIdSchema,
  ...named,
  areaId: areaIdSchema,
});
export type DistrictProperties = z.infer<typeof districtPropertiesSchema>;

/** A school of a country whose place is known; seats, pupils and name are not. */
export const locatedSchoolPropertiesSchema = z.object({
  id: locatedSchoolIdSchema,
  kind: schoolKindSchema,
  /** Of the kind, which is read from the name; `status` is that of the place. */
  kindStatus: statusSchema,
  profile: z.enum(SCHOOL_PROFILES).optional(),
  areaId: areaIdSchema,
  districtId: districtIdSchema,
  /** The listed settlement it belongs to; absent where the list of settlements lacks it. */
  settlementId: settlementIdSchema.optional(),
  ...provenance,
});
export type LocatedSchoolProperties = z.infer<typeof locatedSchoolPropertiesSchema>;

/** How residents were counted: in a census, or in an estimate of the statistics between two. */
export const COUNTS_OF_RESIDENTS = ['census', 'estimate'] as const;
export const residentCountSchema = observationSchema.extend({ count: z.enum(COUNTS_OF_RESIDENTS) });
export type ResidentCount = z.infer<typeof residentCountSchema>;

/** What is known of a town over decades: its counts of residents by year, censuses apart. */
export const townSchema = z.object({
  settlementId: settlementIdSchema,
  counts: listOf(residentCountSchema, { max: MAX_YEARS }),
  /** Present where the town lives by one company or industry. */
  singleIndustry: z.object(provenance).optional(),
});
export type Town = z.infer<typeof townSchema>;
/** One for each town at most. */
export const townsSchema = listOf(townSchema, { max: 10_000 });

// --- tables that are no layers ----------------------------------------------------------------

/** A figure of an area or of the whole territory in one year. `areaId` absent: the territory. */
export const indicatorRowSchema = z.object({
  indicator: idSchema,
  areaId: areaIdSchema.optional(),
  year: yearSchema,
  value: z.number(),
  unit: term,
  ...provenance,
});
export type IndicatorRow = z.infer<typeof indicatorRowSchema>;

/** One row of the System of Regional Standards. */
export const standardSchema = z.object({
  id: idSchema,
  settlementClass: settlementClassSchema,
  /** As in the source table: "school", "primary care", "drinking water from the mains" … */
  service: term,
  measure: term,
  threshold: z.number(),
  unit: term,
  ...provenance,
});
export type Standard = z.infer<typeof standardSchema>;

export const assumptionSchema = z
  .object({
    id: idSchema,
    name: localizedTextSchema,
    group: z.enum(['demography', 'housing', 'schools', 'finance', 'accessibility', 'production']),
    value: z.number(),
    unit: term,
    min: z.number(),
    max: z.number(),
    /** Decided by a person and not uncertain: it stays as chosen where uncertain ones are varied. */
    isChoice: z.boolean().optional(),
    ...provenance,
  })
  .refine((row) => row.min <= row.value && row.value <= row.max, {
    message: 'value lies outside min..max',
    path: ['value'],
  });
export type Assumption = z.infer<typeof assumptionSchema>;

/** How a goal's figure is counted: as it stands, added up over the years, or anew in each year. */
export const GOAL_COUNTS = ['level', 'sum', 'each year'] as const;

/** What a state programme promised, beside the indicator that tells how far it came. */
export const programmeGoalSchema = z.object({
  id: idSchema,
  programme: localizedTextSchema,
  name: localizedTextSchema,
  /** The indicator whose rows are the progress. */
  indicator: idSchema,
  /** Absent: the territory. */
  areaId: areaIdSchema.optional(),
  counted: z.enum(GOAL_COUNTS),
  /** First year that counts, for a sum and for each year. */
  sinceYear: yearSchema.optional(),
  goalYear: yearSchema,
  goal: z.number().positive(),
  unit: term,
  ...provenance,
});
export type ProgrammeGoal = z.infer<typeof programmeGoalSchema>;

/** Highest single year of age; the last group is open. */
export const OPEN_AGE = 100;
const byAge = z.array(z.number().min(0)).length(OPEN_AGE + 1);
/** Index 0 is birth to age 0, index x + 1 is exact age x to x + 1, the last one the open age. */
const survivalByAge = z.array(z.number().min(0).max(1)).length(OPEN_AGE + 2);

/** What a forecast rests on: published totals, a number of the person's own, or no total at all. */
export const FORECAST_KINDS = ['totals', 'own number', 'migration'] as const;

/** One of the forecasts of residents between which a person chooses. */
export const forecastSchema = z.object({
  /** The value of the assumption `population-forecast` that chooses it. Scenarios keep it: never give it anew. */
  code: z.int().min(0).max(99),
  kind: z.enum(FORECAST_KINDS),
  name: localizedTextSchema,
  /** Published totals; none unless the kind is `totals`. */
  totals: listOf(observationSchema, { max: MAX_YEARS }),
  ...provenance,
});
export type Forecast = z.infer<typeof forecastSchema>;

/** Districts or regions of a territory. */
const MAX_AREAS = 1000;

/** Inputs of the cohort-component projection (file demography.json). */
export const demographySchema = z.object({
  baseYear: yearSchema,
  /** Residents by single year of age at the start of the base year. */
  areas: listOf(z.object({ areaId: areaIdSchema, women: byAge, men: byAge, ...provenance }), {
    max: MAX_AREAS,
  }),
  /** Births a woman and year, children of both sexes, by age. */
  fertilityRate: byAge,
  /** Boys born for each girl. */
  sexRatioAtBirth: z.number().positive(),
  survival: z.object({ women: survivalByAge, men: survivalByAge }),
  /** Shares by age and sex that add up to 1. */
  migrantProfile: z.object({ women: byAge, men: byAge }),
  /**
   * Published totals of the territory that a projection has to meet: where there are `forecasts`,
   * the observed ones, which every forecast begins with.
   */
  controlTotals: listOf(observationSchema, { max: MAX_YEARS }),
  /** Forecasts to choose from; absent: `controlTotals` say all. */
  forecasts: listOf(forecastSchema, { min: 1, max: 100 }).optional(),
  /** Share of growth to the horizon that comes from migration, as published. */
  migrationShare: z.object({ value: z.number().min(0).max(1), ...provenance }).optional(),
  ...provenance,
});
export type DemographyInputs = z.infer<typeof demographySchema>;

// --- the manifest -----------------------------------------------------------------------------

/** Layer files a pack can have, with what each holds. */
export const LAYERS = {
  boundary: 'polygon',
  base: 'mixed',
  areas: 'polygon',
  cells: 'polygon',
  facilities: 'point',
  projects: 'mixed',
  infrastructure: 'mixed',
  settlements: 'point',
  districts: 'polygon',
  schools: 'point',
  towns: 'table',
  streets: 'graph',
  demography: 'table',
  indicators: 'table',
  economy: 'table',
} as const;
export type LayerName = keyof typeof LAYERS;

export const layerEntrySchema = z.object({
  id: z.enum(Object.keys(LAYERS) as [LayerName, ...LayerName[]]),
  file: z
    .string()
    .regex(/^[a-z0-9-]{1,80}\.(geojson|json|bin)$/, 'a plain file name inside the pack'),
  geometry: z.enum(['point', 'line', 'polygon', 'mixed', 'graph', 'table']),
  licence: text,
  ...provenance,
  /** When the facts in it were gathered: "2026-11". */
  date: z.string().min(4).max(40),
  /** Check sum of the file; what comes with another one is not the file of this pack. */
  crc32: z
    .string()
    .regex(/^[0-9a-f]{8}$/, 'eight hexadecimal digits')
    .optional(),
  /** Of a large territory: the page draws its outline first and fetches this behind it. */
  afterOutline: z.boolean().optional(),
});
export type LayerEntry = z.infer<typeof layerEntrySchema>;

/** What became of a place of the version before: gone, another id, other figures. */
export const placeFateSchema = z.object({
  id: idSchema,
  /** The place in its stead, the same id where it is only changed; null: gone. */
  now: idSchema.nullable(),
  /** What differs of it. */
  differs: listOf(z.enum(['name', 'capacity', 'position', 'ownership']), { max: 4 }).optional(),
  /** What it was called, and what the one in its stead is called where that is another name. */
  was: localizedTextSchema.optional(),
  name: localizedTextSchema.optional(),
});
export type PlaceFate = z.infer<typeof placeFateSchema>;

/** A version that this one was made of, by own data over one of its layers. */
const madeFromSchema = z.object({
  id: z.string().max(40),
  contentHash: z.string().max(128),
  source: text,
  places: listOf(placeFateSchema, { max: 100_000 }),
});

export const packManifestSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'up to 40 lower case letters, digits and hyphens'),
  kind: z.enum(['city', 'country']),
  name: localizedTextSchema,
  /** West, south, east, north in degrees. */
  bounds: z.tuple([longitude, latitude, longitude, latitude]),
  /** First year with observed figures, year of the cells' population, last year projected. */
  firstYear: yearSchema,
  baseYear: yearSchema,
  horizonYear: yearSchema,
  /** Hash of all layer files, so that a scenario knows on which facts it was made. */
  contentHash: z.string().min(8).max(128),
  layers: listOf(layerEntrySchema, { min: 1, max: 100 }),
  /** Class of the whole territory where it is one settlement (a city). */
  settlementClass: settlementClassSchema.optional(),
  settlementClasses: listOf(
    z.object({ settlementClass: settlementClassSchema, name: localizedTextSchema }),
    { max: SETTLEMENT_CLASSES.length },
  ),
  standards: listOf(standardSchema, { max: 2000 }),
  assumptions: listOf(assumptionSchema, { max: 1000 }),
  /** Country: goals of state programmes. */
  programmeGoals: listOf(programmeGoalSchema, { max: 1000 }).optional(),
  /** Versions before this one, the oldest first: scenarios made on them go on. */
  madeFrom: listOf(madeFromSchema, { max: 100 }).optional(),
  /** Who has to be named wherever the map is shown. */
  attribution: z.union([
    localizedTextSchema,
    text.transform((words) => ({ kk: words, ru: words, en: words })),
  ]),
});
export type PackManifest = z.infer<typeof packManifestSchema>;
