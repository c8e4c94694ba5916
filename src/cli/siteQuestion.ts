/** What `aumaq site` is asked: tables, rules and sizes, turned into candidates of the siting core. */
import type { SiteColumn, SitingRules } from '../domain/siting/problem.ts';
import type { SizedSite } from '../domain/siting/sizedSites.ts';
import { readTable } from './csv.ts';
import { type CliIo, InputError } from './io.ts';
import { choiceOption, numberOption, type Options, required } from './options.ts';
import { idsOption, optionsOf, readRules, readSizes, usage } from './siteRules.ts';
import { type Candidates, type Places, readCandidates, readDemand, readSupply } from './tables.ts';
import { openWays, WALK_OPTIONS } from './walks.ts';
import type { Walks } from './ways.ts';

export const OBJECTIVES = [
  'p-median',
  'covering',
  'capacitated',
  'seats',
  'fairest',
  'in-step',
  'p-centre',
] as const;
export type Objective = (typeof OBJECTIVES)[number];
/** Capacities count. */
const HAVE_SEATS: readonly Objective[] = ['capacitated', 'seats', 'fairest', 'in-step'];
/** Whoever is beyond the radius does not count. */
const NEED_RADIUS: readonly Objective[] = ['covering', 'seats', 'fairest', 'in-step'];

export const SITE_OPTIONS = {
  ...WALK_OPTIONS,
  demand: { type: 'string' },
  candidates: { type: 'string' },
  existing: { type: 'string' },
  p: { type: 'string' },
  objective: { type: 'string' },
  radius: { type: 'string' },
  whole: { type: 'boolean' },
  'capacity-range': { type: 'string' },
  budget: { type: 'string' },
  required: { type: 'string' },
  forbidden: { type: 'string' },
  'min-distance': { type: 'string' },
  years: { type: 'string' },
  target: { type: 'string' },
  'time-limit': { type: 'string' },
  exact: { type: 'boolean' },
  out: { type: 'string' },
} as const;
export type SiteOptions = Options<typeof SITE_OPTIONS>;

export type Question = {
  readonly objective: Objective;
  readonly demand: Places;
  readonly candidates: Candidates;
  /** Candidates of the core: each place in each of the sizes that it may have. */
  readonly options: readonly SizedSite[];
  /** By option: what building it costs. */
  readonly costs: Float64Array;
  /** By option. */
  readonly walks: Walks;
  readonly existing: {
    readonly seats: Float64Array;
    readonly columns: readonly SiteColumn[];
  } | null;
  readonly siteCount: number;
  readonly rules: SitingRules | null;
  readonly isWhole: boolean;
  /** Whose smallest share counts; null where all people count alike. */
  readonly districts: { readonly of: Int32Array; readonly names: readonly string[] } | null;
  /** Sizes were asked for, and are told. */
  readonly hasSizes: boolean;
};

/** Beyond this the bounds and tolerances of the search are no numbers any more. */
const LARGEST_SUM = 1e200;

/** Reads what the options name. Throws an `InputError` at the first thing that is wrong. */
export function readQuestion(io: CliIo, given: SiteOptions): Question {
  const demandPath = required('site', 'demand', given.demand);
  const candidatesPath = required('site', 'candidates', given.candidates);
  const siteCount = numberOption('site', 'p', required('site', 'p', given.p), {
    min: 1,
    whole: true,
  }) as number;
  const objective = choiceOption(
    'site',
    'objective',
    required('site', 'objective', given.objective),
    OBJECTIVES,
  ) as Objective;
  const radius = numberOption('site', 'radius', given.radius, { min: 0 });
  const isWithinRadius = NEED_RADIUS.includes(objective);
  if (isWithinRadius && radius === undefined) {
    throw usage('--radius is missing', `${objective} needs a distance`);
  }
  if (objective === 'in-step' && given.years === undefined) {
    throw usage('--years is missing', 'in-step looks at seats and homes year by year');
  }
  const hasSeats = HAVE_SEATS.includes(objective);
  if (given['capacity-range'] !== undefined && !hasSeats) {
    throw usage(
      `--capacity-range is given for ${objective}`,
      `use it with ${HAVE_SEATS.join(', ')}`,
    );
  }
  if (given.whole === true && objective !== 'capacitated' && objective !== 'seats') {
    throw usage(`--whole is given for ${objective}`, 'use it with capacitated or seats');
  }
  const isRuled = (['budget', 'required', 'forbidden', 'min-distance', 'existing'] as const).some(
    (name) => given[name] !== undefined,
  );
  // Under rules people are counted like pupils, one by one.
  const whole = hasSeats || (isRuled && objective !== 'p-centre');
  const demand = readDemand(io, demandPath, { whole });
  const candidates = readCandidates(io, candidatesPath, { whole: hasSeats });
  const existing =
    given.existing === undefined ? null : readSupply(io, given.existing, { whole: hasSeats });
  if (demand.amounts.every((people) => people === 0)) {
    throw new InputError(
      demandPath,
      demand.lines[0] as number,
      'population is 0 in every row: nobody is to be served, and every choice is as good',
      'give the people of at least one row',
    );
  }
  const ways = openWays(
    'site',
    io,
    given,
    demand,
    existing ? joined(candidates, existing) : candidates,
  );
  const limit = isWithinRadius ? (radius as number) : Infinity;
  const all = ways.within(limit);
  refuseEndlessCosts(demand, all);
  const walks = all.slice(0, candidates.count);
  const forbidden = new Set(idsOption('forbidden', given.forbidden, candidates));
  const sizes = readSizes(given['capacity-range'], candidates);
  const options = optionsOf(candidates, forbidden, sizes);
  const { costs: perPlace, costsPerSeat: perSeat } = candidates;
  const costs = Float64Array.from(
    options,
    ({ place, seats }) => (perPlace[place] as number) + (perSeat[place] as number) * seats,
  );
  return {
    objective,
    demand,
    candidates,
    options,
    costs,
    walks: options.map(({ place }) => walks[place] as Walks[number]),
    existing: existing && {
      seats: existing.amounts,
      columns: all.slice(candidates.count),
    },
    siteCount,
    rules: readRules(given, candidates, options, costs, forbidden, sizes !== null),
    isWhole: given.whole === true,
    districts: objective === 'fairest' ? readDistricts(io, demand.file) : null,
    hasSizes: sizes !== null,
  };
}

/** The column `district` of the demand, in the order in which names appear. */
function readDistricts(io: CliIo, path: string): NonNullable<Question['districts']> {
  const { columns } = readTable(io, path, { district: { kind: 'text' } });
  const indexOf = new Map<string, number>();
  const of = Int32Array.from(columns.district, (name) => {
    const known = indexOf.get(name) ?? indexOf.size;
    indexOf.set(name, known);
    return known;
  });
  return { of, names: [...indexOf.keys()] };
}

/** Candidates and what stands as one table of supplies, so that streets are searched once. */
function joined(candidates: Candidates, existing: Places): Places {
  const known = new Set(candidates.ids);
  const twice = existing.ids.findIndex((id) => known.has(id));
  if (twice >= 0) {
    throw new InputError(
      existing.file,
      existing.lines[twice] as number,
      `'${existing.ids[twice]}' is a candidate, too`,
      'give what stands and what may be built different ids',
    );
  }
  const both = (one: Float64Array, other: Float64Array) => Float64Array.from([...one, ...other]);
  return {
    file: candidates.file,
    count: candidates.count + existing.count,
    ids: [...candidates.ids, ...existing.ids],
    longitudes: both(candidates.longitudes, existing.longitudes),
    latitudes: both(candidates.latitudes, existing.latitudes),
    amounts: both(candidates.amounts, existing.amounts),
    lines: both(candidates.lines, existing.lines),
  };
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
