/** Plans as files: one in the form of a scenario file, or the whole library. */
import { jsonWithin, shortened } from '../../domain/bounded.ts';
import { type Parsed, type Problem, refused, taken } from '../../domain/parsed.ts';
import { MAX_SCENARIO_NAME_CHARACTERS } from '../../domain/scenario/limits.ts';
import { migrateFrom } from '../../domain/scenario/migrations.ts';
import { wellFormedEdits } from '../../domain/scenario/restoreScenario.ts';
import { SCENARIO_VERSION, type Scenario } from '../../domain/scenario/scenario.ts';
import { kindOfFile } from '../../share/file/fileKind.ts';
import { writeScenarioFile } from '../../share/file/scenarioFile.ts';
import { MAX_DESCRIPTION_CHARACTERS, type Plan } from './plan.ts';

const LIBRARY_FORMAT = 'aumaq-library';
const LIBRARY_VERSION = 1;
const MAX_PLANS = 1_000;
const LIMITS = { characters: 50_000_000, values: 4_000_000 } as const;
const WHERE = 'plans';

export type PlanOfFile = { readonly scenario: Scenario; readonly description: string };

/** The text of a plan's file: a scenario, and what it is about. */
export function writePlanFile({ scenario, description }: PlanOfFile): string {
  const { version, territoryId, contentHash, name, edits } = scenario;
  const described = { version, territoryId, contentHash, name, description, edits };
  return writeScenarioFile(described);
}

/** The text of a file with all of the plans. */
export function writeLibraryFile(plans: readonly Plan[]): string {
  const each = plans.map((plan) => writePlanFile(plan).trimEnd()).join(',\n');
  return `{"format":"${LIBRARY_FORMAT}","version":${LIBRARY_VERSION},"plans":[\n${each}\n]}\n`;
}

/**
 * The plans of a file of whatever version; what cannot be taken of it is said.
 * @param territoryIds that the page can open.
 */
export function readPlansFile(
  text: string,
  territoryIds: readonly string[],
): Parsed<readonly PlanOfFile[]> {
  const value = jsonWithin(text, LIMITS);
  const plans = plansIn(value);
  if (plans === null) return refused(plainFault(value));
  const read = plans.slice(0, MAX_PLANS).map((plan) => readPlan(plan, territoryIds));
  const kept = read.flatMap((plan) => (plan.ok ? [plan.value] : []));
  const faults = read.flatMap((plan) => (plan.ok ? plan.notes : plan.problems));
  const [fault] = faults;
  return kept.length === 0 && fault ? refused(fault) : taken(kept, faults);
}

function plansIn(value: unknown): readonly unknown[] | null {
  const { format, version, plans } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (format === LIBRARY_FORMAT) {
    const isKnown = typeof version === 'number' && version <= LIBRARY_VERSION;
    return isKnown && Array.isArray(plans) ? plans : null;
  }
  return kindOfFile(value) === 'scenario' ? [value] : null;
}

function plainFault(value: unknown): Problem {
  const { format } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (format === LIBRARY_FORMAT) return laterFault();
  const isStory = kindOfFile(value) === 'story';
  return {
    where: WHERE,
    what: isStory ? 'this file is a story' : 'this is no file that Aumaq has saved',
    remedy: isStory ? 'open it among the stories' : 'open a file that ends in .aumaq.json',
    message: { key: isStory ? 'note.isStory' : 'plans.noFile', params: {} },
  };
}

function laterFault(): Problem {
  return {
    where: WHERE,
    what: 'the file was written by a newer Aumaq',
    remedy: 'reload the page to get its newest version',
    message: { key: 'plans.laterFile', params: {} },
  };
}

function readPlan(value: unknown, territoryIds: readonly string[]): Parsed<PlanOfFile> {
  if (kindOfFile(value) !== 'scenario') return refused(plainFault(value));
  const saved = value as Readonly<Record<string, unknown>>;
  const version = typeof saved.version === 'number' ? saved.version : 0;
  if (version > SCENARIO_VERSION) return refused(laterFault());
  const { territoryId, contentHash, name, edits } = migrateFrom(Math.max(0, version), saved);
  const known = territoryIds.find((id) => id === territoryId);
  if (known === undefined) {
    const territory = typeof territoryId === 'string' ? shortened(territoryId) : '?';
    return refused({
      where: WHERE,
      what: `there is no territory '${territory}'`,
      remedy: 'import that territory first',
      message: { key: 'plans.unknownTerritory', params: { territory } },
    });
  }
  const { kept, notes } = wellFormedEdits(Array.isArray(edits) ? edits : []);
  const { description } = saved;
  return taken(
    {
      scenario: {
        version: SCENARIO_VERSION,
        territoryId: known,
        contentHash: shortText(contentHash, 128) || 'unknown',
        name: shortText(name, MAX_SCENARIO_NAME_CHARACTERS),
        edits: [...kept],
      },
      description: shortText(description, MAX_DESCRIPTION_CHARACTERS),
    },
    notes,
  );
}

const shortText = (value: unknown, characters: number) =>
  typeof value === 'string' ? value.slice(0, characters) : '';
