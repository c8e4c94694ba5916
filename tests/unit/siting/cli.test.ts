import { describe, expect, it } from 'vitest';
import { memoryIo } from '../../../src/cli/io.ts';
import { runSite } from '../../../src/cli/site.ts';

/** Four villages on a road, 10 km apart, and a site in each. */
const FILES = {
  'd.csv': 'id,lon,lat,population\na,70,50,10\nb,71,50,20\nc,72,50,30\nd,73,50,5\n',
  's.csv': 'id,lon,lat,capacity\nA,70,50,40\nB,71,50,30\nC,72,50,35\nD,73,50,20\n',
  'c.csv': `demand,supply,cost\n${['a', 'b', 'c', 'd']
    .flatMap((demand, from) =>
      ['A', 'B', 'C', 'D'].map((supply, to) => `${demand},${supply},${Math.abs(from - to) * 10}`),
    )
    .join('\n')}\n`,
};

async function site(args: string, files: Readonly<Record<string, string>> = {}) {
  const { io, stdout, stderr } = memoryIo({ ...FILES, ...files });
  const given = `--demand d.csv --candidates s.csv --costs c.csv ${args}`;
  expect(await runSite(given.split(' '), io)).toBe(0);
  return { out: stdout(), figures: JSON.parse(stderr()) as unknown };
}

describe('aumaq site', () => {
  it.each(['', ' --exact'])('chooses the least people × distance%s', async (exact) => {
    expect(await site(`--p 1 --objective p-median${exact}`)).toEqual({
      out: 'id\nC\n',
      figures: { objective: 10 * 20 + 20 * 10 + 5 * 10, bound: 450, gap: 0 },
    });
  });

  it.each(['', ' --exact'])('chooses the most people within the radius%s', async (exact) => {
    expect(await site(`--p 1 --objective covering --radius 10${exact}`)).toEqual({
      out: 'id\nB\n',
      figures: { objective: 60, bound: 60, gap: 0 },
    });
  });

  it('chooses sites that can take everybody', async () => {
    // A and C: b sends 5 to C (10 each) and 15 to A, d goes to C … or better, B and C.
    const { figures, out } = await site('--p 2 --objective capacitated --exact');
    expect(out).toBe('id\nB\nC\n');
    expect(figures).toEqual({ objective: 10 * 10 + 5 * 10, bound: 150, gap: 0 });
  });

  it('says why there is no choice', async () => {
    await expect(site('--p 5 --objective p-median')).rejects.toThrow('4 candidates for 5 sites');
    await expect(site('--p 1 --objective capacitated')).rejects.toThrow(
      'no 1 of the candidates can place every pupil',
    );
    const costs = 'demand,supply,cost\na,A,0\nb,A,1\nc,B,1\n';
    await expect(site('--p 1 --objective p-median', { 'c.csv': costs })).rejects.toThrow(
      "d.csv:5: 'd' reaches no candidate",
    );
    const split = 'demand,supply,cost\na,A,0\nb,A,1\nc,B,1\nd,B,1\n';
    await expect(site('--p 1 --objective p-median', { 'c.csv': split })).rejects.toThrow(
      'no 1 of the candidates reach all demand',
    );
    await expect(site('--p 1 --objective covering')).rejects.toThrow('--radius is missing');
  });
});
