/** `aumaq pack`: a territory out of an extract of OpenStreetMap, ready for `validate` and `evaluate`. */
import { basename } from 'node:path';
import type { Geometry } from 'geojson';
import type { OsmData } from '../importing/osm/osmData.ts';
import { buildCountry } from '../importing/territory/buildCountry.ts';
import { buildTerritory, type TerritoryCounts } from '../importing/territory/buildTerritory.ts';
import { sameInAll } from '../importing/territory/boundary.ts';
import type { GivenPlaces } from '../importing/territory/facilities.ts';
import type { Shape } from '../importing/territory/outlines.ts';
import type { PeopleAt } from '../importing/territory/people.ts';
import { DEFAULT_WALKING_RULES, WALKING_RULES } from '../importing/territory/walkingRules.ts';
import { numberIn } from '../importing/table.ts';
import { proposeColumns } from '../importing/mapping/columns.ts';
import {
  inputError,
  oneTable,
  placesIn,
  readGiven,
  SERVICE_WORDS,
  serviceOfWord,
  writePack,
} from './given.ts';
import { type CliIo, type Command, InputError } from './io.ts';
import { choiceOption, numberOption, parseOptions, required } from './options.ts';
import { inPieces, warnOfSize } from './largeTerritory.ts';
import { embeddedTemplate } from './template.ts';

const MOST_PEOPLE = 1e8;

export const runPack: Command = async (args, io) => {
  const { options } = parseOptions('pack', io, args, {
    osm: { type: 'string' },
    regions: { type: 'string' },
    settlements: { type: 'string' },
    boundary: { type: 'string' },
    facilities: { type: 'string' },
    as: { type: 'string' },
    population: { type: 'string' },
    id: { type: 'string' },
    name: { type: 'string' },
    out: { type: 'string' },
  });
  if (options.settlements !== undefined || options.regions !== undefined) {
    return packCountry(io, options);
  }
  const path = required('pack', 'osm', options.osm);
  const out = required('pack', 'out', options.out);
  const id = idOf(options.id, path);
  const kind = choiceOption('pack', 'as', options.as, SERVICE_WORDS);
  if ((options.facilities === undefined) !== (kind === undefined)) {
    const missing = kind === undefined ? 'as' : 'facilities';
    throw new InputError('aumaq pack', null, `--${missing} is missing`, 'give both or none');
  }
  const data = await extractIn(io, path);
  const built = buildTerritory({
    data,
    template: embeddedTemplate('almaty'),
    id,
    name: options.name === undefined ? undefined : sameInAll(options.name),
    boundary: options.boundary === undefined ? undefined : await boundaryIn(io, options.boundary),
    rules: DEFAULT_WALKING_RULES,
    people: options.population === undefined ? undefined : await peopleIn(io, options.population),
    given:
      options.facilities === undefined || kind === undefined
        ? []
        : [await facilitiesIn(io, options.facilities, kind)],
  });
  if (!built.ok) {
    const [problem] = built.problems;
    throw problem
      ? inputError(problem, new Map([[basename(path), path]]))
      : new Error('no problem');
  }
  writePack(io, out, inPieces(built.value));
  warnOfSize(io, out, built.value);
  io.stdout(told(out, built.value.counts));
  return 0;
};

type CountryOptions = {
  readonly regions?: string | undefined;
  readonly settlements?: string | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly out?: string | undefined;
};

/** A territory of regions and settlements out of two tables. */
async function packCountry(io: CliIo, options: CountryOptions): Promise<number> {
  const settlements = required('pack', 'settlements', options.settlements);
  const regions = required('pack', 'regions', options.regions);
  const out = required('pack', 'out', options.out);
  const id = idOf(options.id, settlements);
  const rowsOf = async (path: string, prefix: string) =>
    placesIn(io, path, oneTable(path, await readGiven(io, [path]), {}), prefix, {});
  const made = buildCountry({
    template: embeddedTemplate('kazakhstan'),
    id,
    name: options.name ?? id,
    regions: await rowsOf(regions, 'region'),
    settlements: await rowsOf(settlements, 'settlement'),
    regionsSource: basename(regions),
    settlementsSource: basename(settlements),
  });
  if (!made.ok) {
    const [problem] = made.problems;
    const paths = new Map([regions, settlements].map((path) => [basename(path), path]));
    throw problem ? inputError(problem, paths) : new Error('no problem');
  }
  writePack(io, out, made.value.files);
  const { regions: areas, settlements: places, residents } = made.value;
  io.stdout(`${out}: ${residents} residents in ${places} settlements of ${areas} regions\n`);
  return 0;
}

async function extractIn(io: CliIo, path: string): Promise<OsmData> {
  for (const read of await readGiven(io, [path])) if (read.kind === 'osm') return read.data;
  throw new InputError(path, null, 'this is no extract of OpenStreetMap', 'give .osm.pbf or .osm');
}

/** From the option, or from the file's name: "liechtenstein.osm.pbf" is liechtenstein. */
function idOf(given: string | undefined, path: string): string {
  if (given !== undefined) {
    if (/^[a-z][a-z0-9-]{0,39}$/.test(given)) return given;
    const remedy = 'give up to 40 lower case letters, digits and hyphens, a letter first';
    throw new InputError('aumaq pack', null, `--id is '${given}'`, remedy);
  }
  const bare = basename(path)
    .toLowerCase()
    .replace(/\..*$/, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40);
  return bare === '' ? 'territory' : bare;
}

async function boundaryIn(
  io: CliIo,
  path: string,
): Promise<{ readonly shape: Shape; readonly source: string }> {
  const table = oneTable(path, await readGiven(io, [path]), {});
  const polygons = table.features.flatMap(({ geometry }) => polygonsOf(geometry));
  if (polygons.length === 0 || table.projection.kind !== 'degrees') {
    throw new InputError(path, null, 'there is no outline in it', 'give one polygon in WGS 84');
  }
  return {
    shape:
      polygons.length === 1
        ? { type: 'Polygon', coordinates: polygons[0] ?? [] }
        : { type: 'MultiPolygon', coordinates: polygons },
    source: basename(path),
  };
}

function polygonsOf(geometry: Geometry | null): number[][][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** A number of residents, or a file that says where they live. */
async function peopleIn(
  io: CliIo,
  given: string,
): Promise<number | { readonly places: readonly PeopleAt[]; readonly source: string }> {
  if (/^[+-]?[\d.]+(e\d+)?$/i.test(given.trim())) {
    const bounds = { min: 1, max: MOST_PEOPLE };
    return numberOption('pack', 'population', given, bounds) ?? 0;
  }
  const table = oneTable(given, await readGiven(io, [given]), {});
  const { people } = proposeColumns(table);
  if (people === undefined) {
    const found = table.columns.slice(0, 12).join(', ');
    const remedy = `name a column population (found: ${found})`;
    throw new InputError(given, null, 'no column holds residents', remedy);
  }
  const { places } = placesIn(io, given, table, 'people', {});
  const rows = places.flatMap(({ row, position }): PeopleAt[] => {
    const count = numberIn(table.features[row]?.values[people], table.decimalSign);
    return count !== null && count > 0 && count < MOST_PEOPLE
      ? [{ at: position, people: count }]
      : [];
  });
  if (rows.length === 0) {
    throw new InputError(given, null, 'no row has residents', 'fill in the column of residents');
  }
  return { places: rows, source: basename(given) };
}

async function facilitiesIn(io: CliIo, path: string, word: string): Promise<GivenPlaces> {
  const table = oneTable(path, await readGiven(io, [path]), {});
  const { places } = placesIn(io, path, table, word, {});
  return { service: serviceOfWord(word), places, source: basename(path) };
}

/** What was found and what became of it. */
function told(out: string, counts: TerritoryCounts): string {
  const { streets, services } = counts;
  const lines = [
    `${out}: ${counts.residents} residents (${counts.residentsFrom}) in ${counts.cells} cells of ${counts.areas} areas`,
    `  boundary       ${counts.boundaryFrom}`,
    `  streets        ${streets.ways} ways, ${streets.walkableWays} walked along, ${(streets.walkableM / 1000).toFixed(1)} km`,
    ...WALKING_RULES.map((rule) => `    ${rule.padEnd(18)} ${streets.leftOut[rule]} ways left out`),
    `  walked         ${streets.nodes} nodes, ${streets.largestPieceNodes} in the largest piece`,
    `  buildings      ${counts.buildings}, ${counts.residential} with homes, ${counts.withLevels} with levels; homes from ${counts.homesFrom}`,
    ...[...services].map(
      ([service, { objects, merged, kept }]) =>
        `  ${service.padEnd(14)} ${objects} objects, ${merged} mapped twice, ${kept} in the territory`,
    ),
    '  assumed        standards, assumptions, ages and capacities that nobody told (all marked)',
  ];
  return `${lines.join('\n')}\n`;
}
