/** What plans rest on: assumptions and standards that are not the same in all of them, told before any figure. */
import { applyScenario } from '../scenario/applyScenario.ts';
import type { Edit } from '../scenario/scenario.ts';
import type { Assumption, Standard } from '../territory/schema.ts';
import type { Territory } from '../territory/territory.ts';

export type DifferingGround =
  | {
      readonly kind: 'assumption';
      readonly assumption: Assumption;
      /** By plan. */
      readonly values: readonly number[];
    }
  | {
      readonly kind: 'standard';
      readonly standard: Standard;
      readonly values: readonly number[];
    };

/** In the order of the pack, assumptions first. */
export function differingGrounds(
  territory: Territory,
  plans: readonly (readonly Edit[])[],
): readonly DifferingGround[] {
  const effective = plans.map((edits) => applyScenario(territory, { edits }));
  const { assumptions, standards } = territory.manifest;
  const grounds = [
    ...assumptions.map(
      (assumption): DifferingGround => ({
        kind: 'assumption',
        assumption,
        values: effective.map((plan) => plan.assumptions.get(assumption.id) ?? assumption.value),
      }),
    ),
    ...standards.map(
      (standard): DifferingGround => ({
        kind: 'standard',
        standard,
        values: effective.map(
          (plan) => plan.standards.find(({ id }) => id === standard.id)?.threshold ?? Number.NaN,
        ),
      }),
    ),
  ];
  return grounds.filter(({ values }) => values.some((value) => value !== values[0]));
}
