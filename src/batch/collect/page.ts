/** `collect --page DIR`: the built page with an overview of the run's towns, as static files. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CliIo, InputError } from '../../cli/io.ts';
import { reasonOf } from '../../cli/processIo.ts';
import { parseJson, requirePack } from '../../cli/readPack.ts';
import { MANIFEST_FILE } from '../../domain/territory/layerReader.ts';
import { isInside, polygonsOf } from '../../domain/territory/geometry.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import { DEFAULT_CHOICES, type EvaluationChoices } from '../../engine/results/results.ts';
import { WHOLE_TERRITORY } from '../../cli/evaluationRows.ts';
import { encodeLink, leftToReader } from '../../share/link/encodeLink.ts';
import { defaultStateOf } from '../../share/link/packs.ts';
import {
  BASELINE,
  OVERVIEW_FILE,
  OVERVIEW_INDICATORS,
  type OverviewTown,
  writeOverview,
} from '../../share/overview.ts';
import type { Database } from '../database/database.ts';
import { USUAL_CHOICES } from '../plan/plan.ts';
import { filesOf } from '../plan/sentPack.ts';
import type { Run } from '../runs.ts';
import { type FigureGroup, figureGroups } from './figures.ts';
import { type PackOfRun, packsOfRun } from './places.ts';

const BUILT = fileURLToPath(new URL('../../../dist/', import.meta.url));
/** Of the source, not of the built page: those files are folded. */
const COUNTRY = fileURLToPath(new URL('../../../public/geo/kazakhstan/', import.meta.url));
/** Longer links are cut on their way: the town then opens without the plan's edits. */
const LONGEST_LINK = 60_000;

/**
 * Writes the page into a folder that any web server can show. Answers its files of note. Throws an
 * `InputError` where the page has not been built.
 * @param built the folder that the page was built into.
 */
export async function writePage(
  io: CliIo,
  database: Database,
  run: Run,
  folder: string,
  built: string = BUILT,
): Promise<readonly string[]> {
  if (!existsSync(join(built, 'overview.html'))) {
    throw new InputError(built, null, 'the page is not built yet', 'run npm run build first');
  }
  const groups: FigureGroup[] = [];
  for await (const group of figureGroups(database, run)) groups.push(forOverview(group));
  const [first] = groups;
  if (first === undefined) {
    throw new InputError(database.title, null, 'nothing is computed yet', 'wait for its workers');
  }
  const plans = inOrder(groups.map(planOf));
  const years = [
    ...new Set(groups.flatMap(({ evaluations }) => evaluations.map(({ year }) => year))),
  ];
  years.sort((a, b) => a - b);
  await refuseTwiceOnMap(database, run);
  try {
    cpSync(built, folder, { recursive: true });
  } catch (error) {
    throw new InputError(folder, null, reasonOf(error), 'name another folder with --page');
  }
  const towns: OverviewTown[] = [];
  for await (const pack of packsOfRun(database, run)) {
    const files = Object.entries(filesOf(pack.archive));
    const { id, name, bounds } = pack.territory.manifest;
    // Territories that ship with the page are there already, folded and known to its offline copy.
    if (!isShipped(io, built, pack)) {
      for (const [file, bytes] of files) io.writeFile(join(folder, 'geo', id, file), bytes);
    }
    const ofPack = groups.filter((group) => group.pack === pack.pack);
    towns.push({
      territoryId: id,
      name,
      position: [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2],
      files: files.map(([file]) => file),
      links: await linksOf(database, run, pack, plans),
      values: plans.map((plan) =>
        valuesOf(
          ofPack.find((group) => planOf(group) === plan),
          years,
        ),
      ),
    });
  }
  const overview = join(folder, OVERVIEW_FILE);
  io.writeFile(
    overview,
    writeOverview({
      name: run.name,
      plans: [...plans],
      years,
      indicators: [...OVERVIEW_INDICATORS],
      engineVersion: first.engineVersion,
      outline: outlineAround(io, towns),
      towns,
    }),
  );
  return [join(folder, 'overview.html'), overview];
}

/** Before anything is written: a page that is refused leaves no half of itself. */
async function refuseTwiceOnMap(database: Database, run: Run): Promise<void> {
  const packOfTown = new Map<string, string>();
  for await (const { pack, territory } of packsOfRun(database, run)) {
    const { id } = territory.manifest;
    const other = packOfTown.get(id);
    if (other !== undefined) throw twiceOnMap(other, pack, id);
    packOfTown.set(id, pack);
  }
}

function twiceOnMap(one: string, other: string, territoryId: string): InputError {
  const what = `packs '${one}' and '${other}' are both of the territory '${territoryId}'`;
  return new InputError(
    'aumaq batch collect',
    null,
    what,
    'send them as two plans: a page has one map of each',
  );
}

function isShipped(io: CliIo, built: string, { territory }: PackOfRun): boolean {
  const manifest = join(built, 'geo', territory.manifest.id, MANIFEST_FILE);
  if (!existsSync(manifest)) return false;
  const shipped = parseJson(manifest, io.readFile(manifest).toString()) as {
    contentHash?: unknown;
  };
  return shipped.contentHash === territory.manifest.contentHash;
}

/** The outer rings of the country that ships with the page, where all towns lie in it. */
function outlineAround(io: CliIo, towns: readonly OverviewTown[]): [number, number][][] {
  const { boundary } = requirePack(io, COUNTRY).territory;
  if (!towns.every(({ position }) => isInside(position, boundary))) return [];
  const polygons = polygonsOf(boundary);
  return polygons.map(([ring = []]) =>
    ring.map(([longitude = 0, latitude = 0]) => [longitude, latitude]),
  );
}

/** What people choose by: scenario and choices where both say something. */
function planOf({ scenario, choices }: Pick<FigureGroup, 'scenario' | 'choices'>): string {
  if (choices === USUAL_CHOICES) return scenario;
  return scenario === BASELINE ? choices : `${scenario} · ${choices}`;
}

/** Whatever changes nothing comes first. */
function inOrder(plans: Iterable<string>): readonly string[] {
  const all = [...new Set(plans)];
  return [...all.filter((plan) => plan === BASELINE), ...all.filter((plan) => plan !== BASELINE)];
}

/** Without draws: the overview of a thousand samples is no longer than that of none. */
function forOverview(group: FigureGroup): FigureGroup {
  return { ...group, evaluations: group.evaluations.filter(({ sample }) => sample === 0) };
}

function valuesOf(group: FigureGroup | undefined, years: readonly number[]): (number | null)[][] {
  const at = OVERVIEW_INDICATORS.map((indicator) =>
    (group?.indicator ?? []).findIndex(
      (name, index) => name === indicator && group?.area[index] === WHOLE_TERRITORY,
    ),
  );
  return years.map((year) => {
    const values = group?.evaluations.find((evaluation) => evaluation.year === year)?.values;
    return at.map((index) => values?.[index] ?? null);
  });
}

/** By plan: what opens the town with that plan on the map. */
async function linksOf(
  database: Database,
  run: Run,
  { pack, territory }: PackOfRun,
  plans: readonly string[],
): Promise<(string | null)[]> {
  const rows = await database.query(
    `SELECT DISTINCT named.scenario, named.choices, scenario.edits, slice.choices AS evaluation
     FROM aumaq.run_slice AS named JOIN aumaq.slice ON slice.key = named.slice
     JOIN aumaq.scenario ON scenario.hash = slice.scenario
     WHERE named.run = $1 AND named.pack = $2`,
    [run.id, pack],
  );
  return plans.map((plan) => {
    const row = rows.find(
      ({ scenario, choices }) =>
        planOf({ scenario: String(scenario), choices: String(choices) }) === plan,
    );
    if (row === undefined) return null;
    const edits = row.edits as Edit[];
    const choices: EvaluationChoices = { ...DEFAULT_CHOICES, ...(row.evaluation as object) };
    return linkOf(territory.manifest, edits, choices);
  });
}

function linkOf(
  manifest: PackOfRun['territory']['manifest'],
  edits: Edit[],
  choices: EvaluationChoices,
): string {
  const state = defaultStateOf([manifest], manifest.id);
  const filters = { ...state.filters, ...choices, ownerships: [...choices.ownerships] };
  const link = encodeLink({ ...state, edits, filters }, [manifest]);
  const opened = link.length <= LONGEST_LINK ? link : encodeLink({ ...state, filters }, [manifest]);
  // The overview adds the language and the year in which it is read.
  return leftToReader(opened);
}
