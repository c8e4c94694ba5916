/** A story as the library keeps it. Whatever lies in the browser is read here, of any version or damaged. */
import { z } from 'zod';
import { parseKeptStory } from '../../share/stories/readStory.ts';
import { isOwnStoryId, type Story, STORY_VERSION } from '../../share/stories/schema.ts';

/** Of records; a later one is left as it lies. */
const STORY_SCHEMA = 1;

const recordSchema = z.object({
  schema: z.literal(STORY_SCHEMA),
  id: z.string().refine(isOwnStoryId),
  /** How many changes it has seen, so that none is written over one that nobody here has seen. */
  revision: z.int().min(0),
  /** Its place among the others, from the first written to the last. */
  place: z.int().min(0),
  /** Null: it is there. Else the story that was deleted last has the highest. */
  deletedAs: z.int().min(0).nullable(),
  story: z.looseObject({ version: z.unknown() }),
});
/** As it lies in the browser. */
export type StoryRecord = z.infer<typeof recordSchema>;

/** A story with all that is known of its record. */
export type KeptStory = Pick<StoryRecord, 'id' | 'revision' | 'place' | 'deletedAs'> & {
  readonly story: Story;
  /** Whether all of its steps can be read. */
  readonly isWhole: boolean;
};

export type ReadStory =
  | { readonly kind: 'story'; readonly kept: KeptStory }
  /** Of a newer page, or damaged: it is left as it lies. */
  | { readonly kind: 'unreadable'; readonly why: 'later' | 'damaged' };

export function readStoryRecord(record: unknown): ReadStory {
  const parsed = recordSchema.safeParse(record);
  if (!parsed.success) {
    const { schema } = (record ?? {}) as { readonly schema?: unknown };
    const isLater = typeof schema === 'number' && schema > STORY_SCHEMA;
    return { kind: 'unreadable', why: isLater ? 'later' : 'damaged' };
  }
  const { id, revision, place, deletedAs, story } = parsed.data;
  if (typeof story.version === 'number' && story.version > STORY_VERSION) {
    return { kind: 'unreadable', why: 'later' };
  }
  const read = parseKeptStory(story);
  if (!read.ok) return { kind: 'unreadable', why: 'damaged' };
  const isWhole = read.notes.length === 0;
  return {
    kind: 'story',
    kept: { id, revision, place, deletedAs, story: { ...read.value, id }, isWhole },
  };
}

/** The story as it is put into the browser. */
export function storyRecordOf({
  id,
  revision,
  place,
  deletedAs,
  story,
}: Omit<KeptStory, 'isWhole'>): StoryRecord {
  return { schema: STORY_SCHEMA, id, revision, place, deletedAs, story: { ...story } };
}
