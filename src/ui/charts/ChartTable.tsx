/** What a chart shows, as a table: for whoever does not see it, or wants the figures. */
import { useNumbers, useText } from '../../i18n/text.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { type ColumnKey, decimalsOf, type TableRow } from './tableText.ts';

export function ChartTable({ title, rows }: { title: string; rows: readonly TableRow[] }) {
  const text = useText();
  return (
    <Disclosure summary={text('chart.asTable')} className="chart-table">
      <Rows title={title} rows={rows} />
    </Disclosure>
  );
}

function Rows({ title, rows }: { title: string; rows: readonly TableRow[] }) {
  const text = useText();
  const numbers = useNumbers();
  const keys = Object.keys(rows[0] ?? {}) as ColumnKey[];
  const shown = (key: ColumnKey, value: string | number | undefined) => {
    if (typeof value !== 'number') return value ?? '–';
    // A year is a name, not a quantity.
    return key === 'year' ? value : numbers.decimal(value, decimalsOf(key));
  };
  return (
    <table className="area-table" aria-label={title}>
      <thead>
        <tr>
          {keys.map((key) => (
            <th key={key} scope="col">
              {text(`column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a chart have no names of their own
          <tr key={index}>
            {keys.map((key) => (
              <td key={key}>{shown(key, row[key])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
