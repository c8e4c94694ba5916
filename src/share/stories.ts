/** Stories that ship with the page, and the state of the page that a step stands for. */
import type { ShareableState } from '../store/shareable.ts';
import { openingState } from './stories/openingState.ts';
import { type Story, storySchema, type StoryStep } from './stories/schema.ts';
import fivePrivateSchools from './stories/shipped/five-private-schools.json' with { type: 'json' };
import managedUrbanisation from './stories/shipped/managed-urbanisation.json' with { type: 'json' };
import plantAndTown from './stories/shipped/plant-and-town.json' with { type: 'json' };
import schoolInStep from './stories/shipped/school-in-step.json' with { type: 'json' };

export type { Story, StoryStep };

export const STORIES: readonly Story[] = [
  managedUrbanisation,
  plantAndTown,
  schoolInStep,
  fivePrivateSchools,
].map((story) => storySchema.parse(story));

/**
 * The whole state of a step, for the language and look that the person has chosen. A step that the
 * story does not have shows the territory as it opens.
 */
export function stateOfStep(
  story: Story,
  stepIndex: number,
  look: Pick<ShareableState, 'language' | 'theme' | 'mode'>,
): ShareableState {
  const step = story.steps[stepIndex];
  const byDefault = openingState(story.territoryId, step?.year ?? 0);
  return {
    ...byDefault,
    camera: step?.camera ?? null,
    year: step?.year ?? byDefault.year,
    layers: { ...byDefault.layers, ...step?.layers },
    service: step?.service ?? byDefault.service,
    measure: step?.measure ?? byDefault.measure,
    filters: { ...byDefault.filters, ...withoutGaps(step?.filters ?? {}) },
    selection: step?.selection ?? null,
    edits: [...(step?.edits ?? [])],
    language: look.language,
    theme: look.theme,
    mode: look.mode,
    panel: 'stories',
    story: { id: story.id, step: stepIndex },
  };
}

/** Without the fields that are there but hold nothing. */
function withoutGaps<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
