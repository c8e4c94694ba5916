/** `--scenario FILE|LINK`: a saved scenario, or the address of a page that shows one. */
import { describeProblem, type Problem } from '../domain/parsed.ts';
import { type Scenario, scenarioOn } from '../domain/scenario/scenario.ts';
import type { Territory } from '../domain/territory/territory.ts';
import { DEFAULT_CHOICES, type EvaluationChoices } from '../engine/results/results.ts';
import { readScenarioFile } from '../share/file/scenarioFile.ts';
import { decodeLink } from '../share/link/decodeLink.ts';
import { fitToTerritory } from '../store/fitToTerritory.ts';
import { readText } from './csv.ts';
import { type CliIo, InputError } from './io.ts';
import { parseJson } from './readPack.ts';

export type ChosenScenario = { readonly scenario: Scenario; readonly choices: EvaluationChoices };

/**
 * The scenario that is named, the baseline without one. A link also brings the standard's
 * distances, ownerships and assignment that were chosen on the page. What had to be left out is
 * noted on standard error; a scenario for another territory is an `InputError`.
 */
export function readScenarioOption(
  io: CliIo,
  fileOrLink: string | undefined,
  territory: Territory,
): ChosenScenario {
  const baseline = scenarioOn(territory.manifest);
  if (fileOrLink === undefined) return { scenario: baseline, choices: DEFAULT_CHOICES };
  if (!isLink(fileOrLink)) return ofFile(io, fileOrLink, territory);

  const fragment = fileOrLink.slice(Math.max(0, fileOrLink.indexOf('#')));
  const opened = decodeLink(fragment, [territory.manifest]);
  const other = opened.notes.find(({ message }) => message?.key === 'note.unknownTerritory');
  if (other !== undefined) {
    throw new InputError(
      '--scenario',
      null,
      `the link is not about '${territory.manifest.id}'`,
      'name another pack',
    );
  }
  const fitted = fitToTerritory(opened.state, territory);
  printNotes(io, [...opened.notes, ...fitted.notes]);
  const { standardDistanceM, ownerships, assignmentMode, assignmentMaxDistanceM } =
    fitted.state.filters;
  return {
    scenario: { ...baseline, edits: fitted.state.edits },
    choices: { standardDistanceM, ownerships, assignmentMode, assignmentMaxDistanceM },
  };
}

/** Whether a text is the address of a page, and no path. */
export function isLink(fileOrLink: string): boolean {
  return /^#|^https?:|#v=/.test(fileOrLink);
}

/** Id of the territory that a scenario says it is about; null where it says none that can be read. */
export function territoryNamed(io: CliIo, fileOrLink: string): string | null {
  if (isLink(fileOrLink)) {
    const named = /[#&?](?:t|territory)=([^&]*)/.exec(fileOrLink)?.[1];
    return named === undefined ? null : decodeURIComponent(named);
  }
  const content = parseJson(fileOrLink, readText(io, fileOrLink));
  if (typeof content !== 'object' || content === null || !('territoryId' in content)) return null;
  return typeof content.territoryId === 'string' ? content.territoryId : null;
}

function ofFile(io: CliIo, path: string, territory: Territory): ChosenScenario {
  const parsed = readScenarioFile(readText(io, path), territory);
  if (!parsed.ok) {
    const [problem] = parsed.problems;
    const { where = '', what = 'it is damaged', remedy = 'save it again' } = problem ?? {};
    throw new InputError(path, 1, `${where}: ${what}`, remedy);
  }
  printNotes(io, parsed.notes);
  return { scenario: parsed.value, choices: DEFAULT_CHOICES };
}

function printNotes(io: CliIo, notes: readonly Problem[]): void {
  for (const note of notes) io.stderr(`note: ${describeProblem(note)}\n`);
}
