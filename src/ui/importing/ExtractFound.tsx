/** What an extract holds: streets, buildings, and how many places of each service. */
import type { FoundExtract } from '../../importing/worker/answers.ts';
import { Figures } from './Figures.tsx';
import { useImportText } from './importText.tsx';

export function ExtractFound({ extract }: { readonly extract: FoundExtract }) {
  const text = useImportText();
  const { file, streets, buildings, services, date } = extract;
  const figures = [
    [text('import.kind.streets'), streets.ways],
    [text('import.buildings'), buildings],
    ...services.map(({ service, count }) => [text(`import.kind.${service}`), count] as const),
  ] as const;
  return (
    <div className="import-found">
      <strong>{file}</strong>
      {date && <small>{text('import.dateOf', { date })}</small>}
      <Figures figures={figures} />
    </div>
  );
}
