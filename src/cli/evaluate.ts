/** `aumaq evaluate`: the page's own figures, by year and area, as a table. */
import { readScenarioOption } from './scenarioOption.ts';
import { CityEngine } from '../engine/cityEngine.ts';
import { capacityUnit } from '../domain/territory/serviceUnits.ts';
import {
  type AreaResults,
  COMPUTED_SERVICES,
  type YearResults,
} from '../engine/results/results.ts';
import { formatCsv } from './csv.ts';
import { type CliIo, type Command, emit, InputError } from './io.ts';
import { choiceOption, parseOptions, required } from './options.ts';
import { startProgress } from './progress.ts';
import { requirePack } from './readPack.ts';

/** What stands in the column `area` for the territory as a whole. */
const WHOLE_TERRITORY = 'total';

type Row = {
  readonly year: number;
  readonly area: string;
  readonly indicator: string;
  /** null: no data. */
  readonly value: number | null;
  readonly unit: string;
};

type Figure = readonly [indicator: string, value: number, unit: string];

/**
 * Evaluates a pack, with or without a scenario, for a range of years (by default from the base
 * year to the horizon) and writes rows `year,area,indicator,value,unit`. Figures that need data
 * which the pack lacks have an empty value (null in JSON).
 */
export const runEvaluate: Command = (args, io) => {
  const { options } = parseOptions('evaluate', io, args, {
    pack: { type: 'string' },
    scenario: { type: 'string' },
    years: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  });
  const format = choiceOption('evaluate', 'format', options.format, ['json', 'csv']) ?? 'csv';
  const { territory, streets } = requirePack(io, required('evaluate', 'pack', options.pack));
  const { firstYear, baseYear, horizonYear } = territory.manifest;
  const years = yearsOf(options.years ?? `${baseYear}..${horizonYear}`, firstYear, horizonYear);
  const { scenario, choices } = readScenarioOption(io, options.scenario, territory);

  const engine = new CityEngine();
  engine.load(territory, streets);
  const report = startProgress(io, 'evaluating years');
  const rows = years.flatMap((year, index) => {
    report(index, years.length);
    return rowsOf(engine.evaluate({ scenario, choices, year }));
  });
  emit(io, options.out, format === 'csv' ? asCsv(io, rows) : asJson(rows));
  return 0;
};

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

function rowsOf({ year, areas, total, assignment }: YearResults): readonly Row[] {
  const { totals } = assignment;
  const ofAssignment: Figure[] = [
    ['pupils', totals.pupils, 'pupils'],
    ['pupils placed', totals.placed, 'pupils'],
    ['seats', totals.seats, 'seats'],
    ['free seats', totals.freeSeats, 'seats'],
    ['overcrowded by nearest', totals.overcrowdedByNearest, 'pupils'],
    ['solved by redistribution', totals.solvedByRedistribution, 'pupils'],
    ['mean walk', totals.meanDistanceM, 'm'],
  ];
  return [
    ...areas.flatMap((area) => named(year, area.areaId ?? WHOLE_TERRITORY, figuresOf(area))),
    ...named(year, WHOLE_TERRITORY, [...figuresOf(total), ...ofAssignment]),
  ];
}

function named(year: number, area: string, figures: readonly Figure[]): readonly Row[] {
  return figures.map(([indicator, value, unit]) => ({
    year,
    area,
    indicator,
    value: Number.isFinite(value) ? value : null,
    unit,
  }));
}

function figuresOf(results: AreaResults): readonly Figure[] {
  const byService = COMPUTED_SERVICES.flatMap((service): Figure[] => [
    [`${service} demand`, results.children[service], 'people'],
    [`${service} capacity`, results.capacity[service], capacityUnit(service) ?? ''],
    [`${service} facilities`, results.facilityCount[service], 'facilities'],
    [`${service} coverage by radius`, results.radiusCoverage[service], 'share'],
    [`${service} coverage by streets`, results.networkCoverage[service], 'share'],
  ]);
  return [
    ['residents', results.residents, 'people'],
    ...byService,
    ['seat shortage', results.seatShortage, 'seats'],
    ['unplaced pupils', results.unplacedPupils, 'pupils'],
    ['housing commissioned', results.housingCommissionedM2, 'm2'],
  ];
}

function asCsv(io: CliIo, rows: readonly Row[]): string {
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
function asJson(rows: readonly Row[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
