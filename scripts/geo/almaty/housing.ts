/**
 * Housing: complexes of the public listings with floor area assumed by class, and development areas
 * that make up what the city commissions in a year.
 */
import type { Feature, Polygon } from 'geojson';
import type { Phase, Status } from '../../../src/domain/territory/schema.ts';
import { polygon } from '@turf/turf';
import { apportion } from '../../../src/importing/pack/apportion.ts';
import { roundPosition } from '../../../src/importing/pack/round.ts';
import { MODEL, type ProjectDraft } from './features.ts';
import { type Metres, toLonLat, toMetres } from './geography.ts';
import { YEARS } from './population.ts';
import { almatyTable, known, lonLat, names, number, status, text } from './tables.ts';

type HousingClass = NonNullable<ProjectDraft['housingClass']>;

/** Floor area of a whole complex by class, m2: assumption, the listings give none. */
const FLOOR_AREA_M2: Readonly<Record<string, number>> = {
  standard: 34_000,
  comfort: 42_000,
  comfort_plus: 40_000,
  business: 30_000,
  business_plus: 28_000,
  elite: 15_000,
};
const CLASSES: Readonly<Record<string, HousingClass>> = {
  economy: 'economy',
  standard: 'standard',
  comfort: 'comfort',
  comfort_plus: 'comfort',
  business: 'business',
  business_plus: 'business',
  elite: 'elite',
};

export type HousingArea = {
  readonly at: Metres;
  readonly feature: Feature<Polygon>;
  readonly m2Between: (fromYear: number, toYear: number) => number;
};

export function complexes(): readonly ProjectDraft[] {
  return almatyTable('housing_complexes.csv').map((row, index) => {
    const year = number(row, 'commissioning_year');
    const kind = text(row, 'class');
    const m2 = FLOOR_AREA_M2[kind];
    const housingClass = CLASSES[kind];
    if (m2 === undefined || housingClass === undefined) throw new Error(`unknown class ${kind}`);
    const of: Status = year > YEARS.base ? 'planned' : 'estimated';
    const name = text(row, 'name');
    return {
      id: `complex-${index + 1}`,
      name: { kk: `«${name}» тұрғын үй кешені`, ru: `ЖК ${name}`, en: name },
      status: status(row),
      source: `${text(row, 'source')}; floor area assumed by class`,
      kind: 'housing',
      areaId: text(row, 'district'),
      phases:
        year > YEARS.base
          ? [
              { startYear: year - 2, openYear: year, floorAreaM2: m2 * 0.6, status: of },
              { startYear: year - 1, openYear: year + 1, floorAreaM2: m2 * 0.4, status: of },
            ]
          : [{ startYear: year - 2, openYear: year, floorAreaM2: m2, status: of }],
      finance: 'private',
      placeStatus: 'observed',
      housingClass,
      at: toMetres(lonLat(row)),
    };
  });
}

/** What the city commissions: published, planned or assumed, by year. */
export function commissionedM2(): ReadonlyMap<
  number,
  { m2: number; status: Status; source: string }
> {
  return new Map(
    almatyTable('housing_commissioned.csv').map((row) => [
      number(row, 'year'),
      { m2: number(row, 'm2'), status: status(row), source: text(row, 'source') },
    ]),
  );
}

/** Areas whose phases, year by year, hold what the listed complexes leave of the city's figure. */
export function developmentAreas(listed: readonly ProjectDraft[]): readonly HousingArea[] {
  const rows = almatyTable('development_areas.csv');
  const byArea = rows.map((): Phase[] => []);
  for (const [year, { m2, status: of }] of commissionedM2()) {
    const known2 = listed
      .flatMap(({ phases }) => phases)
      .filter(({ openYear }) => openYear === year)
      .reduce((sum, { floorAreaM2 = 0 }) => sum + floorAreaM2, 0);
    const hundreds = Math.round((m2 - known2) / 100);
    if (hundreds < 0) throw new Error(`the complexes of ${year} exceed what the city commissions`);
    const weights = rows.map((row) => {
      const from = number(row, 'from');
      const to = number(row, 'to');
      return year >= from && year <= to ? number(row, 'weight') : 0;
    });
    apportion(hundreds, weights).forEach((share, index) => {
      if (share === 0) return;
      (byArea[index] as Phase[]).push({
        startYear: year - 2,
        openYear: year,
        floorAreaM2: share * 100,
        status: of === 'observed' ? 'estimated' : of,
      });
    });
  }
  return rows.map((row, index) => {
    const at = toMetres(lonLat(row));
    const half: Metres = [number(row, 'width_m') / 2, number(row, 'height_m') / 2];
    const corners = (
      [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
        [-1, -1],
      ] as const
    ).map(([x, y]) =>
      roundPosition(
        toLonLat([
          at[0] + x * half[0] - y * 0.1 * half[1],
          at[1] + y * half[1] + x * 0.1 * half[0],
        ]),
      ),
    );
    const phases = byArea[index] as Phase[];
    const housingClass = known(new Map(Object.entries(CLASSES)), text(row, 'housing_class'));
    return {
      at,
      m2Between: (fromYear, toYear) =>
        phases
          .filter(({ openYear }) => openYear >= fromYear && openYear <= toYear)
          .reduce((sum, { floorAreaM2 = 0 }) => sum + floorAreaM2, 0),
      feature: polygon([corners], {
        id: `area-${index + 1}`,
        name: names(row),
        status: status(row),
        source: `city's figure of each year spread over areas of growth: ${MODEL}`,
        kind: 'housing',
        areaId: text(row, 'district'),
        phases,
        finance: 'private',
        placeStatus: 'estimated',
        housingClass,
      }),
    };
  });
}
