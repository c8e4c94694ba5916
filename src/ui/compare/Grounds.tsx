/** Assumptions and standards that are not the same in all plans: before any figure. */
import { useMemo } from 'react';
import { type DifferingGround, differingGrounds } from '../../domain/comparison/grounds.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { useResults } from '../../store/resultsStore.ts';
import type { ComparedPlan } from '../../workspace/compare/comparing.ts';
import { useUnitName } from '../factTexts.ts';
import { useServiceName } from '../standardTexts.ts';
import { PlanHeads } from './PlanHeads.tsx';

export function Grounds({ plans }: { readonly plans: readonly ComparedPlan[] }) {
  const text = useText();
  const numbers = useNumbers();
  const unitName = useUnitName();
  const serviceName = useServiceName();
  const localized = useLocalized();
  const territory = useResults((state) => state.territory);
  const grounds = useMemo(
    () =>
      territory
        ? differingGrounds(
            territory,
            plans.map(({ edits }) => edits),
          )
        : [],
    [territory, plans],
  );
  if (grounds.length === 0) return <p className="quiet">{text('compare.groundsSame')}</p>;
  const about = (ground: DifferingGround) =>
    ground.kind === 'assumption'
      ? { name: localized(ground.assumption.name), unit: ground.assumption.unit }
      : {
          name: `${serviceName(ground.standard.service)}, ${text('standards.class', { value: ground.standard.settlementClass })}`,
          unit: ground.standard.unit,
        };
  return (
    <section className="compare-grounds">
      <table className="area-table compare-table">
        <caption>{text('compare.groundsDiffer')}</caption>
        <PlanHeads first={text('compare.ground')} plans={plans} />
        <tbody>
          {grounds.map((ground) => {
            const { name, unit } = about(ground);
            return (
              <tr key={`${ground.kind} ${name}`}>
                <th scope="row">
                  {name} <span className="quiet">{unit === 'share' ? '' : unitName(unit)}</span>
                </th>
                {plans.map((plan, index) => (
                  <td key={plan.id}>
                    {unit === 'share'
                      ? numbers.share(ground.values[index] ?? Number.NaN)
                      : numbers.decimal(ground.values[index] ?? Number.NaN, 4)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
