/** The state in which a territory that is known by its id alone opens by itself: of a story, of an exhibition. */
import { knownTerritory } from '../../store/ownTerritories.ts';
import { defaultState, type ShareableState } from '../../store/shareable.ts';

/** @param otherwiseYear of a territory that this browser does not have. */
export function openingState(territoryId: string, otherwiseYear: number): ShareableState {
  const { kind = 'city', baseYear = otherwiseYear } = knownTerritory(territoryId) ?? {};
  return defaultState(territoryId, kind, baseYear);
}
