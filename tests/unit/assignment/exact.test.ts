/** The optimum for any finite costs, checked in whole numbers of any length on the costs as given. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runAssign } from '../../../src/cli/assign.ts';
import { memoryIo } from '../../../src/cli/io.ts';
import {
  type AssignmentProblem,
  assignPupils,
  createAssignment,
  findImprovement,
  readAssignment,
  replaceColumn,
  solve,
} from '../../../src/domain/assignment/assign.ts';

/** A floating-point number times 2^1074, which makes every one of them whole. */
function wholeOf(value: number): bigint {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const word = bits.getBigUint64(0);
  const exponent = (word >> 52n) & 0x7ffn;
  const fraction = word & 0xfffffffffffffn;
  return exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n);
}

/** More than any sum of costs. */
const UNPLACED = wholeOf(1.7e308) * 1000n;

type Arc = { readonly from: number; readonly to: number; readonly cost: bigint };

/**
 * Whether some pupils could change places at less cost: a cycle of negative cost among the ways that
 * are open (Klein 1967). Nodes: cells, facilities, and one for having no seat and for free seats.
 */
function couldBeBetter(problem: AssignmentProblem, costs: readonly (readonly number[])[]): boolean {
  const { flowCell, flowFacility, flowPupils, unplaced } = assignPupils(problem);
  const cellCount = problem.pupils.length;
  const facilityCount = problem.seats.length;
  const away = cellCount + facilityCount;
  const arcs: Arc[] = [];
  const taken = new Float64Array(facilityCount);
  costs.forEach((row, cell) => {
    row.forEach((cost, facility) => {
      if (cost !== Infinity)
        arcs.push({ from: cell, to: cellCount + facility, cost: wholeOf(cost) });
    });
    arcs.push({ from: cell, to: away, cost: UNPLACED });
    if ((unplaced[cell] as number) > 0) arcs.push({ from: away, to: cell, cost: -UNPLACED });
  });
  flowCell.forEach((cell, flow) => {
    const facility = flowFacility[flow] as number;
    const cost = wholeOf(costs[cell]?.[facility] as number);
    arcs.push({ from: cellCount + facility, to: cell, cost: -cost });
    taken[facility] = (taken[facility] as number) + (flowPupils[flow] as number);
  });
  taken.forEach((count, facility) => {
    const node = cellCount + facility;
    if (count < (problem.seats[facility] as number)) arcs.push({ from: node, to: away, cost: 0n });
    if (count > 0) arcs.push({ from: away, to: node, cost: 0n });
  });
  // Without a cell's pupils there is nobody to move along it: only arcs from cells with pupils count.
  const open = arcs.filter(({ from }) => from >= cellCount || (problem.pupils[from] as number) > 0);
  const distance = Array.from({ length: away + 1 }, () => 0n);
  for (let round = 0; round <= away; round++) {
    let changed = false;
    for (const { from, to, cost } of open) {
      const through = (distance[from] as bigint) + cost;
      if (through >= (distance[to] as bigint)) continue;
      distance[to] = through;
      changed = true;
    }
    if (!changed) return false;
  }
  return true;
}

function problemOf(
  pupils: readonly number[],
  seats: readonly number[],
  costs: readonly (readonly number[])[],
): AssignmentProblem {
  return {
    pupils: Float64Array.from(pupils),
    seats: Float64Array.from(seats),
    columns: seats.map((_, facility) => ({
      cells: Int32Array.from(pupils.keys()),
      distancesM: Float64Array.from(costs, (row) => row[facility] as number),
    })),
  };
}

const cost = fc.oneof(
  fc.integer({ min: 0, max: 9 }).map((tenths) => tenths / 10),
  fc.integer({ min: 0, max: 5 }).map((steps) => 1 + steps * 2 ** -52),
  fc.integer({ min: 0, max: 5 }).map((steps) => 1e9 + steps / 1e6),
  fc.constantFrom(1e9, 1e-9, 1e300, 5e-324, 2 ** 40, 2 ** 40 + 2 ** -12, Infinity),
  fc.double({ min: 0, max: 1000, noNaN: true }),
  fc.double({ min: 0, max: 1.7e308, noNaN: true }),
);

const problems = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 }))
  .chain(([cells, facilities]) =>
    fc.record({
      pupils: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: cells, maxLength: cells }),
      seats: fc.array(fc.integer({ min: 0, max: 6 }), {
        minLength: facilities,
        maxLength: facilities,
      }),
      costs: fc.array(fc.array(cost, { minLength: facilities, maxLength: facilities }), {
        minLength: cells,
        maxLength: cells,
      }),
    }),
  );

describe('an assignment at costs of any size', () => {
  it('leaves no exchange that would cost less, by whatever little', () => {
    fc.assert(
      fc.property(problems, ({ pupils, seats, costs }) => {
        expect(couldBeBetter(problemOf(pupils, seats, costs), costs)).toBe(false);
      }),
      { numRuns: 600 },
    );
  });

  it('stays so when a column comes in whose costs are finer or larger than all before', () => {
    fc.assert(
      fc.property(problems, fc.array(cost, { minLength: 7, maxLength: 7 }), (given, column) => {
        const { pupils, seats, costs } = given;
        const longest = { maxDistanceM: Number.MAX_VALUE };
        const state = createAssignment({ ...problemOf(pupils, seats, costs), ...longest });
        solve(state);
        const moved = costs.map((row, cell) => [column[cell] as number, ...row.slice(1)]);
        const after = { ...problemOf(pupils, seats, moved), ...longest };
        replaceColumn(state, 0, after.columns[0] as (typeof after.columns)[number]);
        solve(state);
        expect(findImprovement(state)).toBe(false);
        expect(readAssignment(state)).toEqual(assignPupils(after));
      }),
      { numRuns: 200 },
    );
  });

  it('is told from the next best by a billionth of a millionth', () => {
    const near = 1e9;
    const far = 1e9 + 2 ** -23;
    const costs = [
      [near, far],
      [near, near],
    ];
    const { flowFacility, totalDistanceM } = assignPupils(problemOf([1, 1], [1, 1], costs));
    expect([...flowFacility]).toEqual([0, 1]);
    expect(totalDistanceM).toBe(2e9);
  });
});

describe('aumaq assign at the command line', () => {
  const files = {
    'd.csv': 'id,lon,lat,population\nd1,76.9,43.2,100\nd2,76.9,43.2,0\n',
    's.csv': 'id,lon,lat,capacity\ns1,76.9,43.2,100\ns2,76.9,43.2,100\n',
  };
  const assign = (costs: string, more: Readonly<Record<string, string>> = {}) => {
    const { io, stdout } = memoryIo({ ...files, ...more, 'c.csv': `demand,supply,cost\n${costs}` });
    expect(runAssign('--demand d.csv --supply s.csv --costs c.csv'.split(' '), io)).toBe(0);
    return stdout();
  };

  it.each(['', 'd2,s1,1e9\n', 'd2,s1,1e308\n', 'd2,s1,1e-300\n'])(
    'takes the cheaper school whatever another pair costs (%j)',
    (another) => {
      expect(assign(`d1,s1,0.6\nd1,s2,1.4\n${another}`)).toBe('demand,supply,pupils\nd1,s1,100\n');
    },
  );

  it('places more pupils than 32 bits count', () => {
    const many = {
      'd.csv': 'id,lon,lat,population\nd1,76.9,43.2,3000000000\nd2,76.9,43.2,5000000000000\n',
      's.csv': 'id,lon,lat,capacity\ns1,76.9,43.2,4000000000000\ns2,76.9,43.2,1\n',
    };
    expect(assign('d1,s1,1\nd2,s1,2\nd2,s2,1\n', many)).toBe(
      'demand,supply,pupils\nd1,s1,3000000000\nd2,s1,3997000000000\nd2,s2,1\nd2,,1002999999999\n',
    );
  });

  it('says at which row a sum is too large for single people to count', () => {
    const row = (id: string) => `${id},76.9,43.2,900000000000000\n`;
    const demand = `id,lon,lat,population\n${Array.from('abcdefghijkl', row).join('')}`;
    expect(() => assign('a,s1,1\n', { 'd.csv': demand })).toThrow(
      /^d\.csv:12: up to here population adds up to more than 9007199254740991/,
    );
  });
});
