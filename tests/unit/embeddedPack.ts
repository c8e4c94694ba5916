/** The packs that ship with the page, read as the command line reads them. */
import { processIo } from '../../src/cli/processIo.ts';
import { requirePack } from '../../src/cli/readPack.ts';
import type { Territory } from '../../src/domain/territory/territory.ts';

export function embeddedPack(id: 'almaty' | 'kazakhstan'): Territory {
  return requirePack(processIo, `public/geo/${id}`).territory;
}
