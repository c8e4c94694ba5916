/** Where a new territory ends: as found, one of the extract's outlines, a file of one's own, or drawn. */
import type { LonLat } from '../../domain/territory/schema.ts';
import { useLocalized } from '../../i18n/text.tsx';
import type { BoundaryChoice, FoundExtract, FoundTable } from '../../importing/worker/answers.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { ExtractMap } from './ExtractMap.tsx';
import { useImportText } from './importText.tsx';

type Props = {
  readonly extract: FoundExtract;
  /** Tables of the import that hold outlines. */
  readonly outlined: readonly FoundTable[];
  readonly boundary: BoundaryChoice;
  readonly onChange: (boundary: BoundaryChoice) => void;
};

export function BoundaryField({ extract, outlined, boundary, onChange }: Props) {
  const text = useImportText();
  const localized = useLocalized();
  const choices: readonly (readonly [string, string, BoundaryChoice])[] = [
    ['found', text('import.boundary.found'), { kind: 'found' }],
    ...outlined.map(
      ({ index, file }) => [`table ${index}`, file, { kind: 'table', index }] as const,
    ),
    ...extract.outlines.map(
      ({ relation, name, level }) =>
        [
          `relation ${relation}`,
          text('import.boundary.outline', { name: localized(name), level }),
          { kind: 'relation', relation },
        ] as const,
    ),
    ['drawn', text('import.boundary.drawn'), { kind: 'drawn', corners: [] }],
  ];
  const value =
    boundary.kind === 'table'
      ? `table ${boundary.index}`
      : boundary.kind === 'relation'
        ? `relation ${boundary.relation}`
        : boundary.kind;
  const draw = (corners: readonly LonLat[]) => onChange({ kind: 'drawn', corners });
  return (
    <>
      <SelectField<string>
        label={text('import.boundary')}
        value={value}
        options={choices.map(([id, label]) => ({ id, label }))}
        onChange={(chosen) => {
          const found = choices.find(([id]) => id === chosen);
          if (found) onChange(found[2]);
        }}
      />
      <ExtractMap
        sketch={extract.sketch}
        corners={boundary.kind === 'drawn' ? boundary.corners : []}
        onChange={boundary.kind === 'drawn' ? draw : null}
      />
    </>
  );
}
