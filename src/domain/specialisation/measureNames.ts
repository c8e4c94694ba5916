/** What regions can be coloured by from a table of sectors; computed apart, for a person may have no table. */
export const SECTOR_MEASURES = ['leadingSector', 'sectorQuotient'] as const;
/** Of a sector's name; a longer one is no name. */
export const MAX_SECTOR_CHARACTERS = 120;

export type MapOfSectors = (typeof SECTOR_MEASURES)[number];

export function isMapOfSectors(measure: string): measure is MapOfSectors {
  return (SECTOR_MEASURES as readonly string[]).includes(measure);
}
