import { describe, expect, it } from 'vitest';
import { inStepOf } from '../../../src/domain/synchrony/inStep.ts';
import { projectIdSchema } from '../../../src/domain/territory/schema.ts';

const id = (text: string) => projectIdSchema.parse(text);

describe('homes and schools in step', () => {
  it('is the share of pupils with a seat over the first five years of occupancy', () => {
    const { projects } = inStepOf(
      [
        {
          projectId: id('late'),
          openYear: 2026,
          pupils: [0, 100, 100, 100, 100, 100, 100],
          seatShare: [1, 0, 0, 0.5, 1, 1, 0],
        },
      ],
      2025,
    );
    expect(projects[0]?.inStep).toBeCloseTo(2.5 / 5, 12);
    expect(projects[0]?.lagYears).toBe(3);
    expect(projects[0]?.missingSeatYears).toBe(250);
  });

  it('weighs projects by pupils and lists the worst first', () => {
    const { inStep, projects } = inStepOf(
      [
        { projectId: id('good'), openYear: 2025, pupils: [30], seatShare: [1] },
        { projectId: id('bad'), openYear: 2025, pupils: [10], seatShare: [0] },
      ],
      2025,
    );
    expect(inStep).toBeCloseTo(0.75, 12);
    expect(projects.map(({ projectId }) => projectId)).toEqual(['bad', 'good']);
    expect(projects[0]?.lagYears).toBeNull();
  });

  it('says nothing of a project without pupils', () => {
    const { inStep, projects } = inStepOf(
      [{ projectId: id('offices'), openYear: 2025, pupils: [0, 0], seatShare: [1, 1] }],
      2025,
    );
    expect(projects).toEqual([]);
    expect(inStep).toBeNaN();
  });
});
