/** The overview of many territories: who comes first, how dark, and what is no overview. */
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/domain/territory/schema.ts';
import { overviewMessagesOf } from '../../../src/i18n/overviewTexts.ts';
import { wordsOf } from '../../../src/i18n/words.ts';
import { type Overview, readOverview, writeOverview } from '../../../src/share/overview.ts';
import { figureTexts } from '../../../src/ui/overview/figureTexts.ts';
import { classesOf, rowsOf, worstFirst } from '../../../src/ui/overview/rows.ts';

/** Towns with a shortage under two plans, and the share within reach of a school. */
function overviewOf(
  towns: Readonly<Record<string, readonly [before: number | null, after: number | null]>>,
): Overview {
  const made = readOverview(
    JSON.parse(
      writeOverview({
        name: 'towns',
        plans: ['baseline', 'more schools'],
        years: [2030],
        indicators: ['seat shortage', 'school coverage by streets'],
        engineVersion: '1',
        outline: [],
        towns: Object.entries(towns).map(([territoryId, [before, after]]) => ({
          territoryId,
          name: { kk: territoryId, ru: territoryId, en: territoryId },
          position: [70, 45],
          files: [],
          links: [null, null],
          values: [[[before, before === null ? null : before / 1000]], [[after, null]]],
        })),
      }),
    ),
  );
  if (!made) throw new Error('no overview');
  return made;
}

const towns = overviewOf({
  aktau: [100, 20],
  kentau: [null, 5],
  semey: [700, 690],
  zhezqazgan: [300, 310],
});
const nameOf = ({ territoryId }: Overview['towns'][number]) => territoryId;
const ids = (rows: ReturnType<typeof rowsOf>) => rows.map(({ town }) => town.territoryId);

it('those worst off come first, whichever way worse is, and those without data last', () => {
  const shortage = { indicator: 'seat shortage', year: 2030, plan: 0, against: null } as const;
  const rows = rowsOf(towns, shortage, worstFirst(shortage), nameOf);
  expect(ids(rows)).toEqual(['semey', 'zhezqazgan', 'aktau', 'kentau']);
  const reach = { ...shortage, indicator: 'school coverage by streets' } as const;
  const least = rowsOf(towns, reach, worstFirst(reach), nameOf);
  expect(ids(least)).toEqual(['aktau', 'zhezqazgan', 'semey', 'kentau']);
});

it('a plan against another: the difference orders and colours, a town that one lacks has none', () => {
  const choice = { indicator: 'seat shortage', year: 2030, plan: 1, against: 0 } as const;
  const rows = rowsOf(towns, choice, worstFirst(choice), nameOf);
  expect(rows.map(({ difference }) => difference)).toEqual([10, -10, -80, null]);
  expect(ids(rows)).toEqual(['zhezqazgan', 'semey', 'aktau', 'kentau']);
  const classes = classesOf(rows, choice);
  expect(classes.has('kentau')).toBe(false);
  expect(Number(classes.get('zhezqazgan'))).toBeGreaterThan(Number(classes.get('aktau')));
});

it('towns alike are drawn alike', () => {
  const alike = overviewOf({ a: [5, 5], b: [5, 5], c: [9, 9] });
  const choice = { indicator: 'seat shortage', year: 2030, plan: 0, against: null } as const;
  const classes = classesOf(rowsOf(alike, choice, worstFirst(choice), nameOf), choice);
  expect(classes.get('a')).toBe(classes.get('b'));
  expect(Number(classes.get('c'))).toBeGreaterThan(Number(classes.get('a')));
});

it('what is no overview, or of another version, is none', () => {
  const sound = JSON.parse(writeOverview(towns)) as Record<string, unknown>;
  expect(readOverview(sound)).not.toBeNull();
  for (const other of [null, [], {}, { ...sound, version: 2 }, { ...sound, towns: 'many' }]) {
    expect(readOverview(other)).toBeNull();
  }
});

it('writes differences of shares in percentage points, and metres as metres', () => {
  const { text, numbers } = wordsOf('en', {});
  const shares = figureTexts('school coverage by streets', text, numbers);
  expect([shares.figure(0.5), shares.difference(0.021)]).toEqual(['50%', '+2.1 pp']);
  const walks = figureTexts('mean walk', text, numbers);
  expect([walks.figure(812.4), walks.difference(-50.2)]).toEqual(['812 m', '-50 m']);
  const seats = figureTexts('seat shortage', text, numbers);
  expect([seats.figure(1200), seats.difference(null)]).toEqual(['1,200', '–']);
});

it('speaks all three languages', () => {
  const [first, ...others] = LANGUAGES.map(overviewMessagesOf);
  for (const texts of others) {
    expect(Object.keys(texts)).toEqual(Object.keys(first ?? {}));
    expect(Object.values(texts).every((text) => text.trim() !== '')).toBe(true);
  }
});
