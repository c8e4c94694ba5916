/** Formula, inputs, sources of a figure, and how much of it rests on assumptions. */
import { useMemo } from 'react';
import { FORECAST_CHOICE } from '../../domain/demography/forecasts.ts';
import { type ExplainedInput, explainIndicator } from '../../domain/indicators/explain.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { formulaIn, indicatorOf } from '../../domain/indicators/registry.ts';
import { indicatorFigures } from '../../engine/results/indicatorFigures.ts';
import { isMessageKey } from '../../i18n/messages.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useEffective } from '../../store/useEffective.ts';
import { useSourceText, useUnitName } from '../factTexts.ts';
import { ShortageLine } from './ShortageLine.tsx';
import { StatusMark } from './StatusMark.tsx';
import { ShowAllList } from './useShowAll.tsx';
import { Worked } from './Worked.tsx';

const SHOWN_SOURCES = 6;
/** Figures that are told apart from their like by one line. */
const SHORTAGES: readonly IndicatorId[] = ['seatShortage', 'unplaced'];

export function Why({ id, label, value }: { id: IndicatorId; label: string; value: string }) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const unitName = useUnitName();
  const sourceText = useSourceText();
  const effective = useEffective();
  const year = usePage((state) => state.year);
  const { results, trend } = useParts(useResults, 'results', 'trend');
  const explanation = useMemo(() => {
    if (!effective) return null;
    // Figures of another year would be put into a formula that they do not belong to.
    const figures =
      results?.year === year
        ? indicatorFigures(effective, results, trend?.inStep ?? null)
        : undefined;
    return explainIndicator(id, { effective, year, ...(figures && { figures }) });
  }, [effective, id, year, results, trend]);
  if (!explanation) return null;
  const named = (key: string) => (isMessageKey(key) ? text(key) : key);
  const nameOf = (input: ExplainedInput) => {
    if (input.name) return localized(input.name);
    if (input.kind === 'records') return named(`records.${input.id}`);
    if (input.kind === 'indicator') {
      const { label: key, qualifier } = indicatorOf(input.id as IndicatorId);
      return qualifier ? `${named(key)}, ${named(qualifier)}` : named(key);
    }
    return input.id;
  };
  const amountText = ({ id: inputId, value: amount, unit }: ExplainedInput) => {
    if (amount === null) return '';
    if (unit === 'share') return numbers.share(amount);
    // A choice of forecast is no number: its value is the code of one.
    const forecasts = effective?.territory.demography?.forecasts ?? [];
    const forecast = forecasts.find(({ code }) => code === amount);
    return inputId === FORECAST_CHOICE && forecast
      ? localized(forecast.name)
      : `${numbers.decimal(amount, 3)} ${unitName(unit ?? '', amount)}`;
  };
  return (
    <>
      <h3>
        {label}: {value}
      </h3>
      <p>
        <span className="field-label">{text('why.formula')}</span>{' '}
        <code>{formulaIn(explanation.formula, (word) => text(`symbol.${word}`))}</code>
      </p>
      {isMessageKey(explanation.wording) && <p className="quiet">{text(explanation.wording)}</p>}
      <Worked id={id} value={value} />
      {SHORTAGES.includes(id) && <ShortageLine />}
      <p>
        <span className="field-label">{text('why.assumed')}</span>{' '}
        <strong>{numbers.share(explanation.shareOnAssumptions)}</strong>{' '}
        <span className="quiet">{text('why.method')}</span>
      </p>
      <h3>{text('why.inputs')}</h3>
      <ul className="plain-list">
        {explanation.inputs.map((input) => (
          <li key={`${input.kind} ${input.id}`}>
            <span>
              {nameOf(input)}
              {input.isChanged && <em> ({text('why.changed')})</em>}
            </span>
            <span>
              {amountText(input)}{' '}
              <StatusMark
                status={input.status}
                source={input.source ?? undefined}
                of={nameOf(input)}
              />
            </span>
          </li>
        ))}
      </ul>
      <h3>{text('why.sources')}</h3>
      <ShowAllList className="plain-list source" items={explanation.sources} first={SHOWN_SOURCES}>
        {(source) => <li key={source}>{sourceText(source)}</li>}
      </ShowAllList>
    </>
  );
}
