/** Why rows are dropped or changed, and all of it as a table to take along. */
import { Button } from 'react-aria-components';
import { type Problem, taken } from '../../domain/parsed.ts';
import { useNumbers } from '../../i18n/text.tsx';
import { ROW_REMARKS } from '../../importing/mapping/places.ts';
import type { Preview, ReasonWords } from '../../importing/worker/answers.ts';
import { useImportText } from './importText.tsx';
import { saveBytes } from './importer.ts';
import type { Importer } from './importWorker.ts';

export function Reasons({
  preview: { reasons },
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
  const numbers = useNumbers();
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
  if (reasons.length === 0) return null;
  return (
    <section className="import-remarks">
      <h3>{text('import.remarks')}</h3>
      <ul className="import-reasons">
        {reasons.map(({ what, count, first }) => (
          <li key={what}>
            <span>{text(`import.remark.${what}`)}</span>
            <b>{numbers.whole(count)}</b>
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
    </section>
  );
}
