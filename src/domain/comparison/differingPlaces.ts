/** Where two plans are not the same. */
import { diffScenarios } from '../scenario/diffScenarios.ts';
import { placesOfEdits } from '../scenario/placesOfEdits.ts';
import type { Edit } from '../scenario/scenario.ts';
import type { LonLat } from '../territory/schema.ts';
import type { Territory } from '../territory/territory.ts';

export type DifferingPlace = {
  readonly position: LonLat;
  /** Whose edit it is; 'both': what both change, each in its own way, in the same place. */
  readonly of: 'a' | 'b' | 'both';
};

type Plan = { readonly edits: readonly Edit[] };

/** What is moved elsewhere by the one plan than by the other has two marks. O(edits). */
export function differingPlaces(territory: Territory, a: Plan, b: Plan): readonly DifferingPlace[] {
  const placesOfA = placesOfEdits(territory, a.edits);
  const placesOfB = placesOfEdits(territory, b.edits);
  return diffScenarios(a, b).flatMap((row): DifferingPlace[] => {
    const inA = row.kind === 'onlyA' || row.kind === 'changed' ? placesOfA.get(row.a) : undefined;
    const inB = row.kind === 'onlyB' || row.kind === 'changed' ? placesOfB.get(row.b) : undefined;
    if (inA && inB && inA[0] === inB[0] && inA[1] === inB[1]) {
      return [{ position: inA, of: 'both' }];
    }
    return [
      ...(inA ? [{ position: inA, of: 'a' as const }] : []),
      ...(inB ? [{ position: inB, of: 'b' as const }] : []),
    ];
  });
}
