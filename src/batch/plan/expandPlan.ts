/** From a plan to the slices that compute it. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CliIo, InputError } from '../../cli/io.ts';
import {
  type ChosenScenario,
  isLink,
  readScenarioOption,
  territoryNamed,
} from '../../cli/scenarioOption.ts';
import { type Edit, editIdSchema } from '../../domain/scenario/scenario.ts';
import { MANIFEST_FILE } from '../../domain/territory/layerReader.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { EvaluationChoices } from '../../engine/results/results.ts';
import { BASELINE } from '../../share/overview.ts';
import { pathsOf } from './paths.ts';
import type { BatchPlan, PlanChoices, PlanScenario } from './plan.ts';
import { type SentPack, sentPack } from './sentPack.ts';
import { evaluationsOf, type Slice, scenarioHash } from './slice.ts';
import { cut, jobCountOf } from './cut.ts';

export type SentScenario = { readonly hash: string; readonly edits: readonly Edit[] };

/** A country of a hundred towns, ten plans and a thousand samples has some hundred thousand. */
const MOST_JOBS = 500_000;

/** What the plan calls that which a slice is of. */
type Names = { readonly pack: string; readonly scenario: string; readonly choices: string };

export type NamedSlice = Names & { readonly slice: Slice };

export type ExpandedPlan = {
  readonly packs: readonly SentPack[];
  readonly scenarios: readonly SentScenario[];
  readonly slices: readonly NamedSlice[];
  readonly evaluations: number;
};

/**
 * Reads every pack and scenario of the plan. A scenario is evaluated on the packs of its territory,
 * the baseline and scenarios of assumptions on all. Throws an `InputError` for what is not there, is
 * damaged, fits no pack, or has years that a pack does not cover.
 */
export function expandPlan(io: CliIo, plan: BatchPlan, engineVersion: string): ExpandedPlan {
  const packs = packsOf(io, plan);
  const scenarios = new Map<string, SentScenario>();
  let jobCount = 0;
  const wholes: { whole: Omit<Slice, 'key'>; names: Names; territory: Territory }[] = [];
  const sources = plan.scenarios.flatMap((scenario) => sourcesOf(io, plan, scenario));
  const used = new Set<Source>();
  for (const pack of packs) {
    const named = new Set<string>();
    for (const source of sources) {
      const chosen = chosenOn(io, plan, source, pack.territory);
      if (chosen === null) continue;
      used.add(source);
      if (named.has(source.name)) {
        const what = `scenarios: two are called '${source.name}'`;
        throw new InputError(plan.file, null, what, 'give each a name: {"name": …, "from": …}');
      }
      named.add(source.name);
      const hash = scenarioHash(chosen.scenario.edits);
      scenarios.set(hash, { hash, edits: chosen.scenario.edits });
      for (const choices of plan.choices) {
        const names = { pack: pack.name, scenario: source.name, choices: choices.name };
        const whole = {
          packHash: pack.hash,
          scenarioHash: hash,
          choices: withChoices(chosen.choices, choices),
          ...yearsOf(plan, pack),
          firstSample: 0,
          lastSample: plan.samples?.count ?? 0,
          sampleCount: plan.samples?.count ?? 0,
          seed: plan.samples?.seed ?? 0,
          engineVersion,
        };
        jobCount += jobCountOf(whole, pack.territory, plan.secondsPerJob);
        wholes.push({ whole, names, territory: pack.territory });
      }
    }
  }
  // Of many files under one name some may be of towns that are not looked at now.
  const usedNames = new Set([...used].map(({ name }) => name));
  const unused = sources.find(({ name }) => !usedNames.has(name));
  if (unused !== undefined) {
    const what = `scenarios: '${unused.name}' is of none of the plan's packs`;
    throw new InputError(plan.file, null, what, 'add the pack of its territory, or leave it out');
  }
  if (jobCount > MOST_JOBS) throw tooMany(plan);
  const slices = wholes.flatMap(({ whole, names, territory }) =>
    cut(whole, territory, plan.secondsPerJob).map((slice) => ({ slice, ...names })),
  );
  const evaluations = slices.reduce((sum, { slice }) => sum + evaluationsOf(slice), 0);
  return { packs, scenarios: [...scenarios.values()], slices, evaluations };
}

function tooMany(plan: BatchPlan): InputError {
  const what = `it asks for more than ${MOST_JOBS.toLocaleString('en')} jobs`;
  const remedy = `give longer jobs (secondsPerJob is ${plan.secondsPerJob}), fewer samples, or several plans`;
  return new InputError(plan.file, null, what, remedy);
}

function packsOf(io: CliIo, plan: BatchPlan): readonly SentPack[] {
  const folders = plan.packs.flatMap((pattern) => {
    const named = pathsOf(plan.folder, pattern);
    // A pattern means the packs among what it names.
    const found = pattern.includes('*')
      ? named.filter((folder) => existsSync(join(folder, MANIFEST_FILE)))
      : named;
    if (found.length > 0) return found;
    throw new InputError(plan.file, null, `packs: '${pattern}' names no pack`, 'check the path');
  });
  const packs = [...new Set(folders)].map((folder) => sentPack(io, folder));
  const names = packs.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    const what = `packs: two folders are called '${twice}'`;
    throw new InputError(plan.file, null, what, 'rename one: results tell packs by the folder');
  }
  return packs;
}

type Source =
  | { readonly kind: 'baseline'; readonly name: string }
  | {
      readonly kind: 'fileOrLink';
      readonly name: string;
      readonly from: string;
      /** Id of the territory that it is of; null where it does not say. */
      readonly territory: string | null;
    }
  | {
      readonly kind: 'assumptions';
      readonly name: string;
      readonly values: Readonly<Record<string, number>>;
    };

function sourcesOf(io: CliIo, plan: BatchPlan, scenario: PlanScenario): readonly Source[] {
  if (scenario === BASELINE) return [{ kind: 'baseline', name: BASELINE }];
  if (typeof scenario !== 'string' && 'assumptions' in scenario) {
    return [{ kind: 'assumptions', name: scenario.name, values: scenario.assumptions }];
  }
  const given = typeof scenario === 'string' ? scenario : scenario.from;
  const name = typeof scenario === 'string' ? null : scenario.name;
  const sourceOf = (called: string, from: string): Source => ({
    kind: 'fileOrLink',
    name: called,
    from,
    territory: territoryNamed(io, from),
  });
  if (isLink(given)) {
    if (name !== null) return [sourceOf(name, given)];
    const what = 'scenarios: a link has no name';
    throw new InputError(plan.file, null, what, 'write {"name": "…", "from": "https://…"}');
  }
  const files = pathsOf(plan.folder, given);
  if (files.length === 0) {
    const what = `scenarios: '${given}' names no file`;
    throw new InputError(plan.file, null, what, 'check the path');
  }
  return files.map((from) => sourceOf(name ?? nameOfFile(from), from));
}

/** "plans/almaty-more-schools.aumaq.json" → "almaty-more-schools". */
function nameOfFile(path: string): string {
  return basename(path).replace(/(\.aumaq)?\.json$/, '');
}

/** A scenario on a pack; null where it is about another territory. */
function chosenOn(
  io: CliIo,
  plan: BatchPlan,
  source: Source,
  territory: Territory,
): ChosenScenario | null {
  if (source.kind === 'baseline') return readScenarioOption(io, undefined, territory);
  if (source.kind === 'fileOrLink') {
    const { territory: named } = source;
    if (named !== null && named !== territory.manifest.id) return null;
    return readScenarioOption(io, source.from, territory);
  }
  const baseline = readScenarioOption(io, undefined, territory);
  const listed = new Set(territory.manifest.assumptions.map(({ id }) => id));
  const known = Object.entries(source.values).filter(([id]) => listed.has(id));
  if (known.length < Object.keys(source.values).length) {
    const missing = Object.keys(source.values).find((id) => !listed.has(id));
    const what = `scenarios: '${source.name}' changes '${missing}', which '${territory.manifest.id}' does not list`;
    throw new InputError(plan.file, null, what, 'name assumptions of pack.json');
  }
  for (const { id, min, max } of territory.manifest.assumptions) {
    const value = source.values[id];
    if (value === undefined || (min <= value && value <= max)) continue;
    const what = `scenarios: '${source.name}' sets '${id}' to ${value}, '${territory.manifest.id}' allows ${min} to ${max}`;
    throw new InputError(plan.file, null, what, 'give a number within these bounds');
  }
  const edits = known.map(
    ([assumptionId, value], index): Edit => ({
      id: editIdSchema.parse(`assumption-${index}`),
      type: 'changeAssumption',
      assumptionId,
      value,
    }),
  );
  return { ...baseline, scenario: { ...baseline.scenario, name: source.name, edits } };
}

function withChoices(base: EvaluationChoices, { name: _, ...own }: PlanChoices): EvaluationChoices {
  return {
    standardDistanceM: {
      school: own.standardDistanceM?.school ?? base.standardDistanceM.school,
      preschool: own.standardDistanceM?.preschool ?? base.standardDistanceM.preschool,
      clinic: own.standardDistanceM?.clinic ?? base.standardDistanceM.clinic,
    },
    ownerships: own.ownerships ?? base.ownerships,
    assignmentMode: own.assignmentMode ?? base.assignmentMode,
    assignmentMaxDistanceM: own.assignmentMaxDistanceM ?? base.assignmentMaxDistanceM,
  };
}

function yearsOf(plan: BatchPlan, { name, territory }: SentPack) {
  const { firstYear, baseYear, horizonYear } = territory.manifest;
  if (plan.years === undefined) return { firstYear: baseYear, lastYear: horizonYear };
  const [first, last = first] = plan.years.split('..').map(Number) as [number, number?];
  if (firstYear <= first && first <= last && last <= horizonYear) {
    return { firstYear: first, lastYear: last };
  }
  const what = `years are '${plan.years}', '${name}' covers ${firstYear} to ${horizonYear}`;
  throw new InputError(plan.file, null, what, `give years within ${firstYear}..${horizonYear}`);
}
