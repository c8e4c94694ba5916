/** Rows of a table find the places that they stand for. */
import { describe, expect, it } from 'vitest';
import { foldedCode, foldedName } from '../../../src/importing/mapping/fold.ts';
import { joined, type JoinRow } from '../../../src/importing/mapping/join.ts';

const called = (name: string) => ({ kk: name, ru: name, en: name });
const row = (at: number, name: string, code = String(at)): JoinRow => ({
  row: at,
  code,
  name: called(name),
  position: null,
});
const place = (id: string, name: string) => ({
  id,
  name: called(name),
  position: [76.9, 43.2] as [number, number],
});

describe('names', () => {
  it.each([
    ['КГУ «Школа-гимназия № 25 им. И. Есенберлина»', 'Школа-гимназия №25 имени Есенберлина'],
    ['Қ. Сәтбаев атындағы № 5 мектеп', 'Школа №5 им. К. Сатбаева'.replace('Сатбаева', 'Сатбаев')],
    ['Лицей № 134', 'LITSEI 134'],
    ['Ёлка', 'Елка'],
  ])('%s is %s', (one, other) => {
    expect(foldedName(one)).toBe(foldedName(other));
  });

  it('of two schools with other numbers are two', () => {
    expect(foldedName('Школа № 15')).not.toBe(foldedName('Школа № 115'));
  });

  it('codes are one with zeros before them or what a spreadsheet made of them', () => {
    expect(['0017', ' 17 ', '17.0'].map(foldedCode)).toEqual(['17', '17', '17']);
    expect(foldedCode('А-17')).toBe(foldedCode('a17'));
  });
});

describe('a join', () => {
  const former = [
    place('a', 'Школа № 1'),
    place('b', 'Школа № 2'),
    place('c', 'Лицей № 3'),
    place('d', 'Лицей 3'),
  ];

  it('pairs what fits once, and tells what is left on both sides and what comes twice', () => {
    const rows = [
      row(0, 'Мектеп № 1'),
      row(1, 'Школа 9'),
      row(2, 'лицей №3'),
      row(3, 'Школа №2'),
      row(4, 'Школа 2'),
    ];
    const { pairs, unmatchedRows, unmatchedFormer, doubled } = joined(rows, former, 'name');
    expect([...pairs]).toEqual([[0, 'a']]);
    expect(unmatchedRows).toEqual([1, 2, 3, 4]);
    expect(unmatchedFormer).toEqual(['b', 'c', 'd']);
    expect(doubled.map(({ rows: some, former: places }) => [some, places])).toEqual([
      [[2], ['c', 'd']],
      [[3, 4], ['b']],
    ]);
  });

  it('is corrected by hand: a pair of the person goes before all others, and none stays none', () => {
    const rows = [row(0, 'Школа № 1'), row(1, 'Гимназия')];
    expect([...joined(rows, former, 'name', { 1: 'a' }).pairs]).toEqual([[1, 'a']]);
    expect([...joined(rows, former, 'name', { 0: null }).pairs]).toEqual([]);
  });

  it('by code takes the ids of what is there', () => {
    const rows = [row(0, 'X', '0007')];
    expect([...joined(rows, [place('7', 'Y')], 'code').pairs]).toEqual([[0, '7']]);
  });
});
