/** Parks and squares of the city's public works portal, as projects. */
import type { Status } from '../../../src/domain/territory/schema.ts';
import { districtName, type ProjectDraft } from './features.ts';
import { type District, toMetres } from './geography.ts';
import type { Placing } from './placing.ts';
import { almatyTable, lonLat, names, status, text } from './tables.ts';

function year(date: string): number {
  return Number(date.slice(0, 4));
}

const GARDEN = { kk: 'Саябақ немесе гүлзар', ru: 'Парк или сквер', en: 'Park or public garden' };

/** What else the portal counts among parks, by its own words. */
const WORKS = [
  {
    pattern: /бурение скважин/i,
    kk: 'Ұңғыма бұрғылау',
    ru: 'Бурение скважины',
    en: 'Well drilling',
  },
  {
    pattern: /систем\S* полива/i,
    kk: 'Суару жүйесі',
    ru: 'Система полива',
    en: 'Irrigation system',
  },
  { pattern: /смотров/i, kk: 'Көру алаңы', ru: 'Смотровая площадка', en: 'Viewing platform' },
  {
    pattern: /футбол|баскетбол/i,
    kk: 'Спорт алаңы',
    ru: 'Спортивная площадка',
    en: 'Sports ground',
  },
  { pattern: /площадк/i, kk: 'Балалар алаңы', ru: 'Детская площадка', en: 'Playground' },
] as const;

/** The portal's words, evenly spaced, with what it is where they name only a street. */
function russianName(noun: string, place: string): string {
  const spaced = place.replaceAll(/([.,])(?=[\p{L}\d])/gu, '$1 ');
  const says = /сквер|парк|площадк|оснащение|бурение/i.test(spaced);
  return says ? spaced.charAt(0).toUpperCase() + spaced.slice(1) : `${noun}: ${spaced}`;
}

export function publicSpaces(
  placing: Placing,
  districts: readonly District[],
): readonly ProjectDraft[] {
  const neighbourhoods = almatyTable('neighbourhoods.csv');
  return almatyTable('parks_projects.csv').flatMap((row, index): ProjectDraft[] => {
    if (row.state === 'cancelled') return [];
    const district = text(row, 'district');
    const place = row.place_ru || '';
    const near = neighbourhoods.find(
      (other) =>
        other.district === district &&
        place.includes(text(other, 'name_ru').split('-')[0] as string),
    );
    const home = neighbourhoods.find((other) => other.district === district);
    if (!home || !districts.some(({ id }) => id === district))
      throw new Error(`no district ${district}`);
    const hasPlace = Boolean(row.lon);
    const at = hasPlace
      ? toMetres(lonLat(row))
      : placing.cornerIn(district, toMetres(lonLat(near ?? home)));
    const of: Status = status(row);
    const start = year(text(row, 'start'));
    const noun = WORKS.find(({ pattern }) => pattern.test(place)) ?? GARDEN;
    const where = near ? names(near) : districtName(district);
    return [
      {
        id: `works-${index + 1}`,
        name: {
          // The portal gives the place in Russian only.
          kk: `${noun.kk} ${index + 1} · ${where.kk}`,
          ru: place === '' ? `${noun.ru} ${index + 1} · ${where.ru}` : russianName(noun.ru, place),
          en: `${noun.en} ${index + 1} · ${where.en}`,
        },
        status: of,
        source: text(row, 'source'),
        kind: 'public space',
        areaId: district,
        phases: [
          { startYear: start, openYear: Math.max(start, year(text(row, 'end'))), status: of },
        ],
        finance: 'state',
        placeStatus: hasPlace ? 'observed' : 'estimated',
        at,
      },
    ];
  });
}
