/** What a choice would bring into the open territory: computed in the worker, shown on the map. */
import { useEffect, useState } from 'react';
import type { Problem } from '../../domain/parsed.ts';
import type { Base, IntoChoice, Preview } from '../../importing/worker/answers.ts';
import { below } from '../../store/fetchFile.ts';
import { ownPackFiles } from '../../store/ownPacks.ts';
import { isOwnTerritory } from '../../store/ownTerritories.ts';
import { packsAt } from '../../store/packsAt.ts';
import { usePage } from '../../store/pageStore.ts';
import { freeId, type Importer } from './importer.ts';
import { showFound, showNothingFound } from './showFound.ts';

/** The open territory as the worker takes it. */
export async function openBase(): Promise<Base> {
  const { territoryId } = usePage.getState();
  return {
    files: isOwnTerritory(territoryId) ? await ownPackFiles(territoryId) : null,
    folder: below(packsAt(), `${territoryId}/`).href,
  };
}

/** Null while it is computed, and where nothing can be used. */
export function usePreview(
  importer: Importer,
  choice: IntoChoice,
  onProblems: (problems: readonly Problem[]) => void,
): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  const key = JSON.stringify(choice);
  useEffect(() => {
    let isCurrent = true;
    void openBase()
      .then(async (base) => importer.host.preview(JSON.parse(key) as IntoChoice, base))
      .then((parsed) => {
        if (!isCurrent) return;
        onProblems(parsed.ok ? parsed.notes : parsed.problems);
        setPreview(parsed.ok ? parsed.value : null);
        if (parsed.ok) void showFound(parsed.value.lonLat, parsed.value.rings);
        else showNothingFound();
      });
    return () => {
      isCurrent = false;
    };
  }, [importer, key, onProblems]);
  useEffect(() => showNothingFound, []);
  return preview;
}

/** Said behind the name of a territory whose version it is. */
const OWN_VERSION = { kk: '(өз деректерім)', ru: '(свои данные)', en: '(own data)' } as const;

/** The new version beside the open territory. */
export async function madeInto(importer: Importer, choice: IntoChoice) {
  const { territoryId } = usePage.getState();
  return importer.host.putInto(
    {
      ...choice,
      id: freeId(`${territoryId.replace(/-own(-\d+)?$/, '')}-own`),
      // A version of a version is called as that one is.
      suffix: isOwnTerritory(territoryId) ? null : OWN_VERSION,
    },
    await openBase(),
  );
}
