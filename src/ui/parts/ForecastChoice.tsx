/** The forecast of residents that everything projected follows; choosing one is an edit. */
import { Button } from 'react-aria-components';
import {
  baseTotal,
  chosenForecast,
  chosenTotals,
  FORECAST_CHOICE,
  OWN_NUMBER_YEAR,
} from '../../domain/demography/forecasts.ts';
import { controlTotalIn } from '../../domain/demography/controls.ts';
import { newEditId } from '../../domain/scenario/mergeEdit.ts';
import type { Forecast } from '../../domain/territory/schema.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useEffective } from '../../store/useEffective.ts';
import { useSourceText } from '../factTexts.ts';
import { SelectField } from './SelectField.tsx';
import { StatusMark } from './StatusMark.tsx';

export function ForecastChoice() {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const sourceText = useSourceText();
  const { edits, doEdit, dropEdit } = useParts(usePage, 'edits', 'doEdit', 'dropEdit');
  const effective = useEffective();
  const demography = effective?.territory.demography;
  if (!effective || !demography?.forecasts) return null;
  const { assumptions, territory } = effective;
  const { horizonYear } = territory.manifest;
  const chosen = chosenForecast(demography, assumptions);
  if (!chosen) return null;
  const totalOf = ({ code, kind }: Forecast): number => {
    if (kind === 'migration') return Number.NaN;
    const values = new Map(assumptions).set(FORECAST_CHOICE, code);
    const totals = chosenTotals(demography, values, horizonYear);
    return controlTotalIn(totals, baseTotal(demography), OWN_NUMBER_YEAR);
  };
  const labelOf = (forecast: Forecast): string => {
    const total = totalOf(forecast);
    const name = localized(forecast.name);
    return Number.isFinite(total)
      ? text('forecast.option', {
          name,
          year: String(OWN_NUMBER_YEAR),
          people: numbers.whole(total),
        })
      : name;
  };
  const isEdit = (edit: (typeof edits)[number]) =>
    edit.type === 'changeAssumption' && edit.assumptionId === FORECAST_CHOICE;
  const edit = edits.find(isEdit);
  const noteOf = ({ name }: Forecast) => ({ key: 'edit.chooseForecast', params: { name } });
  const first = demography.forecasts.find(
    ({ code }) =>
      code === territory.manifest.assumptions.find(({ id }) => id === FORECAST_CHOICE)?.value,
  );
  return (
    <section className="assumption" aria-label={text('forecast.title')}>
      <SelectField
        label={text('forecast.title')}
        value={String(chosen.code)}
        options={demography.forecasts.map((forecast) => ({
          id: String(forecast.code),
          label: labelOf(forecast),
        }))}
        onChange={(code) => {
          const wanted = demography.forecasts?.find((forecast) => String(forecast.code) === code);
          if (!wanted || wanted === chosen) return;
          doEdit(
            {
              id: newEditId(edits),
              type: 'changeAssumption',
              assumptionId: FORECAST_CHOICE,
              value: wanted.code,
            },
            noteOf(wanted),
            `assumption ${FORECAST_CHOICE}`,
          );
        }}
      />
      <p className="source">
        <StatusMark status={chosen.status} /> {sourceText(chosen.source)}{' '}
        {edit && first && (
          <Button className="text-button" onPress={() => dropEdit(edit.id, noteOf(first))}>
            {text('assumptions.reset')}
          </Button>
        )}
      </p>
    </section>
  );
}
