/** From what a plan's files are made. Nothing here asks a clock, a store or the page. */
import type { Neighbourhood } from '../../domain/accessibility/streetLines.ts';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { CellNames } from '../../domain/territory/cellNames.ts';
import type { CountryDetails } from '../../domain/territory/territory.ts';
import type { Trend } from '../../engine/engine.ts';
import type { ComputedService, YearResults } from '../../engine/results/results.ts';
import type { takeAwayTexts } from '../../i18n/messages/later/takeAway.ts';
import type { Words } from '../../i18n/words.ts';

export type TakeAwayWords = Words<keyof typeof takeAwayTexts>;

/** A plan and what it comes to. */
export type PlanFigures = {
  readonly name: string;
  readonly results: YearResults;
  /** Null where the years have not been computed: then there is nothing by year. */
  readonly trend: Trend | null;
};

export type TakeAwayInput = {
  readonly words: TakeAwayWords;
  readonly plan: PlanFigures;
  /** What the plan is compared with: the baseline, or another plan; null: it is the baseline. */
  readonly reference: PlanFigures | null;
  readonly effective: EffectiveTerritory;
  readonly edits: readonly Edit[];
  /** The service that the page is about. */
  readonly service: ComputedService;
  /** Names by cell. */
  readonly cellNames: CellNames;
  /** Districts and schools of a country; null for a city, and until they are there. */
  readonly details: CountryDetails | null;
  /** Parts of districts that have a name; none where streets are unknown. */
  readonly neighbourhoods: readonly Neighbourhood[];
  /** The filters that change figures, in words; null: none. */
  readonly filterWords: string | null;
  /** ISO day: "2026-11-29". */
  readonly date: string;
  /** Where rows of the pack come from, in the language: the long lists of sources are passed in. */
  readonly sourceText: (source: string) => string;
  readonly link: string | null;
};

/** What the sheets of a plan are made of. */
export type SheetInput = Omit<TakeAwayInput, 'date' | 'link' | 'filterWords'>;
