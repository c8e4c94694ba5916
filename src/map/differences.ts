/** The difference of two plans in the cells of a city, by the measure that colours them. */
import type { ComputedService } from '../engine/results/results.ts';
import type { Difference } from '../store/difference.ts';
import type { CellMeasure } from '../store/shareable.ts';
import { cellValues } from './measures.ts';
import type { MapPalette } from './palette.ts';
import type { Scale } from './scales.ts';

/** One value for each cell: the one plan minus the other; NaN where either has none. */
export function differenceValues(
  measure: CellMeasure,
  { a, b }: Pick<Difference, 'a' | 'b'>,
  service: ComputedService,
  standardM: number,
): Float64Array {
  const ofA = cellValues(measure, a, service, standardM);
  const ofB = cellValues(measure, b, service, standardM);
  return Float64Array.from({ length: ofA.length }, (_, cell) =>
    Math.fround((ofA[cell] as number) - (ofB[cell] as number)),
  );
}

type Steps = {
  readonly unit: Scale['unit'];
  /** From here on a difference is seen, and from here on it is large. */
  readonly least: number;
  readonly large: number;
  readonly better: 'more' | 'less';
};

const STEPS: Readonly<Record<CellMeasure, Steps>> = {
  residents: { unit: 'people', least: 1, large: 100, better: 'more' },
  children: { unit: 'people', least: 1, large: 25, better: 'more' },
  radiusCoverage: { unit: 'share', least: 0.005, large: 0.25, better: 'more' },
  networkDistance: { unit: 'm', least: 1, large: 250, better: 'less' },
  accessibility: { unit: 'ratio', least: 0.005, large: 0.1, better: 'more' },
  unplaced: { unit: 'people', least: 1, large: 25, better: 'less' },
  meanWalk: { unit: 'm', least: 1, large: 250, better: 'less' },
  compliance: { unit: 'share', least: 0.5, large: 1, better: 'more' },
};

/** Which of the five classes is no difference: it stays blank. */
export const NO_DIFFERENCE = 2;

/** Five classes about nothing, as far to either side; what is better is always in the same colour. */
export function differenceScale(measure: CellMeasure, palette: MapPalette): Scale {
  const { unit, least, large, better } = STEPS[measure];
  const [worst, worse, , good, best] = palette.diverging;
  const { noData } = palette;
  const colours = [worst ?? noData, worse ?? noData, noData, good ?? noData, best ?? noData];
  return {
    unit,
    breaks: [-large, -least, least, large],
    colours: better === 'more' ? colours : colours.toReversed(),
  };
}
