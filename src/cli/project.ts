/** `aumaq project`: a population by age and sex, carried forward year by year. */
import {
  emptyPopulation,
  type Population,
  projectYear,
  type Rates,
} from '../domain/demography/cohortComponent.ts';
import { formatCsv, readTable } from './csv.ts';
import { type CliIo, emit, InputError, printWarning } from './io.ts';
import { numberOption, parseOptions, required } from './options.ts';
import { MOST_PEOPLE } from './tables.ts';

/** Of a woman in a year: more is a slip, such as births by a thousand women. */
const MOST_CHILDREN = 10;

/** Sexes as tables may spell them; the output keeps the spelling of the population table. */
const WOMEN: readonly string[] = ['f', 'female', 'w', 'woman', 'women'];
const MEN: readonly string[] = ['m', 'male', 'man', 'men'];

/** Writes `year,age,sex,population` for the given population (year 0) and each year after it. */
export function runProject(args: readonly string[], io: CliIo): number {
  const { options } = parseOptions('project', io, args, {
    population: { type: 'string' },
    fertility: { type: 'string' },
    survival: { type: 'string' },
    migration: { type: 'string' },
    years: { type: 'string' },
    'sex-ratio': { type: 'string' },
    out: { type: 'string' },
  });
  const populationPath = required('project', 'population', options.population);
  const fertilityPath = required('project', 'fertility', options.fertility);
  const survivalPath = required('project', 'survival', options.survival);
  const yearCount = numberOption('project', 'years', required('project', 'years', options.years), {
    min: 0,
    max: 500,
    whole: true,
  }) as number;
  const sexRatioAtBirth =
    numberOption('project', 'sex-ratio', options['sex-ratio'], { min: 0.001 }) ?? 1.05;

  const given = readByAgeAndSex(io, populationPath, 'population', {
    min: 0,
    max: MOST_PEOPLE,
  });
  const lastAge = given.lastAge;
  const fertility = readFertility(io, fertilityPath, lastAge);
  const survival = readByAgeAndSex(io, survivalPath, 'survival', { min: 0, max: 1, fromAge: -1 });
  if (survival.lastAge < lastAge) {
    throw new InputError(
      survivalPath,
      null,
      `it ends at age ${survival.lastAge}, the population at ${lastAge}`,
      'give a survival for every age of the population',
    );
  }
  const rates: Rates = {
    fertility,
    survival: {
      women: survivalOf(survivalPath, survival.women, lastAge, 'women'),
      men: survivalOf(survivalPath, survival.men, lastAge, 'men'),
    },
    sexRatioAtBirth,
  };
  const migrants =
    options.migration === undefined
      ? null
      : populationOf(
          readByAgeAndSex(io, options.migration, 'migrants', {
            min: -MOST_PEOPLE,
            max: MOST_PEOPLE,
            upToAge: lastAge,
          }),
          lastAge,
        );

  let population = populationOf(given, lastAge);
  const rows: (string | number)[][] = [];
  const write = (year: number): void => {
    for (let age = 0; age <= lastAge; age += 1) {
      rows.push([year, age, given.names.women, population.women[age] as number]);
      rows.push([year, age, given.names.men, population.men[age] as number]);
    }
  };
  let notThereToLeave = 0;
  let firstYearShort: number | null = null;
  write(0);
  for (let year = 1; year <= yearCount; year += 1) {
    const { population: next, balance } = projectYear(population, rates, migrants);
    population = next;
    write(year);
    if (balance.notThereToLeave > 0) firstYearShort ??= year;
    notThereToLeave += balance.notThereToLeave;
  }
  if (firstYearShort !== null) {
    printWarning(
      io,
      `${options.migration}: ${rounded(notThereToLeave)} emigrants could not leave over ` +
        `${yearCount} ${yearCount === 1 ? 'year' : 'years'} (the first in year ${firstYearShort}): ` +
        'nobody of their age and sex was left',
    );
  }
  emit(io, options.out, formatCsv(io, ['year', 'age', 'sex', 'population'], rows));
  return 0;
}

/** To a hundredth: people are not whole in a projection. */
function rounded(people: number): string {
  return String(Math.round(people * 100) / 100);
}

type ByAgeAndSex = {
  readonly women: ReadonlyMap<number, number>;
  readonly men: ReadonlyMap<number, number>;
  readonly names: { readonly women: string; readonly men: string };
  readonly lastAge: number;
};

type Bounds = {
  readonly min?: number;
  readonly max?: number;
  readonly fromAge?: number;
  readonly upToAge?: number;
};

/** A table of `age,sex,<column>`; a missing age counts as 0 people, and is an error for rates. */
function readByAgeAndSex(
  io: CliIo,
  path: string,
  column: 'population' | 'survival' | 'migrants',
  { min, max, fromAge = 0, upToAge = 150 }: Bounds,
): ByAgeAndSex {
  const table = readTable(io, path, {
    age: { kind: 'number', min: fromAge, max: upToAge, whole: true },
    sex: { kind: 'text' },
    [column]: {
      kind: 'number',
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    },
  });
  const columns: Record<string, unknown> = table.columns;
  const ages = table.columns.age;
  const sexes = table.columns.sex;
  const values = columns[column] as Float64Array;
  const women = new Map<number, number>();
  const men = new Map<number, number>();
  const names = { women: 'women', men: 'men' };
  let lastAge = -1;
  for (let row = 0; row < table.rowCount; row += 1) {
    const age = ages[row] as number;
    const sex = sexes[row] as string;
    const plain = sex.trim().toLowerCase();
    const isWoman = WOMEN.includes(plain);
    if (!isWoman && !MEN.includes(plain)) {
      throw new InputError(
        path,
        table.lines[row] ?? null,
        `sex is '${sex}'`,
        'write female or male',
      );
    }
    const target = isWoman ? women : men;
    if (target.has(age)) {
      throw new InputError(
        path,
        table.lines[row] ?? null,
        `age ${age} of '${sex}' comes twice`,
        'keep one row for each age and sex',
      );
    }
    target.set(age, values[row] as number);
    if (isWoman) names.women = sex;
    else names.men = sex;
    lastAge = Math.max(lastAge, age);
  }
  return { women, men, names, lastAge };
}

function populationOf({ women, men }: ByAgeAndSex, lastAge: number): Population {
  const population = emptyPopulation(lastAge + 1);
  for (const [age, count] of women) population.women[age] = count;
  for (const [age, count] of men) population.men[age] = count;
  return population;
}

/** Index 0 is birth to age 0 (the row `age` = -1); the last age of the population is the open one. */
function survivalOf(
  path: string,
  byAge: ReadonlyMap<number, number>,
  lastAge: number,
  sex: string,
): Float64Array {
  return Float64Array.from({ length: lastAge + 2 }, (_, index) => {
    const share = byAge.get(index - 1);
    if (share === undefined) {
      throw new InputError(
        path,
        null,
        `no survival for ${sex} of age ${index - 1}`,
        'give a row for every age from -1 (birth to age 0) to the last',
      );
    }
    return share;
  });
}

/** Births a woman and year by age; ages without a row bear no children. */
function readFertility(io: CliIo, path: string, lastAge: number): Float64Array {
  const table = readTable(io, path, {
    age: { kind: 'number', min: 0, max: 150, whole: true },
    rate: { kind: 'number', min: 0, max: MOST_CHILDREN },
  });
  const rates = new Float64Array(lastAge + 1);
  const seen = new Set<number>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const age = table.columns.age[row] as number;
    if (seen.has(age)) {
      throw new InputError(
        path,
        table.lines[row] ?? null,
        `age ${age} comes twice`,
        'keep one row for each age',
      );
    }
    seen.add(age);
    if (age <= lastAge) rates[age] = table.columns.rate[row] as number;
  }
  return rates;
}
