/** One draw of a territory's assumptions, as edits: what runs of many samples evaluate one by one. */
import { latinHypercube } from '../indicators/sampling.ts';
import { applyScenario } from '../scenario/applyScenario.ts';
import { type Edit, editIdSchema } from '../scenario/scenario.ts';
import { repeatableRandom } from '../siting/problem.ts';
import type { Territory } from '../territory/territory.ts';
import { variedAssumptions } from './projectionRanges.ts';

export type SampleChoice = {
  /** 1 to `count`; 0 is no draw: the assumptions as they are. */
  readonly sample: number;
  readonly count: number;
  /** The same seed gives the same draws. */
  readonly seed: number;
};

/**
 * The edits that put a draw in place of what a scenario assumes: the seeded Latin hypercube of the
 * page's ranges over the assumptions that the pack lists with a width (those that it leaves to the
 * model cannot be edited and stay).
 */
export function sampledEdits(
  territory: Territory,
  edits: readonly Edit[],
  { sample, count, seed }: SampleChoice,
): readonly Edit[] {
  if (sample === 0) return [];
  const listed = new Set(territory.manifest.assumptions.map(({ id }) => id));
  const varied = variedAssumptions(applyScenario(territory, { edits })).filter(({ id }) =>
    listed.has(id),
  );
  const drawn = latinHypercube(varied, count, repeatableRandom(seed))[sample - 1];
  return [...(drawn ?? [])].map(([assumptionId, value], index) => ({
    id: editIdSchema.parse(`sample-${index}`),
    type: 'changeAssumption',
    assumptionId,
    value,
  }));
}
