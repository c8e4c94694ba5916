/** A slice is what one job computes: one pack under one scenario and one set of choices. */
import { createHash } from 'node:crypto';
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { EvaluationChoices } from '../../engine/results/results.ts';

export type Slice = {
  /** Names it in the queue and in the results: the same for the same computation, whoever asks. */
  readonly key: string;
  readonly packHash: string;
  readonly scenarioHash: string;
  readonly choices: EvaluationChoices;
  readonly firstYear: number;
  readonly lastYear: number;
  /** 0 is the scenario as it is, 1 to `sampleCount` are draws of its assumptions. */
  readonly firstSample: number;
  readonly lastSample: number;
  readonly sampleCount: number;
  readonly seed: number;
  readonly engineVersion: string;
};

/** What a scenario changes; its name is no part of the computation. */
export function scenarioHash(edits: readonly Edit[]): string {
  return createHash('sha256').update(JSON.stringify(edits)).digest('hex');
}

/** A slice with its key: the first 128 bits of a hash of everything that it depends on. */
export function keyed(slice: Omit<Slice, 'key'>): Slice {
  const { choices, ...rest } = slice;
  const told = [
    Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
    choices.standardDistanceM.school,
    choices.standardDistanceM.preschool,
    choices.standardDistanceM.clinic,
    [...choices.ownerships].sort(),
    choices.assignmentMode,
    choices.assignmentMaxDistanceM,
  ];
  const hex = createHash('sha256').update(JSON.stringify(told)).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return { ...slice, key: [...parts, hex.slice(20, 32)].join('-') };
}

/** How many evaluations a slice holds. */
export function evaluationsOf(slice: Omit<Slice, 'key'>): number {
  const samples = slice.lastSample - slice.firstSample + 1;
  return samples * (slice.lastYear - slice.firstYear + 1);
}
