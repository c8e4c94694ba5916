/** `aumaq batch collect`: results as files, as PostGIS tables, or as a page. */
import { type CliIo, InputError, printWarning } from '../../cli/io.ts';
import { choiceOption, parseOptions, required } from '../../cli/options.ts';
import { writePage } from '../collect/page.ts';
import { writePlaces } from '../collect/places.ts';
import { writePostgis } from '../collect/postgis.ts';
import { writeTables } from '../collect/tables.ts';
import { findRun, statusOf } from '../runs.ts';
import { WHERE_OPTIONS, withDatabase } from './opened.ts';

const COMMAND = 'batch collect';
const FORMATS = ['csv', 'parquet', 'geojson', 'postgis'] as const;

export async function runCollect(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = parseOptions(COMMAND, io, args, {
    ...WHERE_OPTIONS,
    run: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    page: { type: 'string' },
  });
  const { page } = options;
  const format =
    page === undefined
      ? choiceOption(COMMAND, 'format', required(COMMAND, 'format', options.format), FORMATS)
      : choiceOption(COMMAND, 'format', options.format, FORMATS);
  const needsFolder = format !== undefined && format !== 'postgis';
  const folder = needsFolder ? required(COMMAND, 'out', options.out) : '';
  return withDatabase(options, async ({ database, queue, folder: embedded }) => {
    const run = await findRun(database, options.run);
    const { done, slices } = await statusOf(database, queue, run);
    if (done < slices) {
      printWarning(
        io,
        `${slices - done} of ${slices} jobs are not done: their figures are missing`,
      );
    }
    const written: string[] = [];
    if (format === 'csv' || format === 'parquet') {
      const isSafe = io.safeForSpreadsheets === true;
      written.push(...(await writeTables(database, run, folder, format, isSafe)));
    }
    if (format === 'parquet' || format === 'geojson') {
      written.push(...(await writePlaces(io, database, run, folder, format)));
    }
    if (format === 'postgis') {
      if (embedded !== null) {
        const remedy = 'collect as geojson or parquet, or compute with --database';
        throw new InputError(
          'aumaq batch collect',
          null,
          'the embedded database has no PostGIS',
          remedy,
        );
      }
      await writePostgis(database, run);
      written.push('tables area, facility and cell, view area_figure in schema aumaq');
    }
    if (page !== undefined) written.push(...(await writePage(io, database, run, page)));
    for (const path of written) io.stdout(`${path}\n`);
    return 0;
  });
}
