/** Places that do not fit the streets or each other are said; where none does, nothing is computed. */
import { describe, expect, it } from 'vitest';
import { runAccess } from '../../../src/cli/access.ts';
import { runAssign } from '../../../src/cli/assign.ts';
import { type Command, InputError, memoryIo } from '../../../src/cli/io.ts';
import { runSite } from '../../../src/cli/site.ts';

/** A road of three crossings near Almaty, and a yard beside it that no street joins. */
const FILES = {
  'n.csv':
    'id,lon,lat\na,76.9,43.2\nb,76.91,43.2\nc,76.92,43.2\nyard,76.95,43.2\ngate,76.951,43.2\n',
  'e.csv': 'from,to,length_m\na,b,800\nb,c,800\nyard,gate,80\n',
  'd.csv': 'id,lon,lat,population\nhome,76.9,43.2,10\nother,76.91,43.2,5\n',
  's.csv': 'id,lon,lat,capacity\nschool,76.92,43.2,20\n',
};
const STREETS = '--demand d.csv --supply s.csv --nodes n.csv --edges e.csv';

async function run(command: Command, args: string, files: Readonly<Record<string, string>> = {}) {
  const { io, stdout, stderr, written } = memoryIo({ ...FILES, ...files });
  expect(await command(args.split(' '), io)).toBe(0);
  return { out: stdout(), said: stderr(), written };
}

describe('places and streets', () => {
  it('that fit together are used without a word', async () => {
    expect((await run(runAssign, STREETS)).said).toBe('');
  });

  it('far apart are said, with the first row and what may be wrong', async () => {
    const { said, out } = await run(runAssign, `${STREETS} --max 3000`, {
      'd.csv': 'id,lon,lat,population\nhome,76.9,43.2,10\nswapped,43.2,76.9,5\n',
    });
    expect(said).toMatch(
      /^warning: 1 of 2 rows of d\.csv \('swapped' on line 3\) lies [34],\d{3} km from the nearest street; are lon and lat exchanged\?\n$/,
    );
    expect(out).toBe('demand,supply,pupils\nhome,school,10\nswapped,,5\n');
  });

  it('of which all are far apart are refused', async () => {
    const demand = 'id,lon,lat,population\nx,43.2,76.9,10\ny,43.3,76.8,5\n';
    await expect(run(runAssign, STREETS, { 'd.csv': demand })).rejects.toThrow(
      /^d\.csv:2: 2 of 2 rows .* are lon and lat exchanged\?; exchange the columns$/,
    );
    const elsewhere = 'id,lon,lat,population\nx,10,10,10\n';
    await expect(run(runAssign, STREETS, { 'd.csv': elsewhere })).rejects.toThrow(
      /^d\.csv:2: 1 of 1 row .* of the same region/,
    );
  });

  it('on a piece that no way leads from are said', async () => {
    const { said } = await run(runAssign, STREETS, {
      'd.csv': 'id,lon,lat,population\nhome,76.9,43.2,10\nbehind,76.95,43.2,5\n',
    });
    expect(said).toBe(
      "warning: 1 of 2 rows of d.csv ('behind' on line 3) joins a piece of the streets (the first " +
        'one piece 2, of 2 nodes) that holds nothing of s.csv: no way leads there\n',
    );
    const behind = 'id,lon,lat,population\nbehind,76.95,43.2,5\n';
    await expect(run(runAssign, STREETS, { 'd.csv': behind })).rejects.toThrow(InputError);
  });

  it('are listed by --snap-report: node, metres and piece of each', async () => {
    const { written } = await run(
      runAccess,
      `${STREETS} --method nearest --catchment 9 --snap-report r.csv`,
      {
        'd.csv': 'id,lon,lat,population\nhome,76.9,43.2,10\nbehind,76.95,43.2,5\n',
      },
    );
    expect(written.get('r.csv')).toBe(
      'table,id,node,metres,piece\n' +
        'demand,home,a,0,1\ndemand,behind,yard,0,2\nsupply,school,c,0,1\n',
    );
    await expect(
      run(
        runAccess,
        '--demand d.csv --supply s.csv --method nearest --catchment 9 --snap-report r.csv',
      ),
    ).rejects.toThrow('--snap-report is given without streets');
  });

  it('meet across the antimeridian', async () => {
    const { out, said } = await run(runAccess, `${STREETS} --method nearest --catchment 1000`, {
      'n.csv': 'id,lon,lat\nwest,-179.9999,-16.5\neast,179.98,-16.5\n',
      'e.csv': 'from,to,length_m\nwest,east,3000\n',
      'd.csv': 'id,lon,lat,population\nhome,179.9999,-16.5,1\n',
      's.csv': 'id,lon,lat,capacity\nschool,-179.9999,-16.5,1\n',
    });
    expect(said).toBe('');
    expect(out).toMatch(/^id,value,supply\nhome,21\.3\d*,school\n$/);
  });
});

describe('places without streets', () => {
  const across = '--demand d.csv --supply s.csv';

  it('that lie near each other only when exchanged are said, and refused where all do', async () => {
    const demand = 'id,lon,lat,population\nhome,76.9,43.2,10\nswapped,43.2,76.9,5\n';
    expect((await run(runAssign, across, { 'd.csv': demand })).said).toMatch(
      /^warning: 1 of 2 rows of d\.csv \('swapped' on line 3\) lies up to 4,\d{3} km from the nearest row of s\.csv; are lon and lat exchanged\?\n$/,
    );
    const swapped = 'id,lon,lat,population\nswapped,43.2,76.9,5\n';
    await expect(run(runAssign, across, { 'd.csv': swapped })).rejects.toThrow(/^d\.csv:2: /);
  });
});

describe('bands of a catchment', () => {
  it.each([
    ['300:1,300:0.5', 'the bound 300 twice'],
    ['300:0.5,600:0.7', 'weights that grow with the distance: 0.5 up to 300, 0.7 up to 600'],
    ['300:1.2', 'a weight above 1'],
    ['300:0,600:0', 'no weight above 0'],
    ['300:1:2', "has '300:1:2'"],
  ])('%s are refused', async (bands, expected) => {
    await expect(run(runAccess, `${STREETS} --method e2sfca --bands ${bands}`)).rejects.toThrow(
      expected,
    );
  });

  it('are not cut short by a smaller catchment', async () => {
    const given = `${STREETS} --method e2sfca --bands 300:1,600:0.5`;
    await expect(run(runAccess, `${given} --catchment 500`)).rejects.toThrow(
      '--catchment 500 ends before the last band, 600',
    );
    expect((await run(runAccess, `${given} --catchment 600`)).out).toBe(
      (await run(runAccess, `${STREETS} --method e2sfca --bands 600:0.5,300:1`)).out,
    );
  });
});

describe('aumaq site', () => {
  const args = '--demand d.csv --candidates s.csv --p 1 --objective p-median';

  it('chooses nothing for nobody', async () => {
    const demand = 'id,lon,lat,population\na,76.9,43.2,0\nb,76.91,43.2,0\n';
    await expect(run(runSite, args, { 'd.csv': demand })).rejects.toThrow(
      /^d\.csv:2: population is 0 in every row/,
    );
  });

  it('names the row of a population or cost that no sum can hold', async () => {
    const demand = 'id,lon,lat,population\na,76.9,43.2,1\nb,76.91,43.2,1e308\n';
    await expect(run(runSite, args, { 'd.csv': demand })).rejects.toThrow(
      /^d\.csv:3: population 1e308 is out of range/,
    );
    const costs = 'demand,supply,cost\nhome,school,1e308\nother,school,1\n';
    await expect(run(runSite, `${args} --costs c.csv`, { 'c.csv': costs })).rejects.toThrow(
      /^d\.csv:2: up to 'home', people times costs add up to more than 1e\+200/,
    );
  });
});

describe('a long command', () => {
  /** A clock on which every look takes ten seconds. */
  async function saidOnSlowClock(command: Command, args: string): Promise<string> {
    const { io, stderr } = memoryIo({
      ...FILES,
      'c.csv': 'demand,supply,cost\nhome,school,1\nother,school,2\n',
    });
    let now = 0;
    expect(await command(args.split(' '), { ...io, now: () => (now += 10_000) })).toBe(0);
    return stderr();
  }

  it('says how far it is, and the figures of a siting come last on a line of their own', async () => {
    const candidates = '--demand d.csv --candidates s.csv --costs c.csv --p 1';
    const said = await saidOnSlowClock(runSite, `${candidates} --objective p-median`);
    const lines = said.trim().split('\n');
    expect(JSON.parse(lines.pop() ?? '')).toEqual({ objective: 20, bound: 20, gap: 0 });
    expect(lines).toContain('progress: choosing sites: 1 steps');
  });
});
