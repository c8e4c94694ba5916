/** What a choice of `aumaq site` has to keep to: sizes, money, required and forbidden places, distances. */
import type { SitingRules } from '../domain/siting/problem.ts';
import { type SizedSite, tooNearSites } from '../domain/siting/sizedSites.ts';
import type { LonLat } from '../domain/territory/schema.ts';
import { InputError } from './io.ts';
import { numberOption } from './options.ts';
import type { Candidates } from './tables.ts';

type RuleOptions = {
  readonly [Name in 'years' | 'budget' | 'required' | 'min-distance']?: string | undefined;
};

/** A fault of the options, and of no file. */
export function usage(what: string, remedy: string): InputError {
  return new InputError('aumaq site', null, what, remedy);
}

/** Indices of the candidates that an option lists by id, separated by commas. */
export function idsOption(
  name: string,
  value: string | undefined,
  candidates: Candidates,
): number[] {
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

type Sizes = {
  /** None is smaller. */
  readonly least: number;
  /** Those that make a difference, ascending. */
  readonly tried: readonly number[];
};

/** `A..B` or `A..B:STEP`: the sizes a site may have. */
export function readSizes(value: string | undefined, { costsPerSeat }: Candidates): Sizes | null {
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
  if (costsPerSeat.every((cost) => cost === 0)) return { least, tried: [most] };
  const sizes: number[] = [];
  for (let size = least; size < most; size += step) if (size > 0) sizes.push(size);
  return { least, tried: [...sizes, most] };
}

/** Each place in each of its sizes; a place that has no room for the least of them is none. */
export function optionsOf(
  { count, amounts, mostSeats }: Candidates,
  forbidden: ReadonlySet<number>,
  sizes: Sizes | null,
): SizedSite[] {
  const options: SizedSite[] = [];
  for (let place = 0; place < count; place++) {
    if (forbidden.has(place)) continue;
    const fitting = sizes
      ? sizesWithin(sizes, mostSeats[place] as number)
      : [amounts[place] as number];
    for (const seats of fitting) options.push({ place, seats });
  }
  return options;
}

/** Those that a place has room for; where its room is between two of them, all of its room is one. */
function sizesWithin({ least, tried }: Sizes, room: number): readonly number[] {
  const fitting = tried.filter((seats) => seats <= room);
  const isBetween = fitting.length < tried.length && room >= least && fitting.at(-1) !== room;
  return isBetween && room > 0 ? [...fitting, room] : fitting;
}

export function readRules(
  given: RuleOptions,
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
  const isSized = options.some(({ place }, at) => options[at - 1]?.place === place);
  const without = requiredPlaces.find(
    (required) => !options.some(({ place }) => place === required),
  );
  if (without !== undefined) {
    throw usage(
      `'${candidates.ids[without]}' is required, and its most_seats are fewer than any size`,
      'begin the --capacity-range lower',
    );
  }
  if (hasSizes && requiredPlaces.length > 0 && isSized) {
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
