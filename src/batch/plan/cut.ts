/** How a long computation becomes jobs of about the same time. */
import type { Territory } from '../../domain/territory/territory.ts';
import { keyed, type Slice } from './slice.ts';

/**
 * Seconds that an evaluation takes, roughly: measured on Almaty (2,300 cells and 1,700 facilities
 * take 0.15 s) and on small towns; what matters is that jobs take neither blinks nor hours.
 */
function secondsOfEvaluation({ cells, facilities }: Territory): number {
  return 0.003 + 25e-6 * cells.length + 50e-6 * facilities.length;
}

/** Cuts by samples first, as a worker keeps the walks of a pack from one to the next; then by years. */
export function cut(
  whole: Omit<Slice, 'key'>,
  territory: Territory,
  secondsPerJob: number,
): readonly Slice[] {
  const evaluations = Math.max(1, Math.floor(secondsPerJob / secondsOfEvaluation(territory)));
  const yearCount = whole.lastYear - whole.firstYear + 1;
  const yearsEach = Math.min(yearCount, evaluations);
  const samplesEach = Math.max(1, Math.floor(evaluations / yearCount));
  const slices: Slice[] = [];
  for (let firstSample = 0; firstSample <= whole.lastSample; firstSample += samplesEach) {
    const lastSample = Math.min(whole.lastSample, firstSample + samplesEach - 1);
    for (let firstYear = whole.firstYear; firstYear <= whole.lastYear; firstYear += yearsEach) {
      const lastYear = Math.min(whole.lastYear, firstYear + yearsEach - 1);
      slices.push(keyed({ ...whole, firstSample, lastSample, firstYear, lastYear }));
    }
  }
  return slices;
}
