/** What a table holds, what it is to become, and what would come of it, before anything is changed. */
import { useEffect, useState } from 'react';
import { Button, Checkbox, Input, Label, TextField } from 'react-aria-components';
import type { Problem } from '../../domain/parsed.ts';
import { SERVICES, type Service } from '../../domain/territory/schema.ts';
import type { ColumnChoice, Role } from '../../importing/mapping/columns.ts';
import type { PackContent } from '../../importing/pack/archive.ts';
import type { Found, Preview, TableChoice } from '../../importing/worker/host.ts';
import { below } from '../../store/fetchFile.ts';
import { ownPackFiles } from '../../store/ownPacks.ts';
import { isOwnTerritory } from '../../store/ownTerritories.ts';
import { packsAt } from '../../store/packsAt.ts';
import { usePage } from '../../store/pageStore.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { useImportText } from './importText.tsx';
import { freeId, type Importer } from './importer.ts';
import { PlacesPreview } from './PlacesPreview.tsx';
import { Reasons } from './Reasons.tsx';
import { Working } from './Working.tsx';

type FoundTable = Extract<Found, { kind: 'table' }>;
type Props = {
  readonly tables: readonly FoundTable[];
  readonly importer: Importer;
  readonly onMade: (files: PackContent) => Promise<void>;
  readonly onCancel: () => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
};

/** Said behind the name of a territory whose version it is. */
const OWN_VERSION = { kk: '(өз деректерім)', ru: '(свои данные)', en: '(own data)' } as const;
const NONE = 'none';

export function TableSheet({ tables, importer, onMade, onCancel, onProblems }: Props) {
  const text = useImportText();
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      tables.findIndex(({ proposedKind }) => proposedKind),
    ),
  );
  const table = tables[at] as FoundTable;
  const [kind, setKind] = useState<Service>(() => serviceOf(table));
  const [columns, setColumns] = useState(table.proposedColumns);
  const [epsg, setEpsg] = useState('');
  const [exchange, setExchange] = useState(false);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [isMaking, setMaking] = useState(false);
  const choice: TableChoice = {
    index: table.index,
    columns,
    epsg: /^\d{4,6}$/.test(epsg) ? Number(epsg) : undefined,
    exchange,
  };
  const key = JSON.stringify(choice);
  useEffect(() => {
    let isCurrent = true;
    void importer.host.preview(JSON.parse(key) as TableChoice).then((parsed) => {
      if (!isCurrent) return;
      onProblems(parsed.ok ? [] : parsed.problems);
      setPreview(parsed.ok ? parsed.value : null);
    });
    return () => {
      isCurrent = false;
    };
  }, [importer, key, onProblems]);

  const chooseTable = (index: number) => {
    const chosen = tables[index];
    if (!chosen) return;
    setAt(index);
    setKind(serviceOf(chosen));
    setColumns(chosen.proposedColumns);
  };
  const make = async (mode: 'replace' | 'add') => {
    const { territoryId } = usePage.getState();
    setMaking(true);
    const made = await importer.host.putInto({
      ...choice,
      service: kind,
      mode,
      id: freeId(`${territoryId}-own`),
      suffix: OWN_VERSION,
      files: isOwnTerritory(territoryId) ? await ownPackFiles(territoryId) : null,
      folder: below(packsAt(), `${territoryId}/`).href,
    });
    setMaking(false);
    if (made.ok) await onMade(made.value.files);
    else onProblems(made.problems);
  };

  if (isMaking) return <Working label={text('import.making')} share={null} onCancel={onCancel} />;
  const hasGeometry = table.projection.kind !== 'none';
  return (
    <>
      <p>
        {text('import.tableFound', { file: table.file, rows: table.rows, format: table.format })}
        <small>
          {table.encoding && ` · ${text('import.encoding')}: ${table.encoding}`}
          {table.projection.kind === 'degrees' &&
            ` · ${text('import.projectionOf', { name: table.projection.from })}`}
        </small>
      </p>
      {tables.length > 1 && (
        <SelectField<string>
          label={text('import.layer')}
          value={String(at)}
          options={tables.map(({ layer }, index) => ({ id: String(index), label: layer }))}
          onChange={(index) => chooseTable(Number(index))}
        />
      )}
      <SelectField<Service>
        label={text('import.become')}
        value={kind}
        options={SERVICES.map((id) => ({ id, label: text(`import.kind.${id}`) }))}
        onChange={setKind}
      />
      <Columns table={table} columns={columns} hasGeometry={hasGeometry} onChange={setColumns} />
      {table.projection.kind !== 'degrees' && (
        <TextField value={epsg} onChange={setEpsg} inputMode="numeric">
          <Label className="field-label">
            {text(table.projection.kind === 'unknown' ? 'import.askProjection' : 'import.epsg')}
          </Label>
          <Input className="text-field" placeholder="4326" />
        </TextField>
      )}
      {(preview?.canExchange || exchange) && (
        <Checkbox className="checkbox" isSelected={exchange} onChange={setExchange}>
          {text('import.exchange')}
        </Checkbox>
      )}
      {preview && <PlacesPreview positions={preview.positions} />}
      {preview && <Reasons preview={preview} fileName={table.layer} />}
      <p className="count">{text('import.newVersion')}</p>
      <div className="button-row">
        <Button
          className="button"
          isDisabled={!preview || preview.positions.length === 0}
          onPress={() => void make('replace')}
        >
          {text('import.replace')}
        </Button>
        <Button
          className="button"
          isDisabled={!preview || preview.positions.length === 0}
          onPress={() => void make('add')}
        >
          {text('import.add')}
        </Button>
      </div>
    </>
  );
}

function serviceOf({ proposedKind }: FoundTable): Service {
  return proposedKind === null || proposedKind === 'people' ? 'school' : proposedKind;
}

const SHOWN_ROLES = ['name', 'id', 'capacity'] as const satisfies readonly Role[];
const PLACE_ROLES = ['longitude', 'latitude'] as const satisfies readonly Role[];

function Columns({
  table,
  columns,
  hasGeometry,
  onChange,
}: {
  readonly table: FoundTable;
  readonly columns: ColumnChoice;
  readonly hasGeometry: boolean;
  readonly onChange: (columns: ColumnChoice) => void;
}) {
  const text = useImportText();
  const roles = hasGeometry ? SHOWN_ROLES : [...SHOWN_ROLES, ...PLACE_ROLES];
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
