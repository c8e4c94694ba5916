/** How many rows are kept and dropped, why, and all of it as a table to take along. */
import { Button } from 'react-aria-components';
import { spreadsheetCsv } from '../../domain/csv.ts';
import { remarksByKind } from '../../importing/mapping/remarksByKind.ts';
import type { Preview } from '../../importing/worker/answers.ts';
import { useImportText } from './importText.tsx';
import { saveBytes } from './importer.ts';

const FIRST_ROWS = 5;

export function Reasons({
  preview: { rows, counts, remarks, said },
  fileName,
}: {
  readonly preview: Preview;
  readonly fileName: string;
}) {
  const text = useImportText();
  const byKind = remarksByKind(remarks);
  const save = () => {
    const header = [
      text('import.row'),
      text('import.role.name'),
      text('import.what'),
      text('import.isDropped'),
    ];
    const table = remarks.map(({ row, what, dropped }) => [
      String(row + 1),
      said[row] ?? '',
      text(`import.remark.${what}`),
      text(dropped ? 'import.isDropped' : 'import.isChanged'),
    ]);
    saveBytes(`${fileName}-import.csv`, 'text/csv', spreadsheetCsv([header, ...table], ';'));
  };
  const kept = counts?.taken ?? 0;
  const changed = new Set(remarks.flatMap(({ row, dropped }) => (dropped ? [] : [row]))).size;
  return (
    <>
      <p role="status">
        {text('import.kept', { rows, kept, changed, dropped: Math.max(0, rows - kept) })}
      </p>
      {byKind.size > 0 && (
        <>
          <ul className="import-reasons">
            {[...byKind].map(([what, list]) => (
              <li key={what}>
                {text(`import.remark.${what}`)}: {list.length}{' '}
                <small>
                  {text('import.firstRows', {
                    rows: list
                      .slice(0, FIRST_ROWS)
                      .map(({ row }) => (said[row] ? `${row + 1} (${said[row]})` : row + 1))
                      .join(', '),
                  })}
                </small>
              </li>
            ))}
          </ul>
          <Button className="text-button" onPress={save}>
            {text('import.reasons')}
          </Button>
        </>
      )}
    </>
  );
}
