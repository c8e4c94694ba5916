import { describe, expect, it } from 'vitest';
import { processIo } from '../../../src/cli/processIo.ts';
import { requirePack } from '../../../src/cli/readPack.ts';
import { areaValues } from '../../../src/map/measures.ts';

describe('net migration on the map', () => {
  it('draws people to the three large cities, and says nothing of regions nobody knows of', () => {
    const { territory } = requirePack(processIo, 'public/geo/kazakhstan');
    const values = areaValues('migration', territory, null, null, 2030);
    const of = (id: string) => values[territory.areas.findIndex((area) => area.id === id)];
    for (const city of ['astana', 'almaty', 'shymkent']) expect(of(city)).toBeGreaterThan(10);
    expect(of('turkistan')).toBeLessThan(0);
    expect(of('mangystau')).toBeNaN();
  });
});
