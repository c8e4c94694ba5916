/** Opens a town of the overview on its own map: one press. */
import { keepPack } from '../../store/ownPacks.ts';
import { isOwnTerritory } from '../../store/ownTerritories.ts';
import type { OverviewTown } from '../../share/overview.ts';

/**
 * Fetches the town's pack into this browser, where the map finds the territories that do not ship with
 * it, and goes there. Rejects where a file cannot be had.
 */
export async function openTown(town: OverviewTown, link: string): Promise<void> {
  const { territoryId, files } = town;
  if (isOwnTerritory(territoryId)) {
    const folder = new URL(`./geo/${encodeURIComponent(territoryId)}/`, document.baseURI);
    const fetched = await Promise.all(
      files.map(async (file): Promise<[string, string | Uint8Array]> => {
        const response = await fetch(new URL(encodeURIComponent(file), folder));
        if (!response.ok) throw new Error(`${file}: ${response.status}`);
        const isText = /json$/.test(file);
        return [
          file,
          isText ? await response.text() : new Uint8Array(await response.arrayBuffer()),
        ];
      }),
    );
    const kept = await keepPack(new Map(fetched));
    if (!kept.ok) throw new Error(kept.problems[0]?.what ?? territoryId);
  }
  location.assign(new URL(`./${link}`, new URL('./index.html', document.baseURI)));
}
