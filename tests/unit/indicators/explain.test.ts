import { describe, expect, it } from 'vitest';
import { explainIndicator } from '../../../src/domain/indicators/explain.ts';
import {
  groundsOf,
  mainStatus,
  mixGrounds,
  shareOnAssumptions,
} from '../../../src/domain/indicators/grounds.ts';
import { INDICATOR_IDS, INDICATORS, indicatorOf } from '../../../src/domain/indicators/registry.ts';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { editSchema } from '../../../src/domain/scenario/scenario.ts';
import { isMessageKey } from '../../../src/i18n/messages.ts';
import { embeddedPack } from '../embeddedPack.ts';

const almaty = embeddedPack('almaty');
const baseline = applyScenario(almaty, { edits: [] });
const migrationCode = almaty.demography?.forecasts?.find(({ kind }) => kind === 'migration')?.code;

describe('the list of indicators', () => {
  it('defines every id once', () => {
    expect([...INDICATORS.keys()]).toEqual([...INDICATOR_IDS]);
  });

  it('names each with a text of the page, and puts its formula in words', () => {
    const missing = [...INDICATORS.values()].flatMap(({ id, label, qualifier }) =>
      [label, qualifier ?? label, `formula.${id}`].filter((key) => !isMessageKey(key)),
    );
    expect(missing).toEqual([]);
  });

  it('refers to assumptions that the pack of Almaty has', () => {
    const ids = almaty.manifest.assumptions.map(({ id }) => id);
    for (const { inputs } of INDICATORS.values()) {
      for (const input of inputs) {
        if (input.kind !== 'assumption') continue;
        const prefix = input.id.replace('*', '');
        expect(ids.filter((id) => id.startsWith(prefix)).length).toBeGreaterThan(0);
      }
    }
  });
});

describe('grounds', () => {
  const seats = groundsOf([
    { weight: 300, status: 'observed', source: 'register' },
    { weight: 100, status: 'estimated', source: 'model' },
  ]);

  it('weigh records by what they add', () => {
    expect(seats.statuses.observed).toBe(0.75);
    expect(shareOnAssumptions(seats)).toBe(0.25);
    expect(mainStatus(seats)).toBe('observed');
    expect(seats.sources).toEqual(['register', 'model']);
  });

  it('of two halves are called what the less certain one is', () => {
    const halves = groundsOf([
      { weight: 1, status: 'observed', source: 'register' },
      { weight: 1, status: 'estimated', source: 'model' },
    ]);
    expect(mainStatus(halves)).toBe('estimated');
    expect(mainStatus(groundsOf([]))).toBe('assumption');
  });

  it('count inputs alike, and leave out what rests on nothing', () => {
    const rate = groundsOf([{ weight: 1, status: 'assumption', source: 'guess' }]);
    const both = mixGrounds([
      { grounds: seats, weight: 1 },
      { grounds: rate, weight: 1 },
      { grounds: groundsOf([]), weight: 1 },
    ]);
    expect(shareOnAssumptions(both)).toBeCloseTo((0.25 + 1) / 2, 12);
  });
});

describe('why this figure?', () => {
  it('opens every indicator of the city to inputs with sources, shares adding up to 1', () => {
    for (const id of INDICATOR_IDS) {
      const { inputs, statuses, formula, sources } = explainIndicator(id, {
        effective: baseline,
        year: 2030,
      });
      expect(formula).not.toBe('');
      expect(inputs.length, id).toBeGreaterThan(0);
      expect(sources.length, id).toBeGreaterThan(0);
      expect(
        Object.values(statuses).reduce((sum, share) => sum + share, 0),
        id,
      ).toBeCloseTo(1, 9);
      for (const input of inputs) {
        expect(input.source, `${id} ${input.id}`).not.toBeNull();
        expect(input.shareOnAssumptions).toBeGreaterThanOrEqual(0);
        expect(input.shareOnAssumptions).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  });

  it('is the mean of its inputs', () => {
    const { inputs, shareOnAssumptions: share } = explainIndicator('seatShortage', {
      effective: baseline,
      year: 2030,
      figures: new Map([
        ['pupils', 450_000],
        ['seats', 430_000],
      ]),
    });
    expect(inputs.map(({ id, value }) => [id, value])).toEqual([
      ['pupils', 450_000],
      ['seats', 430_000],
    ]);
    const mean = inputs.reduce((sum, input) => sum + input.shareOnAssumptions, 0) / inputs.length;
    expect(share).toBeCloseTo(mean, 9);
  });

  it('rests more on assumptions the further away the year is', () => {
    const share = (year: number) =>
      explainIndicator('pupils', { effective: baseline, year }).statuses.assumption;
    expect(share(2040)).toBeGreaterThan(share(2025));
  });

  it('names only what plays a part in the year, and rests on the count where there is one', () => {
    const { baseYear } = almaty.manifest;
    const idsOf = (id: 'residents' | 'pupils' | 'seatPayments', year: number) =>
      explainIndicator(id, { effective: baseline, year }).inputs.map((input) => input.id);
    // Counted: nobody was born into a forecast, and nobody assumed anything.
    const counted = explainIndicator('residents', { effective: baseline, year: baseYear });
    expect(counted.inputs.map(({ id }) => id)).toEqual(['population']);
    expect(counted.inputs[0]?.status).toBe('observed');
    expect(counted.shareOnAssumptions).toBe(0);
    expect(counted.wording).toBe('formula.residents.counted');
    expect(idsOf('residents', 2035)).toContain('population-forecast');
    expect(idsOf('residents', 2035)).not.toContain('own-population');
    // Who goes to school in 2028 was born before the forecast began.
    expect(idsOf('pupils', 2028)).not.toContain('total-fertility');
    expect(idsOf('pupils', 2035)).toContain('total-fertility');
    const index = (year: number) => idsOf('seatPayments', year).filter((id) => /^mci-/.test(id));
    expect(index(2026)).toEqual(['mci-2026']);
    expect(index(2030)).toEqual(['mci-2026', 'mci-growth']);
  });

  it('names births and migration where no total has to be met', () => {
    const edit = editSchema.parse({
      id: 'e1',
      type: 'changeAssumption',
      assumptionId: 'population-forecast',
      value: migrationCode,
    });
    const changed = applyScenario(almaty, { edits: [edit] });
    const ids = explainIndicator('residents', { effective: changed, year: 2035 }).inputs.map(
      (input) => input.id,
    );
    expect(ids).toEqual(expect.arrayContaining(['total-fertility', 'net-migration']));
  });

  it('calls an observed assumption one as soon as a scenario changes it', () => {
    const edit = editSchema.parse({
      id: 'e1',
      type: 'changeAssumption',
      assumptionId: 'm2-per-resident',
      value: 25,
    });
    const changed = applyScenario(almaty, { edits: [edit] });
    const input = (effective: typeof changed) =>
      explainIndicator('m2PerResident', { effective, year: 2030 }).inputs[0];
    expect(input(baseline)).toMatchObject({ status: 'observed', value: 30.4, isChanged: false });
    expect(input(changed)).toMatchObject({ status: 'assumption', value: 25, isChanged: true });
  });

  it('does not name as input what a country lacks', () => {
    const country = applyScenario(embeddedPack('kazakhstan'), { edits: [] });
    const { inputs } = explainIndicator('compliance', { effective: country, year: 2025 });
    expect(inputs.map(({ id }) => id)).not.toContain('clinics');
    expect(inputs.map(({ id }) => id)).toContain('settlements');
    expect(indicatorOf('compliance').territories).toContain('country');
  });
});
