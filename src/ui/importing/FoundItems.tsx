/** What was found in the files, and what of it a person wants to make. */
import './found.css';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useLocalized } from '../../i18n/text.tsx';
import type { Found } from '../../importing/worker/answers.ts';
import { useResults } from '../../store/resultsStore.ts';
import { Icon } from '../icons.tsx';
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
  const isCountry =
    !extract &&
    tables.length > 1 &&
    tables.some(({ geometries }) => geometries.includes('outlines'));
  const territory = useOpenName();
  const [aim, setAim] = useState<Aim>(extract ? 'new' : 'into');
  return (
    <>
      <Button className="text-button import-again" onPress={sheet.onCancel}>
        <Icon name="previous" />
        {text('import.again')}
      </Button>
      {(extract || isCountry) && (
        <Segments<Aim>
          label={text('import.aim')}
          value={aim}
          options={[
            { id: 'new', label: text('import.aim.new') },
            {
              id: 'into',
              label: text(extract ? 'import.aim.streets' : 'import.aim.into', { territory }),
            },
          ]}
          onChange={setAim}
        />
      )}
      {extract && aim === 'new' && <TerritorySheet {...{ extract, tables }} {...sheet} />}
      {extract && aim === 'into' && <StreetsSheet extract={extract} {...sheet} />}
      {isCountry && aim === 'new' && <CountrySheet tables={tables} {...sheet} />}
      {!extract && aim === 'into' && tables.length > 0 && <TableSheet {...{ tables }} {...sheet} />}
    </>
  );
}

/** What the territory is called that data goes into. */
function useOpenName(): string {
  const localized = useLocalized();
  const name = useResults(({ territory }) => territory?.manifest.name);
  return name ? localized(name) : '';
}
