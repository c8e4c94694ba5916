import { describe, expect, it } from 'vitest';
import {
  durationsOfFlows,
  type Flow,
  progressOfFlows,
} from '../../../src/map/layers/walkingPupils.ts';

const near: Flow = { from: [76.9, 43.24], to: [76.901, 43.24], pupils: 10 };
const far: Flow = { from: [76.9, 43.24], to: [76.93, 43.24], pupils: 10 };

describe('pupils on their way', () => {
  it('move on from home to school, those with a long way no faster than the others', () => {
    const [nearAt, farAt] = [0, 0.4].map((timeS) =>
      progressOfFlows(durationsOfFlows([near, far]), timeS),
    );
    const nearMoved = (farAt?.[0] ?? 0) - (nearAt?.[0] ?? 0);
    const farMoved = ((((farAt?.[1] ?? 0) - (nearAt?.[1] ?? 0)) % 1) + 1) % 1;
    expect(nearMoved).toBeGreaterThan(0);
    expect(farMoved).toBeGreaterThan(0);
    expect(farMoved).toBeLessThan(nearMoved);
  });

  it('are always somewhere on their way, and do not all start at once', () => {
    const flows = Array.from({ length: 20 }, () => near);
    const progress = [...progressOfFlows(durationsOfFlows(flows), 1234.5)];
    expect(progress.every((done) => done >= 0 && done < 1)).toBe(true);
    expect(new Set(progress.map((done) => done.toFixed(3))).size).toBe(20);
  });
});
