/** What `aumaq pack` does about a territory that is larger than the page opens quickly. */
import { MANIFEST_FILE } from '../domain/territory/layerReader.ts';
import type { LayerName, PackManifest } from '../domain/territory/schema.ts';
import type { FileContent } from '../importing/pack/packFiles.ts';
import { type CliIo, printWarning } from './io.ts';

/** Past these a page opens and draws notably later: docs/scale.md has what was measured. */
const LARGE = { cells: 20_000, nodes: 300_000 };
/** The largest of what stands before the first map. */
const AFTER_OUTLINE: readonly LayerName[] = ['cells', 'facilities'];
const MB = 1_000_000;

type Built = {
  readonly counts: { readonly cells: number; readonly streets: { readonly nodes: number } };
  readonly files: ReadonlyMap<string, FileContent>;
};

function isLarge({ counts }: Built): boolean {
  return counts.cells > LARGE.cells || counts.streets.nodes > LARGE.nodes;
}

/** The files of a pack; of a large one the page fetches cells and facilities behind the first map. */
export function inPieces(built: Built): ReadonlyMap<string, FileContent> {
  const { files } = built;
  if (!isLarge(built)) return files;
  const manifest = JSON.parse(String(files.get(MANIFEST_FILE))) as PackManifest;
  const layers = manifest.layers.map((layer) =>
    AFTER_OUTLINE.includes(layer.id) ? { ...layer, afterOutline: true } : layer,
  );
  return new Map([
    ...files,
    [MANIFEST_FILE, `${JSON.stringify({ ...manifest, layers }, null, 1)}\n`],
  ]);
}

/** Whoever builds a large territory hears of how it opens. */
export function warnOfSize(io: CliIo, out: string, built: Built): void {
  if (!isLarge(built)) return;
  const { cells, streets } = built.counts;
  const megabytes = [...built.files.values()].reduce((sum, { length }) => sum + length, 0) / MB;
  printWarning(
    io,
    `${out}: with ${cells.toLocaleString('en')} cells and ${streets.nodes.toLocaleString('en')} street ` +
      'nodes the page draws outline and areas first and fetches cells and facilities behind them; its ' +
      `${Math.round(megabytes)} MB and the first figures take a while: cut out a part with --boundary where that matters`,
  );
}
