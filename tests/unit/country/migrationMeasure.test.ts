import { describe, expect, it } from 'vitest';
import { areaValues } from '../../../src/map/measures.ts';
import { embeddedPack } from '../embeddedPack.ts';

describe('net migration on the map', () => {
  it('draws people to the three large cities, and says nothing of regions nobody knows of', () => {
    const territory = embeddedPack('kazakhstan');
    const values = areaValues('migration', territory, null, null, 2030);
    const of = (id: string) => values[territory.areas.findIndex((area) => area.id === id)];
    for (const city of ['astana', 'almaty', 'shymkent']) expect(of(city)).toBeGreaterThan(10);
    expect(of('turkistan')).toBeLessThan(0);
    expect(of('mangystau')).toBeNaN();
  });
});
