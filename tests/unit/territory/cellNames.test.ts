import { describe, expect, it } from 'vitest';
import type { StreetLines } from '../../../src/domain/accessibility/streetLines.ts';
import { nameCells } from '../../../src/domain/territory/cellNames.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { streetsOf } from '../accessibility/streetsOf.ts';
import { embeddedPack, embeddedStreets } from '../embeddedPack.ts';
import { smallCity } from '../territory/smallCity.ts';

const city = smallCity();
const [first] = city.cells;
if (!first) throw new Error('the small city has no cells');
const [lon, lat] = first.centre;

/** Two named streets that cross beside the first cell, and one without a name. */
function crossing(neighbourhoods: StreetLines['neighbourhoods'] = []): StreetLines {
  const nodes: LonLat[] = [
    [lon, lat - 0.001],
    [lon, lat],
    [lon, lat + 0.001],
    [lon - 0.001, lat],
    [lon + 0.001, lat],
  ];
  const streets = streetsOf(nodes, [
    { from: 0, to: 1, lengthM: 111 },
    { from: 1, to: 2, lengthM: 111 },
    { from: 3, to: 1, lengthM: 81 },
    { from: 1, to: 4, lengthM: 81 },
  ]);
  const name = streets.name.slice();
  [1, 1, 2, 2].forEach((street, edge) => {
    name[nodes.length + edge] = street;
  });
  return {
    ...streets,
    name,
    names: [
      { kk: 'Абай даңғылы', ru: 'проспект Абая', en: 'Abai Avenue' },
      {
        kk: 'Розыбакиев көшесі (Достық)',
        ru: 'улица Розыбакиева (Достык)',
        en: 'Rozybakiyev Street (Dostyk)',
      },
    ],
    neighbourhoods,
  };
}

describe('what people call the places where they live', () => {
  it('is the nearest crossing, without the words for street', () => {
    expect(nameCells(city, crossing())(0)).toEqual({
      kk: 'Абай – Розыбакиев',
      ru: 'Абая – Розыбакиева',
      en: 'Abai – Rozybakiyev',
    });
  });

  it('is the neighbourhood before the crossing, that of its own district alone', () => {
    const aksai = {
      name: { kk: 'Ақсай', ru: 'Аксай', en: 'Aksai' },
      at: first.centre,
      radiusM: 500,
      areaId: first.areaId as string,
    };
    expect(nameCells(city, crossing([aksai]))(0)?.kk).toBe('Ақсай · Абай – Розыбакиев');
    const across = { ...aksai, areaId: 'elsewhere' };
    expect(nameCells(city, crossing([across]))(0)?.kk).toBe('Абай – Розыбакиев');
  });

  it('is the district where no street is known', () => {
    const area = city.areas.find(({ id }) => id === first.areaId);
    expect(nameCells(city, null)(0)).toEqual(area?.name);
  });

  it('is a name in every language for every cell of Almaty', () => {
    const almaty = embeddedPack('almaty');
    const nameOf = nameCells(almaty, embeddedStreets('almaty'));
    const names = almaty.cells.flatMap((_, index) => nameOf(index) ?? []);
    expect(names).toHaveLength(almaty.cells.length);
    expect(nameOf(almaty.cells.length)).toBeUndefined();
    for (const { kk, ru, en } of names) {
      for (const name of [kk, ru, en]) expect(name).toMatch(/[\p{L}\d]/u);
    }
    const withCrossing = names.filter(({ ru }) => ru.includes(' – ')).length;
    expect(withCrossing / names.length).toBeGreaterThan(0.95);
  });

  it('is looked for when it is asked for: whoever points at one cell does not wait for all', () => {
    let looks = 0;
    const cells = city.cells.map((cell) =>
      Object.defineProperty({ ...cell }, 'centre', {
        get: () => {
          looks += 1;
          return cell.centre;
        },
      }),
    );
    const nameOf = nameCells({ ...city, cells }, crossing());
    expect(looks).toBe(0);
    expect([nameOf(0), nameOf(0)]).toEqual([nameOf(0), nameOf(0)]);
    expect(looks).toBe(1);
  });
});
