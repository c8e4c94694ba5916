/** What an extract of OpenStreetMap holds, and what is to be told before it becomes a territory. */
import { useState } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import { useLocalized, useNumbers } from '../../i18n/text.tsx';
import { type ImportKind, isService } from '../../importing/mapping/columns.ts';
import { WALKING_RULES, type WalkingRule } from '../../importing/territory/walkingRules.ts';
import type { BoundaryChoice, FoundExtract, FoundTable } from '../../importing/worker/answers.ts';
import { below } from '../../store/fetchFile.ts';
import { packsAt } from '../../store/packsAt.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { BoundaryField } from './BoundaryField.tsx';
import { ExtractFound } from './ExtractFound.tsx';
import { freeId } from './importer.ts';
import { useImportText } from './importText.tsx';
import { WalkingRules } from './WalkingRules.tsx';
import type { SheetProps } from './sheetProps.ts';
import { useMaking } from './useMaking.ts';
import { Working } from './Working.tsx';

const NOT_USED = 'none';
const KINDS = [
  'school',
  'preschool',
  'clinic',
  'hospital',
  'people',
] as const satisfies readonly ImportKind[];
type TableKind = (typeof KINDS)[number] | typeof NOT_USED;

/** Fewer corners enclose nothing. */
const FEWEST_CORNERS = 3;

type Props = SheetProps & {
  readonly extract: FoundExtract;
  /** Files that came along: they lie over what the extract has. */
  readonly tables: readonly FoundTable[];
};

export function TerritorySheet({ extract, tables, importer, onMade, onCancel, onProblems }: Props) {
  const text = useImportText();
  const localized = useLocalized();
  const numbers = useNumbers();
  const [name, setName] = useState('');
  const [people, setPeople] = useState('');
  const [rules, setRules] = useState<readonly WalkingRule[]>(WALKING_RULES);
  const outlined = tables.filter(
    ({ geometries, proposedKind }) => geometries.includes('outlines') && proposedKind !== 'people',
  );
  const [boundary, setBoundary] = useState<BoundaryChoice>(() =>
    outlined[0] ? { kind: 'table', index: outlined[0].index } : { kind: 'found' },
  );
  const given = tables.filter((table) => !outlined.includes(table));
  const [kinds, setKinds] = useState<Readonly<Record<number, TableKind>>>(() =>
    Object.fromEntries(given.map((table) => [table.index, kindOf(table)])),
  );
  const { isMaking, make } = useMaking({ onMade, onProblems });

  const build = () => {
    const residents = Number(people.replaceAll(/[\s\u00a0]/g, ''));
    const wish = {
      id: freeId(extract.file),
      name: name.trim(),
      people: residents >= 1 ? Math.round(residents) : null,
      rules,
      boundary,
      tables: given.flatMap(({ index, proposedColumns }) => {
        const kind = kinds[index] ?? NOT_USED;
        return kind === NOT_USED ? [] : [{ index, columns: proposedColumns, kind }];
      }),
    };
    const template = below(packsAt(), 'almaty/').href;
    return make(importer.ask((host) => host.makeTerritory(wish, template)));
  };

  if (isMaking) return <Working label={text('import.making')} share={null} onCancel={onCancel} />;
  const isDrawn = boundary.kind !== 'drawn' || boundary.corners.length >= FEWEST_CORNERS;
  return (
    <>
      <ExtractFound extract={extract} />
      <TextField value={name} onChange={setName}>
        <Label className="field-label">{text('import.name')}</Label>
        <Input
          className="text-field"
          placeholder={extract.name ? localized(extract.name) : freeId(extract.file)}
        />
      </TextField>
      <TextField value={people} onChange={setPeople} inputMode="numeric">
        <Label className="field-label">{text('import.people')}</Label>
        <Input
          className="text-field"
          placeholder={extract.people === null ? '' : numbers.whole(extract.people)}
        />
        <Text slot="description" className="count">
          {text(extract.people === null ? 'import.peopleHint' : 'import.peopleOfExtract')}
        </Text>
      </TextField>
      <BoundaryField {...{ extract, outlined, boundary }} onChange={setBoundary} />
      {given.map((table) => (
        <SelectField<TableKind>
          key={table.index}
          label={`${table.file}: ${text('import.tableFound', { rows: table.rows, format: table.format })}`}
          value={kinds[table.index] ?? NOT_USED}
          options={[
            ...KINDS.map((id) => ({ id, label: text(`import.kind.${id}`) })),
            { id: NOT_USED, label: text('import.notUsed') },
          ]}
          onChange={(kind) => setKinds({ ...kinds, [table.index]: kind })}
        />
      ))}
      <WalkingRules {...{ extract, importer, rules }} onChange={setRules} />
      <footer className="import-footer">
        <p className="count">{text('import.assumed')}</p>
        <Button className="button primary" isDisabled={!isDrawn} onPress={() => void build()}>
          {text('import.make')}
        </Button>
      </footer>
    </>
  );
}

function kindOf({ proposedKind }: FoundTable): TableKind {
  if (proposedKind === null || (!isService(proposedKind) && proposedKind !== 'people'))
    return NOT_USED;
  return KINDS.find((kind) => kind === proposedKind) ?? NOT_USED;
}
