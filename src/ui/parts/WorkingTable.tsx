/** Numbers that make a figure, one below the other, with the sign that joins each to the one before. */
import {
  digitsOf,
  type Term,
  type TermParams,
  type Workings,
} from '../../engine/results/workingTerms.ts';
import { isMessageKey } from '../../i18n/messages.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { useUnitName } from '../factTexts.ts';

type Props = {
  readonly workings: Workings;
  /** The figure as it is shown. */
  readonly value: string;
  /** Names of terms that the page has no text for; the key itself where there is none. */
  readonly named?: (key: string, params?: TermParams) => string;
};

const keyOf = ({ name, value }: Term): string =>
  'key' in name ? `${name.key} ${JSON.stringify(name.params ?? {})} ${value}` : name.en;

/** Tells several workings of a figure apart. */
export function workingsKey(workings: Workings): string {
  const terms = workings.kind === 'sum' ? workings.terms : [workings.numerator];
  return `${workings.kind} ${terms.map(({ name }) => ('key' in name ? name.key : name.en)).join()}`;
}

export function WorkingTable({ workings, value, named }: Props) {
  const termText = useTermText(named);
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

function useTermText(
  named: Props['named'],
): (term: Term) => { name: string; made: string | null; number: string } {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const unitName = useUnitName();
  // Shares have as many digits as their squares need.
  const shown = (value: number) =>
    numbers.decimal(value, Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 4 : 2);
  return (term) => {
    const { name, value, unit, from } = term;
    const nameText = () => {
      if (!('key' in name)) return localized(name);
      if (isMessageKey(name.key)) return text(name.key, { ...name.params });
      return named?.(name.key, name.params) ?? name.key;
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
      name: nameText(),
      made: made(),
      number: `${numbers.decimal(Math.abs(value), digitsOf(term))} ${unit === 'ratio' ? '' : unitName(unit, Math.abs(value))}`,
    };
  };
}
