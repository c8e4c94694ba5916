/** `aumaq import`: a person's own tables over a layer of a pack, written as a new pack. */
import { basename, join } from 'node:path';
import { MANIFEST_FILE } from '../domain/territory/layerReader.ts';
import { formatCsv } from './csv.ts';
import type { Place } from '../importing/mapping/places.ts';
import type { FileContent } from '../importing/pack/packFiles.ts';
import type { Timetable } from '../importing/readers/gtfs.ts';
import { intoTerritory, remarkProblems } from '../importing/territory/intoTerritory.ts';
import {
  inputError,
  oneTable,
  placesIn,
  readGiven,
  SERVICE_WORDS,
  serviceOfWord,
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
  const word = choiceOption('import', 'as', options.as, SERVICE_WORDS) ?? '';
  const crs = numberOption('import', 'crs', options.crs?.replace(/^EPSG:/i, ''), {
    min: 1000,
    max: 999_999,
    whole: true,
  });
  const encoding = encodingOption(options.encoding);
  const given = { layer: options.layer, crs, encoding };
  const { territory } = requirePack(io, folder);
  const path = rest[0] as string;
  const source = rest.map((name) => basename(name)).join(', ');
  const read = await readGiven(io, rest, given);
  const timetable = read.find((found) => found.kind === 'timetable')?.timetable;
  let places: readonly Place[];
  if (timetable) places = stopsOf(timetable);
  else if (read.length > 1 && rest.length > 1) {
    places = read.flatMap((found) =>
      found.kind === 'table' ? placesIn(io, found.table.file, found.table, word, given).places : [],
    );
  } else places = placesIn(io, path, oneTable(path, read, given), word, given).places;

  const merged = intoTerritory({
    files: filesOf(io, folder),
    territory,
    service: serviceOfWord(word),
    places,
    source,
    mode: options.add ? 'add' : 'replace',
  });
  if (!merged.ok) {
    const [problem] = merged.problems;
    throw problem ? inputError(problem, new Map([[source, path]])) : new Error('no problem');
  }
  const { files, added, matched, unmatchedBefore, remarks } = merged.value;
  for (const problem of remarkProblems(path, remarks)) {
    printWarning(io, `${problem.where}: ${problem.what}; ${problem.remedy}`);
  }
  writePack(io, out, files);
  const lines = [
    `${out}: ${added} of ${places.length} places as ${word}`,
    `  matched        ${matched} stand where one stood before`,
    `  new            ${added - matched}`,
    `  ${options.add ? 'kept    ' : 'replaced'}       ${unmatchedBefore} of before that no row stands for`,
  ];
  if (timetable) lines.push(...departures(io, timetable, options.day, out));
  io.stdout(`${lines.join('\n')}\n`);
  return 0;
};

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

function stopsOf({ stops }: Timetable): readonly Place[] {
  return stops.map(({ id, name, at }, row) => ({
    row,
    code: id,
    id,
    name: { kk: name, ru: name, en: name },
    position: at,
    geometry: null,
    capacity: 0,
    ownership: null,
    openYear: null,
    people: null,
  }));
}

/** Writes departures.csv beside the pack: of the day asked for, else of the busiest. */
function departures(
  io: CliIo,
  timetable: Timetable,
  day: string | undefined,
  out: string,
): readonly string[] {
  const wanted = day?.replaceAll('-', '') ?? busiestDay(timetable);
  if (!timetable.days.includes(wanted)) {
    const span = `${timetable.days[0] ?? '?'} to ${timetable.days.at(-1) ?? '?'}`;
    throw new InputError(
      timetable.file,
      null,
      `no service runs on ${wanted}`,
      `give a day of ${span}`,
    );
  }
  const counts = timetable.departuresOn(wanted);
  const rows = timetable.stops.map(({ id, name, at: [lon, lat] }) => {
    const { day: all, morning } = counts.get(id) ?? { day: 0, morning: 0 };
    return [id, name, lon, lat, all, morning];
  });
  const header = ['stop', 'name', 'lon', 'lat', 'departures', 'departures_7_9'];
  io.writeFile(join(out, 'departures.csv'), formatCsv(io, header, rows));
  const total = [...counts.values()].reduce((sum, count) => sum + count.day, 0);
  return [`  departures     ${total} on ${wanted} at ${counts.size} stops (departures.csv)`];
}

function busiestDay({ days, departuresOn }: Timetable): string {
  let [best, most] = [days[0] ?? '', -1];
  for (const day of days.slice(0, 60)) {
    let count = 0;
    for (const { day: all } of departuresOn(day).values()) count += all;
    if (count > most) [best, most] = [day, count];
  }
  return best;
}
