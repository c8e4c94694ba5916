import { describe, expect, it } from 'vitest';
import { inStepOf } from '../../../src/domain/synchrony/inStep.ts';
import { neighbourhoodTimelines } from '../../../src/domain/synchrony/timeline.ts';
import type { Project } from '../../../src/domain/territory/territory.ts';
import { at } from '../engine/worlds.ts';

function project(
  id: string,
  kind: 'housing' | 'school',
  eastM: number,
  openYears: readonly number[],
): Project {
  const position = at(eastM, 0);
  return {
    id: id as Project['id'],
    name: { kk: id, ru: id, en: id },
    status: 'planned',
    source: 'test',
    kind,
    phases: openYears.map((openYear) => ({
      startYear: openYear - 2,
      openYear,
      status: 'planned',
      ...(kind === 'housing' ? { floorAreaM2: 10_000 } : { capacity: 600 }),
    })),
    finance: 'private',
    placeStatus: 'observed',
    geometry: { type: 'Point', coordinates: [...position] },
    position,
  };
}

const projects = [
  project('small', 'housing', 400, [2026]),
  project('large', 'housing', 0, [2026, 2027]),
  project('far', 'housing', 9000, [2026]),
  project('school', 'school', 1200, [2028]),
];
/** Pupils from 2025 on; a seat for each from 2028 on near the school. */
const near = [1, 1, 0, 1, 1, 1];
const { projects: steps } = inStepOf(
  [
    {
      projectId: 'small' as Project['id'],
      openYear: 2026,
      pupils: [0, 0, 10, 10, 10, 10],
      seatShare: near,
    },
    {
      projectId: 'large' as Project['id'],
      openYear: 2026,
      pupils: [0, 0, 40, 80, 80, 80],
      seatShare: near,
    },
    {
      projectId: 'far' as Project['id'],
      openYear: 2026,
      pupils: [0, 0, 20, 20, 20, 20],
      seatShare: [1, 1, 0, 0, 0, 0],
    },
  ],
  2025,
);

describe('the timeline of a neighbourhood', () => {
  const timelines = neighbourhoodTimelines(steps, projects);
  const [far, together] = timelines;

  it('puts homes that stand together on one axis, called after the largest', () => {
    expect(timelines.map(({ leadId }) => leadId)).toEqual(['far', 'large']);
    expect(together?.housingIds).toEqual(['large', 'small']);
    expect(together?.housing.map(({ openYear }) => openYear)).toEqual([2026, 2026, 2027]);
    expect(together?.schools.map(({ projectId, size }) => [projectId, size])).toEqual([
      ['school', 600],
    ]);
  });

  it('shows what is missing in each year, and what opens', () => {
    expect(together?.years.map(({ year, gap }) => [year, gap])).toEqual([
      [2026, 0],
      [2027, 50],
      [2028, 0],
      [2029, 0],
      [2030, 0],
    ]);
    expect(together?.years.map(({ newSeats }) => newSeats)).toEqual([0, 0, 600, 0, 0]);
    expect(together?.years[0]?.homesM2).toBe(20_000);
  });

  it('says when homes fall out of step and for how long, the worst first', () => {
    expect(together).toMatchObject({ lagYears: 1, worstYear: 2027, missingSeatYears: 50 });
    expect(far).toMatchObject({ lagYears: null, inStep: 0, missingSeatYears: 80 });
    expect(far?.schools).toEqual([]);
  });

  it('counts years from the first pupils, not from the opening', () => {
    expect(steps.find(({ projectId }) => projectId === 'large')).toMatchObject({
      openYear: 2026,
      firstPupilsYear: 2027,
      lagYears: 1,
    });
  });
});
