/** What `aumaq pack` says of a territory that is larger than the page opens quickly. */
import type { FileContent } from '../importing/pack/packFiles.ts';
import type { TerritoryCounts } from '../importing/territory/buildTerritory.ts';
import { type CliIo, printWarning } from './io.ts';

/** Past these a page opens and draws notably later: docs/scale.md has what was measured. */
const LARGE = { cells: 20_000, nodes: 300_000 };
const MB = 1_000_000;

/** The page loads a territory as a whole: whoever builds a large one hears of it. */
export function warnOfSize(
  io: CliIo,
  out: string,
  built: { readonly counts: TerritoryCounts; readonly files: ReadonlyMap<string, FileContent> },
): void {
  const { cells, streets } = built.counts;
  if (cells <= LARGE.cells && streets.nodes <= LARGE.nodes) return;
  const megabytes = [...built.files.values()].reduce((sum, { length }) => sum + length, 0) / MB;
  printWarning(
    io,
    `${out}: the page loads its ${Math.round(megabytes)} MB as a whole, and with ` +
      `${cells.toLocaleString('en')} cells and ${streets.nodes.toLocaleString('en')} street nodes opens ` +
      'slowly; cut out a part with --boundary where that matters',
  );
}
