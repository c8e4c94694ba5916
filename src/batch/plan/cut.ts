/** How a long computation becomes jobs of about the same time. */
import type { Territory } from '../../domain/territory/territory.ts';
import { keyed, type Slice } from './slice.ts';

type Whole = Omit<Slice, 'key'>;

/**
 * Seconds that an evaluation takes, roughly: measured on Almaty (2,300 cells and 1,700 facilities
 * take 0.15 s) and on small towns; what matters is that jobs take neither blinks nor hours.
 */
function secondsOfEvaluation({ cells, facilities }: Territory): number {
  return 0.003 + 25e-6 * cells.length + 50e-6 * facilities.length;
}

/**
 * How many years and samples a job holds: whole samples with all their years, as a worker keeps walks from one
 * year to the next; where not even one fits, a part of its years.
 */
function jobOf(whole: Whole, territory: Territory, secondsPerJob: number) {
  const evaluations = Math.max(1, Math.floor(secondsPerJob / secondsOfEvaluation(territory)));
  const yearCount = whole.lastYear - whole.firstYear + 1;
  return {
    years: Math.min(yearCount, evaluations),
    samples: Math.max(1, Math.floor(evaluations / yearCount)),
  };
}

/** How many jobs `cut` makes, without making them: a slip of the keyboard asks for billions. */
export function jobCountOf(whole: Whole, territory: Territory, secondsPerJob: number): number {
  const { years, samples } = jobOf(whole, territory, secondsPerJob);
  return (
    Math.ceil((whole.lastYear - whole.firstYear + 1) / years) *
    Math.ceil((whole.lastSample - whole.firstSample + 1) / samples)
  );
}

/** The jobs of a computation, by ascending sample and then year. */
export function cut(whole: Whole, territory: Territory, secondsPerJob: number): readonly Slice[] {
  const { years, samples } = jobOf(whole, territory, secondsPerJob);
  const slices: Slice[] = [];
  for (let firstSample = 0; firstSample <= whole.lastSample; firstSample += samples) {
    const lastSample = Math.min(whole.lastSample, firstSample + samples - 1);
    for (let firstYear = whole.firstYear; firstYear <= whole.lastYear; firstYear += years) {
      const lastYear = Math.min(whole.lastYear, firstYear + years - 1);
      slices.push(keyed({ ...whole, firstSample, lastSample, firstYear, lastYear }));
    }
  }
  return slices;
}
