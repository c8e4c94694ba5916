/** `aumaq assign`: pupils to seats, as many as can be placed and then at least total cost. */
import { assignPupils } from '../domain/assignment/assign.ts';
import { formatCsv } from './csv.ts';
import { type CliIo, emit } from './io.ts';
import { numberOption, parseOptions, required } from './options.ts';
import { startProgress } from './progress.ts';
import { readDemand, readSupply } from './tables.ts';
import { openWays, WALK_OPTIONS } from './walks.ts';

/** Writes `demand,supply,pupils`, with an empty supply for those left over. */
export function runAssign(args: readonly string[], io: CliIo): number {
  const { options } = parseOptions('assign', io, args, {
    ...WALK_OPTIONS,
    demand: { type: 'string' },
    supply: { type: 'string' },
    max: { type: 'string' },
    out: { type: 'string' },
  });
  const demandPath = required('assign', 'demand', options.demand);
  const supplyPath = required('assign', 'supply', options.supply);
  const limit = numberOption('assign', 'max', options.max, { min: 0 }) ?? Infinity;
  const demand = readDemand(io, demandPath, { whole: true });
  const supply = readSupply(io, supplyPath, { whole: true });
  const walks = openWays('assign', io, options, demand, supply).within(limit);

  const everyone = demand.amounts.reduce((sum, count) => sum + count, 0);
  const report = startProgress(io, 'assigning pupils');
  const problem = {
    pupils: demand.amounts,
    // More seats than there are pupils are as good as that many.
    seats: supply.amounts.map((seats) => Math.min(seats, everyone)),
    columns: walks.map(({ demands, costs }) => ({ cells: demands, distancesM: costs })),
  };
  const { flowCell, flowFacility, flowPupils, unplaced } = assignPupils(problem, (steps) => {
    report(steps, Number.NaN);
  });
  const rows: (string | number)[][] = [];
  let flow = 0;
  for (let cell = 0; cell < demand.count; cell++) {
    const id = demand.ids[cell] as string;
    for (; flowCell[flow] === cell; flow++) {
      rows.push([
        id,
        supply.ids[flowFacility[flow] as number] as string,
        flowPupils[flow] as number,
      ]);
    }
    if ((unplaced[cell] as number) > 0) rows.push([id, '', unplaced[cell] as number]);
  }
  emit(io, options.out, formatCsv(io, ['demand', 'supply', 'pupils'], rows));
  return 0;
}
