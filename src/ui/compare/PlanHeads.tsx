/** The head of a table that has a column for each plan. */
import type { ComparedPlan } from '../../workspace/compare/comparing.ts';
import { useNameOf } from './planNames.ts';

type Props = { readonly first: string; readonly plans: readonly ComparedPlan[] };

export function PlanHeads({ first, plans }: Props) {
  const nameOf = useNameOf();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {plans.map((plan) => (
          <th key={plan.id} scope="col">
            {nameOf(plan)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
