/** What a link has to know of the territories that can be opened. A pack's manifest has it all. */
import type { PackManifest } from '../../domain/territory/schema.ts';
import { defaultState, type ShareableState } from '../../store/shareable.ts';

export type KnownPack = Pick<
  PackManifest,
  'id' | 'kind' | 'firstYear' | 'baseYear' | 'horizonYear'
> & {
  /** Present once it is loaded: a link made on other facts is then said so. */
  readonly contentHash?: string;
};

/** The state in which a territory opens by itself; what equals it is left out of a link. */
export function defaultStateOf(packs: readonly KnownPack[], territoryId: string): ShareableState {
  const pack = packs.find(({ id }) => id === territoryId);
  return defaultState(territoryId, pack?.kind ?? 'city', pack?.baseYear ?? 2025);
}
