/** The long tables of a run: a row a figure, with all that it takes to compute it again. */
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import type { Run } from '../runs.ts';
import { figureGroups, quantilesOf } from './figures.ts';
import { type Column, csvTable, parquetTable, type TableFile } from './tableFile.ts';

const text = (name: string): Column => ({ name, type: 'STRING' });
const whole = (name: string): Column => ({ name, type: 'INT32' });
const number = (name: string): Column => ({ name, type: 'DOUBLE' });

const WHICH = [text('pack'), text('scenario'), text('choices')];
const REPRODUCED_BY = [
  text('engine_version'),
  text('pack_hash'),
  text('scenario_hash'),
  whole('seed'),
];
const FIGURE_COLUMNS = [
  ...WHICH,
  whole('sample'),
  whole('year'),
  text('area'),
  text('indicator'),
  number('value'),
  text('unit'),
  ...REPRODUCED_BY,
];
const RANGE_COLUMNS = [
  ...WHICH,
  whole('year'),
  text('area'),
  text('indicator'),
  number('p10'),
  number('p50'),
  number('p90'),
  whole('samples'),
  text('unit'),
  ...REPRODUCED_BY,
];

export type TableFormat = 'csv' | 'parquet';

/**
 * Writes `figures` and, where assumptions were sampled, `ranges` into a folder. Answers the files.
 * @param isSafe whether texts that a spreadsheet would compute are guarded.
 */
export async function writeTables(
  database: Database,
  run: Run,
  folder: string,
  format: TableFormat,
  isSafe: boolean,
): Promise<readonly string[]> {
  const table = (name: string, columns: readonly Column[]): TableFile =>
    format === 'csv' ? csvTable(name, columns, isSafe) : parquetTable(name, columns);
  const figuresPath = join(folder, `figures.${format}`);
  const rangesPath = join(folder, `ranges.${format}`);
  const figures = table(figuresPath, FIGURE_COLUMNS);
  let ranges: TableFile | null = null;
  try {
    for await (const group of figureGroups(database, run)) {
      const which = [group.pack, group.scenario, group.choices];
      const by = [group.engineVersion, group.packHash, group.scenarioHash, group.seed];
      for (const { sample, year, values } of group.evaluations) {
        group.area.forEach((area, index) => {
          const [indicator, unit] = [group.indicator[index] ?? '', group.unit[index] ?? ''];
          figures.add([
            ...which,
            sample,
            year,
            area,
            indicator,
            values[index] ?? null,
            unit,
            ...by,
          ]);
        });
      }
      for (const { year, area, indicator, p10, p50, p90, samples, unit } of quantilesOf(group)) {
        ranges ??= table(rangesPath, RANGE_COLUMNS);
        ranges.add([...which, year, area, indicator, p10, p50, p90, samples, unit, ...by]);
      }
    }
    figures.finish();
    ranges?.finish();
    return ranges === null ? [figuresPath] : [figuresPath, rangesPath];
  } catch (error) {
    figures.discard();
    ranges?.discard();
    throw error;
  }
}
