/** Plans as files: one in the form of a scenario file, or the whole library, a person's own stories with it. */
import { jsonWithin, shortened } from '../../domain/bounded.ts';
import { type Parsed, type Problem, refused, taken } from '../../domain/parsed.ts';
import { MAX_SCENARIO_NAME_CHARACTERS } from '../../domain/scenario/limits.ts';
import { migrateFrom } from '../../domain/scenario/migrations.ts';
import { wellFormedEdits } from '../../domain/scenario/restoreScenario.ts';
import { SCENARIO_VERSION, type Scenario } from '../../domain/scenario/scenario.ts';
import { kindOfFile } from '../../share/file/fileKind.ts';
import { writeScenarioFile } from '../../share/file/scenarioFile.ts';
import { parseStory, writeStory } from '../../share/stories/readStory.ts';
import type { Story } from '../../share/stories/schema.ts';
import { MAX_DESCRIPTION_CHARACTERS, type Plan } from './plan.ts';

const LIBRARY_FORMAT = 'aumaq-library';
/** 1 held plans only. */
const LIBRARY_VERSION = 2;
const MAX_PLANS = 1_000;
const MAX_STORIES = 1_000;
const LIMITS = { characters: 50_000_000, values: 4_000_000 } as const;
const WHERE = 'plans';

export type PlanOfFile = { readonly scenario: Scenario; readonly description: string };

/** The text of a plan's file: a scenario, and what it is about. */
export function writePlanFile({ scenario, description }: PlanOfFile): string {
  const { version, territoryId, contentHash, name, edits } = scenario;
  const described = { version, territoryId, contentHash, name, description, edits };
  return writeScenarioFile(described);
}

/** The text of a file with all of the plans and stories. */
export function writeLibraryFile(plans: readonly Plan[], stories: readonly Story[]): string {
  const each = plans.map((plan) => writePlanFile(plan).trimEnd()).join(',\n');
  const told = stories.map((story) => writeStory(story).trimEnd()).join(',\n');
  const head = `{"format":"${LIBRARY_FORMAT}","version":${LIBRARY_VERSION}`;
  return `${head},"plans":[\n${each}\n],"stories":[\n${told}\n]}\n`;
}

export type LibraryOfFile = {
  readonly plans: readonly PlanOfFile[];
  readonly stories: readonly Story[];
};

/**
 * The plans and stories of a file of whatever version; what cannot be taken of it is said.
 * @param territoryIds that the page can open.
 */
export function readPlansFile(
  text: string,
  territoryIds: readonly string[],
): Parsed<LibraryOfFile> {
  const value = jsonWithin(text, LIMITS);
  const plans = plansIn(value);
  if (plans === null) return refused(plainFault(value));
  const readPlans = plans.slice(0, MAX_PLANS).map((plan) => readPlan(plan, territoryIds));
  const readStories = storiesIn(value).slice(0, MAX_STORIES).map(parseStory);
  const read = [...readPlans, ...readStories];
  const faults = read.flatMap((one) => (one.ok ? one.notes : one.problems));
  const [fault] = faults;
  if (fault && !read.some(({ ok }) => ok)) return refused(fault);
  const library = {
    plans: readPlans.flatMap((plan) => (plan.ok ? [plan.value] : [])),
    stories: readStories.flatMap((story) => (story.ok ? [story.value] : [])),
  };
  return taken(library, faults);
}

function storiesIn(value: unknown): readonly unknown[] {
  const { format, stories } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return format === LIBRARY_FORMAT && Array.isArray(stories) ? stories : [];
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
