/** `aumaq import`: a person's own data over a layer of a pack, written as a new pack. */
import { basename, join } from 'node:path';
import { MANIFEST_FILE } from '../domain/territory/layerReader.ts';
import { IMPORT_KINDS, wordOf } from '../importing/mapping/columns.ts';
import { JOIN_BY } from '../importing/mapping/join.ts';
import type { PlacesRead } from '../importing/mapping/places.ts';
import { busiestDay, tableOfStops } from '../importing/mapping/stops.ts';
import { linesAsOsm } from '../importing/osm/linesAsOsm.ts';
import type { FileContent } from '../importing/pack/packFiles.ts';
import type { Read } from '../importing/readFiles.ts';
import type { Timetable } from '../importing/readers/gtfs.ts';
import { DEFAULT_WALKING_RULES } from '../importing/territory/walkingRules.ts';
import { type Change, newVersion } from '../importing/version/change.ts';
import { changeOf, type Into } from '../importing/version/intoTerritory.ts';
import { remarkProblems } from '../importing/version/remarkProblems.ts';
import { formatCsv } from './csv.ts';
import {
  fromFault,
  type GivenOptions,
  inputError,
  oneTable,
  placesIn,
  readGiven,
  writePack,
} from './given.ts';
import { type CliIo, type Command, InputError, printWarning } from './io.ts';
import { choiceOption, numberOption, parseOptions, required } from './options.ts';
import { requirePack } from './readPack.ts';

const MOST_FILES = 100;

export const runImport: Command = async (args, io) => {
  const { options, rest } = parseOptions(
    'import',
    io,
    args,
    {
      into: { type: 'string' },
      as: { type: 'string' },
      layer: { type: 'string' },
      crs: { type: 'string' },
      encoding: { type: 'string' },
      day: { type: 'string' },
      add: { type: 'boolean' },
      join: { type: 'string' },
      out: { type: 'string' },
    },
    MOST_FILES,
  );
  if (rest.length === 0) {
    throw new InputError('aumaq import', null, 'no file is named', 'give one or more files');
  }
  const folder = required('import', 'into', options.into);
  const out = required('import', 'out', options.out);
  required('import', 'as', options.as);
  const word = choiceOption('import', 'as', options.as, KIND_WORDS) ?? '';
  const joinBy = choiceOption('import', 'join', options.join, JOIN_BY) ?? 'place';
  const crs = numberOption('import', 'crs', options.crs?.replace(/^EPSG:/i, ''), {
    min: 1000,
    max: 999_999,
    whole: true,
  });
  const encoding = encodingOption(options.encoding);
  const given = { layer: options.layer, crs, encoding, mayLackPlaces: joinBy !== 'place' };
  const { territory } = requirePack(io, folder);
  const path = rest[0] as string;
  const source = rest.map((name) => basename(name)).join(', ');
  const read = await readGiven(io, rest, given);
  const timetable = read.find((found) => found.kind === 'timetable')?.timetable;
  const mode = options.add ? 'add' : 'replace';
  const kind = IMPORT_KINDS.find((known) => wordOf(known) === word) ?? 'school';
  const day = timetable ? dayOf(timetable, options.day) : null;
  const into: Into =
    kind === 'streets'
      ? { kind, data: linesIn(path, read, given), rules: DEFAULT_WALKING_RULES }
      : { kind, read: rowsIn(io, { path, read, word, given, day }), mode, joinBy };
  const files = filesOf(io, folder);
  const changed = changeOf({ files, territory, source, into });
  if (!changed.ok) {
    const [problem] = changed.problems;
    throw problem ? inputError(problem, new Map([[source, path]])) : new Error('no problem');
  }
  const toldBefore = new Set(
    into.kind === 'streets'
      ? []
      : into.read.remarks.filter(({ what }) => what !== 'noPlace' || !given.mayLackPlaces),
  );
  const remarks = changed.value.remarks.filter((remark) => !toldBefore.has(remark));
  for (const problem of remarkProblems(path, remarks)) {
    printWarning(io, `${problem.where}: ${problem.what}; ${problem.remedy}`);
  }
  const made = new Map(newVersion(files, changed.value, source));
  const lines = told(out, word, mode, into, changed.value);
  if (timetable && day) {
    const { table, words } = departures(io, timetable, day);
    made.set('departures.csv', table);
    lines.push(words);
  }
  writePack(io, out, made);
  io.stdout(`${lines.join('\n')}\n`);
  return 0;
};

const KIND_WORDS = IMPORT_KINDS.map(wordOf);

type Given = {
  readonly path: string;
  readonly read: readonly Read[];
  readonly word: string;
  readonly given: GivenOptions;
  /** Of a timetable. */
  readonly day: string | null;
};

/** Rows of the one table that is meant; of several files all their rows. */
function rowsIn(io: CliIo, { path, read, word, given, day }: Given): PlacesRead {
  const timetable = read.find((found) => found.kind === 'timetable')?.timetable;
  if (timetable) return placesIn(io, path, tableOfStops(timetable, day), word, given);
  const files = new Set(
    read.flatMap((found) => (found.kind === 'table' ? [found.table.file] : [])),
  );
  if (files.size < 2) return placesIn(io, path, oneTable(path, read, given), word, given);
  const parts = read.flatMap((found) =>
    found.kind === 'table' ? [placesIn(io, found.table.file, found.table, word, given)] : [],
  );
  return {
    places: parts.flatMap(({ places }) => places),
    placeless: parts.flatMap(({ placeless }) => placeless),
    remarks: parts.flatMap(({ remarks }) => remarks),
    canExchange: false,
  };
}

function linesIn(path: string, read: readonly Read[], given: GivenOptions) {
  const extract = read.find((found) => found.kind === 'osm');
  if (extract) return extract.data;
  return fromFault(path, () => linesAsOsm(oneTable(path, read, given)));
}

function told(out: string, word: string, mode: string, into: Into, change: Change): string[] {
  const { taken, matched, unmatchedBefore, residents } = change.counts;
  const rows =
    into.kind === 'streets' ? taken : into.read.places.length + into.read.placeless.length;
  const lines = [`${out}: ${taken} of ${rows} places as ${word}`];
  if (change.join) {
    lines.push(
      `  matched        ${matched} stand where one stood before`,
      `  new            ${taken - matched}`,
      `  ${mode === 'add' ? 'kept    ' : 'replaced'}       ${unmatchedBefore} of before that no row stands for`,
    );
    if (change.join.doubled.length > 0) {
      const first = change.join.doubled.slice(0, 5).map(({ said }) => said);
      lines.push(
        `  doubled        ${change.join.doubled.length} paired with nothing (${first.join('; ')})`,
      );
    }
  }
  if (residents) {
    const { before, after, lost, adrift } = residents;
    lines.push(
      `  residents      ${after}, before ${before}; ${lost} in dropped rows, ${adrift} outside of all`,
    );
  }
  const gone = change.fates.filter(({ now }) => now === null).length;
  lines.push(
    `  scenarios      ${gone} places that they may name are gone, ${change.fates.length - gone} differ`,
  );
  return lines;
}

function encodingOption(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    const remedy = 'give a name like utf-8, windows-1251, ibm866 or utf-16le';
    throw new InputError('aumaq import', null, `--encoding is '${name}'`, remedy);
  }
}

/** All files that the pack lists, as they are. */
function filesOf(io: CliIo, folder: string): ReadonlyMap<string, FileContent> {
  const manifest = io.readFile(join(folder, MANIFEST_FILE)).toString('utf8');
  const { layers } = JSON.parse(manifest) as { layers: readonly { id: string; file: string }[] };
  return new Map<string, FileContent>([
    [MANIFEST_FILE, manifest],
    ...layers.map(({ id, file }): [string, FileContent] => {
      const bytes = io.readFile(join(folder, file));
      return [file, id === 'streets' ? new Uint8Array(bytes) : bytes.toString('utf8')];
    }),
  ]);
}

/** The day asked for, else the busiest. */
function dayOf(timetable: Timetable, day: string | undefined): string | null {
  const wanted = day?.replaceAll('-', '') ?? busiestDay(timetable);
  if (wanted === null || timetable.runsOn(wanted)) return wanted;
  const span = `${timetable.days[0] ?? '?'} to ${timetable.days.at(-1) ?? '?'}`;
  throw new InputError(
    timetable.file,
    null,
    `no service runs on ${wanted}`,
    `give a day of ${span}`,
  );
}

/** What lies beside the pack as departures.csv, and what is said of it. */
function departures(
  io: CliIo,
  timetable: Timetable,
  day: string,
): { readonly table: string; readonly words: string } {
  const counts = timetable.departuresOn(day);
  const rows = timetable.stops.map(({ id, name, at: [lon, lat] }) => {
    const { day: all, morning } = counts.get(id) ?? { day: 0, morning: 0 };
    return [id, name, lon, lat, all, morning];
  });
  const header = ['stop', 'name', 'lon', 'lat', 'departures', 'departures_7_9'];
  const total = [...counts.values()].reduce((sum, count) => sum + count.day, 0);
  return {
    table: formatCsv(io, header, rows),
    words: `  departures     ${total} on ${day} at ${counts.size} stops (departures.csv)`,
  };
}
