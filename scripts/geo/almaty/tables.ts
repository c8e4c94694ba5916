/** Cells of the tables in data/almaty, read with the type they should have. */
import {
  type LocalizedText,
  type LonLat,
  type Status,
  statusSchema,
} from '../../../src/domain/territory/schema.ts';
import { type Row, readTable } from '../common/packFiles.ts';

export function almatyTable(name: string): readonly Row[] {
  return readTable('almaty', name);
}

/** A cell that has to be there. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined || value === '')
    throw new Error(`no ${column} in ${JSON.stringify(row)}`);
  return value;
}

/** A cell that has to hold a number. */
export function number(row: Row, column: string): number {
  const value = Number(text(row, column));
  if (!Number.isFinite(value)) throw new Error(`${column} is no number in ${JSON.stringify(row)}`);
  return value;
}

export function optionalNumber(row: Row, column: string): number | undefined {
  return row[column] ? number(row, column) : undefined;
}

export function status(row: Row): Status {
  return statusSchema.parse(text(row, 'status'));
}

/** Name in three languages from the columns name_kk, name_ru, name_en (or place_…). */
export function names(row: Row, prefix = 'name'): LocalizedText {
  return {
    kk: text(row, `${prefix}_kk`),
    ru: text(row, `${prefix}_ru`),
    en: text(row, `${prefix}_en`),
  };
}

/** The same names beginning with a capital, for places that stand alone. */
export function capitalised({ kk, ru, en }: LocalizedText): LocalizedText {
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return { kk: capital(kk), ru: capital(ru), en: capital(en) };
}

export function lonLat(row: Row): LonLat {
  return [number(row, 'lon'), number(row, 'lat')];
}

/** Value from a map that has to know the key. */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`nothing known of ${String(key)}`);
  return value;
}

/** A district's row of the table of model choices, as numbers. */
export type DistrictModel = {
  readonly shareRatio2018: number;
  readonly pupilsPer1000: number;
  readonly shortage2024: number;
  readonly share63Plus: number;
  readonly privateSchools2023: number;
  readonly privateOpened2024: number;
  readonly privateOpened2025: number;
  readonly privateOpened2018To2022: number;
  readonly preschoolsState: number;
  readonly preschoolsPrivate: number;
  readonly clinicsState: number;
  readonly clinicsPrivate: number;
};

export function districtModels(): ReadonlyMap<string, DistrictModel> {
  return new Map(
    almatyTable('district_model.csv').map((row) => [
      text(row, 'district'),
      {
        shareRatio2018: number(row, 'share_ratio_2018'),
        pupilsPer1000: number(row, 'pupils_per_1000'),
        shortage2024: number(row, 'shortage_2024'),
        share63Plus: number(row, 'share_63_plus'),
        privateSchools2023: number(row, 'private_schools_2023'),
        privateOpened2024: number(row, 'private_opened_2024'),
        privateOpened2025: number(row, 'private_opened_2025'),
        privateOpened2018To2022: number(row, 'private_opened_2018_2022'),
        preschoolsState: number(row, 'preschools_state'),
        preschoolsPrivate: number(row, 'preschools_private'),
        clinicsState: number(row, 'clinics_state'),
        clinicsPrivate: number(row, 'clinics_private'),
      },
    ]),
  );
}
