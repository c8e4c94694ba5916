/** Cameras of the stories that ship point at what they speak of. */
import { expect, test } from 'vitest';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { STORIES, type StoryStep } from '../../../src/share/stories.ts';
import { embeddedPack } from '../embeddedPack.ts';

/** The map for which a step's zoom is meant, in CSS pixels. */
const SIZE = { widthPx: 800, heightPx: 600 };

/** How far to the right and down of the middle a place is seen, from above and north up. */
function seenAt({ longitude, latitude, zoom }: NonNullable<StoryStep['camera']>, at: LonLat) {
  const pxByDegree = (512 * 2 ** zoom) / 360;
  const stretch = Math.cos((latitude * Math.PI) / 180);
  return {
    right: (at[0] - longitude) * pxByDegree,
    down: ((latitude - at[1]) * pxByDegree) / stretch,
  };
}

/** Where the edits of a step change something. */
function placesOf(territoryId: string, edits: NonNullable<StoryStep['edits']>): LonLat[] {
  const { territory, projects } = applyScenario(
    embeddedPack(territoryId as 'almaty' | 'kazakhstan'),
    { edits: [...edits] },
  );
  return edits.flatMap((edit) => {
    const places = [...projects, ...territory.settlements].filter(
      ({ id }) =>
        ('projectId' in edit && id === edit.projectId) ||
        ('settlementId' in edit && id === edit.settlementId),
    );
    return places.map(({ position }) => position);
  });
}

const withEdits = STORIES.flatMap((story) =>
  story.steps.flatMap((step, index) => {
    const isNew = JSON.stringify(step.edits) !== JSON.stringify(story.steps[index - 1]?.edits);
    return isNew && step.edits && step.camera
      ? [{ name: `${story.id}, step ${index + 1}`, story, edits: step.edits, camera: step.camera }]
      : [];
  }),
);

test.each(withEdits)('$name shows all that it changes', ({ story, edits, camera }) => {
  for (const place of placesOf(story.territoryId, edits)) {
    const { right, down } = seenAt(camera, place);
    expect(Math.abs(right), String(place)).toBeLessThan(SIZE.widthPx / 2);
    expect(Math.abs(down), String(place)).toBeLessThan(SIZE.heightPx / 2);
  }
});
