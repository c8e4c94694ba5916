import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangeFigures,
  publishedFigures,
} from '../../../src/domain/indicators/publishedFigures.ts';
import type { IndicatorRow, Status } from '../../../src/domain/territory/schema.ts';
import { STATUSES } from '../../../src/domain/territory/schema.ts';
import { embeddedPack } from '../embeddedPack.ts';

const row = (
  indicator: string,
  year: number,
  value: number,
  status: Status = 'observed',
): IndicatorRow => ({ indicator, year, value, unit: 'seats', status, source: 'made up for tests' });

describe('published figures', () => {
  it('are the latest results up to the year, and every plan by itself', () => {
    const rows = [
      row('seat-shortage', 2018, 45),
      row('seat-shortage', 2023, 30),
      row('seat-shortage', 2025, 33),
      row('new-schools-plan', 2030, 16, 'planned'),
      row('new-schools-plan', 2040, 188, 'planned'),
    ];
    const shown = publishedFigures(rows, null, 2024).map((figure) => figure.row.value);
    expect(shown).toEqual([30, 16, 188]);
  });

  it('are later ones where nothing earlier is published', () => {
    const [figure] = publishedFigures([row('preschool-queue', 2023, 49)], null, 2018);
    expect(figure?.row.year).toBe(2023);
  });

  it('take the first of two figures of one year, and keep both in the series', () => {
    const rows = [row('schools', 2025, 353), row('schools', 2025, 349)];
    const [figure] = publishedFigures(rows, null, 2025);
    expect(figure?.row.value).toBe(353);
    expect(figure?.series).toHaveLength(2);
  });

  it('hold no assumption of the model, and no row of another area', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            indicator: fc.constantFrom('schools', 'pupils', 'unheard-of'),
            year: fc.integer({ min: 2000, max: 2050 }),
            value: fc.nat(),
            status: fc.constantFrom(...STATUSES),
          }),
        ),
        fc.integer({ min: 2000, max: 2050 }),
        (drawn, year) => {
          const rows = drawn.map((one) => row(one.indicator, one.year, one.value, one.status));
          const figures = publishedFigures(rows, null, year);
          expect(figures.every((figure) => figure.row.status !== 'assumption')).toBe(true);
          expect(publishedFigures(rows, 'elsewhere' as never, year)).toEqual([]);
          const { first, rest } = arrangeFigures(figures, 3);
          const arranged = [...first, ...rest.flatMap((group) => group.figures)];
          expect(new Set(arranged)).toEqual(new Set(figures));
          expect(arranged).toHaveLength(figures.length);
          expect(first.length).toBeLessThanOrEqual(3);
        },
      ),
    );
  });

  it('of Almaty begin with shortage, schools, queue, PISA, plans and trips', () => {
    const { indicators } = embeddedPack('almaty');
    const { first } = arrangeFigures(publishedFigures(indicators, null, 2023), 9);
    expect(first.map((figure) => [figure.row.indicator, figure.row.value])).toEqual([
      ['seat-shortage', 30_000],
      ['schools-state', 214],
      ['schools-private', 99],
      ['schools', 313],
      ['preschool-queue', 49_131],
      ['pisa-mathematics', 453],
      ['new-schools-plan', 16],
      ['new-schools-plan', 188],
      ['public-transport-trips', 1.6],
    ]);
  });

  it('of both packs all belong to a theme', () => {
    for (const id of ['almaty', 'kazakhstan'] as const) {
      const { indicators } = embeddedPack(id);
      const { rest } = arrangeFigures(publishedFigures(indicators, null, 2025), 0);
      expect(rest.filter(({ theme }) => theme === 'other')).toEqual([]);
    }
  });
});
