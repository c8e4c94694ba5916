/** What `aumaq site` is asked: tables, rules and sizes, turned into candidates of the siting core. */
import type { SiteColumn, SitingRules } from '../domain/siting/problem.ts';
import { type SizedSite, tooNearSites } from '../domain/siting/sizedSites.ts';
import type { LonLat } from '../domain/territory/schema.ts';
import { type CliIo, InputError } from './io.ts';
import { choiceOption, numberOption, type Options, required } from './options.ts';
import { type Candidates, type Places, readCandidates, readDemand, readSupply } from './tables.ts';
import { openWays, WALK_OPTIONS } from './walks.ts';
import type { Walks } from './ways.ts';

export const OBJECTIVES = ['p-median', 'covering', 'capacitated', 'seats', 'p-centre'] as const;
export type Objective = (typeof OBJECTIVES)[number];

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
  if ((objective === 'covering' || objective === 'seats') && radius === undefined) {
    throw usage('--radius is missing', `${objective} needs a distance`);
  }
  const hasSeats = objective === 'capacitated' || objective === 'seats';
  for (const name of ['whole', 'capacity-range'] as const) {
    if (given[name] === undefined || hasSeats) continue;
    throw usage(`--${name} is given for ${objective}`, 'use it with capacitated or seats');
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
  const limit = objective === 'covering' || objective === 'seats' ? (radius as number) : Infinity;
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
    hasSizes: sizes !== null,
  };
}

/** A fault of the options, and of no file. */
export function usage(what: string, remedy: string): InputError {
  return new InputError('aumaq site', null, what, remedy);
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

/** Indices of the candidates that an option lists by id, separated by commas. */
function idsOption(name: string, value: string | undefined, candidates: Candidates): number[] {
  if (value === undefined) return [];
  return value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map((id) => {
      const at = candidates.ids.indexOf(id);
      if (at >= 0) return at;
      throw usage(`--${name} names '${id}'`, `name ids of ${candidates.file}, separated by commas`);
    });
}

const STEPS_OF_SIZE = 4;

/** `A..B` or `A..B:STEP`: the sizes a site may have, ascending. */
function readSizes(value: string | undefined, { costsPerSeat }: Candidates): number[] | null {
  if (value === undefined) return null;
  const found = /^(\d+)\.\.(\d+)(?::(\d+))?$/.exec(value.trim());
  const [least, most] = [Number(found?.[1]), Number(found?.[2])];
  const step =
    found?.[3] === undefined
      ? Math.max(1, Math.ceil((most - least) / STEPS_OF_SIZE))
      : Number(found[3]);
  if (found === null || most < least || most === 0 || step < 1 || (most - least) / step > 50) {
    throw usage(
      `--capacity-range is '${value}'`,
      'give seats from..to, as 600..1500 or 600..1500:100',
    );
  }
  // Where seats cost nothing, more of them are never worse.
  if (costsPerSeat.every((cost) => cost === 0)) return [most];
  const sizes: number[] = [];
  for (let size = least; size < most; size += step) if (size > 0) sizes.push(size);
  return [...sizes, most];
}

function optionsOf(
  { count, amounts }: Candidates,
  forbidden: ReadonlySet<number>,
  sizes: readonly number[] | null,
): SizedSite[] {
  const options: SizedSite[] = [];
  for (let place = 0; place < count; place++) {
    if (forbidden.has(place)) continue;
    for (const seats of sizes ?? [amounts[place] as number]) options.push({ place, seats });
  }
  return options;
}

function readRules(
  given: SiteOptions,
  candidates: Candidates,
  options: readonly SizedSite[],
  costs: Float64Array,
  forbidden: ReadonlySet<number>,
  hasSizes: boolean,
): SitingRules | null {
  const requiredPlaces = idsOption('required', given.required, candidates);
  const both = requiredPlaces.find((place) => forbidden.has(place));
  if (both !== undefined) {
    throw usage(`'${candidates.ids[both]}' is required and forbidden`, 'decide on one');
  }
  if (hasSizes && requiredPlaces.length > 0 && options.length > candidates.count) {
    throw usage(
      '--required is given beside a --capacity-range with costs per seat',
      'give required sites a capacity and leave the range out, or list them as --existing',
    );
  }
  // Money by year is read with the years.
  const most =
    given.years === undefined
      ? numberOption('site', 'budget', given.budget, { min: 0 })
      : undefined;
  const { costs: perPlace, costsPerSeat } = candidates;
  if (
    given.budget !== undefined &&
    perPlace.every((cost, at) => cost === 0 && costsPerSeat[at] === 0)
  ) {
    throw new InputError(
      candidates.file,
      1,
      '--budget is given, and building costs nothing anywhere',
      'add a column cost or cost_per_seat',
    );
  }
  const minDistanceM = numberOption('site', 'min-distance', given['min-distance'], { min: 0 }) ?? 0;
  const isSized = options.length > candidates.count - forbidden.size;
  if (most === undefined && minDistanceM === 0 && requiredPlaces.length === 0 && !isSized) {
    return null;
  }
  const { longitudes, latitudes } = candidates;
  const positionOf = (place: number): LonLat => [
    longitudes[place] as number,
    latitudes[place] as number,
  ];
  return {
    required: requiredPlaces.flatMap((required) =>
      options.flatMap(({ place }, option) => (place === required ? [option] : [])),
    ),
    ...(most !== undefined && { budget: { most, costs } }),
    ...((minDistanceM > 0 || isSized) && {
      tooNear: tooNearSites(options, positionOf, minDistanceM),
      places: Int32Array.from(options, ({ place }) => place),
    }),
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
