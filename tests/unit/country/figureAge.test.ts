import { expect, it } from 'vitest';
import { ageOfFigure, peopleOf } from '../../../src/domain/settlements/figureAge.ts';
import { embeddedPack } from '../embeddedPack.ts';

it('a source that calls itself stale is told apart from its note', () => {
  expect(ageOfFigure({ year: 2017, source: 'GeoNames; stale: of 2017' }, 2025)).toEqual({
    isStale: true,
    ageYears: 8,
    source: 'GeoNames',
  });
  expect(ageOfFigure({ year: 2026, source: 'census' }, 2025)).toEqual({
    isStale: false,
    ageYears: 0,
    source: 'census',
  });
});

it('no settlement of the pack keeps a stale note in the source that people read', () => {
  const figures = embeddedPack('kazakhstan').settlements.flatMap(({ population }) => population);
  const stale = figures.filter((figure) => ageOfFigure(figure, 2025).isStale);
  expect(stale.length).toBeGreaterThan(200);
  expect(figures.some((figure) => ageOfFigure(figure, 2025).source.includes('stale'))).toBe(false);
});

it('no residents are no data', () => {
  expect(peopleOf({ value: 0 })).toBeNull();
  expect(peopleOf({ value: 828 })).toBe(828);
});
