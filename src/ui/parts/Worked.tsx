/** The numbers that a figure was made of, one below the other, so that anybody can work it out again. */
import { useMemo } from 'react';
import { financeAssumptionsOf } from '../../domain/finance/finance.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { planCost } from '../../engine/results/planCost.ts';
import { digitsOf, type Term, type Workings } from '../../engine/results/workingTerms.ts';
import { workingsOf } from '../../engine/results/workings.ts';
import { isMessageKey } from '../../i18n/messages.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { useBaseline } from '../../store/currentFigures.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useEffective } from '../../store/useEffective.ts';
import { useUnitName } from '../factTexts.ts';

function useWorkings(id: IndicatorId): readonly Workings[] {
  const { service, edits } = usePage();
  const { results, trend } = useResults();
  const baseline = useBaseline();
  const effective = useEffective();
  return useMemo(() => {
    if (!effective || !results) return [];
    const cost =
      id === 'costPerCovered' && baseline
        ? planCost(service, {
            effective,
            edits,
            results,
            baseline,
            assumptions: financeAssumptionsOf(effective.assumptions),
          })
        : null;
    return workingsOf(id, { effective, results, trend, service, planCost: cost });
  }, [id, service, edits, effective, results, baseline, trend]);
}

/** Figures of no single year. */
const OF_ALL_YEARS: readonly IndicatorId[] = ['capital', 'privateShare', 'inStep'];

/** @param value the figure as it is shown. */
export function Worked({ id, value }: { id: IndicatorId; value: string }) {
  const text = useText();
  const manifest = useResults((state) => state.territory?.manifest);
  const year = useResults((state) => state.results?.year);
  const workings = useWorkings(id);
  if (workings.length === 0) return null;
  return (
    <section className="worked">
      <h3>
        {text('why.numbers', {
          year: OF_ALL_YEARS.includes(id)
            ? `${manifest?.baseYear}–${manifest?.horizonYear}`
            : String(year ?? ''),
        })}
      </h3>
      {workings.map((row) => (
        <Numbers
          key={row.kind === 'sum' ? row.terms.map(keyOf).join() : row.kind}
          workings={row}
          value={value}
        />
      ))}
    </section>
  );
}

const keyOf = ({ name }: Term): string => ('key' in name ? name.key : name.en);

function Numbers({ workings, value }: { workings: Workings; value: string }) {
  const termText = useTermText();
  const isSum = workings.kind === 'sum';
  const terms = isSum ? workings.terms : [workings.numerator, workings.denominator];
  // 1 − a / b is written as such: the sign stands before both.
  const signs = isSum ? [] : workings.kind === 'ratio' ? ['', '÷'] : ['1 −', '÷'];
  return (
    <table className="area-table">
      <tbody>
        {terms.map((term, index) => {
          const { name, made, number } = termText(term);
          const sign = signs[index] ?? (term.value < 0 ? '−' : index > 0 ? '+' : '');
          return (
            <tr key={keyOf(term)}>
              <th scope="row">
                {sign} {name}
                {made && <span className="figure-note">{made}</span>}
              </th>
              <td>{number}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">=</th>
          <td>
            <strong>{value}</strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function useTermText(): (term: Term) => { name: string; made: string | null; number: string } {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const unitName = useUnitName();
  const shown = (value: number) => numbers.decimal(value, Number.isInteger(value) ? 0 : 2);
  return (term) => {
    const { name, value, unit, from } = term;
    const named = () => {
      if (!('key' in name)) return localized(name);
      return isMessageKey(name.key) ? text(name.key, { ...name.params }) : name.key;
    };
    const made = () => {
      if (!from) return null;
      if (from.operation === 'difference') {
        const [all, less] = from.of;
        const difference = `${shown(all)} − ${shown(less)}`;
        return all < less ? `${difference} < 0` : difference;
      }
      const per = from.scale === 1 ? '' : ` ÷ ${shown(1 / from.scale)}`;
      return `${from.of.map(shown).join(' × ')}${per}`;
    };
    return {
      name: named(),
      made: made(),
      number: `${numbers.decimal(Math.abs(value), digitsOf(term))} ${unit === 'ratio' ? '' : unitName(unit, Math.abs(value))}`,
    };
  };
}
