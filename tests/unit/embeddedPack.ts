/**
 * The packs that ship with the page, read as the command line reads them: once for all tests that run
 * in one process, none of which may change them.
 */
import { processIo } from '../../src/cli/processIo.ts';
import { type PackOnDisk, requirePack } from '../../src/cli/readPack.ts';
import { decodeStreets } from '../../src/domain/accessibility/streetGraphFile.ts';
import type { StreetLines } from '../../src/domain/accessibility/streetLines.ts';
import type { Territory } from '../../src/domain/territory/territory.ts';

type PackId = 'almaty' | 'kazakhstan';

const read = new Map<PackId, PackOnDisk>();

/** A pack with its details and its streets as bytes. */
export function embedded(id: PackId): PackOnDisk {
  const pack = read.get(id) ?? requirePack(processIo, `public/geo/${id}`);
  read.set(id, pack);
  return pack;
}

export function embeddedPack(id: PackId): Territory {
  return embedded(id).territory;
}

/** Streets of a pack that has them. */
export function embeddedStreets(id: 'almaty'): StreetLines {
  const { streets } = embedded(id);
  const decoded = streets && decodeStreets(streets);
  if (!decoded?.ok) throw new Error(`the pack ${id} has no streets`);
  return decoded.value;
}
