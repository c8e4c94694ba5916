/** What a table is: its file, how many rows, what they are on the map, in which projection. */
import type { FoundTable } from '../../importing/worker/answers.ts';
import { useImportText } from './importText.tsx';

export function TableFound({ table }: { readonly table: FoundTable }) {
  const text = useImportText();
  const { file, rows, format, geometries, projection, proposedColumns } = table;
  const hasColumns =
    proposedColumns.longitude !== undefined && proposedColumns.latitude !== undefined;
  const shapes =
    geometries.length > 0
      ? geometries.map((kind) => text(`import.geometry.${kind}`)).join(', ')
      : text(hasColumns ? 'import.geometry.columns' : 'import.geometry.none');
  return (
    <div className="import-found">
      <strong>{file}</strong>
      <small>
        {[
          text('import.tableFound', { rows, format }),
          shapes,
          ...(projection.kind === 'degrees'
            ? [text('import.projectionOf', { name: projection.from })]
            : []),
        ].join(' · ')}
      </small>
    </div>
  );
}
