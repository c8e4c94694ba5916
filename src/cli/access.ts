/** `aumaq access`: who reaches a service, how far it is, and how much of it there is for each. */
import {
  type Band,
  bandDecay,
  binaryDecay,
  coverage,
  type Decay,
  floatingCatchment,
  gaussianDecay,
  nearest,
  threeStepCatchment,
} from '../domain/accessibility/measures.ts';
import { formatCsv } from './csv.ts';
import { type CliIo, emit, InputError } from './io.ts';
import { choiceOption, numberOption, parseOptions, required } from './options.ts';
import { readDemand, readSupply } from './tables.ts';
import { readWalks } from './walks.ts';

const METHODS = ['coverage', 'nearest', '2sfca', 'e2sfca', '3sfca'] as const;
const DECAYS = ['binary', 'gaussian'] as const;

/** Writes `id,value` by demand; `nearest` adds `supply`. */
export function runAccess(args: readonly string[], io: CliIo): number {
  const { options } = parseOptions('access', args, {
    demand: { type: 'string' },
    supply: { type: 'string' },
    nodes: { type: 'string' },
    edges: { type: 'string' },
    costs: { type: 'string' },
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
  const farthestBand = bands ? Math.max(...bands.map(({ upTo }) => upTo)) : undefined;
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
  const columns = readWalks('access', io, options, demand, supply, limit);

  if (method === 'nearest') {
    const precedes = (a: number, b: number) =>
      idPrecedes(supply.ids[a] as string, supply.ids[b] as string);
    const found = nearest(columns, demand.count, limit, precedes);
    const rows = demand.ids.map((id, index) => {
      const owner = found.supply[index] as number;
      return owner < 0
        ? [id, '', '']
        : [id, found.cost[index] as number, supply.ids[owner] as string];
    });
    emit(io, options.out, formatCsv(['id', 'value', 'supply'], rows));
    return 0;
  }
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
  emit(io, options.out, formatCsv(['id', 'value'], rows));
  return 0;
}

/** Whole numbers by size, everything else letter by letter. */
function idPrecedes(a: string, b: string): boolean {
  const whole = /^-?\d{1,15}$/;
  return whole.test(a) && whole.test(b) ? Number(a) < Number(b) : a < b;
}

/** "300:1,600:0.68": upper bound and weight of each band. */
function bandsOf(text: string): readonly Band[] {
  return text.split(',').map((part) => {
    const [upTo, weight, ...rest] = part.split(':').map((value) => Number(value.trim() || 'x'));
    if (
      upTo === undefined ||
      weight === undefined ||
      rest.length > 0 ||
      !(upTo > 0) ||
      !(weight >= 0)
    ) {
      throw new InputError(
        'aumaq access',
        null,
        `--bands has '${part}'`,
        'give bands as upper bound:weight, such as 300:1,600:0.68,1000:0.22',
      );
    }
    return { upTo, weight };
  });
}
