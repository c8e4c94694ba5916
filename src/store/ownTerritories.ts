/**
 * Territories of the person's own: which there are is known at once, as a link has to know; their files
 * are kept by the browser and read when one is opened (`ownPacks.ts`).
 */
import { create } from 'zustand';
import type { LocalizedText, PackManifest } from '../domain/territory/schema.ts';
import { EMBEDDED_TERRITORIES, type KnownTerritory } from './territories.ts';

export type OwnTerritory = Pick<
  PackManifest,
  'id' | 'kind' | 'firstYear' | 'baseYear' | 'horizonYear' | 'contentHash'
> & {
  readonly name: LocalizedText;
  /** Hashes of the versions that it was made of: plans of those can go on in it. */
  readonly madeFrom?: readonly string[];
};

const KEPT_AT = 'aumaq.territories';

export const useOwnTerritories = create<{ readonly list: readonly OwnTerritory[] }>()(() => ({
  list: kept(),
}));

export function isOwnTerritory(id: string): boolean {
  return !EMBEDDED_TERRITORIES.some((embedded) => embedded.id === id);
}

/** The territory of that id as far as this browser knows it: an embedded one, or the person's own. */
export function knownTerritory(id: string): KnownTerritory | undefined {
  return knownTerritories().find((territory) => territory.id === id);
}

export function knownTerritories(): readonly KnownTerritory[] {
  return [...EMBEDDED_TERRITORIES, ...useOwnTerritories.getState().list];
}

/** The id, with a number behind it where a territory has it already. */
export function freeTerritoryId(wanted: string): string {
  let id = wanted;
  for (let count = 2; knownTerritory(id); count += 1) id = `${wanted}-${count}`;
  return id;
}

/** Versions of a territory that were made of the facts of that hash. */
export function versionsMadeOf(contentHash: string): readonly OwnTerritory[] {
  const { list } = useOwnTerritories.getState();
  return list.filter(({ madeFrom }) => madeFrom?.includes(contentHash));
}

/** Notes a territory whose files have been kept, in place of an earlier one of its id. */
export function noteOwnTerritory(territory: OwnTerritory): void {
  const { list } = useOwnTerritories.getState();
  change([...list.filter(({ id }) => id !== territory.id), territory]);
}

export function forgetOwnTerritory(id: string): void {
  change(useOwnTerritories.getState().list.filter((territory) => territory.id !== id));
}

function change(list: readonly OwnTerritory[]): void {
  useOwnTerritories.setState({ list });
  try {
    localStorage.setItem(KEPT_AT, JSON.stringify(list));
  } catch {
    // Without storage they last as long as the page is open.
  }
}

function kept(): readonly OwnTerritory[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEPT_AT) ?? '[]');
    return Array.isArray(list) ? list.filter(isSound) : [];
  } catch {
    return [];
  }
}

function isSound(value: unknown): value is OwnTerritory {
  if (typeof value !== 'object' || value === null) return false;
  const { id, kind, name, firstYear, baseYear, horizonYear, madeFrom } = value as Record<
    string,
    unknown
  >;
  return (
    typeof id === 'string' &&
    isOwnTerritory(id) &&
    (kind === 'city' || kind === 'country') &&
    [firstYear, baseYear, horizonYear].every((year) => Number.isInteger(year)) &&
    (madeFrom === undefined || Array.isArray(madeFrom)) &&
    typeof name === 'object' &&
    name !== null &&
    ['kk', 'ru', 'en'].every(
      (language) => typeof (name as Record<string, unknown>)[language] === 'string',
    )
  );
}
