/** From what the files of a comparison are made. Nothing here asks a clock, a store or the page. */
import type { PlanFigures } from '../../../domain/comparison/comparison.ts';
import type { Weights } from '../../../domain/comparison/ranking.ts';
import type { Edit } from '../../../domain/scenario/scenario.ts';
import type { AreaId } from '../../../domain/territory/schema.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { TakeAwayInput } from '../input.ts';

export type ComparedInput = Pick<
  TakeAwayInput,
  'words' | 'filterWords' | 'date' | 'sourceText' | 'link'
> & {
  readonly territory: Territory;
  /** The baseline and up to four plans, in their order. */
  readonly plans: readonly {
    readonly name: string;
    readonly edits: readonly Edit[];
    readonly figures: PlanFigures;
  }[];
  /** Which of the plans the others are compared with. */
  readonly referenceIndex: number;
  readonly year: number;
  /** What matters how much, and where: in the whole territory, or in an area of it. */
  readonly ranking: { readonly weights: Weights; readonly areaId: AreaId | null };
};
