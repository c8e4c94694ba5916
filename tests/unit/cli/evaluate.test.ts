import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { memoryIo } from '../../../src/cli/io.ts';
import { runCli } from '../../../src/cli/main.ts';
import { editSchema } from '../../../src/domain/scenario/scenario.ts';
import { encodeLink } from '../../../src/share/link/encodeLink.ts';
import { defaultStateOf } from '../../../src/share/link/packs.ts';
import { smallCity, smallCityFiles } from '../territory/smallCity.ts';

const { manifest, layers } = smallCityFiles();
const version0 = readFileSync(new URL('../scenario/fixtures/version-0.json', import.meta.url));
const PACK: Record<string, string | Uint8Array> = {
  'pack/pack.json': JSON.stringify(manifest),
  'old.aumaq.json': version0,
  'other.aumaq.json': JSON.stringify({ version: 1, territoryId: 'almaty', edits: [] }),
};
for (const [id, content] of layers) PACK[`pack/${id}.geojson`] = JSON.stringify(content);

async function evaluate(...args: string[]) {
  const memory = memoryIo(PACK);
  const code = await runCli(['evaluate', '--pack', 'pack', ...args], memory.io);
  const lines = memory.stdout().trim().split('\n');
  /** Value of an indicator of the whole territory. */
  const total = (year: number, indicator: string) =>
    lines.find((line) => line.startsWith(`${year},total,${indicator},`))?.split(',')[3];
  return { code, lines, total, err: memory.stderr(), memory };
}

describe('aumaq evaluate', () => {
  it('writes a row for each year, area and indicator, with its unit', async () => {
    const { code, lines, total } = await evaluate('--years', '2025..2027');
    expect(code).toBe(0);
    expect(lines[0]).toBe('year,area,indicator,value,unit');
    expect(lines).toContain('2025,total,school capacity,400,seats');
    expect(total(2027, 'school capacity')).toBe('600');
    expect(lines.some((line) => line.startsWith('2026,east,school demand,'))).toBe(true);
  });

  it('applies a scenario file of an earlier version and notes what it had to drop', async () => {
    const { code, total, err } = await evaluate('--years', '2030', '--scenario', 'old.aumaq.json');
    expect(code).toBe(0);
    expect(total(2030, 'school facilities')).toBe('3');
    expect(err).toMatch(/^note: scenario: edit 6 was left out/);
  });

  it('applies the scenario of a link with the choices made on the page', async () => {
    const city = smallCity();
    const plain = defaultStateOf([city.manifest], 'small-city');
    const edit = {
      id: 'e1',
      type: 'extendFacility',
      facilityId: 'school-1',
      capacity: 900,
      fromYear: 2026,
    };
    const state = { ...plain, edits: [editSchema.parse(edit)] };
    const link = `https://example.org/map/${encodeLink(state, [city.manifest])}`;
    const { total } = await evaluate('--years', '2025..2026', '--scenario', link);
    expect(total(2025, 'school capacity')).toBe('400');
    expect(total(2026, 'school capacity')).toBe('1200');
  });

  it('writes JSON, to a file where one is named', async () => {
    const { memory } = await evaluate('--years', '2025', '--format', 'json', '--out', 'out.json');
    const rows = JSON.parse(String(memory.written.get('out.json'))) as unknown[];
    expect(rows).toContainEqual({
      year: 2025,
      area: 'total',
      indicator: 'school capacity',
      value: 400,
      unit: 'seats',
    });
    expect(memory.stdout()).toBe('');
  });

  it.each([
    [['--years', '1990..2030'], /--years is '1990\.\.2030'; give years from 2020 to 2040/],
    [['--years', 'soon'], /--years is 'soon'/],
    [['--format', 'xml'], /--format is 'xml'; give one of json, csv/],
    [['--scenario', 'gone.json'], /^error: gone\.json:1: there is no such file/],
    [['--scenario', 'other.aumaq.json'], /^error: other\.aumaq\.json:1: .*territory 'almaty'/],
    [['--scenario', '#v=1&t=almaty'], /the link is not about 'small-city'/],
  ])('refuses %j', async (args, expected) => {
    const { code, err } = await evaluate(...args);
    expect(code).toBe(1);
    expect(err).toMatch(expected);
  });
});
