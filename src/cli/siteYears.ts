/** What `aumaq site --years` adds: people, seats and money year by year. */
import { totalOf } from '../domain/assignment/assign.ts';
import type { PhasedProblem, PhasedYear } from '../domain/siting/phasedProblem.ts';
import { readTable } from './csv.ts';
import { type CliIo, InputError } from './io.ts';
import type { Objective, Question } from './siteQuestion.ts';
import { usage } from './siteRules.ts';
import { wholeAmount } from './tables.ts';

type YearOptions = {
  readonly years?: string | undefined;
  readonly budget?: string | undefined;
  readonly demand?: string | undefined;
  readonly existing?: string | undefined;
};

/** As `phased` needs them, by year. */
export type AskedYears = {
  readonly names: readonly number[];
  readonly years: readonly PhasedYear[];
  /** By year and row: the share of people who live in new homes; null where all count alike. */
  readonly shareInHomes: readonly Float64Array[] | null;
};

/** With whom years go. */
const DATED: readonly Objective[] = ['seats', 'covering', 'in-step'];

const MOST_YEARS = 50;
const EARLIEST = 0;
const LATEST = 9999;

/** `A..B`, or `A-B`. */
function yearsOf(text: string): readonly number[] {
  const found = /^(\d{4})(?:\.\.|-)(\d{4})$/.exec(text.trim());
  const [first, last] = [Number(found?.[1]), Number(found?.[2])];
  if (found === null || last < first || last - first >= MOST_YEARS) {
    throw usage(`--years is '${text}'`, `give up to ${MOST_YEARS} years from..to, like 2026..2031`);
  }
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** One sum for each year, or `2026:SUM,2028:SUM`, nothing in the years that are not named. */
function moneyOf(text: string | undefined, years: readonly number[]): readonly number[] {
  if (text === undefined) return years.map(() => Infinity);
  const isSum = (value: string) => /^\d+(\.\d+)?(e\d+)?$/i.test(value.trim());
  if (isSum(text)) return years.map(() => Number(text));
  const byYear = new Map<number, number>();
  for (const part of text.split(',')) {
    const [year = '', sum = ''] = part.split(':');
    if (!years.includes(Number(year)) || !isSum(sum)) {
      throw usage(
        `--budget is '${text}'`,
        `give a sum for each year, or year:sum for years of --years, like ${years[0]}:5000000000`,
      );
    }
    byYear.set(Number(year), Number(sum));
  }
  return years.map((year) => byYear.get(year) ?? 0);
}

/** Reads `population_YYYY` beside `population`, `homes_YYYY` where homes count, and `open_year` and `close_year` of what stands. */
export function readYears(io: CliIo, given: YearOptions, question: Question): AskedYears | null {
  if (given.years === undefined) return null;
  const names = yearsOf(given.years);
  if (!DATED.includes(question.objective)) {
    throw usage(`--years is given for ${question.objective}`, `use it with ${DATED.join(', ')}`);
  }
  if (question.isWhole) throw usage('--whole is given beside --years', 'leave one of them out');
  const pupils = peopleByYear(io, question, names);
  const isOpen = openYears(io, given.existing, names);
  const money = moneyOf(given.budget, names);
  const everybody = (year: number) => totalOf(pupils[year] as Float64Array);
  const { existing, objective } = question;
  return {
    names,
    shareInHomes: objective === 'in-step' ? sharesInHomes(io, question, names, pupils) : null,
    years: names.map((_, year) => ({
      pupils: pupils[year] as Float64Array,
      existingSeats: Float64Array.from(existing?.seats ?? [], (seats, facility) =>
        isOpen(facility, year) ? (objective === 'covering' ? everybody(year) : seats) : 0,
      ),
      money: money[year] as number,
    })),
  };
}

function peopleByYear(
  io: CliIo,
  { demand }: Question,
  names: readonly number[],
): readonly Float64Array[] {
  const spec = { ...wholeAmount, byDefault: Number.NaN };
  const { columns } = readTable(
    io,
    demand.file,
    Object.fromEntries(names.map((year) => [`population_${year}`, spec] as const)),
  );
  return names.map((year) =>
    (columns[`population_${year}`] as Float64Array).map((people, row) =>
      Number.isNaN(people) ? (demand.amounts[row] as number) : people,
    ),
  );
}

/** By `homes_YYYY`, nobody where there is no such column. */
function sharesInHomes(
  io: CliIo,
  { demand }: Question,
  names: readonly number[],
  pupils: readonly Float64Array[],
): readonly Float64Array[] {
  const spec = { ...wholeAmount, byDefault: 0 };
  const { columns } = readTable(
    io,
    demand.file,
    Object.fromEntries(names.map((year) => [`homes_${year}`, spec] as const)),
  );
  return names.map((year, at) =>
    (columns[`homes_${year}`] as Float64Array).map((inHomes, row) => {
      const people = pupils[at]?.[row] as number;
      if (inHomes <= people) return people === 0 ? 0 : inHomes / people;
      throw new InputError(
        demand.file,
        demand.lines[row] as number,
        `homes_${year} is ${inHomes} of ${people} people`,
        'give those of the row who live in new homes',
      );
    }),
  );
}

function openYears(
  io: CliIo,
  path: string | undefined,
  names: readonly number[],
): (facility: number, year: number) => boolean {
  if (path === undefined) return () => true;
  const year = { kind: 'number', min: EARLIEST, max: LATEST, whole: true } as const;
  const { columns } = readTable(io, path, {
    open_year: { ...year, byDefault: EARLIEST },
    close_year: { ...year, byDefault: LATEST },
  });
  return (facility, at) => {
    const name = names[at] as number;
    // A facility that closes in a year is not there in it.
    return (
      name >= (columns.open_year[facility] as number) &&
      name < (columns.close_year[facility] as number)
    );
  };
}

/** The question with its years, as a problem of the core. */
export function phasedProblem(
  question: Question,
  { years, shareInHomes }: AskedYears,
): PhasedProblem {
  const { options, costs, walks, existing, siteCount, rules, objective } = question;
  const everyone = Math.max(...years.map(({ pupils }) => totalOf(pupils)));
  return {
    years,
    seats: Float64Array.from(options, ({ seats }) =>
      objective === 'covering' ? everyone : Math.min(seats, everyone),
    ),
    columns: walks,
    costs,
    existing: existing?.columns ?? [],
    // Nobody is seated beyond the radius: all walks end there.
    ...(shareInHomes && { counted: { worth: shareInHomes, within: Infinity } }),
    siteCount,
    ...(rules && { rules }),
  };
}
