/**
 * Stories from outside: a file that somebody has written, a draft that a browser has kept. What is
 * wrong is named by step and field, with what to do about it.
 */
import type { z } from 'zod';
import { jsonWithin, shortened } from '../../domain/bounded.ts';
import { type Parsed, type Problem, refused, taken } from '../../domain/parsed.ts';
import { laterVersionNote } from '../../domain/scenario/notes.ts';
import { kindOfFile } from '../file/fileKind.ts';
import { MAX_STEPS, type Story, STORY_VERSION, storySchema } from './schema.ts';

const WHERE = 'story';
export const STORY_FILE_EXTENSION = '.story.json';
/** Room for a dozen pictures, and for steps with all the edits they can have. */
const LIMITS = { characters: 5_000_000, values: 250_000 } as const;
const MAX_PROBLEMS = 8;
const MAX_DETAIL_CHARACTERS = 200;

/** Reads the text of a file. Never throws: refused with reasons, or the whole story. */
export function readStory(text: string): Parsed<Story> {
  return parseStory(jsonWithin(text, LIMITS));
}

/** Reads a value of unknown origin. Never throws. */
export function parseStory(value: unknown): Parsed<Story> {
  if (kindOfFile(value) === 'scenario') {
    return refused({
      where: WHERE,
      what: 'this file is a scenario, not a story',
      remedy: 'open it in the panel of the scenario',
      message: { key: 'stories.isScenario', params: {} },
    });
  }
  if (typeof value !== 'object' || value === null || !('format' in value)) {
    return refused(notAStory());
  }
  const version = 'version' in value ? value.version : undefined;
  if (typeof version === 'number' && version > STORY_VERSION) {
    return refused(laterVersionNote(WHERE, version, STORY_VERSION));
  }
  const parsed = storySchema.safeParse(value);
  if (parsed.success) return taken(parsed.data);
  const [first, ...others] = oneForEachField(parsed.error.issues)
    .slice(0, MAX_PROBLEMS)
    .map(problemOf);
  return refused(first ?? notAStory(), ...others);
}

/**
 * Reads a story that the page itself has kept: a step that can no longer be read is left out with
 * its reasons, and does not take the others with it.
 */
export function parseKeptStory(value: unknown): Parsed<Story> {
  const whole = parseStory(value);
  if (whole.ok || typeof value !== 'object' || value === null) return whole;
  const { steps } = value as { readonly steps?: unknown };
  if (!Array.isArray(steps)) return whole;
  const readable = steps
    .slice(0, MAX_STEPS)
    .filter((step) => parseStory({ ...value, steps: [step] }).ok);
  const rest = parseStory({ ...value, steps: readable });
  return rest.ok ? taken(rest.value, whole.problems) : whole;
}

/** The story's text as it is kept in a file: one step a paragraph, so that two can be compared. */
export function writeStory(story: Story): string {
  return `${JSON.stringify(story, null, 2)}\n`;
}

function notAStory(): Problem {
  return {
    where: WHERE,
    what: 'this is no story that Aumaq has saved',
    remedy: `open a file that ends in ${STORY_FILE_EXTENSION}`,
    message: { key: 'stories.notAStory', params: { extension: STORY_FILE_EXTENSION } },
  };
}

/** Of two remarks on one field the one that knows the territory: a person can do only one thing. */
function oneForEachField(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const byField = new Map<string, z.core.$ZodIssue>();
  for (const issue of issues) {
    const field = issue.path.map(String).join('.');
    if (!byField.has(field) || issue.code === 'custom') byField.set(field, issue);
  }
  return [...byField.values()];
}

/** What kind of fault it is, and what stands in the sentence about it. */
function faultOf(issue: z.core.$ZodIssue): { readonly kind: string; readonly detail: string } {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { kind: 'unknown', detail: issue.keys.join(', ') };
    case 'too_big':
      return { kind: 'tooBig', detail: String(issue.maximum) };
    case 'too_small':
      return { kind: 'tooSmall', detail: String(issue.minimum) };
    case 'invalid_value':
      return { kind: 'oneOf', detail: issue.values.slice(0, 12).map(String).join(', ') };
    case 'invalid_type':
      return { kind: 'type', detail: issue.expected };
    case 'custom': {
      const { values, from, to } = issue.params ?? {};
      if (Array.isArray(values)) return { kind: 'oneOf', detail: values.join(', ') };
      if (from !== undefined) return { kind: 'between', detail: `${String(from)}–${String(to)}` };
      return { kind: 'picture', detail: 'data:image/png;base64,… | folder/picture.png' };
    }
    default:
      return { kind: 'other', detail: issue.message };
  }
}

const REMEDIES: Readonly<Record<string, (detail: string) => string>> = {
  unknown: (detail) => `take out ${detail}`,
  tooBig: (detail) => `it may be ${detail} at most`,
  tooSmall: (detail) => `it must be ${detail} at least`,
  oneOf: (detail) => `use one of: ${detail}`,
  type: (detail) => `give a value of type ${detail}`,
  between: (detail) => `it must lie in ${detail}`,
  picture: (detail) => `use ${detail}`,
  other: (detail) => detail,
};

function problemOf(issue: z.core.$ZodIssue): Problem {
  const [first, index, ...rest] = issue.path;
  const inStep = first === 'steps' && typeof index === 'number';
  const field =
    shortened((inStep ? rest : issue.path).map(String).join('.'), 80) ||
    (inStep ? 'step' : 'story');
  const { kind, detail: wholeDetail } = faultOf(issue);
  const detail = shortened(wholeDetail, MAX_DETAIL_CHARACTERS);
  const step = inStep ? index + 1 : 0;
  return {
    where: step > 0 ? `${WHERE}, step ${step}, ${field}` : `${WHERE}, ${field}`,
    what: shortened(issue.message, MAX_DETAIL_CHARACTERS),
    remedy: REMEDIES[kind]?.(detail) ?? detail,
    message: { key: `stories.fault.${kind}`, params: { step, field, detail } },
  };
}
