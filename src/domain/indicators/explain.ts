/**
 * "Why this figure?": the formula of an indicator, its inputs with value, status and source, and the
 * share of it that rests on assumptions.
 *
 * Inputs count alike: the share of a figure is the mean of the shares of its inputs, those of an
 * input which is itself an indicator being worked out in the same way. That is no variance
 * decomposition (see ranges.ts for that) but can be followed line by line.
 */
import type { EffectiveTerritory } from '../scenario/applyScenario.ts';
import type { LocalizedText, Status } from '../territory/schema.ts';
import { type Grounds, groundsOf, mainStatus, mixGrounds, shareOnAssumptions } from './grounds.ts';
import { playsPart } from './playsPart.ts';
import { recordsGrounds } from './records.ts';
import {
  type IndicatorDefinition,
  type IndicatorId,
  type IndicatorInput,
  indicatorOf,
} from './registry.ts';

export type ExplainedInput = {
  readonly kind: IndicatorInput['kind'];
  readonly id: string;
  /** Assumptions carry their name; indicators and records are named by the page's texts. */
  readonly name: LocalizedText | null;
  /** In `unit`; null where it is no single number (records) or was not handed in. */
  readonly value: number | null;
  readonly unit: string | null;
  /** What most of it is. */
  readonly status: Status;
  readonly statuses: Grounds['statuses'];
  /** Where most of it comes from; null where it rests on nothing. */
  readonly source: string | null;
  readonly shareOnAssumptions: number;
  /** Whether the scenario has changed this assumption. */
  readonly isChanged: boolean;
};

export type Explanation = {
  readonly definition: IndicatorDefinition;
  /** In symbols: that of a count up to the base year, that of the projection afterwards. */
  readonly formula: string;
  /** Key of the text that says it in a sentence. */
  readonly wording: string;
  readonly value: number | null;
  readonly inputs: readonly ExplainedInput[];
  /** Shares of the figure by status. */
  readonly statuses: Grounds['statuses'];
  readonly sources: readonly string[];
  /** 0..1; NaN where the figure rests on nothing that the territory has. */
  readonly shareOnAssumptions: number;
};

export type ExplanationContext = {
  readonly effective: EffectiveTerritory;
  readonly year: number;
  /** Values of the same year and place, as far as they are known. */
  readonly figures?: ReadonlyMap<IndicatorId, number>;
  /** One area only; null or absent: the whole territory. */
  readonly areaId?: string | null;
};

const CHANGED = 'scenario';

/** Explains a figure of a year. O(inputs × (facilities + projects + cells)). */
export function explainIndicator(id: IndicatorId, context: ExplanationContext): Explanation {
  const definition = indicatorOf(id);
  const parts = definition.inputs.flatMap((input) => explainInput(input, id, context));
  const grounds = mixGrounds(parts.map(({ grounds }) => ({ grounds, weight: 1 })));
  const { demography, manifest } = context.effective.territory;
  const isCounted = context.year <= (demography?.baseYear ?? manifest.baseYear);
  return {
    definition,
    formula: (isCounted ? definition.countedFormula : undefined) ?? definition.formula,
    wording: isCounted && definition.countedFormula ? `formula.${id}.counted` : `formula.${id}`,
    value: context.figures?.get(id) ?? null,
    inputs: parts.map(({ input }) => input),
    statuses: grounds.statuses,
    sources: grounds.sources,
    shareOnAssumptions: shareOf(grounds),
  };
}

type Part = { readonly input: ExplainedInput; readonly grounds: Grounds };

function explainInput(
  input: IndicatorInput,
  of: IndicatorId,
  context: ExplanationContext,
): readonly Part[] {
  switch (input.kind) {
    case 'indicator':
      return [explainIndicatorInput(input.id, context)];
    case 'records':
      return explainRecords(input, context);
    case 'assumption':
      return explainAssumptions(input.id, of, context);
  }
}

/** The grounds of an indicator, worked out from its own inputs. */
function indicatorGrounds(id: IndicatorId, context: ExplanationContext): Grounds {
  const parts = indicatorOf(id).inputs.flatMap((input) => explainInput(input, id, context));
  return mixGrounds(parts.map(({ grounds }) => ({ grounds, weight: 1 })));
}

function explainIndicatorInput(id: IndicatorId, context: ExplanationContext): Part {
  const { unit } = indicatorOf(id);
  const grounds = indicatorGrounds(id, context);
  const value = context.figures?.get(id) ?? null;
  return partOf({ kind: 'indicator', id, name: null, value, unit, isChanged: false }, grounds);
}

function explainRecords(
  { id }: Extract<IndicatorInput, { kind: 'records' }>,
  { effective, year, areaId = null }: ExplanationContext,
): readonly Part[] {
  const grounds = recordsGrounds(effective, id, year, areaId);
  // What a territory does not have (a country's streets) is no input of its figures.
  if (grounds.sources.length === 0) return [];
  const named = { kind: 'records', id, name: null, value: null, unit: null } as const;
  return [partOf({ ...named, isChanged: false }, grounds)];
}

/** Assumptions in force that play a part in the year, one input each. */
function explainAssumptions(
  pattern: string,
  of: IndicatorId,
  { effective, year }: ExplanationContext,
): readonly Part[] {
  const isMeant = (id: string) =>
    pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern;
  return effective.territory.manifest.assumptions
    .filter(({ id }) => isMeant(id) && playsPart(id, of, effective, year))
    .map(({ id, name, unit, value: baseline, status, source }) => {
      const value = effective.assumptions.get(id) ?? baseline;
      const isChanged = value !== baseline;
      const grounds = groundsOf([
        isChanged
          ? { weight: 1, status: 'assumption', source: CHANGED }
          : { weight: 1, status, source },
      ]);
      return partOf({ kind: 'assumption', id, name, value, unit, isChanged }, grounds);
    });
}

function partOf(
  named: Pick<ExplainedInput, 'kind' | 'id' | 'name' | 'value' | 'unit' | 'isChanged'>,
  grounds: Grounds,
): Part {
  return {
    grounds,
    input: {
      ...named,
      status: mainStatus(grounds),
      statuses: grounds.statuses,
      source: grounds.sources[0] ?? null,
      shareOnAssumptions: shareOf(grounds),
    },
  };
}

function shareOf(grounds: Grounds): number {
  return grounds.sources.length === 0 ? Number.NaN : shareOnAssumptions(grounds);
}
