/** Search over the names of a territory in all three languages. */
import type { LocalizedText, LonLat } from '../territory/schema.ts';
import type { Territory } from '../territory/territory.ts';
import { foldName } from './fold.ts';

export type SearchKind = 'facility' | 'project' | 'area' | 'settlement' | 'infrastructure';

export type SearchEntry = {
  readonly kind: SearchKind;
  readonly id: string;
  readonly name: LocalizedText;
  readonly position: LonLat;
  readonly folded: readonly string[];
};

export type SearchIndex = readonly SearchEntry[];

function entry(kind: SearchKind, id: string, name: LocalizedText, position: LonLat): SearchEntry {
  const folded = [...new Set([name.kk, name.ru, name.en].map(foldName))];
  return { kind, id, name, position, folded };
}

/** Made once for a territory: O(number of names). Larger things come first. */
export function createSearchIndex(territory: Territory): SearchIndex {
  const points = territory.infrastructure.flatMap(({ id, name, geometry }) =>
    geometry.type === 'Point'
      ? [entry('infrastructure', id, name, geometry.coordinates as LonLat)]
      : geometry.type === 'LineString'
        ? [entry('infrastructure', id, name, middleOf(geometry.coordinates))]
        : [],
  );
  return [
    ...territory.areas.map(({ id, name, labelAt }) => entry('area', id, name, labelAt)),
    ...territory.settlements.map(({ id, name, position }) =>
      entry('settlement', id, name, position),
    ),
    ...territory.facilities.map(({ id, name, position }) => entry('facility', id, name, position)),
    ...territory.projects.map(({ id, name, position }) => entry('project', id, name, position)),
    ...points,
  ];
}

function middleOf(line: readonly number[][]): LonLat {
  const middle = line[Math.floor(line.length / 2)] ?? [0, 0];
  return [middle[0] ?? 0, middle[1] ?? 0];
}

/** How well a name answers a query: lower is better, null not at all. */
function rankOf(folded: string, words: readonly string[]): number | null {
  let rank = 0;
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at < 0) return null;
    const startsWord = at === 0 || folded[at - 1] === ' ';
    rank += (at === 0 ? 0 : startsWord ? 1 : 3) + (folded.length - word.length) / 200;
  }
  return rank;
}

/** The best answers to what a person typed, best first; nothing typed, nothing found. */
export function searchNames(index: SearchIndex, query: string, limit: number): SearchEntry[] {
  const words = foldName(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const ranked: { found: SearchEntry; rank: number }[] = [];
  for (const found of index) {
    let best: number | null = null;
    for (const folded of found.folded) {
      const rank = rankOf(folded, words);
      if (rank !== null && (best === null || rank < best)) best = rank;
    }
    if (best !== null) ranked.push({ found, rank: best });
  }
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, limit).map(({ found }) => found);
}
