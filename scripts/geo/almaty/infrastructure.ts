/** Metro, rapid buses, roads, plants, water, stations: generalised lines and points. */
import type { Feature, LineString, Point } from 'geojson';
import { lineString, point } from '@turf/turf';
import { INFRASTRUCTURE_KINDS } from '../../../src/domain/territory/schema.ts';
import { z } from 'zod';
import { roundPosition } from '../../../src/importing/pack/round.ts';
import { pathOf } from './geography.ts';
import { almatyTable, capitalised, names, number, optionalNumber, status, text } from './tables.ts';

const kinds = z.enum(INFRASTRUCTURE_KINDS);
/** Stations are open since before the first year shown unless they opened later. */
const FIRST_SHOWN = 2018;

function latin(kk: string): string {
  const known: Readonly<Record<string, string>> = {
    'Райымбек батыр': 'Raiymbek batyr',
    'Жібек жолы': 'Zhibek Zholy',
    Алмалы: 'Almaly',
    Абай: 'Abay',
    Байқоңыр: 'Baikonur',
    'М. Әуезов атындағы театр': 'Auezov Theatre',
    Алатау: 'Alatau',
    Сайран: 'Sairan',
    Мәскеу: 'Moscow',
    Сарыарқа: 'Saryarka',
    'Бауыржан Момышұлы': 'Bauyrzhan Momyshuly',
  };
  return known[kk] ?? kk;
}

export function infrastructure(): readonly Feature<Point | LineString>[] {
  const stations = almatyTable('metro.csv');
  const metro = stations.map((row) => {
    const opened = number(row, 'opened');
    return point([...roundPosition([number(row, 'lon'), number(row, 'lat')])], {
      id: `metro-${number(row, 'order')}`,
      name: { kk: text(row, 'name_kk'), ru: text(row, 'name_ru'), en: latin(text(row, 'name_kk')) },
      status: status(row),
      source: `${text(row, 'source')}; place within 200 m`,
      kind: 'metro station',
      ...(opened > FIRST_SHOWN ? { openYear: opened, startYear: 2015 } : {}),
    });
  });
  const line = (from: number, to: number, id: string, years: object) =>
    lineString(
      stations
        .filter((row) => number(row, 'order') >= from && number(row, 'order') <= to)
        .map((row) => [...roundPosition([number(row, 'lon'), number(row, 'lat')])]),
      {
        id,
        name: { kk: 'Метроның 1-желісі', ru: 'Первая линия метро', en: 'Metro line 1' },
        status: 'schematic',
        source: 'straight lines between stations placed within 200 m',
        kind: 'metro line',
        ...years,
      },
    );
  const rest = almatyTable('infrastructure.csv').map((row): Feature<Point | LineString> => {
    const path = pathOf(text(row, 'path')).map((place) => [...roundPosition(place)]);
    const startYear = optionalNumber(row, 'start_year');
    const openYear = optionalNumber(row, 'open_year');
    const properties = {
      id: text(row, 'id'),
      name: capitalised(names(row)),
      status: status(row),
      source: text(row, 'source'),
      kind: kinds.parse(text(row, 'kind')),
      ...(startYear ? { startYear } : {}),
      ...(openYear ? { openYear } : {}),
    };
    return path.length === 1
      ? point(path[0] as number[], properties)
      : lineString(path, properties);
  });
  return [
    line(1, 9, 'metro-line-1', {}),
    line(9, 11, 'metro-line-1-west', { openYear: 2022, startYear: 2015 }),
    ...metro,
    ...rest,
  ];
}
