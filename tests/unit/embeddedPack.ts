/** The packs that ship with the page, read as the command line reads them. */
import { processIo } from '../../src/cli/processIo.ts';
import { requirePack } from '../../src/cli/readPack.ts';
import { decodeStreets } from '../../src/domain/accessibility/streetGraphFile.ts';
import type { StreetLines } from '../../src/domain/accessibility/streetLines.ts';
import type { Territory } from '../../src/domain/territory/territory.ts';

export function embeddedPack(id: 'almaty' | 'kazakhstan'): Territory {
  return requirePack(processIo, `public/geo/${id}`).territory;
}

/** Streets of a pack that has them. */
export function embeddedStreets(id: 'almaty'): StreetLines {
  const { streets } = requirePack(processIo, `public/geo/${id}`);
  const read = streets && decodeStreets(streets);
  if (!read?.ok) throw new Error(`the pack ${id} has no streets`);
  return read.value;
}
