import { FORECAST_CHOICE } from '../../demography/forecasts.ts';
import { type EditKind, sameInAll } from './editKind.ts';

export const changeAssumption: EditKind<'changeAssumption'> = {
  apply(draft, { assumptionId, value }) {
    if (!draft.assumptions.has(assumptionId)) return false;
    draft.assumptions.set(assumptionId, value);
    return true;
  },
  subject: ({ assumptionId }) => assumptionId,
  describe: ({ territory }, { assumptionId, value }) => {
    const forecast =
      assumptionId === FORECAST_CHOICE &&
      territory.demography?.forecasts?.find(({ code }) => code === value);
    if (forecast) return { key: 'edit.chooseForecast', params: { name: forecast.name } };
    const row = territory.manifest.assumptions.find(({ id }) => id === assumptionId);
    return {
      key: 'edit.changeAssumption',
      params: { name: row?.name ?? sameInAll(assumptionId), value, unit: row?.unit ?? '' },
    };
  },
};
