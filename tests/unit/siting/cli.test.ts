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

async function site(args: string, files: Readonly<Record<string, string>> = {}, now = () => 0) {
  const { io, stdout, stderr } = memoryIo({ ...FILES, ...files });
  const given = `--demand d.csv --candidates s.csv --costs c.csv ${args}`;
  expect(await runSite(given.split(' '), { ...io, now })).toBe(0);
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

  it('chooses the shortest longest way', async () => {
    expect((await site('--p 2 --objective p-centre --exact')).figures).toEqual({
      objective: 10,
      bound: 10,
      gap: 0,
    });
  });

  it('seats the most pupils within the radius, beside what stands', async () => {
    const existing = 'id,lon,lat,capacity\nold,71,50,12\n';
    const costs = `${FILES['c.csv']}b,old,0\n`;
    const files = { 'f.csv': existing, 'c.csv': costs };
    // B has 30 seats for what is left of a, b and c; C has 35 for c and d.
    const args = '--p 1 --objective seats --radius 10 --existing f.csv --exact';
    expect(await site(args, files)).toEqual({
      out: 'id\nC\n',
      figures: { objective: 35, bound: 35, gap: 0 },
    });
  });

  it.each(['', ' --exact'])(
    'makes the worst-off district as well off as can be%s',
    async (exact) => {
      const files = {
        'd.csv':
          'id,lon,lat,population,district\na,70,50,10,west\nb,71,50,20,west\nc,72,50,30,east\nd,73,50,5,east\n',
      };
      // C alone would seat more, but nobody of the west: b's neighbour seats 20 of 30 there, 10 of 35 here.
      const args = `--p 1 --objective fairest --radius 10${exact}`;
      const costs = 'demand,supply,cost\nb,B,0\nc,B,5\nc,C,0\nd,C,0\n';
      expect(await site(args, { ...files, 'c.csv': costs })).toEqual({
        out: 'id\nB\n',
        figures: {
          objective: expect.closeTo(10 / 35, 9),
          bound: exact === '' ? expect.any(Number) : expect.closeTo(30 / 65, 2),
          gap: expect.any(Number),
          shares: { west: expect.closeTo(2 / 3, 9), east: expect.closeTo(10 / 35, 9) },
        },
      });
      await expect(site(args)).rejects.toThrow("column 'district' is missing");
    },
  );

  it('keeps required in, forbidden out, distances and the budget', async () => {
    const all = '--p 2 --objective covering --radius 10 --exact';
    expect((await site(`${all.replace('2', '1')} --required D`)).out).toBe('id\nD\n');
    expect((await site(`${all} --forbidden A,C`)).out).toBe('id\nB\nD\n');
    expect((await site(`${all} --min-distance 150000 --required B`)).out).toBe('id\nB\n');
    const priced = FILES['s.csv']
      .replace('capacity', 'capacity,cost')
      .replace(/(?<=,\d\d)$/gm, ',5')
      .replace('30,5', '30,9');
    expect((await site(`${all} --budget 5`, { 's.csv': priced })).out).toBe('id\nC\n');
    expect((await site(`${all} --budget 9`, { 's.csv': priced })).out).toBe('id\nB\n');
  });

  it('chooses sizes where seats cost money, and tells them', async () => {
    const priced = 'id,lon,lat,capacity,cost_per_seat\nA,70,50,1,1\nC,72,50,1,1\n';
    const costs = 'demand,supply,cost\na,A,0\nb,A,1\nb,C,1\nc,C,0\nd,C,1\n';
    const files = { 's.csv': priced, 'c.csv': costs };
    const args =
      '--p 2 --objective seats --radius 1 --capacity-range 10..50:20 --budget 60 --exact';
    expect(await site(args, files)).toEqual({
      out: 'id,capacity\nA,10\nC,50\n',
      figures: { objective: 60, bound: 60, gap: 0 },
    });
  });

  it('builds no more on a plot than it has room for, and nothing where that is too little', async () => {
    const plots = 'id,lon,lat,capacity,most_seats\nA,70,50,1,9\nC,72,50,1,35\n';
    const costs = 'demand,supply,cost\na,A,0\nb,A,1\nb,C,1\nc,C,0\nd,C,1\n';
    const files = { 's.csv': plots, 'c.csv': costs };
    const args = '--p 1 --objective seats --radius 1 --capacity-range 10..50 --exact';
    expect(await site(args, files)).toEqual({
      out: 'id,capacity\nC,35\n',
      figures: { objective: 35, bound: 35, gap: 0 },
    });
    await expect(site(`${args} --required A`, files)).rejects.toThrow(
      "'A' is required, and its most_seats are fewer than any size",
    );
  });

  it('opens sites where new homes come, in step with them', async () => {
    const files = {
      'd.csv': 'id,lon,lat,population,homes_2027\na,70,50,40,0\nb,71,50,20,15\n',
      's.csv': 'id,lon,lat,capacity,cost\nA,70,50,40,4\nB,71,50,10,4\n',
      'c.csv': 'demand,supply,cost\na,A,0\nb,B,0\n',
    };
    // A would seat more; of the 20 at b 15 live in new homes, and B seats half of all there.
    const args = '--p 1 --objective in-step --radius 1 --years 2026..2027 --budget 4';
    expect(await site(args, files)).toEqual({
      out: 'id,year\nB,2026\n',
      figures: { objective: 0.5, bound: 0.5, gap: 0, seated: { 2026: 0, 2027: 7.5 } },
    });
    await expect(site(args.replace('2026..2027', '2026..2026'), files)).rejects.toThrow(
      'nobody lives in new homes',
    );
    const tooMany = { ...files, 'd.csv': files['d.csv'].replace('20,15', '20,25') };
    await expect(site(args, tooMany)).rejects.toThrow('homes_2027 is 25 of 20 people');
  });

  it('opens sites year by year as people and money come, and tells who is seated in each', async () => {
    const files = {
      'd.csv': 'id,lon,lat,population,population_2027\na,70,50,10,10\nb,71,50,20,40\n',
      's.csv': 'id,lon,lat,capacity,cost\nA,70,50,40,4\nB,71,50,30,5\n',
      'c.csv': 'demand,supply,cost\na,A,0\nb,B,0\n',
    };
    const args = '--p 2 --objective seats --radius 1 --years 2026..2027 --budget';
    // B alone can be paid in 2026, and seats more; for A 1 is left, and 5 come in 2027.
    expect(await site(`${args} 2026:6,2027:5`, files)).toMatchObject({
      out: 'id,year\nA,2027\nB,2026\n',
      figures: { objective: 60, seated: { 2026: 20, 2027: 40 } },
    });
    expect((await site(`${args} 5`, files)).out).toBe('id,year\nA,2027\nB,2026\n');
    expect((await site(`${args} 9`, files)).out).toBe('id,year\nA,2026\nB,2026\n');
    const standing = { ...files, 'f.csv': 'id,lon,lat,capacity,open_year\nold,71,50,40,2027\n' };
    const withOld = { ...standing, 'c.csv': `${files['c.csv']}b,old,0\n` };
    expect((await site(`${args} 5 --existing f.csv`, withOld)).figures).toMatchObject({
      seated: { 2026: 20, 2027: 10 },
    });
    await expect(site(`${args} 2029:5`, files)).rejects.toThrow("--budget is '2029:5'");
    await expect(site(`${args} 5 --exact`, files)).rejects.toThrow('--exact is given');
  });

  it('finds the least money that seats so many, or says that no choice can', async () => {
    const files = {
      's.csv': 'id,lon,lat,capacity,cost\nA,70,50,40,4\nB,71,50,30,5\nC,72,50,35,7\n',
      'c.csv': 'demand,supply,cost\na,A,0\nb,B,0\nc,C,0\nd,C,0\n',
    };
    const args = '--p 2 --objective seats --radius 1 --target';
    expect(await site(`${args} 30`, files)).toMatchObject({
      out: 'id\nC\n',
      figures: { objective: 7 },
    });
    const more = await site(`${args} 36`, files);
    expect(more).toMatchObject({ out: 'id\nA\nC\n', figures: { objective: 11 } });
    const { bound } = more.figures as { bound: number };
    expect(bound).toBeGreaterThan(4);
    expect(bound).toBeLessThan(11);
    await expect(site(`${args} 60`, files)).rejects.toThrow('--target is more than 2');
  });

  it('keeps demands whole where asked to, and says so', async () => {
    // Five of a or b have to go on to C: divided 50 more, whole all ten of a or more of b.
    const seats = 'id,lon,lat,capacity\nB,71,50,25\nC,72,50,45\n';
    const costs = FILES['c.csv']
      .split('\n')
      .filter((line) => !/,[AD],/.test(line))
      .join('\n');
    const files = { 's.csv': seats, 'c.csv': costs };
    const all = '--p 2 --objective capacitated --exact';
    expect((await site(all, files)).figures).toEqual({ objective: 200, bound: 200, gap: 0 });
    expect((await site(`${all} --whole`, files)).figures).toEqual({
      objective: 250,
      bound: 250,
      gap: 0,
      whole: true,
    });
  });

  it('gives a proof no more time than there is, and answers with the best found and its bound', async () => {
    // 60 in a ring under tight seats: proving that takes HiGHS far longer than a second.
    const size = 60;
    const ids = Array.from({ length: size }, (_, at) => at);
    const files = {
      'd.csv': `id,lon,lat,population\n${ids.map((at) => `d${at},70,50,${7 + ((at * 37) % 23)}`).join('\n')}\n`,
      's.csv': `id,lon,lat,capacity\n${ids.map((at) => `s${at},70,50,120`).join('\n')}\n`,
      'c.csv': `demand,supply,cost\n${ids
        .flatMap((from) => ids.map((to) => `d${from},s${to},${1 + ((from * 31 + to * 57) % 97)}`))
        .join('\n')}\n`,
    };
    const from = performance.now();
    const { figures } = await site(
      '--p 10 --objective capacitated --whole --exact --time-limit 2.5',
      files,
      () => performance.now(),
    );
    expect((performance.now() - from) / 1000).toBeLessThan(20);
    const { objective, bound } = figures as { objective: number; bound: number };
    expect(bound).toBeLessThanOrEqual(objective);
    expect(bound).toBeGreaterThan(0);
  }, 30_000);

  it('says what is wrong with its options', async () => {
    const ask = (args: string) => site(`--p 1 --objective seats --radius 10 ${args}`);
    await expect(ask('--required X')).rejects.toThrow("--required names 'X'");
    await expect(ask('--required A --forbidden A')).rejects.toThrow(
      "'A' is required and forbidden",
    );
    await expect(ask('--capacity-range 9..3')).rejects.toThrow("--capacity-range is '9..3'");
    await expect(ask('--budget 5')).rejects.toThrow('building costs nothing anywhere');
    await expect(ask('--required A,B')).rejects.toThrow('--required names more sites than --p');
    await expect(site('--p 1 --objective p-median --whole')).rejects.toThrow(
      '--whole is given for p-median',
    );
    const twice = { 'f.csv': 'id,lon,lat,capacity\nA,71,50,12\n' };
    await expect(
      site('--p 1 --objective seats --radius 10 --existing f.csv', twice),
    ).rejects.toThrow("f.csv:2: 'A' is a candidate, too");
  });
});
