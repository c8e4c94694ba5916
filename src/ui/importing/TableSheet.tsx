/** What a table holds, what it is to become, and what would come of it, before anything is changed. */
import { useState } from 'react';
import { Checkbox, Input, Label, Text, TextField } from 'react-aria-components';
import { IMPORT_KINDS, type ImportKind, isService } from '../../importing/mapping/columns.ts';
import type { Corrections, JoinBy } from '../../importing/mapping/join.ts';
import { WALKING_RULES } from '../../importing/territory/walkingRules.ts';
import type { FoundTable, IntoChoice } from '../../importing/worker/answers.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { Columns } from './Columns.tsx';
import { Encoding } from './Encoding.tsx';
import { useImportText } from './importText.tsx';
import { JoinWith } from './JoinWith.tsx';
import { PutInto } from './PutInto.tsx';
import { Reasons } from './Reasons.tsx';
import { rowsPut } from './importNotes.ts';
import { keptOf, outcomeOf } from './outcome.ts';
import { ResidentsTold } from './ResidentsTold.tsx';
import { TableFound } from './TableFound.tsx';
import { useMaking } from './useMaking.ts';
import { madeInto, usePreview } from './usePreview.ts';
import type { SheetProps } from './sheetProps.ts';
import { Working } from './Working.tsx';

export function TableSheet({
  tables: found,
  files,
  importer,
  onMade,
  onCancel,
  onProblems,
}: SheetProps & { readonly tables: readonly FoundTable[] }) {
  const text = useImportText();
  const [tables, setTables] = useState(found);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      found.findIndex(({ proposedKind }) => proposedKind),
    ),
  );
  const table = tables[at] as FoundTable;
  const [kind, setKind] = useState<ImportKind>(table.proposedKind ?? 'school');
  const [columns, setColumns] = useState(table.proposedColumns);
  const [epsg, setEpsg] = useState(epsgOf(table));
  const [exchange, setExchange] = useState(false);
  const [joinBy, setJoinBy] = useState<JoinBy>(() => joinOf(table));
  const [corrections, setCorrections] = useState<Corrections>({});
  const { isMaking, make } = useMaking({ onMade, onProblems });
  const choice: IntoChoice = {
    index: table.index,
    columns,
    epsg: /^\d{4,6}$/.test(epsg) ? Number(epsg) : undefined,
    exchange,
    kind,
    mode: 'replace',
    joinBy,
    corrections,
    rules: WALKING_RULES,
  };
  const { preview, isComputing } = usePreview(importer, choice, onProblems);

  const chooseTable = (index: number, among = tables) => {
    const chosen = among[index];
    if (!chosen) return;
    setTables(among);
    setAt(index);
    setKind(chosen.proposedKind ?? kind);
    setColumns(chosen.proposedColumns);
    setEpsg(epsgOf(chosen));
    setExchange(false);
    setJoinBy(joinOf(chosen));
    setCorrections({});
  };
  const put = (mode: 'replace' | 'add', takesPlan: boolean) =>
    make(madeInto(importer, { ...choice, mode }), {
      takesPlan,
      ...(preview ? { note: (isKept: boolean) => rowsPut(keptOf(preview), isKept) } : {}),
    });

  const isOffEarth = preview?.reasons.some(({ what }) => what === 'notOnEarth') ?? false;
  const asksProjection =
    table.projection.kind === 'unknown' ||
    (table.projection.kind === 'none' &&
      (isOffEarth || epsg !== '' || table.proposedEpsg !== null));

  if (isMaking) return <Working label={text('import.making')} share={null} onCancel={onCancel} />;
  return (
    <>
      <TableFound table={table} />
      {table.encoding && (
        <Encoding
          {...{ table, files, importer, onProblems }}
          onRead={(again) => chooseTable(Math.min(at, again.length - 1), again)}
        />
      )}
      {tables.length > 1 && (
        <SelectField<string>
          label={text('import.layer')}
          value={String(at)}
          options={tables.map(({ layer }, index) => ({ id: String(index), label: layer }))}
          onChange={(index) => chooseTable(Number(index))}
        />
      )}
      <SelectField<ImportKind>
        label={text('import.become')}
        value={kind}
        options={IMPORT_KINDS.map((id) => ({ id, label: text(`import.kind.${id}`) }))}
        onChange={setKind}
      />
      <Columns {...{ table, kind, columns }} onChange={setColumns} />
      {asksProjection && (
        <TextField value={epsg} onChange={setEpsg} inputMode="numeric">
          <Label className="field-label">
            {text(table.projection.kind === 'unknown' ? 'import.askProjection' : 'import.epsg')}
          </Label>
          <Input className="text-field" placeholder="4326" />
          {table.proposedEpsg !== null && epsg === epsgOf(table) && (
            <Text slot="description" className="count">
              {text('import.epsgProposed')}
            </Text>
          )}
        </TextField>
      )}
      {(preview?.canExchange || exchange) && (
        <Checkbox className="checkbox" isSelected={exchange} onChange={setExchange}>
          <span className="checkbox-box" aria-hidden="true" />
          <span className="checkbox-label">{text('import.exchange')}</span>
        </Checkbox>
      )}
      {isService(kind) && (
        <JoinWith
          {...{ joinBy, corrections }}
          join={preview?.join ?? null}
          onJoinBy={setJoinBy}
          onCorrect={setCorrections}
        />
      )}
      {preview?.counts?.residents && <ResidentsTold residents={preview.counts.residents} />}
      {preview && <Reasons {...{ preview, importer, onProblems }} fileName={table.layer} />}
      {preview && <p className="count import-on-map">{text('import.preview')}</p>}
      <PutInto
        {...{ preview, isComputing }}
        {...outcomeOf(kind, preview, text)}
        onPut={(mode, takesPlan) => void put(mode, takesPlan)}
      />
    </>
  );
}

const epsgOf = ({ proposedEpsg }: FoundTable): string => (proposedEpsg ?? '').toString();

/** By place where it tells places, else by name. */
function joinOf({ projection, proposedColumns }: FoundTable): JoinBy {
  const { longitude, latitude, name, nameRu, nameKk, nameEn } = proposedColumns;
  const hasPlaces =
    projection.kind !== 'none' || (longitude !== undefined && latitude !== undefined);
  if (hasPlaces) return 'place';
  return [name, nameRu, nameKk, nameEn].some((at) => at !== undefined) ? 'name' : 'code';
}
