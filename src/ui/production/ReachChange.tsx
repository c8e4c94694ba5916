/** Whose way a school, a clinic or a support village of the plan shortens or lengthens. */
import type { ReachEffect } from '../../engine/results/countryEffect.ts';
import { SelectButton } from '../parts/SelectButton.tsx';
import { useShowAll } from '../parts/useShowAll.tsx';
import { useProductionWords } from './useProductionWords.ts';

const SHOWN = 8;

export function ReachChange({ effect }: { readonly effect: ReachEffect }) {
  const { text, numbers } = useProductionWords();
  const { reached, newlyWithin, noLongerWithin, settlements } = effect;
  const { shown, more } = useShowAll(settlements, SHOWN);
  const km = (metres: number) =>
    Number.isFinite(metres) ? numbers.decimal(metres / 1000, 1) : text('reach.unknown');
  if (settlements.length === 0) return <p>{text('reach.nothing')}</p>;
  return (
    <>
      {newlyWithin > 0 && <p>{text('reach.newly', { count: numbers.whole(newlyWithin) })}</p>}
      {noLongerWithin > 0 && <p>{text('reach.lost', { count: numbers.whole(noLongerWithin) })}</p>}
      <table className="area-table">
        <caption>{text(`reach.${reached}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{text('reach.place')}</th>
            <th scope="col">{text('column.residents')}</th>
            <th scope="col">{text('reach.before')}</th>
            <th scope="col">{text('reach.after')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name, residents, beforeM, afterM }) => (
            <tr key={id}>
              <th scope="row">
                <SelectButton selection={{ kind: 'settlement', id }} name={name} />
              </th>
              <td>{numbers.whole(residents)}</td>
              <td>{km(beforeM)}</td>
              <td>{km(afterM)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}
