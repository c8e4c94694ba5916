/** Own plots out of a file: outlines or places, each with its size where the file says one. */
import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { taken } from '../../../domain/parsed.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { middleOfPlaces } from '../../../store/placing.ts';
import { addAreas } from '../../../store/siting/question.ts';
import { readIn } from '../../importing/importer.ts';
import { startImporter } from '../../importing/importWorker.ts';
import { useSitingText } from './sitingText.tsx';

/** How many plots a file has, how many of them lie in the territory, and how many found room. */
type Read = { readonly all: number; readonly here: number; readonly added: number };

export function PlotsFromFile({ territory }: { readonly territory: Territory }) {
  const text = useSitingText();
  const [read, setRead] = useState<Read | 'reading' | 'failed' | null>(null);
  const take = async (files: readonly File[]) => {
    setRead('reading');
    const importer = startImporter();
    try {
      const parsed = await readIn(importer, files, () => {});
      const found = parsed.ok
        ? await importer.ask(async (host) => taken(await host.plots()))
        : parsed;
      const plots = found.ok ? found.value : [];
      const here = plots.filter(({ ring }) => isWithin(territory, middleOfPlaces(ring)));
      const added = addAreas(here.map((plot) => ({ use: 'plot', ...plot })));
      setRead(plots.length === 0 ? 'failed' : { all: plots.length, here: here.length, added });
    } catch {
      setRead('failed');
    } finally {
      importer.end();
    }
  };
  return (
    <>
      <FileTrigger allowsMultiple onSelect={(files) => void take([...(files ?? [])])}>
        <Button className="text-button" isDisabled={read === 'reading'}>
          {text('siting.plots.file')}
        </Button>
      </FileTrigger>
      <p role="status" className="quiet">
        {read === 'reading' && text('siting.plots.reading')}
        {read === 'failed' && text('siting.plots.failed')}
        {read !== null && typeof read === 'object' && (
          <>
            {text('siting.plots.added', { added: read.added, all: read.all })}{' '}
            {read.here < read.all && text('siting.plots.outside', { count: read.all - read.here })}{' '}
            {read.added < read.here &&
              text('siting.plots.noRoom', { count: read.here - read.added })}
          </>
        )}
      </p>
    </>
  );
}

function isWithin({ manifest }: Territory, [longitude, latitude]: readonly [number, number]) {
  const [west, south, east, north] = manifest.bounds;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
