/** How many rows are kept and dropped, why, and all of it as a table to take along. */
import { Button } from 'react-aria-components';
import { type Problem, taken } from '../../domain/parsed.ts';
import { ROW_REMARKS } from '../../importing/mapping/places.ts';
import type { Preview, ReasonWords } from '../../importing/worker/answers.ts';
import { useImportText } from './importText.tsx';
import { saveBytes } from './importer.ts';
import type { Importer } from './importWorker.ts';

export function Reasons({
  preview: { rows, counts, changed, reasons },
  importer,
  fileName,
  onProblems,
}: {
  readonly preview: Preview;
  readonly importer: Importer;
  readonly fileName: string;
  readonly onProblems: (problems: readonly Problem[]) => void;
}) {
  const text = useImportText();
  const save = async () => {
    const words: ReasonWords = {
      header: [
        text('import.row'),
        text('import.role.name'),
        text('import.what'),
        text('import.isDropped'),
      ],
      what: Object.fromEntries(
        ROW_REMARKS.map((what) => [what, text(`import.remark.${what}`)]),
      ) as Record<(typeof ROW_REMARKS)[number], string>,
      dropped: text('import.isDropped'),
      changed: text('import.isChanged'),
    };
    const table = await importer.ask(async (host) => taken(await host.reasonsTable(words)));
    if (table.ok) saveBytes(`${fileName}-import.csv`, 'text/csv', table.value);
    else onProblems(table.problems);
  };
  const kept = counts?.taken ?? 0;
  return (
    <>
      <p role="status">
        {text('import.kept', { rows, kept, changed, dropped: Math.max(0, rows - kept) })}
      </p>
      {reasons.length > 0 && (
        <>
          <ul className="import-reasons">
            {reasons.map(({ what, count, first }) => (
              <li key={what}>
                {text(`import.remark.${what}`)}: {count}{' '}
                <small>
                  {text('import.firstRows', {
                    rows: first
                      .map(({ row, said }) => (said ? `${row + 1} (${said})` : row + 1))
                      .join(', '),
                  })}
                </small>
              </li>
            ))}
          </ul>
          <Button className="text-button" onPress={() => void save()}>
            {text('import.reasons')}
          </Button>
        </>
      )}
    </>
  );
}
