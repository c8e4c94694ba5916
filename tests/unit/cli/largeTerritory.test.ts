/** What `aumaq pack` does about territories that are larger than the page opens quickly. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inPieces, warnOfSize } from '../../../src/cli/largeTerritory.ts';
import { memoryIo } from '../../../src/cli/io.ts';
import { parseManifest } from '../../../src/domain/territory/parse.ts';
import type { TerritoryCounts } from '../../../src/importing/territory/buildTerritory.ts';

/** The manifest of Almaty for a territory of another size. */
function built(cells: number, nodes: number) {
  return {
    counts: { cells, streets: { nodes } } as TerritoryCounts,
    files: new Map([['pack.json', readFileSync('public/geo/almaty/pack.json', 'utf8')]]),
  };
}

it.each([
  [20_001, 10],
  [10, 300_001],
])(
  'of %i cells and %i street nodes cells and places come behind the outline, and it says so',
  (cells, nodes) => {
    const given = built(cells, nodes);
    const manifest = parseManifest(JSON.parse(String(inPieces(given).get('pack.json'))));
    const layers = manifest.ok ? manifest.value.layers : [];
    const behind = layers.filter(({ afterOutline }) => afterOutline).map(({ id }) => id);
    expect(behind).toEqual(['cells', 'facilities']);
    const { io, stderr } = memoryIo();
    warnOfSize(io, 'out', given);
    expect(stderr()).toMatch(
      /^warning: out: with .* cells and .* street nodes the page draws outline/,
    );
  },
);

it('a pack that is no larger stays as it is', () => {
  const given = built(20_000, 300_000);
  expect(inPieces(given)).toBe(given.files);
});
