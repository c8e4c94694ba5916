/** The person's own territories: open one, save it as a file, delete it. */
import './ownTerritories.css';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Problem } from '../../domain/parsed.ts';
import { useLocalized } from '../../i18n/text.tsx';
import { problemOf } from '../../importing/faults.ts';
import { dropPack, ownPackFiles } from '../../store/ownPacks.ts';
import { useOwnTerritories } from '../../store/ownTerritories.ts';
import { usePage } from '../../store/pageStore.ts';
import { EMBEDDED_TERRITORIES } from '../../store/territories.ts';
import { useImportText } from './importText.tsx';
import { archiveOf, openOwnTerritory, saveBytes } from './importer.ts';

type Props = {
  readonly onDone: () => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
};

export function OwnTerritories({ onDone, onProblems }: Props) {
  const text = useImportText();
  const localized = useLocalized();
  /** Which of them is to go, as soon as somebody says so once more. */
  const [doubted, setDoubted] = useState<string | null>(null);
  const list = useOwnTerritories((state) => state.list);
  if (list.length === 0) return null;
  const save = async (id: string) => {
    const files = await ownPackFiles(id);
    const archive = files && (await archiveOf(files));
    if (archive?.ok) saveBytes(`${id}.aumaq.zip`, 'application/zip', archive.value);
    else onProblems(archive?.problems ?? [problemOf(`${id}.aumaq.zip`, 'notReadable')]);
  };
  const remove = (id: string) => {
    const { territoryId, openTerritory } = usePage.getState();
    const [first] = EMBEDDED_TERRITORIES;
    if (territoryId === id) openTerritory(first.id, first.kind, first.baseYear);
    setDoubted(null);
    void dropPack(id);
  };
  return (
    <section className="import-own-section" aria-label={text('import.own')}>
      <h3>{text('import.own')}</h3>
      <ul className="import-own">
        {list.map(({ id, name }) => (
          <li key={id}>
            <strong>{localized(name)}</strong>
            <Button
              className="text-button"
              aria-label={`${text('import.open')}: ${localized(name)}`}
              onPress={() => {
                openOwnTerritory(id);
                onDone();
              }}
            >
              {text('import.open')}
            </Button>
            <Button
              className="text-button"
              aria-label={`${text('import.save')}: ${localized(name)}`}
              onPress={() => void save(id)}
            >
              {text('import.save')}
            </Button>
            <Button
              className="text-button"
              aria-label={`${text('import.delete')}: ${localized(name)}`}
              onPress={() => setDoubted(id)}
            >
              {text('import.delete')}
            </Button>
            {doubted === id && (
              <div className="import-problem" role="alert">
                <p>{text('import.deleteMeans')}</p>
                <div className="button-row">
                  <Button className="button" onPress={() => remove(id)}>
                    {text('import.deleteForGood')}
                  </Button>
                  <Button className="button" onPress={() => setDoubted(null)}>
                    {text('import.keep')}
                  </Button>
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
