/** Point features as the pack carries them, and the short sources that many of them share. */
import type { Feature, Point } from 'geojson';
import { featureCollection, point } from '@turf/turf';
import type {
  FacilityProperties,
  LocalizedText,
  ProjectProperties,
} from '../../../src/domain/territory/schema.ts';
import { roundPosition } from '../../../src/importing/pack/round.ts';
import { type Metres, toLonLat } from './geography.ts';
import { almatyTable, names, text } from './tables.ts';

/** Said of everything the generator makes up; the document tells how. */
export const MODEL = 'model; docs/data-almaty.md';

/** Properties before branding: the schema brands them when the pack is read. */
type Plain<T> = {
  readonly [K in keyof T]: K extends 'id' | 'areaId' | 'extends'
    ? undefined extends T[K]
      ? string | undefined
      : string
    : T[K];
};
export type FacilityDraft = Plain<FacilityProperties> & { readonly at: Metres };
export type ProjectDraft = Plain<ProjectProperties> & { readonly at: Metres };

export function pointFeature({ at, ...properties }: { readonly at: Metres }): Feature<Point> {
  return point([...roundPosition(toLonLat(at))], { ...properties });
}

export function collection(features: readonly Feature[]): unknown {
  return featureCollection([...features]);
}

let districtNames: ReadonlyMap<string, LocalizedText> | undefined;

/** Names of districts without the word district: "Алатау". */
export function districtName(id: string): LocalizedText {
  districtNames ??= new Map(
    almatyTable('districts.csv').map((row) => {
      const full = names(row);
      return [
        text(row, 'district'),
        { kk: full.kk.replace(' ауданы', ''), ru: full.ru.replace(' район', ''), en: full.en },
      ];
    }),
  );
  const found = districtNames.get(id);
  if (!found) throw new Error(`there is no district ${id}`);
  return found;
}

/** "Мектеп (бағалау) 12 · Алатау": a place of the model, told apart from named ones. */
export function estimatedName(noun: LocalizedText, count: number, district: string): LocalizedText {
  const { kk, ru, en } = districtName(district);
  return {
    kk: `${noun.kk} (бағалау) ${count} · ${kk}`,
    ru: `${noun.ru} (оценка) ${count} · ${ru}`,
    en: `${noun.en} (est.) ${count} · ${en}`,
  };
}
