/** A territory of regions and settlements out of two tables. */
import { useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { FoundTable, TableChoice } from '../../importing/worker/answers.ts';
import { below } from '../../store/fetchFile.ts';
import { packsAt } from '../../store/packsAt.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { freeId } from './importer.ts';
import { useImportText } from './importText.tsx';
import type { SheetProps } from './sheetProps.ts';
import { useMaking } from './useMaking.ts';
import { Working } from './Working.tsx';

export function CountrySheet({
  tables,
  importer,
  onMade,
  onCancel,
  onProblems,
}: SheetProps & { readonly tables: readonly FoundTable[] }) {
  const text = useImportText();
  const outlined = tables.find(({ geometries }) => geometries.includes('outlines'));
  const [regions, setRegions] = useState(outlined?.index ?? 0);
  const [settlements, setSettlements] = useState(
    tables.find((table) => table !== outlined)?.index ?? 0,
  );
  const [name, setName] = useState('');
  const { isMaking, make } = useMaking({ onMade, onProblems });
  const choiceOf = (index: number): TableChoice => ({
    index,
    columns: tables.find((table) => table.index === index)?.proposedColumns ?? {},
  });
  const build = () => {
    const file = tables.find(({ index }) => index === settlements)?.file ?? '';
    const id = freeId(file);
    const wish = {
      id,
      name: name.trim() || id,
      regions: choiceOf(regions),
      settlements: choiceOf(settlements),
    };
    const template = below(packsAt(), 'kazakhstan/').href;
    return make(importer.ask((host) => host.makeCountry(wish, template)));
  };
  if (isMaking) return <Working label={text('import.making')} share={null} onCancel={onCancel} />;
  const options = tables.map(({ index, file, layer, rows }) => ({
    id: String(index),
    label: `${layer || file} (${rows})`,
  }));
  return (
    <>
      <TextField value={name} onChange={setName}>
        <Label className="field-label">{text('import.name')}</Label>
        <Input className="text-field" />
      </TextField>
      <SelectField<string>
        label={text('import.regions')}
        value={String(regions)}
        options={options}
        onChange={(index) => setRegions(Number(index))}
      />
      <SelectField<string>
        label={text('import.settlements')}
        value={String(settlements)}
        options={options}
        onChange={(index) => setSettlements(Number(index))}
      />
      <footer className="import-footer">
        <p className="count">{text('import.countryAssumed')}</p>
        <Button
          className="button primary"
          isDisabled={regions === settlements}
          onPress={() => void build()}
        >
          {text('import.make')}
        </Button>
      </footer>
    </>
  );
}
