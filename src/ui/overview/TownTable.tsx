/** Towns as rows, the worst off first, each one press from its map. */
import { Button } from 'react-aria-components';
import { useLocalized } from '../../i18n/text.tsx';
import type { OverviewTown } from '../../share/overview.ts';
import { useOverviewText } from './overviewTexts.tsx';
import type { OverviewRow, Sort, SortColumn } from './rows.ts';

type Props = {
  readonly rows: readonly OverviewRow[];
  readonly classes: ReadonlyMap<string, number>;
  readonly columns: readonly {
    readonly id: SortColumn;
    readonly title: string;
    readonly cell: (row: OverviewRow) => string;
  }[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly chosen: string | null;
  readonly onChoose: (territoryId: string | null) => void;
  readonly onOpen: (town: OverviewTown) => void;
};

export function TownTable(props: Props) {
  const { rows, classes, columns, sort, onSort, chosen, onChoose, onOpen } = props;
  const text = useOverviewText();
  const localized = useLocalized();
  return (
    <table className="overview-table" aria-label={text('overview.table')}>
      <thead>
        <tr>
          {columns.map(({ id, title }) => (
            <th key={id} scope="col" aria-sort={sortOf(id, sort)}>
              <Button
                className="overview-sort"
                onPress={() =>
                  onSort({ column: id, isDescending: sort.column === id && !sort.isDescending })
                }
              >
                {title}
                {sort.column === id && (
                  <span aria-hidden="true">{sort.isDescending ? ' ↓' : ' ↑'}</span>
                )}
              </Button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { territoryId, name } = row.town;
          const kind = classes.get(territoryId);
          return (
            <tr
              key={territoryId}
              data-chosen={territoryId === chosen || undefined}
              onPointerEnter={() => onChoose(territoryId)}
              onPointerLeave={() => onChoose(null)}
            >
              <th scope="row">
                <span
                  className={`overview-swatch ${kind === undefined ? 'unknown' : `class-${kind}`}`}
                  aria-hidden="true"
                />
                <Button
                  className="overview-open"
                  aria-label={text('overview.open', { name: localized(name) })}
                  onPress={() => onOpen(row.town)}
                >
                  {localized(name)}
                </Button>
              </th>
              {columns.slice(1).map(({ id, cell }) => (
                <td key={id}>{cell(row)}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function sortOf(column: SortColumn, sort: Sort): 'ascending' | 'descending' | 'none' {
  if (sort.column !== column) return 'none';
  return sort.isDescending ? 'descending' : 'ascending';
}
