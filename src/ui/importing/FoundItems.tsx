/** What was found in the files, and what of it a person wants to make. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Found } from '../../importing/worker/answers.ts';
import { Segments } from '../parts/Segments.tsx';
import { CountrySheet } from './CountrySheet.tsx';
import { useImportText } from './importText.tsx';
import type { SheetProps } from './sheetProps.ts';
import { StreetsSheet } from './StreetsSheet.tsx';
import { TableSheet } from './TableSheet.tsx';
import { TerritorySheet } from './TerritorySheet.tsx';

/** A territory of its own, or something for the open one. */
type Aim = 'new' | 'into';

export function FoundItems({ found, ...sheet }: SheetProps & { readonly found: readonly Found[] }) {
  const text = useImportText();
  const extract = found.find((item) => item.kind === 'osm');
  const tables = found.filter((item) => item.kind === 'table');
  const isCountry = !extract && tables.length > 1 && tables.some(({ hasOutlines }) => hasOutlines);
  const [aim, setAim] = useState<Aim>(extract ? 'new' : 'into');
  return (
    <>
      {(extract || isCountry) && (
        <Segments<Aim>
          label={text('import.aim')}
          value={aim}
          options={[
            { id: 'new', label: text('import.aim.new') },
            { id: 'into', label: text('import.aim.into') },
          ]}
          onChange={setAim}
        />
      )}
      {extract && aim === 'new' && <TerritorySheet {...{ extract, tables }} {...sheet} />}
      {extract && aim === 'into' && <StreetsSheet extract={extract} {...sheet} />}
      {isCountry && aim === 'new' && <CountrySheet tables={tables} {...sheet} />}
      {!extract && aim === 'into' && tables.length > 0 && <TableSheet {...{ tables }} {...sheet} />}
      <Button className="text-button" onPress={sheet.onCancel}>
        {text('import.again')}
      </Button>
    </>
  );
}
