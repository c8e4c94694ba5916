/** Changes to a story that a person is writing: each takes a story and gives the changed one. */
import type { Language } from '../../domain/territory/schema.ts';
import type { ShareableState } from '../../store/shareable.ts';
import { openingState } from './openingState.ts';
import {
  MAX_STEPS,
  OWN_STORY_PREFIX,
  type Story,
  STORY_VERSION,
  type StoryStep,
} from './schema.ts';

type Texts = StoryStep['title'];

/** A story of the person's own, its first step the state given. @param chance for its id, 0 to 1. */
export function newStory(
  territoryId: string,
  title: Texts,
  step: StoryStep,
  chance: () => number,
): Story {
  return {
    format: 'aumaq-story',
    version: STORY_VERSION,
    id: ownStoryId(chance),
    title,
    territoryId,
    steps: [step],
  };
}

const ID_LETTERS = 12;

/** An id that no other tab and no other device has, though nobody asks them. @param chance 0 to 1. */
export function ownStoryId(chance: () => number): string {
  const letters = Array.from({ length: ID_LETTERS }, () => Math.floor(chance() * 36).toString(36));
  return `${OWN_STORY_PREFIX}${letters.join('')}`;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields of `value` that differ from `byDefault`; undefined where none does. */
function differing<T extends object>(value: T, byDefault: T): Partial<T> | undefined {
  const entries = Object.entries(value).filter(
    ([key, field]) => !same(field, byDefault[key as keyof T]),
  );
  return entries.length > 0 ? (Object.fromEntries(entries) as Partial<T>) : undefined;
}

/** What the page shows as a step: only what differs from the state in which the territory opens. */
export function stepOfState(
  state: ShareableState,
  territoryId: string,
  texts: { readonly title: Texts; readonly text: Texts },
): StoryStep {
  const byDefault = openingState(territoryId, state.year);
  const layers = differing(state.layers, byDefault.layers);
  const filters = differing(state.filters, byDefault.filters);
  return {
    ...texts,
    year: state.year,
    ...(state.camera ? { camera: state.camera } : {}),
    ...(layers ? { layers } : {}),
    ...(state.service === byDefault.service ? {} : { service: state.service }),
    ...(state.measure === byDefault.measure ? {} : { measure: state.measure }),
    ...(filters ? { filters } : {}),
    ...(state.selection ? { selection: state.selection } : {}),
    ...(state.edits.length > 0 ? { edits: state.edits } : {}),
  };
}

/**
 * A text with other words in one language. Languages that said the same follow along: what nobody
 * has translated yet stays a copy of what was written.
 */
export function rewritten(texts: Texts, language: Language, words: string): Texts {
  const changed = Object.entries(texts).map(([each, said]) => [
    each,
    each === language || said === texts[language] ? words : said,
  ]);
  return Object.fromEntries(changed) as Texts;
}

/**
 * Notes with other words in one language; undefined where none are left. A language without words of
 * its own says what another says.
 */
export function rewrittenNotes(
  notes: Texts | undefined,
  language: Language,
  words: string,
): Texts | undefined {
  const changed = rewritten(notes ?? { kk: '', ru: '', en: '' }, language, words);
  const said = Object.values(changed).find((each) => each.trim() !== '');
  if (said === undefined) return undefined;
  const filled = Object.entries(changed).map(([each, own]) => [
    each,
    own.trim() === '' ? said : own,
  ]);
  return Object.fromEntries(filled) as Texts;
}

const withSteps = (story: Story, steps: readonly StoryStep[]): Story => ({
  ...story,
  steps: [...steps],
});

/** Adds a step after the one given; a story that is full stays as it is. */
export function insertStep(story: Story, after: number, step: StoryStep): Story {
  if (story.steps.length >= MAX_STEPS) return story;
  return withSteps(story, story.steps.toSpliced(after + 1, 0, step));
}

/** Replaces fields of a step; a field that is given as undefined is taken out. */
export function changeStep(
  story: Story,
  index: number,
  change: { readonly [Field in keyof StoryStep]?: StoryStep[Field] | undefined },
): Story {
  const step = story.steps[index];
  if (!step) return story;
  const fields = Object.entries({ ...step, ...change }).filter(([, value]) => value !== undefined);
  return withSteps(story, story.steps.with(index, Object.fromEntries(fields) as StoryStep));
}

/** A step with its texts, notes and figure, but everything that the map shows anew. */
export function retakeStep(story: Story, index: number, shown: StoryStep): Story {
  const step = story.steps[index];
  if (!step) return story;
  const { title, text, notes, figure, fact, chart, picture, durationS } = step;
  const kept = { title, text, notes, figure, fact, chart, picture, durationS };
  const present = Object.fromEntries(
    Object.entries(kept).filter(([, field]) => field !== undefined),
  );
  return withSteps(story, story.steps.with(index, { ...shown, ...present }));
}

/** Moves a step to another place; places outside the story are brought inside. */
export function moveStep(story: Story, from: number, to: number): Story {
  const step = story.steps[from];
  if (!step) return story;
  const place = Math.min(Math.max(0, to), story.steps.length - 1);
  return withSteps(story, story.steps.toSpliced(from, 1).toSpliced(place, 0, step));
}

export function duplicateStep(story: Story, index: number): Story {
  const step = story.steps[index];
  return step ? insertStep(story, index, step) : story;
}

/** Takes a step out; the last one stays, a story has at least one. */
export function deleteStep(story: Story, index: number): Story {
  return story.steps.length > 1 ? withSteps(story, story.steps.toSpliced(index, 1)) : story;
}
