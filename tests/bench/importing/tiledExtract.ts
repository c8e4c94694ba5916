/** An extract of any size, made of small towns, the same each time. */
import { seededRandom } from '../../unit/assignment/cases.ts';
import { extractOf, town } from '../../unit/importing/samples.ts';

const MEGABYTE = 1024 * 1024;

/**
 * Towns side by side, each a block of its own, their corners not quite on a grid, their buildings with
 * numbers of a register that nobody here reads: they pack as real ones do, to some 9 bytes a node.
 */
export function tiled(megabytes: number): Uint8Array {
  const random = seededRandom(19);
  const { nodes, ways } = town();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let tile = 0; size < megabytes * MEGABYTE; tile += 1) {
    const firstId = tile * 10_000;
    const [east, north] = [(tile % 60) * 0.021, Math.floor(tile / 60) * 0.016];
    const moved = extractOf({
      nodes: nodes.map((node) => ({
        ...node,
        id: firstId + node.id,
        lon: node.lon + east + (random() - 0.5) * 1e-4,
        lat: node.lat + north + (random() - 0.5) * 1e-4,
      })),
      ways: ways.map((way) => ({
        ...way,
        id: firstId + way.id,
        refs: way.refs.map((ref) => firstId + ref),
        tags: way.tags.building ? { ...way.tags, 'ref:register': digits(random, 17) } : way.tags,
      })),
    });
    parts.push(moved);
    size += moved.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

function digits(random: () => number, count: number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
}
