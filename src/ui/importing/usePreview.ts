/** What a choice would bring into the open territory: computed in the worker, shown on the map. */
import { useEffect, useState } from 'react';
import type { Parsed, Problem } from '../../domain/parsed.ts';
import type { Base, IntoChoice, MadePack, Preview } from '../../importing/worker/answers.ts';
import { below } from '../../store/fetchFile.ts';
import { OWN_VERSION, ownPackFiles } from '../../store/ownPacks.ts';
import { freeTerritoryId, isOwnTerritory } from '../../store/ownTerritories.ts';
import { packsAt } from '../../store/packsAt.ts';
import { usePage } from '../../store/pageStore.ts';
import type { Importer } from './importWorker.ts';
import { showFound, showNothingFound } from './showFound.ts';

/** The open territory as the worker takes it. */
async function openBase(): Promise<Base> {
  const { territoryId } = usePage.getState();
  return {
    files: isOwnTerritory(territoryId) ? await ownPackFiles(territoryId) : null,
    folder: below(packsAt(), `${territoryId}/`).href,
  };
}

export type Previewed = {
  /** Of the choice before while that of the present one is computed; null where nothing can be used. */
  readonly preview: Preview | null;
  readonly isComputing: boolean;
};

export function usePreview(
  importer: Importer,
  choice: IntoChoice,
  onProblems: (problems: readonly Problem[]) => void,
): Previewed {
  const territoryId = usePage((state) => state.territoryId);
  const [found, setFound] = useState<{
    readonly key: string;
    readonly preview: Preview | null;
  } | null>(null);
  // Another territory may be opened beside the sheet.
  const key = JSON.stringify([territoryId, choice]);
  useEffect(() => {
    let isCurrent = true;
    const [, asked] = JSON.parse(key) as [string, IntoChoice];
    void importer
      .ask(async (host) => host.preview(asked, await openBase()))
      .then((parsed) => {
        if (!isCurrent) return;
        onProblems(parsed.ok ? parsed.notes : parsed.problems);
        setFound({ key, preview: parsed.ok ? parsed.value : null });
        if (parsed.ok) void showFound(parsed.value.lonLat, parsed.value.rings);
        else showNothingFound();
      });
    return () => {
      isCurrent = false;
    };
  }, [importer, key, onProblems]);
  useEffect(() => showNothingFound, []);
  return {
    preview: found && isOfTerritory(found.key, territoryId) ? found.preview : null,
    isComputing: found?.key !== key,
  };
}

/** What was found for another choice stands until the next answer; for another territory it says nothing. */
function isOfTerritory(key: string, territoryId: string): boolean {
  return (JSON.parse(key) as [string, IntoChoice])[0] === territoryId;
}

/** The new version beside the open territory. */
export function madeInto(importer: Importer, choice: IntoChoice): Promise<Parsed<MadePack>> {
  const { territoryId } = usePage.getState();
  const wish = {
    ...choice,
    id: freeTerritoryId(`${territoryId.replace(/-own(-\d+)?$/, '')}-own`),
    // A version of a version is called as that one is.
    suffix: isOwnTerritory(territoryId) ? null : OWN_VERSION,
  };
  const base = openBase();
  return importer.ask(async (host) => host.putInto(wish, await base));
}
