/** Files of people as the commands `pack` and `import` read them. */
import { basename, join } from 'node:path';
import type { Problem } from '../domain/parsed.ts';
import { MANIFEST_FILE } from '../domain/territory/layerReader.ts';
import { SERVICES, type Service } from '../domain/territory/schema.ts';
import { COMMAND_LINE_LIMITS } from '../importing/limits.ts';
import { proposeColumns, wordOf } from '../importing/mapping/columns.ts';
import { type PlacesRead, placesOf } from '../importing/mapping/places.ts';
import type { FileContent } from '../importing/pack/packFiles.ts';
import { ImportFault } from '../importing/faults.ts';
import { notesOf, type Read, readFiles } from '../importing/readFiles.ts';
import type { ImportedTable } from '../importing/table.ts';
import { remarkProblems } from '../importing/version/remarkProblems.ts';
import { type CliIo, InputError, printWarning } from './io.ts';

export type GivenOptions = {
  readonly encoding?: string | undefined;
  readonly layer?: string | undefined;
  readonly crs?: number | undefined;
  /** Rows without a place are joined to what is there by their code or name. */
  readonly mayLackPlaces?: boolean;
};

/** Everything in some files; throws an `InputError` for the first one that cannot be read. */
export async function readGiven(
  io: CliIo,
  paths: readonly string[],
  { encoding }: GivenOptions = {},
): Promise<readonly Read[]> {
  const pathOf = new Map(paths.map((path) => [basename(path), path]));
  const files = paths.map((path) => ({ name: basename(path), bytes: bytesOf(io, path) }));
  const read = await readFiles(files, { limits: COMMAND_LINE_LIMITS, sqlite, encoding });
  const problems = read.ok ? read.notes : read.problems;
  const [first] = problems;
  if (first) throw inputError(first, pathOf);
  if (!read.ok) return [];
  for (const { where, what, remedy } of notesOf(read.value)) {
    printWarning(io, `${pathOf.get(where) ?? where}: ${what}; ${remedy}`);
  }
  return read.value;
}

function bytesOf(io: CliIo, path: string): Uint8Array {
  const { size } = io.readPieces(path);
  if (size > COMMAND_LINE_LIMITS.fileBytes) {
    const megabytes = Math.round(size / 1e6);
    throw new InputError(
      path,
      null,
      `the file has ${megabytes} MB`,
      'cut out the territory (osmium extract --bbox W,S,E,N)',
    );
  }
  return new Uint8Array(io.readFile(path));
}

async function sqlite() {
  const { default: initSqlJs } = await import('sql.js');
  return initSqlJs();
}

/** A problem as one line; files are named as on the command line. */
export function inputError(
  { where, what, remedy }: Problem,
  pathOf: ReadonlyMap<string, string> = new Map(),
): InputError {
  return new InputError(pathOf.get(where) ?? where, null, what, remedy);
}

/** The one table of some files: the layer that was asked for, or the only one that can be meant. */
export function oneTable(
  path: string,
  read: readonly Read[],
  { layer }: GivenOptions,
): ImportedTable {
  const tables = read.flatMap((found) => (found.kind === 'table' ? [found.table] : []));
  const wanted = layer === undefined ? tables : tables.filter((table) => table.layer === layer);
  const [first, ...others] = wanted;
  const names = tables.map((table) => table.layer).join(', ');
  if (!first) {
    const what = layer === undefined ? 'it holds no table' : `there is no layer '${layer}'`;
    throw new InputError(path, null, what, names ? `give one of ${names}` : 'give a table');
  }
  if (others.length === 0) return first;
  const points = wanted.filter(({ features }) => features[0]?.geometry?.type === 'Point');
  if (points.length === 1 && points[0]) return points[0];
  throw new InputError(path, null, `it holds several layers (${names})`, 'give one with --layer');
}

/** The places of a table; remarks go to standard error, without any place it is an error. */
export function placesIn(
  io: CliIo,
  path: string,
  table: ImportedTable,
  prefix: string,
  { crs, mayLackPlaces = false }: GivenOptions,
): PlacesRead {
  if (crs === undefined && table.projection.kind === 'unknown') {
    throw new InputError(
      path,
      null,
      'its coordinates are metres of a projection that it does not tell',
      'give the EPSG code with --crs',
    );
  }
  const read = fromFault(path, () =>
    placesOf(table, { columns: proposeColumns(table), epsg: crs, prefix }),
  );
  const told = read.remarks.filter(({ what }) => what !== 'noPlace' || !mayLackPlaces);
  for (const problem of remarkProblems(path, told)) {
    printWarning(io, `${problem.where}: ${problem.what}; ${problem.remedy}`);
  }
  const isUsable = read.places.length > 0 || (read.placeless.length > 0 && mayLackPlaces);
  if (!isUsable) {
    const hasPlaces = table.features.some(({ geometry }) => geometry !== null);
    const columns = proposeColumns(table);
    const isNamed = columns.longitude !== undefined && columns.latitude !== undefined;
    throw new InputError(
      path,
      null,
      hasPlaces || isNamed ? 'no row has a place on earth' : 'no column holds coordinates',
      hasPlaces || isNamed
        ? 'check the coordinates, or give their EPSG code with --crs'
        : `name columns lon and lat (found: ${table.columns.slice(0, 12).join(', ')})`,
    );
  }
  return read;
}

/** Runs what may meet a fault of a file, and tells it as an `InputError`. */
export function fromFault<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error;
    throw new InputError(path, null, error.problem.what, error.problem.remedy);
  }
}

/** Services as words of the command line: "green-space". */
export const SERVICE_WORDS = SERVICES.map(wordOf);

export function serviceOfWord(word: string): Service {
  const found = SERVICES.find((service) => wordOf(service) === word);
  if (!found) throw new Error(`no service is called ${word}`);
  return found;
}

/**
 * Writes the files of a pack into a folder, the list of them last. Whoever is stopped before all are written
 * leaves the pack that was there before, or none; amid their being put in place, a pack that is refused, since
 * the sums of the former list do not fit the new files.
 */
export function writePack(
  io: CliIo,
  folder: string,
  files: ReadonlyMap<string, FileContent>,
): void {
  const list = [...files].toSorted(
    ([one], [other]) => Number(one === MANIFEST_FILE) - Number(other === MANIFEST_FILE),
  );
  io.writeFiles(new Map(list.map(([name, content]) => [join(folder, name), content])));
}
