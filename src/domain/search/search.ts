/** Search over all names of a territory, as a scenario would have it, in all three languages. */
import type { EffectiveTerritory } from '../scenario/applyScenario.ts';
import type { BASE_KINDS, LocalizedText, LonLat } from '../territory/schema.ts';
import type { District, Facility } from '../territory/territory.ts';
import { middleOf } from '../territory/geometry.ts';
import type { StreetLines } from '../accessibility/streetLines.ts';
import { foldName, foldVowels, nameFolder } from './fold.ts';
import { namedStreets } from './streets.ts';

/** What can be found and selected, and what can only be shown: streets, neighbourhoods, water, parks. */
export type SelectableKind =
  | 'facility'
  | 'project'
  | 'area'
  | 'settlement'
  | 'infrastructure'
  | 'district';
export type GroundKind = 'street' | 'neighbourhood' | 'water' | 'park' | 'mountains';
export type SearchKind = SelectableKind | GroundKind;

export type SearchEntry = {
  readonly kind: SearchKind;
  readonly id: string;
  readonly name: LocalizedText;
  readonly position: LonLat;
  readonly folded: readonly string[];
};

export type SearchIndex = readonly SearchEntry[];

/** Features of the base that people look for; neighbours and outlines are none of the territory. */
const GROUND_KINDS: Partial<Readonly<Record<(typeof BASE_KINDS)[number], GroundKind>>> = {
  river: 'water',
  lake: 'water',
  park: 'park',
  mountains: 'mountains',
};

function entryOf(
  fold: (name: string) => string,
  kind: SearchKind,
  id: string,
  name: LocalizedText,
  position: LonLat,
  aliases: readonly string[] = [],
): SearchEntry {
  const folded = [...new Set([name.kk, name.ru, name.en, ...aliases].map(fold))];
  return { kind, id, name, position, folded };
}

/** A gymnasium or a lyceum has the number of a school, and people call it so. */
function schoolsOfNumber({ service, name }: Facility): string[] {
  const [, number] = (service === 'school' && /№\s*(\d+)/.exec(name.ru)) || [];
  return number ? [`мектеп ${number}`, `школа ${number}`, `school no ${number}`] : [];
}

/**
 * All but streets, one by one: folding some thousands of names takes long. Larger things come first.
 * @param districts of a country, as far as they have been fetched.
 */
export function* placeEntries(
  {
    territory,
    facilities,
    projects,
  }: Pick<EffectiveTerritory, 'territory' | 'facilities' | 'projects'>,
  districts: readonly District[] = [],
): Generator<SearchEntry> {
  const { areas, settlements, infrastructure, base } = territory;
  const fold = nameFolder();
  const entry = (kind: SearchKind, id: string, name: LocalizedText, position: LonLat) =>
    entryOf(fold, kind, id, name, position);
  for (const { id, name, labelAt } of areas) yield entry('area', id, name, labelAt);
  for (const { id, name, geometry } of districts)
    yield entry('district', id, name, middleOf(geometry));
  for (const { id, name, position } of settlements) yield entry('settlement', id, name, position);
  for (const facility of facilities) {
    const { id, name, position } = facility;
    yield entryOf(fold, 'facility', id, name, position, schoolsOfNumber(facility));
  }
  for (const { id, name, position } of projects) yield entry('project', id, name, position);
  for (const { id, name, geometry } of infrastructure)
    yield entry('infrastructure', id, name, middleOf(geometry));
  for (const { id, name, kind, geometry } of base) {
    const ground = GROUND_KINDS[kind];
    if (name && ground) yield entry(ground, id, name, middleOf(geometry));
  }
}

/**
 * Neighbourhoods and streets by their names in all languages, one by one: some thousands, which take a
 * fifth of a second.
 */
export function* streetEntries(streets: StreetLines): Generator<SearchEntry> {
  const fold = nameFolder();
  for (const [index, { name, at }] of streets.neighbourhoods.entries()) {
    yield entryOf(fold, 'neighbourhood', `neighbourhood-${index}`, name, at);
  }
  for (const { id, name, position } of namedStreets(streets)) {
    yield entryOf(fold, 'street', id, name, position);
  }
}

/** Whoever looks for school 12 does not mean 124: it comes behind every name with the number itself. */
const PART_OF_NUMBER_RANK = 4;

/** Where a number stands as a word of its own, or -1. */
function placeOfNumber(folded: string, number: string): number {
  return ` ${folded} `.indexOf(` ${number} `);
}

/** How well a name answers a query: lower is better, null not at all. */
function rankOf(folded: string, words: readonly string[]): number | null {
  let rank = 0;
  for (const word of words) {
    const whole = /^\d+$/.test(word) ? placeOfNumber(folded, word) : null;
    const at = whole === null || whole < 0 ? folded.indexOf(word) : whole;
    if (at < 0) return null;
    if (whole === -1) rank += PART_OF_NUMBER_RANK;
    const startsWord = at === 0 || folded[at - 1] === ' ';
    rank += (at === 0 ? 0 : startsWord ? 1 : 3) + (folded.length - word.length) / 200;
  }
  return rank;
}

/** The best rank of the spellings of a name. */
function bestRank(folded: readonly string[], words: readonly string[]): number | null {
  let best: number | null = null;
  for (const spelling of folded) {
    const rank = rankOf(spelling, words);
    if (rank !== null && (best === null || rank < best)) best = rank;
  }
  return best;
}

/** Shorter words are alike by chance once their vowels are. */
const LEAST_LETTERS_FOR_VOWELS = 5;
/** Behind every name that is spelt as asked. */
const OTHER_VOWELS_RANK = 100;

/** The best answers to what a person typed, best first; nothing typed, nothing found. */
export function searchNames(index: SearchIndex, query: string, limit: number): SearchEntry[] {
  const folded = foldName(query);
  const words = folded.split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const likeWords = folded.length < LEAST_LETTERS_FOR_VOWELS ? [] : words.map(foldVowels);
  const ranked: { found: SearchEntry; rank: number }[] = [];
  for (const found of index) {
    const rank = bestRank(found.folded, words);
    if (rank !== null) ranked.push({ found, rank });
    else if (likeWords.length > 0) {
      const likeRank = bestRank(found.folded.map(foldVowels), likeWords);
      if (likeRank !== null) ranked.push({ found, rank: OTHER_VOWELS_RANK + likeRank });
    }
  }
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, limit).map(({ found }) => found);
}
