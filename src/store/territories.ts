/** The territories that ship with the page. */
export const EMBEDDED_TERRITORIES = [
  { id: 'almaty', kind: 'city', openingYear: 2025 },
  { id: 'kazakhstan', kind: 'country', openingYear: 2025 },
] as const;

export type EmbeddedTerritory = (typeof EMBEDDED_TERRITORIES)[number];

export function embeddedTerritory(id: EmbeddedTerritory['id']): EmbeddedTerritory {
  const found = EMBEDDED_TERRITORIES.find((territory) => territory.id === id);
  if (!found) throw new Error(`no embedded territory "${id}"`);
  return found;
}
