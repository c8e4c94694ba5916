/** School capacity and school quality of each region side by side, as far as figures are published. */
import type { AreaId, IndicatorRow } from '../territory/schema.ts';
import { figureBy, rowsOf } from '../territory/series.ts';
import type { Area } from '../territory/territory.ts';

export type SchoolingRow = {
  readonly areaId: AreaId;
  /** Children of school age for each school; null without either figure. */
  readonly pupilsPerSchool: number | null;
  readonly schools: number | null;
  /** Of them with a known place. */
  readonly schoolsLocated: number | null;
  readonly seatShortage: IndicatorRow | null;
  /** Comfortable schools: places planned, schools planned and opened. */
  readonly placesPlanned: IndicatorRow | null;
  readonly schoolsPlanned: IndicatorRow | null;
  readonly schoolsOpened: IndicatorRow | null;
  readonly mathematics: IndicatorRow | null;
  readonly science: IndicatorRow | null;
};

/** Kinds of teachers by qualification, lowest first, as the ministry counts them. */
export const QUALIFICATIONS = ['moderator', 'expert', 'researcher', 'master'] as const;
export type Qualification = (typeof QUALIFICATIONS)[number] | 'none';

/**
 * One row for each region, the fullest schools first.
 * @param pupils children of school age by area, in the order of `areas`; NaN where not known.
 */
export function seatsAndQuality(
  areas: readonly Area[],
  indicators: readonly IndicatorRow[],
  pupils: readonly number[],
  year: number,
): SchoolingRow[] {
  return areas
    .map(({ id }, index): SchoolingRow => {
      const of = (indicator: string): IndicatorRow | null =>
        figureBy(rowsOf(indicators, indicator, id), year) ?? null;
      const schools = of('schools')?.value ?? null;
      const children = pupils[index] ?? Number.NaN;
      return {
        areaId: id,
        pupilsPerSchool: schools && !Number.isNaN(children) ? children / schools : null,
        schools,
        schoolsLocated: rowsOf(indicators, 'schools-located', id).at(-1)?.value ?? null,
        seatShortage: of('seat-shortage'),
        placesPlanned: of('comfortable-school-places-goal'),
        schoolsPlanned: of('comfortable-schools-goal'),
        schoolsOpened: of('comfortable-schools'),
        mathematics: of('pisa-mathematics'),
        science: of('pisa-science'),
      };
    })
    .sort((a, b) => (b.pupilsPerSchool ?? -1) - (a.pupilsPerSchool ?? -1));
}

export type TeachersRow = {
  readonly year: number;
  readonly qualification: Qualification;
  readonly teachers: number;
  /** Of all teachers of the year, 0..1. */
  readonly share: number;
  readonly source: string;
};

/** Teachers of the territory by qualification for each year that is published; `none`: the others. */
export function teachersByQualification(indicators: readonly IndicatorRow[]): TeachersRow[] {
  return rowsOf(indicators, 'teachers', null).flatMap((all): TeachersRow[] => {
    const qualified = QUALIFICATIONS.flatMap((qualification) => {
      const row = rowsOf(indicators, `teachers-${qualification}`, null).find(
        ({ year }) => year === all.year,
      );
      return row ? [{ qualification, row }] : [];
    });
    const rest = all.value - qualified.reduce((total, { row }) => total + row.value, 0);
    const rowFor = (qualification: Qualification, teachers: number, source: string) => ({
      year: all.year,
      qualification,
      teachers,
      share: teachers / all.value,
      source,
    });
    return [
      rowFor('none', rest, `${all.source}, less the qualified`),
      ...qualified.map(({ qualification, row }) => rowFor(qualification, row.value, row.source)),
    ];
  });
}
