/** The large figure of a step: computed from what the map shows, or published with its source. */
import { useMemo } from 'react';
import { indicatorOf } from '../../domain/indicators/registry.ts';
import { applyScenario } from '../../domain/scenario/applyScenario.ts';
import { isMessageKey } from '../../i18n/messages.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import type { StoryFact, StoryFigure as Asked } from '../../share/stories/schema.ts';
import { factOf, figureOf, isGoodChange } from '../../share/stories/storyFigure.ts';
import { useFactName, useSourceText, useUnitName } from '../factTexts.ts';
import { useBaseline, useIsFormer } from '../../store/currentFigures.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { isSameButYear } from '../../store/stateKey.ts';
import { useEffective } from '../../store/useEffective.ts';

/** Large figures are read, not checked: so many digits stay. */
const COMPACT_FROM = 1e6;

/** Formats a value by the unit of its indicator. */
function useFigureText(): (value: number, unit: string, isChange: boolean) => string {
  const text = useText();
  const numbers = useNumbers();
  return (value, unit, isChange) => {
    const isUp = isChange && value > 0;
    // Neither "+0" nor "-0".
    const written = (shown: string) => (isUp && /[1-9]/.test(shown) ? `+${shown}` : shown);
    switch (unit) {
      case 'share':
        return isChange
          ? text('stories.points', { value: numbers.points(value) })
          : numbers.share(value);
      case 'm':
        return text('unit.m', { value: written(numbers.whole(value)) });
      case 'm2':
        return Math.abs(value) > 1e5
          ? text('unit.millionM2', { value: written(numbers.decimal(value / 1e6, 2)) })
          : text('unit.m2', { value: written(numbers.decimal(value, 1)) });
      case 'million tenge':
      case 'million tenge a year':
        return text('unit.billionTenge', { value: written(numbers.decimal(value / 1000, 1)) });
      case 'million tenge a child':
        return text('unit.millionTenge', { value: written(numbers.decimal(value, 1)) });
      case 'ratio':
        return written(numbers.decimal(value, 1));
      case 'index':
      case 'years':
        return written(numbers.decimal(value, 2));
      default:
        return written(
          Math.abs(value) >= COMPACT_FROM ? numbers.compact(value) : numbers.whole(value),
        );
    }
  };
}

export function StoryFigure({ figure }: { figure: Asked }) {
  const text = useText();
  const localized = useLocalized();
  const figureText = useFigureText();
  const year = usePage((state) => state.year);
  const effective = useEffective();
  const { results, resultsOf, trend, trendOf } = useParts(
    useResults,
    'results',
    'resultsOf',
    'trend',
    'trendOf',
  );
  const baseline = useBaseline();
  const isFormer = useIsFormer();
  const { value, isGood } = useMemo(() => {
    if (!effective || !results) return { value: Number.NaN, isGood: null };
    const { territory } = effective;
    const unedited = baseline
      ? { effective: applyScenario(territory, { edits: [] }), results: baseline }
      : null;
    const trendOfResults = isSameButYear(resultsOf, trendOf) ? trend : null;
    const inputs = { effective, results, unedited, trend: trendOfResults };
    return { value: figureOf(figure, inputs), isGood: isGoodChange(figure, inputs) };
  }, [figure, effective, results, resultsOf, baseline, trend, trendOf]);
  const { label, qualifier, unit } = indicatorOf(figure.indicator);
  const named = (key: string | undefined) => (key && isMessageKey(key) ? text(key, { year }) : '');
  const area = effective?.territory.areas.find(({ id }) => id === figure.areaId);
  const of = [named(label), named(qualifier), area ? localized(area.name) : '']
    .filter((part) => part !== '')
    .join(', ');
  const isChange = figure.since !== undefined;
  const shown = figureText(value, unit, isChange);
  // What reads as no change is neither good nor bad.
  const isNothing = shown === figureText(0, unit, isChange);
  return (
    <p className="story-figure" data-busy={isFormer || Number.isNaN(value)}>
      <strong data-tone={isGood === null || isNothing ? undefined : isGood ? 'met' : 'unmet'}>
        {shown}
      </strong>
      <span>
        {of}
        <small>
          {figure.since === 'baseline'
            ? text('stories.againstBaseline', { year })
            : figure.since === undefined
              ? text('figure.model', { year })
              : text('stories.sinceYear', { from: figure.since, year })}
        </small>
      </span>
    </p>
  );
}

/** A figure that somebody has published, with its year, status and source. */
export function StoryFactFigure({ fact }: { fact: StoryFact }) {
  const text = useText();
  const numbers = useNumbers();
  const year = usePage((state) => state.year);
  const factName = useFactName();
  const unitName = useUnitName();
  const sourceText = useSourceText();
  const territory = useResults((state) => state.territory);
  const row = useMemo(
    () => (territory ? factOf(territory, fact, year) : null),
    [territory, fact, year],
  );
  if (!row) return null;
  const shown =
    Math.abs(row.value) >= COMPACT_FROM
      ? numbers.compact(row.value)
      : numbers.decimal(row.value, 2);
  return (
    <p className="story-figure">
      <strong>
        {shown} <em>{unitName(row.unit, row.value)}</em>
      </strong>
      <span>
        {factName(row.indicator)}, {row.year}
        <small>
          {text(`status.${row.status}`)} · {sourceText(row.source)}
        </small>
      </span>
    </p>
  );
}
