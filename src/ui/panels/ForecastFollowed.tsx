/** Which forecast the projected figures follow, and where another can be chosen. */
import { Button } from 'react-aria-components';
import { chosenForecast } from '../../domain/demography/forecasts.ts';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useEffective } from '../../store/useEffective.ts';

export function ForecastFollowed({ year }: { readonly year: number }) {
  const text = useText();
  const localized = useLocalized();
  const openPanel = usePage((state) => state.openPanel);
  const effective = useEffective();
  const demography = effective?.territory.demography;
  if (!effective || !demography || year <= demography.baseYear) return null;
  const chosen = chosenForecast(demography, effective.assumptions);
  if (!chosen) return null;
  return (
    <p className="explanation quiet">
      {text('forecast.followed', { name: localized(chosen.name) })}{' '}
      <Button className="text-button" onPress={() => openPanel('demography')}>
        {text('forecast.chooseAnother')}
      </Button>
    </p>
  );
}
