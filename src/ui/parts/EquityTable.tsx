/** Equity side by side: a row for each district, or for each class of settlement. */
import type { ReactNode } from 'react';
import type { Equity } from '../../domain/indicators/equity.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';

type Props = {
  readonly caption: string;
  /** What the rows are. */
  readonly head: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: ReactNode;
    readonly equity: Equity;
  }[];
};

export function EquityTable({ caption, head, rows }: Props) {
  const text = useText();
  const numbers = useNumbers();
  return (
    <table className="area-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{text('equity.giniShort')}</th>
          <th scope="col">90/10</th>
          <th scope="col">{text('equity.belowHalfShort')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, equity }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{numbers.decimal(equity.gini, 2)}</td>
            <td>{numbers.decimal(equity.ratio90To10, 1)}</td>
            <td>{numbers.share(equity.belowHalfMedian)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
