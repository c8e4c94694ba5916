/**
 * True borders: the country, its 20 regions and its 224 districts and cities of regional rank, out of
 * one topology, so that neighbours keep one common line.
 */
import { fileURLToPath } from 'node:url';
import { merge } from 'topojson-client';
import type { MultiPolygon, Polygon } from 'geojson';
import type { LocalizedText } from '../../../src/domain/territory/schema.ts';
import { known, table, text } from './facts.ts';
import { rounded } from './round.ts';
import { geometryOf, members, readTopology, type Shape } from './topology.ts';

export const BOUNDARIES_SOURCE =
  'administrative borders of OCHA COD-AB 2024; © OpenStreetMap contributors; names and codes by geokz';
export const BOUNDARIES_LICENCE =
  'CC BY-IGO (OCHA COD-AB), CC BY 4.0 (geokz), ODbL 1.0 (OpenStreetMap)';

type Shapes = Polygon | MultiPolygon;

/** A district, or a city that ranks as one. */
export type DistrictShape = {
  /** Code in the classifier of administrative units, nine digits. */
  readonly kato: string;
  readonly region: string;
  readonly name: LocalizedText;
  readonly geometry: Shapes;
};

const TOPOLOGY = fileURLToPath(
  new URL('../../../data/kazakhstan/boundaries.topojson', import.meta.url),
);
const DIGITS = 3;

/** Read once: regions, districts and the country are cut from the same arcs. */
const topology = readTopology(TOPOLOGY, 0);

function property(shape: Shape, name: string): string {
  const value = (shape.properties as Record<string, unknown> | null)?.[name];
  if (typeof value !== 'string' || value === '') throw new Error(`boundaries without ${name}`);
  return value;
}

/** Ids of the packs by the codes of ISO 3166-2. */
export function regionsByIsoCode(): ReadonlyMap<string, string> {
  return new Map(
    table('regions.csv').map((row) => [text(row, 'iso3166_2'), text(row, 'region')] as const),
  );
}

/** The outline of each region by its id. */
export function regionShapes(): ReadonlyMap<string, Shapes> {
  const idOf = regionsByIsoCode();
  return new Map(
    members(topology, 'regions').map((shape) => [
      known(idOf, property(shape, 'iso3166_2')),
      rounded(geometryOf(topology, shape) as Shapes, DIGITS),
    ]),
  );
}

/** The outline of the country: that of its regions together. */
export function countryShape(): Shapes {
  const regions = members(topology, 'regions') as Parameters<typeof merge>[1];
  return rounded(merge(topology, regions), DIGITS);
}

/** All districts and cities of regional rank, in the order of their codes. */
export function districtShapes(): readonly DistrictShape[] {
  const idOf = regionsByIsoCode();
  return members(topology, 'districts')
    .map((shape): DistrictShape => {
      const kato = property(shape, 'kato');
      return {
        kato,
        region: known(idOf, property(shape, 'region')),
        name: nameOf(kato, {
          kk: inCyrillic(property(shape, 'name_kk')),
          ru: inCyrillic(property(shape, 'name_ru')),
          en: property(shape, 'name_en'),
        }),
        geometry: rounded(geometryOf(topology, shape) as Shapes, DIGITS),
      };
    })
    .sort((a, b) => a.kato.localeCompare(b.kato, 'en'));
}

/** Letters that look alike in both alphabets, Latin first: the source mixes them up in places. */
const LOOK_ALIKE = new Map(
  Array.from(
    'AАBВCСEЕHНKКMМOОPРTТXХaаcсeеoоpрxхyуiі'.matchAll(/(.)(.)/gu),
    ([, latin, cyrillic]) => [latin, cyrillic],
  ),
);

function inCyrillic(name: string): string {
  return name.replaceAll(/[A-Za-z]/g, (letter) => LOOK_ALIKE.get(letter) ?? letter);
}

/** Russian names that no rule gives: misspelt in the source, or a person's in the genitive. */
const NAMES_RU: Readonly<Record<string, string>> = {
  Каратаускийский: 'Каратауский район',
  Енбекшинскийский: 'Енбекшинский район',
  'Аль-Фарабиский': 'Аль-Фарабийский район',
  Байдибек: 'Байдибекский район',
  'Турар Рыскулов': 'район Турара Рыскулова',
  'Беимбет Майлин': 'район Беимбета Майлина',
  'Магжан Жумабаев': 'район Магжана Жумабаева',
  'Шал акын': 'район Шал акына',
  'Габит Мусрепов': 'район Габита Мусрепова',
};
const NAMES_EN: Readonly<Record<string, string>> = { Zharasemey: 'Zhanasemey' };

/** Districts bear an adjective in Russian, or a name as it stands; cities of regional rank their own. */
function nameOf(kato: string, bare: LocalizedText): LocalizedText {
  const isAdjective = bare.ru.endsWith('ский');
  if (isCity(kato) && !isAdjective) return bare;
  return {
    kk: `${bare.kk} ауданы`,
    ru: NAMES_RU[bare.ru] ?? (isAdjective ? `${bare.ru} район` : `район ${bare.ru}`),
    en: `${NAMES_EN[bare.en] ?? bare.en} District`,
  };
}

const CITIES_WITH_DISTRICTS: readonly string[] = ['71', '75', '79'];

/** By the classifier: the third digit of a city of regional rank is 1 or 2; three cities have districts. */
function isCity(kato: string): boolean {
  return !CITIES_WITH_DISTRICTS.includes(kato.slice(0, 2)) && '12'.includes(kato[2] ?? '');
}
