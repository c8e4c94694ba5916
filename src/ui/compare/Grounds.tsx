/** Assumptions and standards that are not the same in all plans: before any figure. */
import { useMemo } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useResults } from '../../store/resultsStore.ts';
import type { ComparedPlan } from '../../workspace/compare/comparing.ts';
import { comparedGroundsSheet } from '../../workspace/export/compared/sheets.ts';
import { shownText } from '../../workspace/export/values.ts';
import { useTakeAwayWords } from '../share/useTakeAwayWords.ts';
import { PlanHeads } from './PlanHeads.tsx';

export function Grounds({ plans }: { readonly plans: readonly ComparedPlan[] }) {
  const text = useText();
  const words = useTakeAwayWords();
  const territory = useResults((state) => state.territory);
  const sheet = useMemo(() => {
    const named = plans.map(({ name, edits }) => ({ name: name ?? '', edits }));
    return territory && comparedGroundsSheet({ words, territory, plans: named });
  }, [territory, words, plans]);
  if (!sheet) return <p className="quiet">{text('compare.groundsSame')}</p>;
  return (
    <section className="compare-grounds">
      <table className="area-table compare-table">
        <caption>{text('compare.groundsDiffer')}</caption>
        <PlanHeads first={text('compare.ground')} plans={plans} />
        <tbody>
          {sheet.rows.map(([name, unit, ...values]) => (
            <tr key={`${String(name)} ${String(unit)}`}>
              <th scope="row">
                {shownText(name ?? null, words.numbers)}{' '}
                <span className="quiet">{shownText(unit ?? null, words.numbers)}</span>
              </th>
              {plans.map(({ id }, index) => (
                <td key={id}>{shownText(values[index] ?? null, words.numbers)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
