import { describe, expect, it } from 'vitest';
import { foldName } from '../../../src/domain/search/fold.ts';
import { type SearchEntry, searchNames } from '../../../src/domain/search/search.ts';

const named = (id: string, kk: string, ru: string, en: string): SearchEntry => ({
  kind: 'settlement',
  id,
  name: { kk, ru, en },
  position: [0, 0],
  folded: [kk, ru, en].map(foldName),
});

const index = [
  named('qaraghandy', 'Қарағанды', 'Караганда', 'Karagandy'),
  named('zhezqazghan', 'Жезқазған', 'Жезказган', 'Zhezkazgan'),
  named('shugyla', 'Шұғыла', 'Шугыла', 'Shugyla'),
  named('ust', 'Өскемен', 'Усть-Каменогорск', 'Oskemen'),
  named('yesil', 'Есіл', 'Есиль', 'Yesil'),
];

describe('searching names', () => {
  it.each([
    ['карағанды typed plainly', 'караганды', 'qaraghandy'],
    ['Kazakh letters', 'қарағ', 'qaraghandy'],
    ['Latin with q and gh', 'qaraghandy', 'qaraghandy'],
    ['Latin as on road signs', 'zhezkazgan', 'zhezqazghan'],
    ['Latin with j', 'jezqazgan', 'zhezqazghan'],
    ['ұ and ғ typed plainly', 'шугыла', 'shugyla'],
    ['a second word', 'каменогорск', 'ust'],
    ['ө typed plainly', 'оскемен', 'ust'],
    ['capitals and hyphens', 'УСТЬ каменогорск', 'ust'],
  ])('finds by %s', (_, query, id) => {
    expect(searchNames(index, query, 5)[0]?.id).toBe(id);
  });

  it('finds nothing where nothing fits, and nothing for blanks', () => {
    expect(searchNames(index, 'лондон', 5)).toEqual([]);
    expect(searchNames(index, '  ', 5)).toEqual([]);
  });

  it('puts a name that begins with the query before one that contains it', () => {
    const two = [
      named('contains', 'Жаңа Алма', 'Новая Алма', 'New Alma'),
      named('begins', 'Алма', 'Алма', 'Alma'),
    ];
    expect(searchNames(two, 'алма', 2).map(({ id }) => id)).toEqual(['begins', 'contains']);
  });
});
