/** Which filters make figures others than everybody else's, and how they are taken away. */
import { describe, expect, it } from 'vitest';
import { figureFilters, withoutFigureFilters } from '../../../src/store/offers.ts';
import { defaultFilters, type Filters } from '../../../src/store/shareable.ts';

const with_ = (change: Partial<Filters>): Filters => ({ ...defaultFilters(), ...change });

describe('filters that change figures', () => {
  it('are none as the page opens, nor where only the map hides something', () => {
    expect(figureFilters('city', defaultFilters())).toEqual([]);
    expect(figureFilters('city', with_({ finances: [], areaIds: ['a'] as never }))).toEqual([]);
  });

  it('are named, and gone without touching what the map hides', () => {
    const filters = with_({ ownerships: [], assignmentMaxDistanceM: 1500, finances: ['state'] });
    expect(figureFilters('city', filters)).toEqual(['ownerships', 'assignmentMaxDistanceM']);
    const reset = withoutFigureFilters(filters);
    expect(figureFilters('city', reset)).toEqual([]);
    expect(reset.finances).toEqual(['state']);
  });

  it('are none in a country, whose figures nobody filters', () => {
    expect(figureFilters('country', with_({ ownerships: [] }))).toEqual([]);
  });
});
