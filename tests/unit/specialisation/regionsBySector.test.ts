/** What a map of sectors shows of a small made country, and how many colours it takes. */
import { describe, expect, it } from 'vitest';
import { regionsBySector } from '../../../src/domain/specialisation/regionsBySector.ts';
import type { SectorFigure } from '../../../src/domain/specialisation/structure.ts';
import type { AreaId } from '../../../src/domain/territory/schema.ts';
import { paletteOf } from '../../../src/map/palette.ts';
import { classOf } from '../../../src/map/scales.ts';
import { measureScale } from '../../../src/map/sectors.ts';

const of = (areaId: string, sector: string, value: number, year = 2024): SectorFigure => ({
  areaId: areaId as AreaId,
  sector,
  year,
  measure: 'jobs',
  value,
});
const figures = [
  of('north', 'mining', 60),
  of('north', 'farming', 40),
  of('south', 'farming', 180),
  of('south', 'mining', 20),
  of('east', 'farming', 100),
  of('north', 'mining', 1, 2020),
];
const valueIn = (answer: ReturnType<typeof regionsBySector>, areaId: string) =>
  answer?.values.get(areaId as AreaId);

describe('regions of a table of sectors', () => {
  it('are coloured by the sector that leads them, that of most regions first', () => {
    const answer = regionsBySector('leadingSector', figures, 2025, null);
    expect(answer?.leading).toEqual(['farming', 'mining']);
    expect(answer?.year).toBe(2024);
    expect(['north', 'south', 'east', 'west'].map((id) => valueIn(answer, id))).toEqual([
      1,
      0,
      0,
      undefined,
    ]);
  });

  it('are coloured by the quotient of the sector that is asked for, 0 where they have none of it', () => {
    const answer = regionsBySector('sectorQuotient', figures, 2024, 'mining');
    // 80 of all 400 jobs are in mining: in the north 0.6 / 0.2, in the south 0.1 / 0.2.
    expect(valueIn(answer, 'north')).toBeCloseTo(3, 12);
    expect(valueIn(answer, 'south')).toBeCloseTo(0.5, 12);
    expect(valueIn(answer, 'east')).toBe(0);
  });

  it('are coloured by the largest sector where none is named, and by none that the table lacks', () => {
    expect(regionsBySector('sectorQuotient', figures, 2024, null)?.sector).toBe('farming');
    expect(regionsBySector('sectorQuotient', figures, 2024, 'fishing')).toBeNull();
    expect(regionsBySector('leadingSector', [], 2024, null)).toBeNull();
  });

  it('are shown in the first year of the table where the timeline stands before it', () => {
    expect(regionsBySector('leadingSector', figures, 2018, null)?.year).toBe(2020);
  });
});

describe('the scale of leading sectors', () => {
  const palette = paletteOf('light');
  const scaleOfSectors = (count: number) => {
    const many = Array.from({ length: count }, (_, index) =>
      of(`region-${index}`, `sector ${index}`, count - index),
    );
    const answer = regionsBySector('leadingSector', many, 2024, null);
    return measureScale('leadingSector', palette, 0, 'school', answer);
  };

  it('gives each sector a colour and a name of its own', () => {
    const scale = scaleOfSectors(3);
    expect(scale.names).toEqual(['sector 0', 'sector 1', 'sector 2']);
    expect([0, 1, 2].map((value) => classOf(scale, value))).toEqual([0, 1, 2]);
    expect(scale.colours).toEqual(palette.sectors.slice(0, 3));
  });

  it('puts those beyond its colours together', () => {
    const scale = scaleOfSectors(9);
    expect(scale.names?.at(-1)).toBeNull();
    expect(scale.colours).toHaveLength(palette.sectors.length + 1);
    expect([5, 6, 8].map((value) => classOf(scale, value))).toEqual([5, 6, 6]);
  });
});
