/** The territories that ship with the page: what of their manifests is needed before these load. */
export const EMBEDDED_TERRITORIES = [
  { id: 'almaty', kind: 'city', firstYear: 2018, baseYear: 2025, horizonYear: 2040 },
  { id: 'kazakhstan', kind: 'country', firstYear: 2000, baseYear: 2025, horizonYear: 2040 },
] as const;

export type EmbeddedTerritory = (typeof EMBEDDED_TERRITORIES)[number];

export function embeddedTerritory(id: EmbeddedTerritory['id']): EmbeddedTerritory {
  const found = EMBEDDED_TERRITORIES.find((territory) => territory.id === id);
  if (!found) throw new Error(`no embedded territory "${id}"`);
  return found;
}
