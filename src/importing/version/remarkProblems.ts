/** What happened to rows of a table, in words for people who read terminals; the page has its own by key. */
import type { Problem } from '../../domain/parsed.ts';
import type { RowRemark } from '../mapping/places.ts';
import { remarksByKind } from '../mapping/remarksByKind.ts';

/** One problem for each kind of remark, with how many rows it is about and the first of them. */
export function remarkProblems(source: string, remarks: readonly RowRemark[]): readonly Problem[] {
  return [...remarksByKind(remarks)].map(([what, rows]) => {
    const first = rows.slice(0, 5).map(({ row }) => row + 1);
    const [words, remedy] = REMARK_WORDS[what];
    return {
      where: source,
      what: `${rows.length} rows ${words} (first: ${first.join(', ')})`,
      remedy,
      message: {
        key: `import.remark.${what}`,
        params: { file: source, count: rows.length, rows: first.join(', ') },
      },
    };
  });
}

const REMARK_WORDS: Readonly<Record<RowRemark['what'], readonly [string, string]>> = {
  noPlace: ['have no coordinates and are dropped', 'fill in their coordinates'],
  notOnEarth: [
    'lie nowhere on earth and are dropped',
    'exchange longitude and latitude, or give the projection',
  ],
  exchanged: ['had longitude and latitude exchanged', 'check them on the map'],
  doubledId: ['have an id that another row has and got a number', 'give each its own'],
  doubledPlace: ['repeat another row and are dropped', 'remove them'],
  noCapacity: ['have no capacity: it is assumed', 'fill it in'],
  negativeCapacity: ['have a negative capacity: it is assumed', 'correct it'],
  noName: ['have no name', 'give them one'],
  outside: ['lie outside the territory and are dropped', 'check their coordinates'],
  placedByJoin: [
    'have no coordinates and stand where the place of their name or code did',
    'check them',
  ],
  closedRing: ['had an outline that was not closed: it is', 'check them on the map'],
  untiedBow: ['had an outline that crossed itself: it is untied', 'check them on the map'],
  brokenOutline: ['have no outline that can be used and are dropped', 'draw them anew'],
  noPeople: ['tell no residents and are dropped', 'fill in the column of residents'],
  noSize: ['tell neither floor area nor homes and are dropped', 'fill in one of both'],
  noYear: ['tell no year: it is assumed', 'fill in when people move in'],
};
