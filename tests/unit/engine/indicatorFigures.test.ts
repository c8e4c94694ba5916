import { describe, expect, it } from 'vitest';
import { explainIndicator } from '../../../src/domain/indicators/explain.ts';
import { INDICATORS } from '../../../src/domain/indicators/registry.ts';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { indicatorFigures } from '../../../src/engine/results/indicatorFigures.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import { threeCellsTwoSchools } from './worlds.ts';

describe('figures by the list of indicators', () => {
  it('are those of the results, and stand beside the inputs of what they explain', () => {
    const territory = threeCellsTwoSchools();
    const engine = new CityEngine();
    engine.load(territory, null);
    const scenario = {
      version: 3 as const,
      territoryId: 'tiny',
      contentHash: 'tiny-hash',
      name: '',
      edits: [],
    };
    const results = engine.evaluate({ scenario, choices: DEFAULT_CHOICES, year: 2025 });
    const effective = applyScenario(territory, { edits: [] });
    const figures = indicatorFigures(effective, results);
    expect(figures.get('pupils')).toBeCloseTo(results.total.children.school, 9);
    expect(figures.get('seats')).toBe(620);
    expect(figures.get('privateSchools')).toBe(0);
    expect(figures.has('inStep')).toBe(false);
    for (const id of figures.keys()) expect(INDICATORS.has(id)).toBe(true);
    const { value, inputs } = explainIndicator('seatShortage', { effective, year: 2025, figures });
    expect(value).toBe(results.total.seatShortage);
    expect(inputs.map((input) => input.value)).toEqual([figures.get('pupils'), 620]);
  });
});
