import { expect, it } from 'vitest';
import { ageYearsOf, peopleOf } from '../../../src/domain/settlements/figureAge.ts';
import { embeddedPack } from '../embeddedPack.ts';

it('a figure is as old as the years that have gone since, and never younger than new', () => {
  expect(ageYearsOf({ year: 2017 }, 2025)).toBe(8);
  expect(ageYearsOf({ year: 2026 }, 2025)).toBe(0);
});

it('figures of settlements that are out of date are marked as such, and their sources are names alone', () => {
  const figures = embeddedPack('kazakhstan').settlements.flatMap(({ population }) => population);
  expect(figures.filter(({ stale }) => stale).length).toBeGreaterThan(200);
  expect(figures.some(({ source }) => source.includes('stale'))).toBe(false);
});

it('no residents are no data', () => {
  expect(peopleOf({ value: 0 })).toBeNull();
  expect(peopleOf({ value: 828 })).toBe(828);
});
