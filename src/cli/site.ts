/** `aumaq site`: where to build, with what it gains, the bound on that and the gap between them. */
import { solveCapacitated } from '../domain/siting/capacitated.ts';
import { proveCapacitated } from '../domain/siting/capacitatedProof.ts';
import { proveCovering, solveCovering } from '../domain/siting/covering.ts';
import { highsSolver } from '../domain/siting/highsSolver.ts';
import { solveMedian } from '../domain/siting/median.ts';
import {
  defaultEffort,
  type MixedIntegerSolver,
  type NoSiting,
  type Siting,
  type SitingEffort,
} from '../domain/siting/problem.ts';
import { proveMedian } from '../domain/siting/proof.ts';
import { formatCsv } from './csv.ts';
import { type CliIo, emit, InputError } from './io.ts';
import { choiceOption, numberOption, parseOptions, required } from './options.ts';
import { startProgress } from './progress.ts';
import { type Places, readDemand, readSupply } from './tables.ts';
import { openWays, WALK_OPTIONS } from './walks.ts';
import type { Walks } from './ways.ts';

const OBJECTIVES = ['p-median', 'covering', 'capacitated'] as const;
type Objective = (typeof OBJECTIVES)[number];

/** Beyond this the bounds and tolerances of the search are no numbers any more. */
const LARGEST_SUM = 1e200;

/** Loaded only where a proof is asked for: some 2 MB of WebAssembly. */
const solveWithHighs: MixedIntegerSolver = async (programme) => {
  const { default: loadHighs } = await import('highs');
  return highsSolver(await loadHighs())(programme);
};

/** Writes `id` for each chosen site, and `{objective, bound, gap}` to standard error. */
export async function runSite(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = parseOptions('site', io, args, {
    ...WALK_OPTIONS,
    demand: { type: 'string' },
    candidates: { type: 'string' },
    p: { type: 'string' },
    objective: { type: 'string' },
    radius: { type: 'string' },
    exact: { type: 'boolean' },
    out: { type: 'string' },
  });
  const demandPath = required('site', 'demand', options.demand);
  const candidatesPath = required('site', 'candidates', options.candidates);
  const siteCount = wholeOption('p', required('site', 'p', options.p));
  const objective = readObjective(required('site', 'objective', options.objective));
  const radius = numberOption('site', 'radius', options.radius, { min: 0 });
  if (objective === 'covering' && radius === undefined) {
    throw new InputError('aumaq site', null, '--radius is missing', 'covering needs a distance');
  }
  const whole = objective === 'capacitated';
  const demand = readDemand(io, demandPath, { whole });
  const candidates = readSupply(io, candidatesPath, { whole });
  if (demand.amounts.every((people) => people === 0)) {
    throw new InputError(
      demandPath,
      demand.lines[0] as number,
      'population is 0 in every row: nobody is to be served, and every choice is as good',
      'give the people of at least one row',
    );
  }
  const limit = objective === 'covering' ? (radius ?? Infinity) : Infinity;
  const walks = openWays('site', io, options, demand, candidates).within(limit);
  refuseEndlessCosts(demand, walks);

  const report = startProgress(io, 'choosing sites');
  let steps = 0;
  const effort: SitingEffort = {
    ...defaultEffort(),
    onStep: () => {
      steps++;
      report(steps, Number.NaN);
    },
  };
  const isExact = options.exact === true;
  const question = { demand, candidates, walks, siteCount, isExact, effort };
  const siting = await answer(objective, question);
  if (siting.sites === null) throw explain(siting, objective, question);
  const { sites, objective: value, bound, gap } = siting;
  emit(
    io,
    options.out,
    formatCsv(
      io,
      ['id'],
      Array.from(sites, (site) => [candidates.ids[site] as string]),
    ),
  );
  io.stderr(`${JSON.stringify({ objective: value, bound, gap })}\n`);
  return 0;
}

/** Populations times costs have to add up to a number. */
function refuseEndlessCosts(demand: Places, walks: Walks): void {
  const dearest = new Float64Array(demand.count);
  for (const { demands, costs } of walks) {
    for (let pair = 0; pair < demands.length; pair++) {
      const at = demands[pair] as number;
      dearest[at] = Math.max(dearest[at] as number, costs[pair] as number);
    }
  }
  let sum = 0;
  for (let at = 0; at < demand.count; at++) {
    sum += (demand.amounts[at] as number) * (dearest[at] as number);
    if (sum <= LARGEST_SUM) continue;
    throw new InputError(
      demand.file,
      demand.lines[at] as number,
      `up to '${demand.ids[at]}', people times costs add up to more than ${LARGEST_SUM}`,
      'give costs in larger units',
    );
  }
}

function wholeOption(name: string, value: string): number {
  return numberOption('site', name, value, { min: 1, whole: true }) as number;
}

function readObjective(value: string): Objective {
  return choiceOption('site', 'objective', value, OBJECTIVES) as Objective;
}

type Question = {
  readonly demand: Places;
  readonly candidates: Places;
  readonly walks: Walks;
  readonly siteCount: number;
  readonly isExact: boolean;
  readonly effort: SitingEffort;
};

async function answer(
  objective: Objective,
  { demand, candidates, walks, siteCount, isExact, effort }: Question,
): Promise<Siting | NoSiting> {
  if (objective === 'p-median') {
    const problem = { weights: demand.amounts, columns: walks, siteCount };
    // No choice found that serves everybody is no proof that there is none.
    const found = isExact ? null : solveMedian(problem, effort);
    return found !== null && isFinal(found) ? found : proveMedian(problem, solveWithHighs, effort);
  }
  if (objective === 'covering') {
    const problem = {
      weights: demand.amounts,
      coveredBy: walks.map(({ demands }) => demands),
      siteCount,
    };
    return isExact
      ? proveCovering(problem, solveWithHighs, effort)
      : solveCovering(problem, effort);
  }
  const everyone = demand.amounts.reduce((sum, count) => sum + count, 0);
  const problem = {
    pupils: demand.amounts,
    seats: candidates.amounts.map((seats) => Math.min(seats, everyone)),
    columns: walks,
    siteCount,
  };
  const found = isExact ? null : solveCapacitated(problem, effort);
  return found !== null && isFinal(found)
    ? found
    : proveCapacitated(problem, solveWithHighs, effort);
}

function isFinal(siting: Siting | NoSiting): boolean {
  return siting.sites !== null || siting.reason === 'too few candidates';
}

/** Why there is no choice, said so that it can be mended. */
function explain(
  { reason }: NoSiting,
  objective: Objective,
  { demand, candidates, walks, siteCount }: Question,
): InputError {
  if (reason === 'too few candidates') {
    return new InputError(
      candidates.file,
      1,
      `there are ${candidates.count} candidates for ${siteCount} sites`,
      'list more candidates or give a smaller --p',
    );
  }
  const isReached = new Uint8Array(demand.count);
  for (const { demands } of walks) for (const reached of demands) isReached[reached] = 1;
  const cutOff = isReached.findIndex(
    (reached, index) => reached === 0 && (demand.amounts[index] as number) > 0,
  );
  if (cutOff >= 0) {
    return new InputError(
      demand.file,
      demand.lines[cutOff] as number,
      `'${demand.ids[cutOff]}' reaches no candidate`,
      'add a candidate within its reach or remove the row',
    );
  }
  return new InputError(
    candidates.file,
    1,
    objective === 'capacitated'
      ? `no ${siteCount} of the candidates can place every pupil`
      : `no ${siteCount} of the candidates reach all demand`,
    'add capacity or candidates, or give a larger --p',
  );
}
