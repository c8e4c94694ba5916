import { describe, expect, it } from 'vitest';
import {
  type Population,
  projectYear,
  type Rates,
} from '../../src/domain/demography/cohortComponent.ts';
import { haveKnownAnswers, knownAnswer } from './folder.ts';

const FAMILY = 'cohort-component';
/** Five-year groups of women; births and survival of five years in one step. */
const YEARS_A_STEP = 5;
const L_OF_NEWBORNS = 500_000;

describe.skipIf(!haveKnownAnswers(FAMILY))(
  'Swedish women from 1993 on (Box 6.1 of Preston et al.)',
  () => {
    const rows = haveKnownAnswers(FAMILY)
      ? knownAnswer(FAMILY, 'sweden93.dat')
          .trim()
          .split('\n')
          .map((line) => line.trim().split(/\s+/).map(Number))
      : [];
    const column = (index: number) => rows.map((row) => row[index] as number);
    const living = column(2);
    const last = living.length - 1;
    const intoOpenAge =
      (living[last] as number) / ((living[last - 1] as number) + (living[last] as number));
    const women = [
      (living[0] as number) / L_OF_NEWBORNS,
      ...living.map((years, group) =>
        group >= last - 1 ? intoOpenAge : (living[group + 1] as number) / years,
      ),
    ];
    const rates: Rates = {
      fertility: column(3).map((rate) => rate * YEARS_A_STEP),
      survival: { women, men: women },
      sexRatioAtBirth: 1.05,
    };
    const start: Population = {
      women: Float64Array.from(column(1)),
      men: new Float64Array(rows.length),
    };

    it('has the published women of each age in 1998 and 2003', () => {
      const expected = knownAnswer(FAMILY, 'sweden93-expected.csv')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',').map(Number));
      const in1998 = projectYear(start, rates, null).population;
      const in2003 = projectYear(in1998, rates, null).population;
      expected.forEach(([, , of1998 = 0, of2003 = 0], group) => {
        expect(in1998.women[group]).toBeCloseTo(of1998, 4);
        expect(in2003.women[group]).toBeCloseTo(of2003, 4);
      });
    });

    it('has the published total over fifty years', () => {
      const { totals_by_5y_step_0_to_10: totals } = JSON.parse(
        knownAnswer(FAMILY, 'sweden93-derived.json'),
      ) as { totals_by_5y_step_0_to_10: number[] };
      let population = start;
      for (const total of totals) {
        expect(population.women.reduce((sum, count) => sum + count, 0)).toBeCloseTo(total, 5);
        population = projectYear(population, rates, null).population;
      }
    });
  },
);
