/** The classes of the map against what the cells of the city really are. */
import { describe, expect, it } from 'vitest';
import { processIo } from '../../../src/cli/processIo.ts';
import { requirePack } from '../../../src/cli/readPack.ts';
import { SCENARIO_VERSION } from '../../../src/domain/scenario/scenario.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { cellValues } from '../../../src/map/measures.ts';
import { paletteOf } from '../../../src/map/palette.ts';
import { classOf, scaleOf } from '../../../src/map/scales.ts';
import { evaluationChoicesOf } from '../../../src/store/pageStore.ts';
import { type CellMeasure, defaultFilters } from '../../../src/store/shareable.ts';

const { territory, streets } = requirePack(processIo, 'public/geo/almaty');
const filters = defaultFilters();
const engine = new CityEngine();
engine.load(territory, streets);
const results = engine.evaluate({
  scenario: {
    version: SCENARIO_VERSION,
    territoryId: territory.manifest.id,
    contentHash: territory.manifest.contentHash,
    name: '',
    edits: [],
  },
  choices: evaluationChoicesOf(filters),
  year: territory.manifest.baseYear,
});

/** Shares of the coloured cells where people live, class by class. */
function sharesOf(measure: CellMeasure, service: 'school' | 'preschool' | 'clinic'): number[] {
  const standardM = filters.standardDistanceM[service];
  const scale = scaleOf(measure, paletteOf('light'), standardM, service);
  const values = cellValues(measure, results, service, standardM);
  const coloured = Array.from(values).filter(
    (value, index) =>
      (results.residents[index] ?? 0) > 0 &&
      !Number.isNaN(value) &&
      (scale.blankUpTo === undefined || value > scale.blankUpTo),
  );
  return scale.colours.map(
    (_, index) =>
      coloured.filter((value) => classOf(scale, value) === index).length / coloured.length,
  );
}

describe('the classes of the map', () => {
  it.each([
    ['residents', 'school'],
    ['children', 'school'],
    ['children', 'preschool'],
    ['children', 'clinic'],
    ['unplaced', 'school'],
    ['networkDistance', 'school'],
    ['networkDistance', 'preschool'],
    ['networkDistance', 'clinic'],
  ] as const)('set the most of %s (%s) apart from the many', (measure, service) => {
    const shares = sharesOf(measure, service);
    expect(shares.at(-1)).toBeLessThan(0.2);
    for (const share of shares) expect(share).toBeLessThan(0.65);
    expect(shares.filter((share) => share > 0.03).length).toBeGreaterThanOrEqual(3);
  });

  it('put the standard walk on the border of two classes', () => {
    const { breaks } = scaleOf('networkDistance', paletteOf('light'), 700, 'school');
    expect(breaks).toContain(700);
  });
});
