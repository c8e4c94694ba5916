/**
 * What people call a place where they live: the neighbourhood, and the nearest crossing of two
 * streets that have a name ("Ақсай · Абай – Момышұлы").
 */
import KDBush from 'kdbush';
import { haversineM } from '../accessibility/distance.ts';
import { COORDINATE_DEGREES } from '../accessibility/streetGraph.ts';
import { type Neighbourhood, NO_NODE, type StreetLines } from '../accessibility/streetLines.ts';
import { LANGUAGES, type LocalizedText, type LonLat } from './schema.ts';
import type { Territory } from './territory.ts';

/** A crossing further away says nothing of a place, m. */
const FARTHEST_CROSSING_M = 1500;
/** Looked for near at hand first, then as far as a crossing may be. */
const DEGREES_AROUND = [0.004, 0.02] as const;

/** Words for "street" that a crossing does without. */
const KIND_WORDS: Readonly<Record<keyof LocalizedText, RegExp>> = {
  kk: / (тұйық )?(көшесі|даңғылы|бульвары|тас жолы|алаңы|өтпе жолы|жағалауы|тұйығы|аллеясы|орамы|желісі)(?= |$)/,
  ru: /^(улица|проспект|переулок|бульвар|шоссе|площадь|проезд|набережная|тупик|аллея) | (улица|переулок|тракт|шоссе|проезд)(?= |$)/,
  en: / (Street|Avenue|Lane|Boulevard|Highway|Road|Square|Drive|Embankment|Close|Alley|Quarter|Line)(?= |$)/,
};

type Crossing = { readonly at: LonLat; readonly streets: readonly [number, number] };

/** Nodes where two streets of different names meet. */
function crossingsOf(lines: StreetLines): readonly Crossing[] {
  const first = new Uint16Array(lines.nodeCount);
  const crossings = new Map<number, Crossing>();
  for (let line = 0; line < lines.lineCount; line += 1) {
    const name = lines.name[line] as number;
    if (name === 0) continue;
    const end = lines.lineStart[line + 1] as number;
    for (let vertex = lines.lineStart[line] as number; vertex < end; vertex += 1) {
      const node = lines.node[vertex] as number;
      if (node === NO_NODE) continue;
      const other = first[node] as number;
      if (other === 0) first[node] = name;
      else if (other !== name && !crossings.has(node)) {
        crossings.set(node, {
          at: [
            (lines.coordinates[2 * vertex] as number) * COORDINATE_DEGREES,
            (lines.coordinates[2 * vertex + 1] as number) * COORDINATE_DEGREES,
          ],
          streets: other < name ? [other, name] : [name, other],
        });
      }
    }
  }
  return [...crossings.values()];
}

/** "Абай – Розыбакиев": two streets without the words for street, and without where they are. */
function crossingName(streets: readonly [LocalizedText, LocalizedText]): LocalizedText {
  const bare = (name: LocalizedText, language: keyof LocalizedText) => {
    const short = name[language]
      .replace(/ \([^)]*\)/, '')
      .replace(KIND_WORDS[language], '')
      .trim();
    return short === '' ? name[language] : short;
  };
  return inEach((language) => {
    const [a, b] = streets.map((name) => bare(name, language));
    return a === b ? (a ?? '') : `${a} – ${b}`;
  });
}

function inEach(make: (language: keyof LocalizedText) => string): LocalizedText {
  const [kk, ru, en] = LANGUAGES.map(make) as [string, string, string];
  return { kk, ru, en };
}

/** The neighbourhood that a place belongs to: of those around it the one whose middle it is nearest. */
export function neighbourhoodOf<T extends Pick<Neighbourhood, 'at' | 'radiusM' | 'areaId'>>(
  { areaId, centre }: { readonly areaId: string; readonly centre: LonLat },
  neighbourhoods: readonly T[],
): T | null {
  let found: T | null = null;
  let share = 1;
  for (const candidate of neighbourhoods) {
    if (candidate.areaId !== areaId) continue;
    const { at, radiusM } = candidate;
    const away = haversineM(centre[0], centre[1], at[0], at[1]) / radiusM;
    if (away <= share) [found, share] = [candidate, away];
  }
  return found;
}

/** By the place of a cell in its territory's list; undefined where there is none. */
export type CellNames = (cell: number) => LocalizedText | undefined;

/**
 * What the cells of a territory are called, each found when it is first asked for: whoever points at one is not to
 * wait for thousands. Without streets a cell is called by its district. O(vertices), and O(log crossings) a name.
 */
export function nameCells(
  { cells, areas }: Pick<Territory, 'cells' | 'areas'>,
  lines: StreetLines | null,
): CellNames {
  const crossings = lines ? crossingsOf(lines) : [];
  const index = new KDBush(crossings.length);
  for (const { at } of crossings) index.add(at[0], at[1]);
  index.finish();
  const nearestCrossing = ([lon, lat]: LonLat): LocalizedText | null => {
    let [best, leastM] = [-1, FARTHEST_CROSSING_M];
    for (const degrees of DEGREES_AROUND) {
      if (best >= 0) break;
      const around = index.range(lon - degrees, lat - degrees, lon + degrees, lat + degrees);
      for (const found of around) {
        const { at } = crossings[found] as Crossing;
        const awayM = haversineM(lon, lat, at[0], at[1]);
        if (awayM < leastM) [best, leastM] = [found, awayM];
      }
    }
    const crossing = crossings[best];
    if (!crossing || !lines) return null;
    const [a, b] = crossing.streets.map((name) => lines.names[name - 1] as LocalizedText);
    return a && b ? crossingName([a, b]) : null;
  };
  const areaNames = new Map(areas.map(({ id, name }) => [id as string, name]));
  const nameOf = ({ areaId, centre }: Territory['cells'][number]): LocalizedText => {
    const neighbourhood =
      neighbourhoodOf({ areaId, centre }, lines?.neighbourhoods ?? [])?.name ?? null;
    const crossing = nearestCrossing(centre);
    const parts = [neighbourhood, crossing].filter((part) => part !== null);
    const shown = parts.length > 0 ? parts : [areaNames.get(areaId)].filter((part) => part);
    return inEach((language) => shown.map((part) => part?.[language]).join(' · '));
  };
  const known: LocalizedText[] = [];
  return (cell) => {
    const asked = cells[cell];
    if (asked) known[cell] ??= nameOf(asked);
    return known[cell];
  };
}
