/** `aumaq access`: who reaches a service, how far it is, and how much of it there is for each. */
import {
  bandDecay,
  binaryDecay,
  coverage,
  type Decay,
  floatingCatchment,
  gaussianDecay,
  threeStepCatchment,
} from '../domain/accessibility/measures.ts';
import { bandsOf } from './bands.ts';
import { formatCsv } from './csv.ts';
import { type CliIo, emit, InputError } from './io.ts';
import { choiceOption, numberOption, parseOptions, required } from './options.ts';
import { readDemand, readSupply } from './tables.ts';
import { openWays, WALK_OPTIONS } from './walks.ts';

const METHODS = ['coverage', 'nearest', '2sfca', 'e2sfca', '3sfca'] as const;
const DECAYS = ['binary', 'gaussian'] as const;

/** Writes `id,value` by demand; `nearest` adds `supply`. */
export function runAccess(args: readonly string[], io: CliIo): number {
  const { options } = parseOptions('access', io, args, {
    ...WALK_OPTIONS,
    demand: { type: 'string' },
    supply: { type: 'string' },
    method: { type: 'string' },
    catchment: { type: 'string' },
    bands: { type: 'string' },
    decay: { type: 'string' },
    out: { type: 'string' },
  });
  const demandPath = required('access', 'demand', options.demand);
  const supplyPath = required('access', 'supply', options.supply);
  const method = choiceOption(
    'access',
    'method',
    required('access', 'method', options.method),
    METHODS,
  );
  const decayName = choiceOption('access', 'decay', options.decay ?? 'binary', DECAYS);
  const bands = options.bands === undefined ? null : bandsOf(options.bands);
  const given = numberOption('access', 'catchment', options.catchment, { min: 0 });
  const farthestBand = bands?.at(-1)?.upTo;
  if (given !== undefined && farthestBand !== undefined && given < farthestBand) {
    throw new InputError(
      'aumaq access',
      null,
      `--catchment ${given} ends before the last band, ${farthestBand}`,
      'leave --catchment out or shorten --bands',
    );
  }
  const catchment = given ?? farthestBand;
  if (catchment === undefined) required('access', 'catchment', undefined);
  if (method === 'e2sfca' && bands === null && options.decay === undefined) {
    throw new InputError(
      'aumaq access',
      null,
      '--bands is missing',
      'e2sfca takes --bands such as 300:1,600:0.68,1000:0.22',
    );
  }
  const limit = catchment as number;
  const demand = readDemand(io, demandPath);
  const supply = readSupply(io, supplyPath);
  const ways = openWays('access', io, options, demand, supply);

  if (method === 'nearest') {
    const order = Int32Array.from(supply.ids.keys()).sort((a, b) =>
      idPrecedes(supply.ids[a] as string, supply.ids[b] as string) ? -1 : 1,
    );
    const found = ways.nearest(limit, order);
    const rows = demand.ids.map((id, index) => {
      const owner = found.supply[index] as number;
      return owner < 0
        ? [id, '', '']
        : [id, found.cost[index] as number, supply.ids[owner] as string];
    });
    emit(io, options.out, formatCsv(io, ['id', 'value', 'supply'], rows));
    return 0;
  }
  const columns = ways.within(limit);
  const decay: Decay =
    bands !== null && method !== '2sfca'
      ? bandDecay(bands)
      : decayName === 'gaussian'
        ? gaussianDecay(limit)
        : binaryDecay(limit);
  const values =
    method === 'coverage'
      ? coverage(columns, demand.count, limit)
      : method === '3sfca'
        ? threeStepCatchment(columns, supply.amounts, demand.amounts, decay)
        : floatingCatchment(columns, supply.amounts, demand.amounts, decay);
  const rows = demand.ids.map((id, index) => [id, values[index] as number]);
  emit(io, options.out, formatCsv(io, ['id', 'value'], rows));
  return 0;
}

/** Whole numbers by size, everything else letter by letter. */
function idPrecedes(a: string, b: string): boolean {
  const whole = /^-?\d{1,15}$/;
  return whole.test(a) && whole.test(b) ? Number(a) < Number(b) : a < b;
}
