/** Gathers, year by year, who of each cell is within reach, for bands on coverage. */
import type { CoveredShares } from '../../domain/demography/projectionRanges.ts';
import { AGES_SERVED } from '../evaluation/people.ts';
import type { ComputedService, EvaluationChoices, YearResults } from './results.ts';

type Kind = {
  readonly indicator: CoveredShares['indicator'];
  readonly service: ComputedService;
  readonly along: 'radius' | 'streets';
};

const KINDS: readonly Kind[] = [
  { indicator: 'coverage.school.radius', service: 'school', along: 'radius' },
  { indicator: 'coverage.school.streets', service: 'school', along: 'streets' },
  { indicator: 'coverage.preschool.radius', service: 'preschool', along: 'radius' },
  { indicator: 'coverage.clinic.radius', service: 'clinic', along: 'radius' },
];

export class CoverageRecorder {
  readonly #shares = KINDS.map((): ArrayLike<number>[] => []);

  /** Takes the results of the next year. */
  record({ services }: YearResults, { standardDistanceM }: EvaluationChoices): void {
    KINDS.forEach(({ service, along }, index) => {
      const { radiusCoverage, networkDistanceM } = services[service];
      const shares =
        along === 'radius'
          ? radiusCoverage.slice()
          : Float64Array.from(networkDistanceM, (walkM) =>
              walkM <= standardDistanceM[service] ? 1 : 0,
            );
      this.#shares[index]?.push(shares);
    });
  }

  /** None before the first year has been taken. */
  covered(): readonly CoveredShares[] {
    return KINDS.flatMap(({ indicator, service }, index) => {
      const shares = this.#shares[index] ?? [];
      return shares.length > 0 ? [{ indicator, ageGroups: AGES_SERVED[service], shares }] : [];
    });
  }
}
