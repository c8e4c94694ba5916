/** A pack once read: plain data that every other module computes on. */
import type { MultiPolygon, Point, Polygon, LineString, MultiLineString } from 'geojson';
import type {
  AreaProperties,
  BaseProperties,
  CellProperties,
  DemographyInputs,
  DistrictProperties,
  FacilityProperties,
  IndicatorRow,
  InfrastructureProperties,
  LocalizedText,
  LocatedSchoolProperties,
  LonLat,
  PackManifest,
  ProjectProperties,
  SettlementProperties,
  Town,
} from './schema.ts';

export type Area = AreaProperties & { readonly geometry: Polygon | MultiPolygon };
export type Cell = CellProperties & { readonly geometry: Polygon; readonly centre: LonLat };
export type Facility = FacilityProperties & { readonly position: LonLat };
export type Project = ProjectProperties & {
  readonly geometry: Point | Polygon;
  /** The point itself, or the centre of the area. */
  readonly position: LonLat;
  /** Its homes are spread over the cells that its area lies upon; else they stand at its position. */
  readonly spreadsHomes?: true;
};
export type Infrastructure = InfrastructureProperties & {
  readonly geometry: Point | LineString | MultiLineString | Polygon;
};
export type BaseFeature = BaseProperties & {
  readonly geometry: LineString | MultiLineString | Polygon | MultiPolygon;
};
export type Settlement = SettlementProperties & { readonly position: LonLat };
export type District = DistrictProperties & { readonly geometry: Polygon | MultiPolygon };
export type LocatedSchool = LocatedSchoolProperties & { readonly position: LonLat };

/** What a place that a scenario adds is called before its number, where nobody has named it. */
export type NamesOfAdded = Readonly<
  Record<
    'school' | 'preschool' | 'clinic' | 'housing' | 'production' | 'infrastructure',
    LocalizedText
  >
>;

/**
 * A territory. A layer that the pack does not have is an empty list, so that code which draws or
 * counts needs no case for it; `manifest.kind` tells a city from a country.
 */
export type Territory = {
  readonly manifest: PackManifest;
  readonly boundary: Polygon | MultiPolygon;
  readonly base: readonly BaseFeature[];
  readonly areas: readonly Area[];
  readonly cells: readonly Cell[];
  readonly facilities: readonly Facility[];
  readonly projects: readonly Project[];
  readonly infrastructure: readonly Infrastructure[];
  readonly settlements: readonly Settlement[];
  readonly demography: DemographyInputs | null;
  readonly indicators: readonly IndicatorRow[];
  /** Words of whoever shows the territory; without them an added place goes by its id. */
  readonly namesOfAdded?: NamesOfAdded | undefined;
};

/** What a country shows from near. It is fetched after the first map; empty where a pack has none. */
export type CountryDetails = {
  readonly districts: readonly District[];
  readonly schools: readonly LocatedSchool[];
  readonly towns: readonly Town[];
};
