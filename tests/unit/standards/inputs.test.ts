import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complianceOf, verdictOf } from '../../../src/domain/standards/compliance.ts';
import {
  cellsInput,
  districtsInput,
  settlementsInput,
} from '../../../src/domain/standards/inputs.ts';
import { complianceMatrix, tallyByUnit, totalTally } from '../../../src/domain/standards/tally.ts';
import { parsePack } from '../../../src/domain/territory/parse.ts';
import {
  areaIdSchema,
  cellIdSchema,
  type LayerName,
  type PackManifest,
} from '../../../src/domain/territory/schema.ts';
import { standard } from './worlds.ts';

const here = areaIdSchema.parse('here');

describe('cells of a city', () => {
  it('are judged by the facilities that answer to a service of the table', () => {
    const cells = ['a', 'b'].map((id) => ({ id: cellIdSchema.parse(id), areaId: here }));
    const compliance = complianceOf(
      cellsInput(
        cells,
        [10, 20],
        1,
        [
          standard(1, 'school', 'distance', 500),
          standard(1, 'primary care', 'distance', 1000),
          standard(1, 'grocery', 'distance', 500),
          standard(1, 'housing', 'per resident', 30),
        ],
        { school: [400, 600], clinic: new Float64Array([1200, 900]) },
      ),
    );
    expect(compliance.rows.map(({ standard: row }) => row.service)).toEqual([
      'school',
      'primary care',
      'grocery',
    ]);
    expect(compliance.rows.map((row) => [verdictOf(row, 0), verdictOf(row, 1)])).toEqual([
      ['met', 'not met'],
      ['not met', 'met'],
      ['no data', 'no data'],
    ]);
  });
});

describe('districts of a city', () => {
  it('are judged by places and floor area per head', () => {
    const compliance = complianceOf(
      districtsInput([{ areaId: here, residents: 1000, schoolPlaces: 160, housingM2: null }], 1, [
        standard(1, 'school places', 'per 1000 residents', 150, 'places'),
        standard(1, 'housing', 'per resident', 30, 'm2'),
        standard(1, 'school', 'distance', 500),
      ]),
    );
    expect(compliance.rows.map((row) => verdictOf(row, 0))).toEqual(['met', 'no data']);
  });
});

describe('settlements of Kazakhstan', () => {
  const folder = new URL('../../../public/geo/kazakhstan/', import.meta.url);
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const manifest = read('pack.json') as PackManifest;
  const parsed = parsePack({
    manifest,
    layers: new Map(manifest.layers.map(({ id, file }) => [id as LayerName, read(file)])),
  });
  if (!parsed.ok) throw new Error('the pack is damaged');
  const territory = parsed.value;
  const compliance = complianceOf(settlementsInput(territory, territory.manifest.standards, 2025));

  it('say "no data" wherever nothing is published, and that is most of the table', () => {
    const total = totalTally(compliance);
    expect(total.noData).toBeGreaterThan(total.met + total.notMet);
    expect(total.lowest).toBeLessThan(total.highest ?? 0);
    const water = complianceMatrix(compliance).filter(({ service }) =>
      service.startsWith('drinking water'),
    );
    expect(water.every(({ tally }) => tally.share === null)).toBe(true);
  });

  it('know Almaty to have its 30 m2 of housing a resident, and no other town', () => {
    const housing = compliance.rows.filter(({ standard: row }) => row.service === 'housing');
    const known = territory.settlements.filter((_, index) =>
      housing.some((row) => ['met', 'not met'].includes(verdictOf(row, index))),
    );
    expect(known.map(({ name }) => name.en)).toEqual(['Almaty']);
  });

  it('know every satellite to be within reach of its support village', () => {
    const reach = compliance.rows.find(
      ({ standard: row }) => row.service === 'support village reach',
    );
    if (!reach) throw new Error('no such standard');
    territory.settlements.forEach(({ supportVillageId }, index) => {
      if (supportVillageId) expect(verdictOf(reach, index)).toBe('met');
      else expect(verdictOf(reach, index)).not.toBe('not met');
    });
  });

  it('give each settlement its own tally', () => {
    expect(tallyByUnit(compliance)).toHaveLength(territory.settlements.length);
  });
});
