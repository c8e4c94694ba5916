/** Which column is what, with the first rows of each. */
import type { Role } from '../../importing/mapping/columnNames.ts';
import type { ColumnChoice, ImportKind } from '../../importing/mapping/columns.ts';
import type { FoundTable } from '../../importing/worker/answers.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { useImportText } from './importText.tsx';

const NONE = 'none';
const NAMES = ['name', 'id'] as const satisfies readonly Role[];
const PLACES = ['longitude', 'latitude'] as const satisfies readonly Role[];
type ShownRole =
  | (typeof NAMES)[number]
  | (typeof PLACES)[number]
  | 'capacity'
  | 'people'
  | 'floorArea'
  | 'homes'
  | 'openYear';

/** What else the rows of a kind tell. */
function rolesOf(kind: ImportKind): readonly ShownRole[] {
  switch (kind) {
    case 'people':
      return ['people'];
    case 'housing':
      return ['floorArea', 'homes', 'openYear'];
    case 'areas':
    case 'streets':
    case 'transport':
      return [];
    default:
      return ['capacity', 'openYear'];
  }
}

type Props = {
  readonly table: FoundTable;
  readonly kind: ImportKind;
  readonly columns: ColumnChoice;
  readonly onChange: (columns: ColumnChoice) => void;
};

export function Columns({ table, kind, columns, onChange }: Props) {
  const text = useImportText();
  if (kind === 'streets') return null;
  const roles: readonly ShownRole[] = [
    ...NAMES,
    ...rolesOf(kind),
    ...(table.projection.kind === 'none' ? PLACES : []),
  ];
  const options = [
    { id: NONE, label: text('import.noColumn') },
    ...table.columns.map((name, at) => ({
      id: String(at),
      label: `${name} (${table.sample
        .map((row) => row[at] ?? '')
        .join(', ')
        .slice(0, 40)})`,
    })),
  ];
  return (
    <fieldset className="import-columns">
      <legend className="field-label">{text('import.columns')}</legend>
      {roles.map((role) => (
        <SelectField<string>
          key={role}
          label={text(`import.role.${role}`)}
          value={columns[role] === undefined ? NONE : String(columns[role])}
          options={options}
          onChange={(chosen) => {
            const { [role]: _, ...others } = columns;
            onChange(chosen === NONE ? others : { ...others, [role]: Number(chosen) });
          }}
        />
      ))}
    </fieldset>
  );
}
