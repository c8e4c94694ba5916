/**
 * A scenario as a small file, `<name>.aumaq.json`: for what is too long for a link, and to keep.
 * Reading goes through `restoreScenario`, whatever version or hand wrote the file.
 */
import { jsonWithin } from '../../domain/bounded.ts';
import { type Parsed, refused } from '../../domain/parsed.ts';
import { restoreScenario } from '../../domain/scenario/restoreScenario.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { kindOfFile } from './fileKind.ts';

const SCENARIO_FILE_EXTENSION = '.aumaq.json';
const FORMAT = 'aumaq-scenario';
/** Twice what a scenario of the most and longest edits takes. */
const LIMITS = { characters: 1_000_000, values: 120_000 } as const;

/** The file's text: one edit a line, so that two files can be compared line by line. */
export function writeScenarioFile(scenario: Scenario): string {
  const { edits, ...rest } = scenario;
  const head = JSON.stringify({ format: FORMAT, ...rest }).slice(0, -1);
  const lines = edits.map((edit) => `  ${JSON.stringify(edit)}`).join(',\n');
  return `${head},"edits":[${lines === '' ? '' : `\n${lines}\n`}]}\n`;
}

/** A name for the file: territory and what the scenario is called. */
export function scenarioFileName({ territoryId, name }: Scenario): string {
  const words = name
    .trim()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${territoryId}${words === '' ? '' : `-${words}`}${SCENARIO_FILE_EXTENSION}`;
}

/** Reads a file's text for a territory: refused with a reason, taken, or taken with notes. */
export function readScenarioFile(text: string, territory: Territory): Parsed<Scenario> {
  const value = jsonWithin(text, LIMITS);
  if (kindOfFile(value) === 'story') {
    return refused({
      where: 'scenario',
      what: 'this file is a story, not a scenario',
      remedy: 'open it among the stories',
      message: { key: 'note.isStory', params: {} },
    });
  }
  if (value !== undefined) return restoreScenario(value, territory);
  return refused({
    where: 'scenario',
    what: 'this is no file that Aumaq has saved',
    remedy: `open a file that ends in ${SCENARIO_FILE_EXTENSION}`,
    message: { key: 'note.noScenario', params: {} },
  });
}
