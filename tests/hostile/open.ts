/** Opens what comes from outside as the page does, and says what is wrong with the outcome. */
import { readScenarioFile } from '../../src/share/file/scenarioFile.ts';
import { answerTo } from '../../src/share/embed/startEmbed.ts';
import { decodeLink } from '../../src/share/link/decodeLink.ts';
import { readStory } from '../../src/share/stories/readStory.ts';
import { storySchema } from '../../src/share/stories/schema.ts';
import { scenarioSchema } from '../../src/domain/scenario/scenario.ts';
import type { Problem } from '../../src/domain/parsed.ts';
import type { Territory } from '../../src/domain/territory/territory.ts';
import { fitToTerritory } from '../../src/store/fitToTerritory.ts';
import { shareableOf, usePage } from '../../src/store/pageStore.ts';
import { shareableStateSchema } from '../../src/store/shareable.ts';
import type { KnownPack } from '../../src/share/link/packs.ts';
import type { HostileInput } from './inputs.ts';

/** Longest list of remarks, and longest text of one, that people are shown. */
const MOST_NOTES = 70;
const LONGEST_NOTE = 1_000;

/** What is opened, to be looked at afterwards: neither counts as reading it. */
export type Opened = { readonly faults: () => readonly string[] };

export function openHostile(
  { kind, value }: HostileInput,
  { packs, city }: { readonly packs: readonly KnownPack[]; readonly city: Territory },
): Opened {
  switch (kind) {
    case 'link': {
      const link = decodeLink(String(value), packs);
      const fitted = fitToTerritory(link.state, city);
      return {
        faults: () => [
          ...validity(shareableStateSchema.safeParse(link.state).success, 'the state of the link'),
          ...validity(shareableStateSchema.safeParse(fitted.state).success, 'the fitted state'),
          ...sentences([...link.notes, ...fitted.notes]),
        ],
      };
    }
    case 'scenario': {
      const read = readScenarioFile(String(value), city);
      return {
        faults: () => [
          ...validity(!read.ok || scenarioSchema.safeParse(read.value).success, 'the scenario'),
          ...validity(!read.ok || hasOwnIds(read.value.edits), 'the ids of edits'),
          ...sentences(read.ok ? read.notes : read.problems, !read.ok),
        ],
      };
    }
    case 'story': {
      const read = readStory(String(value));
      return {
        faults: () => [
          ...validity(!read.ok || storySchema.safeParse(read.value).success, 'the story'),
          ...sentences(read.ok ? read.notes : read.problems, !read.ok),
        ],
      };
    }
    case 'message': {
      const answer = answerTo(value);
      return {
        faults: () => [
          ...validity(
            shareableStateSchema.safeParse(shareableOf(usePage.getState())).success,
            'the state of the page',
          ),
          ...(answer === null
            ? []
            : sentences(answer.ok ? answer.notes : [answer.error], !answer.ok)),
        ],
      };
    }
  }
}

const validity = (isValid: boolean, what: string) => (isValid ? [] : [`${what} is not valid`]);

function hasOwnIds(edits: readonly { readonly id: string }[]): boolean {
  return new Set(edits.map(({ id }) => id)).size === edits.length;
}

/** @param isRefused a refusal says at least one thing. */
function sentences(
  notes: readonly Pick<Problem, 'where' | 'what' | 'remedy'>[],
  isRefused = false,
): readonly string[] {
  const faults: string[] = [];
  if (isRefused && notes.length === 0) faults.push('it is refused without a word');
  if (notes.length > MOST_NOTES) faults.push(`it gives ${notes.length} remarks`);
  for (const { where, what, remedy } of notes) {
    if (what === '' || remedy === '') faults.push('a remark is empty');
    const { length } = where + what + remedy;
    if (length > LONGEST_NOTE) faults.push(`a remark has ${length} characters`);
  }
  return faults;
}
