import { expect, it } from 'vitest';
import { statusOfFigure } from '../../../src/domain/indicators/figureStatus.ts';

const published = [{ year: 2025, value: 1_000_000, status: 'observed', source: 'census' }] as const;

it('a figure that agrees with the published one has its status and source', () => {
  expect(statusOfFigure({ value: 1_000_400, year: 2025 }, 2025, published)).toEqual({
    status: 'observed',
    source: 'census',
  });
});

it('a figure that differs is an estimate up to the base year, a forecast or a plan afterwards', () => {
  expect(statusOfFigure({ value: 900_000, year: 2025 }, 2025, published).status).toBe('estimated');
  expect(statusOfFigure({ value: 1_000_000, year: 2024 }, 2025, published).status).toBe(
    'estimated',
  );
  expect(statusOfFigure({ value: 1_000_000, year: 2026 }, 2025, published).status).toBe('forecast');
  expect(statusOfFigure({ value: 1, year: 2026 }, 2025, [], 'planned').status).toBe('planned');
});
