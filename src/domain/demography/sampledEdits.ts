/** Draws of a territory's assumptions, as edits: what runs of many samples evaluate one by one. */
import { latinHypercube } from '../indicators/sampling.ts';
import { applyScenario } from '../scenario/applyScenario.ts';
import { type Edit, editIdSchema } from '../scenario/scenario.ts';
import { repeatableRandom } from '../siting/problem.ts';
import type { Territory } from '../territory/territory.ts';
import { variedAssumptions } from './projectionRanges.ts';

/** How many draws, and the seed: the same one gives the same draws. */
export type Sampling = { readonly count: number; readonly seed: number };

/**
 * The edits that put each draw in place of what a scenario assumes: the seeded Latin hypercube of the
 * page's ranges over the assumptions that the pack lists with a width (those that it leaves to the
 * model cannot be edited and stay). O(count × assumptions).
 * @returns by sample: 1 to `count` are draws, 0 is none: the assumptions as they are.
 */
export function sampledEdits(
  territory: Territory,
  edits: readonly Edit[],
  { count, seed }: Sampling,
): readonly (readonly Edit[])[] {
  const listed = new Set(territory.manifest.assumptions.map(({ id }) => id));
  const varied = variedAssumptions(applyScenario(territory, { edits })).filter(({ id }) =>
    listed.has(id),
  );
  const draws = latinHypercube(varied, count, repeatableRandom(seed)).map((drawn) =>
    [...drawn].map(
      ([assumptionId, value], index): Edit => ({
        id: editIdSchema.parse(`sample-${index}`),
        type: 'changeAssumption',
        assumptionId,
        value,
      }),
    ),
  );
  return [[], ...draws];
}
