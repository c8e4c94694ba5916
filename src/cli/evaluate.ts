/** `aumaq evaluate`: the page's own figures, by year and area, as a table. */
import { type Sampling, sampledEdits } from '../domain/demography/sampledEdits.ts';
import { readScenarioOption } from './scenarioOption.ts';
import { CityEngine } from '../engine/cityEngine.ts';
import { formatCsv } from './csv.ts';
import { type EvaluationRow, evaluationRows } from './evaluationRows.ts';
import { type CliIo, type Command, emit, InputError } from './io.ts';
import { choiceOption, numberOption, parseOptions, required } from './options.ts';
import { startProgress } from './progress.ts';
import { requirePack } from './readPack.ts';

/**
 * Evaluates a pack, with or without a scenario, for a range of years (by default from the base
 * year to the horizon) and writes rows `year,area,indicator,value,unit`. Figures that need data
 * which the pack lacks have an empty value (null in JSON). `--sample 3/10 --seed 7` evaluates one draw
 * of the assumptions, as a batch does.
 */
export const runEvaluate: Command = (args, io) => {
  const { options } = parseOptions('evaluate', io, args, {
    pack: { type: 'string' },
    scenario: { type: 'string' },
    years: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  });
  const format = choiceOption('evaluate', 'format', options.format, ['json', 'csv']) ?? 'csv';
  const { territory, streets } = requirePack(io, required('evaluate', 'pack', options.pack));
  const { firstYear, baseYear, horizonYear } = territory.manifest;
  const years = yearsOf(options.years ?? `${baseYear}..${horizonYear}`, firstYear, horizonYear);
  const { scenario: given, choices } = readScenarioOption(io, options.scenario, territory);
  const { sample, ...sampling } = sampleOf(options.sample, options.seed);
  const drawn = sampledEdits(territory, given.edits, sampling)[sample] ?? [];
  const scenario = { ...given, edits: [...given.edits, ...drawn] };

  const engine = new CityEngine();
  engine.load(territory, streets);
  const report = startProgress(io, 'evaluating years');
  const rows = years.flatMap((year, index) => {
    report(index, years.length);
    return evaluationRows(engine.evaluate({ scenario, choices, year }));
  });
  emit(io, options.out, format === 'csv' ? asCsv(io, rows) : asJson(rows));
  return 0;
};

/** "3/10": the third of ten draws; the first of the seed 0 is as good as any. */
function sampleOf(
  text: string | undefined,
  seedText: string | undefined,
): Sampling & { readonly sample: number } {
  const bounds = { min: 0, max: 2 ** 31 - 1, whole: true };
  const seed = numberOption('evaluate', 'seed', seedText, bounds) ?? 0;
  if (text === undefined) return { sample: 0, count: 0, seed };
  const match = /^(\d{1,5})\/(\d{1,5})$/.exec(text);
  const [sample, count] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || !(0 <= sample && sample <= count)) {
    const remedy = 'write which draw of how many, like 3/10';
    throw new InputError('aumaq evaluate', null, `--sample is '${text}'`, remedy);
  }
  return { sample, count, seed };
}

/** "2025..2040" or "2030"; the years have to lie in what the pack covers. */
function yearsOf(text: string, firstYear: number, horizonYear: number): readonly number[] {
  const match = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text);
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  if (match === null || !(firstYear <= first && first <= last && last <= horizonYear)) {
    const remedy = `give years from ${firstYear} to ${horizonYear}, like ${firstYear}..${horizonYear}`;
    throw new InputError('aumaq evaluate', null, `--years is '${text}'`, remedy);
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function asCsv(io: CliIo, rows: readonly EvaluationRow[]): string {
  return formatCsv(
    io,
    ['year', 'area', 'indicator', 'value', 'unit'],
    rows.map(({ year, area, indicator, value, unit }) => [
      year,
      area,
      indicator,
      value ?? '',
      unit,
    ]),
  );
}

/** One row a line, so that two runs can be compared line by line. */
function asJson(rows: readonly EvaluationRow[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
